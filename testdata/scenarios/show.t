# case-show: the whole history of a case.

== R3 everything in order, with what has no effect and why
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new by=seat01 how=phone kind=complaint topic=供暖服务 area=龙亭区 name=赵四 phone=13900000000 flags=urgent text=不热\n打电话没人接
  at=2020-11-02T09:05:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 by=desk1 how=platform name=李局长 flags=lead
  at=2020-11-03T09:00:00 case=20201102-00001 act=urge unit=市林业局 by=desk1 how=phone
  at=2020-11-04T09:00:00 case=20201102-00001 act=urge unit=市水利局 by=desk1 how=phone flags=backdated
  at=2020-11-04T10:00:00 case=20201102-00001 act=note by=desk1 text=记错了
  at=2020-11-04T10:01:00 case=20201102-00001 act=undo by=desk1
  at=2020-11-05T10:00:00 case=20201102-00001 act=urge unit=市水利局 by=desk1 how=letter
  at=2020-11-12T10:00:00 case=20201102-00001 act=reply unit=市水利局 by=市水利局 text=修好了
$ case-show --lang en --as-of 2020-11-11 20201102-00001 < L
                                    Case record
  
  Case 20201102-00001: in progress
  Accepted: 2020-11-02 09:00; Channel: the mayor's telephone; Kind: complaint
  Topic: 供暖服务; Area: 龙亭区; urgent
  Caller: 赵四; Phone: 13900000000
  Content: 不热 打电话没人接
  
  History
  Time              Act       Details
  --------------------------------------------------------------------------------
  2020-11-02 09:00  accepted  the mayor's telephone; urgent; By: seat01
  2020-11-02 09:05  assigned  市水利局; through the platform; Due: 2020-11-09;
                              Responsible leader: 李局长; leads; By: desk1
  2020-11-03 09:00  urged     市林业局; by telephone; By: desk1; [without effect:
                              the unit has no live task in the case (R3.3)]
  2020-11-04 09:00  urged     市水利局; by telephone; recorded later; By: desk1
  2020-11-04 10:00  noted     By: desk1; 记错了; [undone later, without effect]
  2020-11-04 10:01  undone    By: desk1
  2020-11-05 10:00  urged     市水利局; by letter; By: desk1
  
  Responsible units
  Unit      Role   Due         Replied  In time  Urged  Extended  Sent back
  -------------------------------------------------------------------------
  市水利局  leads  2020-11-09  -        late         2         0          0
  
  To be done
  市水利局 has not replied, due 2020-11-09: overdue by working days: 2; urged
  since then: 2; to be supervised (work rules 3.3)
$ case-show --lang en -l L 20201102-00001 | tail -3
  
  To be done
  Review the replies, then close the case or send it back (work rules 3.4).

== R3.1.5 the caller of a secret case is hidden unless revealed
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王小明 phone=13812345678 text=王小明说
  at=2020-11-02T09:01:00 case=20201102-00001 act=amend name=王大明 by=王小明
$ case-show --lang en --why -l L 20201102-00001 | grep -c '明\|1381234'
  0
? 1
$ case-show --lang en --reveal -l L 20201102-00001 | grep -c '明\|1381234'
  5

== M4.3.1 --why: which days counted, and what moved the due day
ledger L
  at=2020-01-16T09:00:00 case=20200116-00001 act=new how=phone
  at=2020-01-16T09:05:00 case=20200116-00001 act=assign unit=市水利局 due=2020-01-22 how=platform flags=lead
  at=2020-01-22T09:00:00 case=20200116-00001 act=extend unit=市水利局 due=2020-02-01 ref=2020-01-21
  at=2020-01-28T09:00:00 case=20200116-00001 act=extend unit=市水利局 due=2020-02-04 how=calendar
  at=2020-02-04T09:00:00 case=20200116-00001 act=reply unit=市水利局
  at=2020-02-05T09:00:00 case=20200116-00001 act=return unit=市水利局 how=poor
  at=2020-02-05T09:00:00 case=20200116-00001 act=assign unit=市林业局 due=2020-02-07 how=platform flags=assist,fixed
$ case-show --why --lang en -l L 20200116-00001 | sed -n '/^How the due day/,$p'
  How the due day of 市水利局, 2020-02-04, was calculated (evaluation measures
  4.3.1)
  Assigned on 2020-01-16, which does not count; 5 working days (limit.platform,
  M4.3.1) end on 2020-01-22.
  Day         Weekday  Counts as  Reason
  -----------------------------------------------------------------------------
  2020-01-17  Fri              1
  2020-01-18  Sat              -  weekend
  2020-01-19  Sun              2  春节, working day by the notice of 2019-11-21
  2020-01-20  Mon              3
  2020-01-21  Tue              4
  2020-01-22  Wed              5
  Extended on 2020-01-22, asked for on 2020-01-21, from 2020-01-22 to 2020-02-01.
  Day         Weekday  Counts as  Reason
  -----------------------------------------------------------------------------
  2020-01-23  Thu              1
  2020-01-24  Fri              -  春节, day off by the notice of 2019-11-21
  2020-01-25  Sat              -  春节, day off by the notice of 2019-11-21
  2020-01-26  Sun              -  春节, day off by the notice of 2019-11-21
  2020-01-27  Mon              -  春节, day off by the notice of 2019-11-21
  2020-01-28  Tue              -  春节, day off by the notice of 2019-11-21
  2020-01-29  Wed              -  春节, day off by the notice of 2019-11-21
  2020-01-30  Thu              -  春节, day off by the notice of 2019-11-21
  2020-01-31  Fri              2
  2020-02-01  Sat              3  春节, working day by the notice of 2019-11-21
  Moved on 2020-01-28 from 2020-02-01 to 2020-02-04: the calendar was changed.
  Day         Weekday  Counts as  Reason
  -----------------------------------------------------------------------------
  2020-01-17  Fri              1
  2020-01-18  Sat              -  weekend
  2020-01-19  Sun              2  春节, working day by the notice of 2019-11-21
  2020-01-20  Mon              3
  2020-01-21  Tue              4
  2020-01-22  Wed              5
  2020-01-23  Thu              6
  2020-01-24  Fri              -  春节, day off by the notice of 2019-11-21
  2020-01-25  Sat              -  春节, day off by the notice of 2019-11-21
  2020-01-26  Sun              -  春节, day off by the notice of 2019-11-21
  2020-01-27  Mon              -  春节, day off by the notice of 2019-11-21
  2020-01-28  Tue              -  春节, day off by the notice of 2019-11-21
  2020-01-29  Wed              -  春节, day off by the notice of 2019-11-21
  2020-01-30  Thu              -  春节, day off by the notice of 2019-11-21
  2020-01-31  Fri              -  春节, day off by the notice of 2020-01-27
  2020-02-01  Sat              -  春节, day off by the notice of 2020-01-27
  2020-02-02  Sun              -  春节, day off by the notice of 2020-01-27
  2020-02-03  Mon              7  春节, working day by the notice of 2020-01-27
  2020-02-04  Tue              8
  Sent back on 2020-02-05; the due day 2020-02-04 is kept.
  
  How the due day of 市林业局, 2020-02-07, was calculated (evaluation measures
  4.3.1)
  Assigned on 2020-02-05; the due day 2020-02-07 was set by hand.
  Day         Weekday  Counts as  Reason
  --------------------------------------
  2020-02-06  Thu              1
  2020-02-07  Fri              2
  
  To be done
  市水利局 has not replied, due 2020-02-04: overdue by working days: 196
  市林业局 has not replied, due 2020-02-07: overdue by working days: 193

== R3.4, R3.5, R3.7 what is owed at each stage
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-03T09:00:00 case=20201102-00001 act=refer how=mayor
  at=2020-11-04T09:00:00 case=20201102-00001 act=instruct how=mayor by=市长
  at=2020-11-05T09:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-19 how=leader flags=lead
  at=2020-11-06T09:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-07T09:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-08T09:00:00 case=20201102-00001 act=tell how=caller
  at=2020-11-09T09:00:00 case=20201102-00001 act=tell how=leader
  at=2020-11-10T09:00:00 case=20201102-00001 act=file ref=2020-11/1
$ for d in 02 03 04 05 06 07 08 09 10; do case-show --lang en -l L --as-of 2020-11-$d 20201102-00001 | sed '1,/^To be done/d'; done
  Answer, submit or assign the case (work rules 3.1.3, 3.2).
  Awaiting a leader's instruction (work rules 3.2.2).
  Answer, submit or assign the case (work rules 3.1.3, 3.2).
  市水利局 has not replied, due 2020-11-19: working days left: 10
  Review the replies, then close the case or send it back (work rules 3.4).
  Tell the caller (work rules 3.5).
  Tell the leader who instructed it (work rules 3.5).
  File the case (work rules 3.7).
  Tell the leader who instructed it (work rules 3.5).
  File the case (work rules 3.7).
  File the case (work rules 3.7).
  Nothing.

== cases from a table, out of two years' ledgers
ledger A
  at=2019-12-31T09:00:00 case=20191231-00001 act=new how=phone
ledger B
  at=2020-01-02T09:00:00 case=20191231-00001 act=answer text=甲
  at=2020-01-03T09:00:00 case=20200103-00001 act=new how=web
$ cat A B | case-list | case-show --lang en -l A -l B - | grep -v ^$
                                    Case record
  Case 20191231-00001: closed, the caller told
  Accepted: 2019-12-31 09:00; Channel: the mayor's telephone
  History
  Time              Act                   Details
  -------------------------------------------------------------
  2019-12-31 09:00  accepted              the mayor's telephone
  2020-01-02 09:00  answered on the spot  甲
  To be done
  File the case (work rules 3.7).
  Case 20200103-00001: accepted, not yet passed on
  Accepted: 2020-01-03 09:00; Channel: messages on the internet
  History
  Time              Act       Details
  ----------------------------------------------------
  2020-01-03 09:00  accepted  messages on the internet
  To be done
  Answer, submit or assign the case (work rules 3.1.3, 3.2).

== no such case
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-show --lang en -l L 20201102-00002 20201102-00001 | grep ^Case
  Case 20201102-00001: accepted, not yet passed on
! case-show: 20201102-00002: there is no such case
? 1
$ case-show -l L
! case-show: no case is named
! case-show: Try 'case-show --help' for more information.
? 2
$ case-show - < L
! case-show: - requires --ledger: without it, standard input is the ledger
! case-show: Try 'case-show --help' for more information.
? 2
$ case-show -l L 1
! case-show: '1' is not a case number YYYYMMDD-NNNNN
! case-show: Try 'case-show --help' for more information.
? 2

== a page
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=<a>&b
$ case-show --format html --lang en -l L 20201102-00001 | grep -o '<h[12]>.*\|&lt;a.*'
  <h1>Case record</h1>
  <h2>Case 20201102-00001: accepted, not yet passed on</h2>
  &lt;a&gt;&amp;b</p>
  <h2>History</h2>
  <h2>To be done</h2>

== R3.3, M4.3.1, M4.3.2, M4.4.5 what is owed: supervision as case-due --supervise has it, refusals, promises; why a redone task is due when it is
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=leader text=a
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=leader
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=other text=b
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=urge unit=市水利局 how=phone
  at=2020-11-03T11:00:00 case=20201102-00002 act=urge unit=市水利局 how=phone
  at=2020-11-04T11:00:00 case=20201102-00002 act=refuse unit=市水利局 text=not ours
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=other text=c
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00003 act=close how=planned due=2020-12-31
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=other text=d
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00004 act=reply unit=市水利局
  at=2020-11-04T10:00:00 case=20201102-00004 act=return unit=市水利局 how=poor text=no due=2020-11-11
  at=2020-11-06T10:00:00 case=20201102-00004 act=reply unit=市水利局 flags=backdated recorded=2020-11-12T10:00:00
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=other text=e
  at=2020-11-02T10:00:00 case=20201102-00005 act=assign unit=市水利局 due=2020-11-20 how=written
  at=2020-11-03T10:00:00 case=20201102-00005 act=reply unit=市水利局
  at=2020-11-04T10:00:00 case=20201102-00005 act=return unit=市水利局 how=poor text=no due=2020-11-20
  at=2020-11-06T10:00:00 case=20201102-00005 act=reply unit=市水利局 flags=backdated ref=同意1号 recorded=2020-11-12T10:00:00
$ for n in 1 2 3; do case-show --lang en --as-of 2020-11-05 -l L 20201102-0000$n | sed '1,/To be done/d' | tr -s ' \n' ' ' | sed 's/ $//'; echo; done
  市水利局 has not replied, due 2020-11-09: working days left: 2; to be supervised (work rules 3.3)
  市水利局 has not replied, due 2020-11-09: working days left: 2; urged since then: 2 市水利局 refused on 2020-11-04: recall the task or send the refusal back (evaluation measures 4.4.5).
  市水利局 is to carry out its promise by 2020-12-31 (evaluation measures 4.3.2). Tell the caller (work rules 3.5). File the case (work rules 3.7).
$ for n in 4 5; do case-show --lang en --why --as-of 2020-11-12 -l L 20201102-0000$n | sed -n '/^How the due day/,/To be done/p' | grep -A1 'Sent back\|The reply of'; done
  Sent back on 2020-11-04, which does not count; 5 working days (limit.redo,
  office) end on 2020-11-11.
  --
  The reply of 2020-11-06 was recorded on 2020-11-12 without the office's
  approval: the day of recording counts.
  Sent back on 2020-11-04, which does not count; 5 working days (limit.redo,
  office) end on 2020-11-11. The old due day 2020-11-20 is later and is kept.
  --
  The reply of 2020-11-06 was recorded on 2020-11-12 with the office's approval:
  the stated day counts.
