# case-void and case-note.

== R3.1 void: the case and its tasks count nowhere; only notes may follow
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-void -l L --text 测试电话 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=void by=tester text=测试电话
$ case-list --columns state,unit L
  state	unit
  void	
$ case-instruct -q -l L --rank mayor --by 市长 20201102-00001
! case-instruct: 20201102-00001: instruct: the case is void (R3.1)
! case-instruct: nothing was recorded (--keep-going records the rest)
? 1
$ case-note -l L --text 录音在案 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=note by=tester text=录音在案

== R3.1 what is closed is not voided
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=answer
$ case-void -q -l L --text 误 20201102-00001
! case-void: 20201102-00001: void: the case is closed (R3.1)
! case-void: nothing was recorded (--keep-going records the rest)
? 1

== R3.1.2 a case voided by mistake comes back with its tasks
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-void -q -l L --text 误 20201102-00001
$ case-undo -q -l L --text 误 20201102-00001
$ case-list --columns state,unit L
  state	unit
  assigned	市水利局

== usage: void wants the cases named
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-void -l L --text 误 --all
! case-void: --all cannot be used with case-void: name the cases
!...
? 2
