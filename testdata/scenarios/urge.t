# case-urge and case-supervise (R3.3).

== R3.3 urged once a day, though cron runs twice; supervised after two
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-30 how=platform flags=assist,fixed
$ CASE_NOW=2020-11-10T09:00:00 case-due --overdue L | \
  CASE_NOW=2020-11-10T09:00:00 case-urge -l L --by 督办科 --how phone --once -
+
+ at=2020-11-10T09:00:00 case=20201102-00001 act=urge unit=市水利局 by=督办科 how=phone
$ CASE_NOW=2020-11-10T15:00:00 case-due --overdue L | \
  CASE_NOW=2020-11-10T15:00:00 case-urge -l L --by 督办科 --how phone --once -
+
$ case-due --overdue L | case-urge -q -l L --how letter --once -
$ case-due --urged 2 L | case-supervise -l L --how site --text 现场 -
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=supervise unit=市水利局 by=tester how=site text=现场
$ case-list --tasks --columns unit,urges L
  unit	urges
  市水利局	2
  市林业局	0

== R3.3 during an extension too, and (M4.4.6) when what was answered is not carried out
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T11:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-30
$ case-urge -q -l L --all
$ case-reply -q -l L 20201102-00001
$ case-close -q -l L 20201102-00001
$ case-urge -q -l L --all
$ case-list --columns urges L
  urges
  2

== R3.3 refused where the unit has no task; skipped with a warning where a row says so
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
table T
  | case           | unit     |
  | 20201102-00001 | 市林业局 |
  | 20201102-00001 | 市水利局 |
  | 20201102-00002 |          |
$ case-urge -q -l L --unit 市林业局 20201102-00001
! case-urge: 20201102-00001: urge: 市林业局: the unit has no live task in the case (R3.3)
! case-urge: nothing was recorded (--keep-going records the rest)
? 1
$ case-urge -l L - <T
! case-urge: 20201102-00001: urge: 市林业局: the unit has no live task in the case (R3.3)
! case-urge: 20201102-00002: urge: the unit has no live task in the case (R3.3)
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=urge unit=市水利局 by=tester

== usage: a means that is none
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-urge -l L --how shouting 20201102-00001
! case-urge: --how: 'shouting' is not one of: phone letter platform
!...
? 2
