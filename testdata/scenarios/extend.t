# case-extend: extensions at the unit's request or by the calendar (M4.3.1). 2020-11-09 is a Monday.

== M4.3.1 asked for on the due day: so many working days on
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-extend -l L --at 2020-11-09T23:00:00 --days 6 --text 等件 20201102-00001
+
+ at=2020-11-09T23:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-17 by=tester flags=backdated text=等件
$ case-list --tasks --columns due,extensions L
  due	extensions
  2020-11-17	1

== M4.3.1 asked for too late; or recorded late but asked for in time
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-extend -q -l L --text 延 --due 2020-11-20 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the unit asked for it after the due day (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1
$ case-extend -q -l L --text 延 --due 2020-11-20 --asked 2020-11-10 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the unit asked for it after the due day (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1
$ case-extend -l L --text 延 --due 2020-11-20 --asked 2020-11-09 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-20 by=tester ref=2020-11-09 text=延
$ case-extend -n -l L --text 延 --due 2020-11-23 --asked 2020-11-15 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-23 by=tester text=延
$ case-extend -q -l L --text 延 --due 2020-11-30 --asked 2020-11-16 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the unit asked on a later day than the entry's (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1

== M4.3.1 asked for on days as spreadsheets write them; the same table again records nothing
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
bytes asked
  case\t新期限\t申请\t事由\r
  20201102-00001\t2020/11/20\t2020/11/5\t等件\r
  20201102-00002\t2020年11月20日\t２０２０年11月9日\t等件\r
  20201102-00003\t2020-11-20\t2020/11/9 17:30\t等件\r
$ case-extend -l L --take due=新期限,asked=申请,text=事由 - <asked
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-20 by=tester ref=2020-11-05 text=等件
+ at=2020-11-15T12:00:00 case=20201102-00002 act=extend unit=市水利局 due=2020-11-20 by=tester ref=2020-11-09 text=等件
+ at=2020-11-15T12:00:00 case=20201102-00003 act=extend unit=市水利局 due=2020-11-20 by=tester ref=2020-11-09 text=等件
$ case-extend -l L --take due=新期限,asked=申请,text=事由 - <asked
+
! case-extend: 3 rows are already recorded and were skipped
$ sed 's/17:30/27:30/' asked | case-extend -l L --take due=新期限,asked=申请,text=事由 -
! case-extend: standard input:4: 申请: '2020/11/9 27:30' is not a day YYYY-MM-DD
! case-extend: nothing was recorded (--keep-going records the rest)
! case-extend: 2 rows are already recorded and were skipped
? 2

== M4.3.1 not to an earlier day, and not once the unit has already replied
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-20 how=platform flags=fixed,lead
$ case-extend -q -l L --text 延 --due 2020-11-20 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the new due day is not later than the old one (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1
$ case-reply -q -l L 20201102-00001
$ case-extend -q -l L --text 延 --days 5 20201102-00001
! case-extend: 20201102-00001: extend: 市水利局: the unit has already replied (M4.3.1)
! case-extend: nothing was recorded (--keep-going records the rest)
? 1

== M4.3.1 into a year whose notice is not out: provisional
ledger L
  at=2020-11-18T09:00:00 case=20201118-00001 act=new how=phone
  at=2020-11-20T10:00:00 case=20201118-00001 act=assign unit=市水利局 due=2020-11-27 how=platform flags=lead
$ CASE_NOW=2020-11-24T10:00:00 case-extend -l L -n --text 延 --days 24 20201118-00001 | cut -f 5,13
  due	flags
  2020-12-31	
$ CASE_NOW=2020-11-24T10:00:00 case-extend -l L --text 延 --days 25 20201118-00001 | cut -f 5,13
! case-extend: the holidays of 2021 are not published yet: due days in that year are provisional (correct them later with case-extend --recompute)
  due	flags
  2021-01-01	provisional

== M4.3.1 the holiday was prolonged: --recompute gives the limit's days again
ledger L
  at=2020-01-20T09:00:00 case=20200120-00001 act=new how=phone
  at=2020-01-20T10:00:00 case=20200120-00001 act=assign unit=市水利局 due=2020-02-01 how=platform flags=lead
  at=2020-01-20T10:00:00 case=20200120-00001 act=assign unit=市林业局 due=2020-02-01 how=platform flags=assist,fixed
  at=2020-01-20T10:00:00 case=20200120-00001 act=assign unit=市公安局 due=2020-02-01 how=platform flags=assist
  at=2020-01-21T10:00:00 case=20200120-00001 act=reply unit=市公安局
  at=2020-01-20T09:00:00 case=20200120-00002 act=new how=phone
  at=2020-01-20T10:00:00 case=20200120-00002 act=assign unit=市水利局 due=2020-02-01 how=platform flags=lead
  at=2020-01-21T10:00:00 case=20200120-00002 act=extend unit=市水利局 due=2020-02-03
  at=2020-01-20T09:00:00 case=20200120-00003 act=new how=phone
  at=2020-01-20T10:00:00 case=20200120-00003 act=assign unit=市水利局 due=2020-02-10 how=platform flags=lead
$ CASE_NOW=2020-01-26T10:00:00 case-extend -l L --recompute --all
+
$ CASE_NOW=2020-02-05T10:00:00 case-extend -l L --recompute --all
+
+ at=2020-02-05T10:00:00 case=20200120-00001 act=extend unit=市水利局 due=2020-02-04 by=tester how=calendar
$ CASE_NOW=2020-02-05T11:00:00 case-extend -l L --recompute --all
+
$ CASE_NOW=2020-02-05T11:00:00 case-extend -l L --recompute 20200120-00002 20200120-00003
+
$ case-list --tasks --columns case,unit,due,extensions L | head -n 2
  case	unit	due	extensions
  20200120-00001	市水利局	2020-02-04	0

== M4.3.1 what was provisional is mended when the year's notice is out
ledger L
  at=2020-12-28T09:00:00 case=20201228-00001 act=new how=phone
  at=2020-12-28T10:00:00 case=20201228-00001 act=assign unit=市水利局 due=2021-01-04 how=platform flags=lead,provisional
$ CASE_NOW=2020-12-30T10:00:00 case-extend -l L --recompute 20201228-00001
+
+ at=2020-12-30T10:00:00 case=20201228-00001 act=extend unit=市水利局 due=2021-01-05 by=tester how=calendar

== usage: one way of saying how long
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-extend -l L 20201102-00001
! case-extend: --due, --days or --recompute is required
!...
? 2
$ case-extend -l L --text 延 --days 3 --recompute 20201102-00001
! case-extend: --due, --days or --recompute is required
!...
? 2
$ case-extend -l L --text 延 --due 2020-11-31 20201102-00001
! case-extend: --due: '2020-11-31' is not a day YYYY-MM-DD
!...
? 2
