# case-undo: records must be correct (R3.1.2).

== R3.1.2 the last entry with effect is taken back, once more the one before
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
$ case-undo -l L --text 记错 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=undo by=tester text=记错
$ case-list --columns state L
  state
  assigned
$ case-undo -q -l L --text 误 20201102-00001
$ case-list --columns state,assigned L
  state	assigned
  new	
$ case-undo -q -l L --text 误 20201102-00001
! case-undo: 20201102-00001: undo: only the 'new' entry is left, which cannot be undone; void the case instead (R3.1.2)
! case-undo: nothing was recorded (--keep-going records the rest)
? 1

== R3.1.2 twice in one call, and an entry that was not allowed is passed over
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00001 act=reply unit=市林业局
$ case-undo -q -l L --text 误 20201102-00001 20201102-00001
$ case-list --columns state L
! case-list: 1 entry was not allowed when it was made and has no effect; see case-check
  state
  new

== M4.3.1 time does not go back, to before an undone entry neither
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-05T10:00:00 case=20201102-00001 act=note text=x
  at=2020-11-05T11:00:00 case=20201102-00001 act=undo
$ case-note -q -l L --at 2020-11-05T10:59:59 20201102-00001
! case-note: 20201102-00001: note: the time is before that of the case's last entry (M4.3.1)
! case-note: nothing was recorded (--keep-going records the rest)
? 1
$ case-note -q -l L --at 2020-11-05T11:00:00 20201102-00001

== usage: undo and void want the cases named
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-undo -l L --text 误 --all
! case-undo: --all cannot be used with case-undo: name the cases
!...
? 2
