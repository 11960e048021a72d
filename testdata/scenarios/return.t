# case-return: work done carelessly is sent back (R3.3, R3.4).

== R3.4 sent back: the reply stands no longer, the days of limit.redo are given
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
$ case-return -l L --how perfunctory --text 重办 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=return unit=市水利局 due=2020-11-20 by=tester how=perfunctory text=重办
$ case-list --tasks --columns due,replied,returns,state L
  due	replied	returns	state
  2020-11-20		1	assigned
$ case-return -q -l L --how poor 20201102-00001
! case-return: 20201102-00001: return: 市水利局: the unit has neither replied nor refused (R3.4)
! case-return: nothing was recorded (--keep-going records the rest)
? 1

== R3.4 a closed case, told and filed, is open again
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-03T12:00:00 case=20201102-00001 act=tell how=caller
  at=2020-11-04T12:00:00 case=20201102-00001 act=file ref=v1
$ case-return -l L --how unsolved --due 2020-11-30 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=return unit=市水利局 due=2020-11-30 by=tester how=unsolved
$ case-list --columns state,due,closed,told L
  state	due	closed	told
  assigned	2020-11-30		

== R3.3 the rule limit.redo gives days for doing it again, never an earlier due day
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-16 how=written flags=assist
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市林业局
table rules
  | key        | from       | value | clause | meaning |
  | limit.redo | 2020-06-11 | 3     | office | redo    |
$ case-return -l L --rules rules --at 2020-11-10T10:00:00 --how poor --all | cut -f 4,5
  unit	due
  市水利局	2020-11-13
  市林业局	2020-11-16
