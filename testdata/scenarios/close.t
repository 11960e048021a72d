# case-close and case-answer: how a case ends.

== R3.4 closed when every unit at work on it has replied
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
$ case-close -q -l L --how solved 20201102-00001
! case-close: 20201102-00001: close: no reply yet from 市林业局 (R3.4)
! case-close: nothing was recorded (--keep-going records the rest)
? 1
$ case-reply -q -l L --unit 市林业局 20201102-00001
$ case-close -l L --how solved --signed --unit 水利局,市林业局 20201102-00001
! case-close: unknown unit '水利局' (see --help=units); did you mean '市水利局'?
!...
? 2
$ case-close -l L --how solved --signed --unit 开封市水利局,市林业局 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=close unit=市水利局,市林业局 by=tester how=solved flags=signed
$ case-close -q -l L 20201102-00001
! case-close: 20201102-00001: close: the case is closed (R3.4)
! case-close: nothing was recorded (--keep-going records the rest)
? 1

== R3.4 a case is closed only when units are assigned and have replied: they are named
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=旧局 due=2020-11-09 how=platform flags=lead
$ case-close -q -l L 20201102-00001
! case-close: 20201102-00001: close: no reply yet from 市水利局, 市林业局 (R3.4)
! case-close: nothing was recorded (--keep-going records the rest)
? 1
$ case-close -q -l L 20201102-00002
! case-close: 20201102-00002: close: not every unit has replied (R3.4)
! case-close: nothing was recorded (--keep-going records the rest)
? 1
$ case-recall -q -l L 20201102-00002
$ case-close -q -l L 20201102-00002
! case-close: 20201102-00002: close: no unit is assigned (R3.4)
! case-close: nothing was recorded (--keep-going records the rest)
? 1
$ case-close -q -l L --how 主办 20201102-00001
! case-close: --how: '主办' is not one of: solved planned explained declined
!...
? 2

== R3.4 --all closes those whose units have all replied
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=市水利局
$ case-close -l L --all --how declined
+
+ at=2020-11-15T12:00:00 case=20201102-00002 act=close by=tester how=declined

== R3.1.3 answered on the spot: closed, and the caller told
ledger L
  at=2020-11-15T11:00:00 case=20201115-00001 act=new how=phone
$ case-answer -l L --text 已答复 20201115-00001
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=answer by=tester text=已答复
$ case-list --columns state,closed,told L
  state	closed	told
  told	2020-11-15T12:00:00	2020-11-15T12:00:00

== R3.1.3 what a unit is at work on is not answered on the spot
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-answer -q -l L 20201102-00001
! case-answer: 20201102-00001: answer: the case is assigned to a unit (R3.1.3)
! case-answer: nothing was recorded (--keep-going records the rest)
? 1
