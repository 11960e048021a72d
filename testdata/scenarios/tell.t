# case-tell: telling the caller, the leader and the public (R3.5).

env CASE_NOW=2020-11-15T12:00:00

== R3.5 the caller is told, and what the caller says of it
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
$ case-tell -q -l L 20201102-00001
! case-tell: 20201102-00001: tell: the case is not closed (to report progress to a leader, use --progress) (R3.5)
! case-tell: nothing was recorded (--keep-going records the rest)
? 1
$ case-close -q -l L 20201102-00001
$ case-tell -q -l L --unreached 20201102-00001
$ case-list --columns state L
  state
  closed
$ case-tell -l L --satisfied --solved 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=tell by=tester how=caller flags=satisfied,solved
$ case-list --columns state L
  state
  told

== R3.5 the leader is told where a leader instructed
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=answer
$ case-tell -q -l L --to leader 20201102-00001
! case-tell: 20201102-00001: tell: it is not a leaders' item: no leader instructed or gave it (R3.5)
! case-tell: nothing was recorded (--keep-going records the rest)
? 1
$ case-instruct -q -l L --rank vice --by 副市长某 20201102-00001
$ case-tell -l L --to leader 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=tell by=tester how=leader

== R3.5 the public with approval, and never of a secret case
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=answer
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=report
  at=2020-11-02T10:00:00 case=20201102-00002 act=answer
$ case-tell -q -l L --to media 20201102-00001
! case-tell: 20201102-00001: tell: publication requires the approval, in 'ref' (R3.5)
! case-tell: nothing was recorded (--keep-going records the rest)
? 1
$ case-tell -l L --to media --ref 批〔2020〕3号 --keep-going 20201102-00001 20201102-00002
! case-tell: 20201102-00002: tell: the case is secret and must not be published (R3.1.5)
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=tell by=tester how=media ref=批〔2020〕3号
? 1

== usage: one cannot be both
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-tell -l L --solved --unsolved 20201102-00001
! case-tell: --solved and --unsolved cannot be combined
!...
? 2
$ case-tell -l L --satisfied --unreached 20201102-00001
! case-tell: give only one of --satisfied, --unsatisfied and --unreached
!...
? 2
$ case-tell -l L --to everybody 20201102-00001
! case-tell: --to: 'everybody' is not one of: caller leader media
!...
? 2
