# case-refuse: a unit says that it is not responsible, and the office decides.

== M4.4.5 a refusal is undecided until the unit replies, is sent back, or the task is recalled
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-20 how=platform flags=lead
$ case-refuse -l L --text 属城管局职责 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=refuse unit=市水利局 by=tester text=属城管局职责
$ case-list -c case,state L | tail -n 1
  20201102-00001	assigned
$ case-return -l L --how shirk --text 属你局职责 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=return unit=市水利局 by=tester how=shirk text=属你局职责
$ case-return -q -l L --how shirk 20201102-00001
! case-return: 20201102-00001: return: 市水利局: the unit has neither replied nor refused (R3.4)
! case-return: nothing was recorded (--keep-going records the rest)
? 1
$ case-refuse -q -l L 20201102-00001; case-return -l L --how shirk --due 2020-11-25 20201102-00001 | cut -f 5
  due
  2020-11-25
$ case-reply -q -l L 20201102-00001; case-refuse -q -l L 20201102-00001
! case-refuse: 20201102-00001: refuse: 市水利局: the unit has already replied (M4.4.5)
! case-refuse: nothing was recorded (--keep-going records the rest)
? 1

== M4.4.5 the office agrees: the task is taken back and goes to another
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-20 how=platform flags=lead
$ case-refuse -q -l L 20201102-00001; case-recall -q -l L --text 同意 20201102-00001; case-assign -q -l L -u 市城管局 20201102-00001
$ case-list -t -c unit,state L
  unit	state
  市城市管理局	assigned

== M4.4.6 urged after its answer, a unit replies again though the case is closed
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00001 act=close how=solved
$ case-reply -q -l L 20201102-00001
! case-reply: 20201102-00001: reply: 市水利局: the case is closed, not as planned, and the unit was not urged after its last reply (R3.4)
! case-reply: nothing was recorded (--keep-going records the rest)
? 1
$ case-urge -q -l L --how phone 20201102-00001; case-reply -q -l L 20201102-00001
$ case-reply -q -l L 20201102-00001
! case-reply: 20201102-00001: reply: 市水利局: the case is closed, not as planned, and the unit was not urged after its last reply (R3.4)
! case-reply: nothing was recorded (--keep-going records the rest)
? 1
$ case-list -t -c replied L
  replied
  2020-11-03T10:00:00

== M4.3.2 a promise is for a day
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
$ case-close -q -l L --how planned 20201102-00001
! case-close: --how=planned requires --due: the promised day
!...
? 2
$ case-close -q -l L --how solved --due 2020-12-31 20201102-00001
! case-close: --due requires --how=planned
!...
? 2
$ case-close -l L --how planned --due 2020-12-31 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=close due=2020-12-31 by=tester how=planned

== R3.2.3 a leader is told of progress before the case is closed, the public too (R3.5)
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=leader
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-20 how=leader flags=lead
$ case-tell -q -l L --to leader 20201102-00001
! case-tell: 20201102-00001: tell: the case is not closed (to report progress to a leader, use --progress) (R3.5)
! case-tell: nothing was recorded (--keep-going records the rest)
? 1
$ case-tell -l L --to leader --progress --text 已进场 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=tell by=tester how=leader flags=progress text=已进场
$ case-tell -l L --to media --ref 批准1号 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=tell by=tester how=media ref=批准1号
$ case-tell -q -l L --progress 20201102-00001
! case-tell: --progress requires --to=leader
!...
? 2
$ case-reply -q -l L 20201102-00001; case-close -q -l L --how solved 20201102-00001; case-list --untold leader -c case L
  case
  20201102-00001

== R2.3, M4.3.1 where no limit is given it goes by what the case is
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=leader
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:30:00 case=20201102-00002 act=instruct by=值班领导 how=duty
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T09:30:00 case=20201102-00003 act=instruct by=市长 how=mayor
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone flags=urgent
$ case-assign -l L -u 市水利局 20201102-00001 20201102-00002 20201102-00003 20201102-00004 | cut -f 2,7
  case	how
  20201102-00001	leader
  20201102-00002	platform
  20201102-00003	leader
  20201102-00004	platform
$ sed 's/^limit.urgent	2020-06-11	0/limit.urgent	2020-06-11	2/' "$TESTDATA/../src/tables/rules.tsv" >rules; case-assign -l L --rules rules -u 市城管局 20201102-00004 | cut -f 5,7
  due	how
  2020-11-17	urgent
$ case-assign -l L --limit urgent -u 市林业局 20201102-00004
! case-assign: --limit=urgent: the rules set no limit for urgent cases (limit.urgent is 0)
!...
? 2

== R3.2.2 --all leaves alone what waits for a leader's word
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供水服务/停水
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=供水服务/停水
  at=2020-11-02T09:30:00 case=20201102-00002 act=refer how=secretary
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone topic=供水服务/停水
  at=2020-11-02T09:30:00 case=20201102-00003 act=refer how=vice
  at=2020-11-02T09:40:00 case=20201102-00003 act=instruct by=副市长 how=vice
$ case-assign -l L --all | cut -f 2,7
! case-assign: 1 case was submitted to a leader and awaits an instruction; it was skipped (R3.2.2)
  case	how
  20201102-00001	platform
  20201102-00003	leader

== M4.3.1 the bounds of the office on extensions
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 how=platform flags=lead
$ sed 's/^extend.days	2020-06-11	0/extend.days	2020-06-11	5/; s/^extend.times	2020-06-11	0/extend.times	2020-06-11	1/' "$TESTDATA/../src/tables/rules.tsv" >rules
$ case-extend -q -l L --rules rules --days 6 --text 难 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the extension is longer than rule extend.days allows (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1
$ case-extend -q -l L --rules rules --days 5 --text 难 20201102-00001
$ case-extend -q -l L --rules rules --days 1 --text 难 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the task has been extended as often as rule extend.times allows (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1

== R3.3 what is a record has words
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 how=platform flags=lead
$ for v in 'supervise --how site' void undo 'extend --days 1'; do case-$v -q -l L 20201102-00001 2>&1 | head -n 1; done; true
  case-supervise: --text: is required
  case-void: --text: is required
  case-undo: --text: is required
  case-extend: --text is required: the reason

== rules.tsv of the first version: what it lacks has the former meaning
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 how=platform flags=lead
  at=2020-11-02T11:00:00 case=20201102-00001 act=reply unit=市水利局
$ grep -v '^limit.redo\|^limit.urgent\|^extend\.\|^fault.urged.when\|^fund.inspect.persons\|^supervise.left' "$TESTDATA/../src/tables/rules.tsv" >rules
$ case-return -l L --rules rules --how poor 20201102-00001 | cut -f 5 | tail -n 1
  
$ case-extend -q -l L --rules rules --days 20 --text 难 20201102-00001
