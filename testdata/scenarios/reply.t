# case-reply and case-recall: a unit's reply, and a recalled task.

== R3.4, M4.3.1 one matter, one report: the reply of the case's only unit; the recorded time counts
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-reply -l L --at 2020-11-09T23:59:59 --by 市水利局 --text 已修好 20201102-00001
+
+ at=2020-11-09T23:59:59 case=20201102-00001 act=reply unit=市水利局 by=市水利局 flags=backdated text=已修好
$ case-list --tasks --columns unit,replied,intime,state L
  unit	replied	intime	state
  市水利局	2020-11-09T23:59:59	no	replied

== M4.4.1, M4.4.2 the unit claims a signed report and its head's part
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-reply -l L --signed --chief 20201102-00001 | cut -f 13
  flags
  chief,signed

== R3.4 of several units the one that replied is to be named
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
$ case-reply -l L 20201102-00001
! case-reply: 20201102-00001: reply: several units are assigned; give --unit (R3.4)
! case-reply: nothing was recorded (--keep-going records the rest)
+
? 1
$ case-reply -l L -u 开封市林业局 20201102-00001 | cut -f 4
  unit
  市林业局
$ case-reply -l L --unit 市水利局,市林业局 20201102-00001
! case-reply: --unit: give only one unit
!...
? 2

== R3.4 a reply to a closed case only where it was closed as planned
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00001 act=close how=planned
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00002 act=close how=solved
$ case-reply -l L --keep-going 20201102-00001 20201102-00002 | cut -f 2
! case-reply: 20201102-00002: reply: 市水利局: the case is closed, not as planned, and the unit was not urged after its last reply (R3.4)
  case
  20201102-00001
? 1

== R3.2 a task that was recalled is no task
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-recall -l L --text 转错 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=recall unit=市水利局 by=tester text=转错
$ case-reply -q -l L --unit 市水利局 20201102-00001
! case-reply: 20201102-00001: reply: 市水利局: the unit has no live task in the case (R3.4)
! case-reply: nothing was recorded (--keep-going records the rest)
? 1
$ case-list --columns state L
  state
  new
