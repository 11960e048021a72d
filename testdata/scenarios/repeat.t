# case-repeat: the same problem occurs again (M4.3.2).

== M4.3.2 a later case names the earlier, and whose answer was not carried out
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-09T09:00:00 case=20201109-00001 act=new how=phone
$ case-repeat -l L --of 20201102-00001 --unit 开封市水利局 20201109-00001
+
+ at=2020-11-15T12:00:00 case=20201109-00001 act=repeat unit=市水利局 by=tester ref=20201102-00001
$ case-repeat -l L --once --of 20201102-00001 --unit 市水利局 20201109-00001
+
$ case-list --columns case,repeats L
  case	repeats
  20201102-00001	0
  20201109-00001	1

== M4.3.2 from a table of likely repeats
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-09T09:00:00 case=20201109-00001 act=new how=phone
table T
  | case           | earlier        | unit     | likeness | days |
  | 20201109-00001 | 20201102-00001 | 市水利局 | 0.9      | 7    |
$ case-repeat -l L --take of=earlier - <T
+
+ at=2020-11-15T12:00:00 case=20201109-00001 act=repeat unit=市水利局 by=tester ref=20201102-00001

== M4.3.2 the earlier case is another one, is there, and is not younger
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-09T09:00:00 case=20201109-00001 act=new how=phone
ledger old
  at=2019-11-02T09:00:00 case=20191102-00001 act=new how=phone
$ case-repeat -q -l L --of 20201102-00001 20201102-00001
! case-repeat: 20201102-00001: repeat: 'ref' does not name another case (M4.3.2)
! case-repeat: nothing was recorded (--keep-going records the rest)
? 1
$ case-repeat -q -l L --of 20201109-00001 20201102-00001
! case-repeat: 20201102-00001: repeat: the case named as earlier is later (M4.3.2)
! case-repeat: nothing was recorded (--keep-going records the rest)
? 1
$ case-repeat -q -l L --of 20191102-00001 20201102-00001
! case-repeat: 20201102-00001: repeat: the earlier case is in none of the ledgers (--with adds an older ledger) (M4.3.2)
! case-repeat: nothing was recorded (--keep-going records the rest)
? 1
$ case-repeat -q -l L --with old --of 20191102-00001 20201102-00001

== usage: of what
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
table T
  | case           | earlier        |
  | 20201102-00001 |                |
$ case-repeat -l L 20201102-00001
! case-repeat: --of: is required
!...
? 2
$ case-repeat -l L --take of=earlier - <T
! case-repeat: standard input:2: earlier: is required
! case-repeat: nothing was recorded (--keep-going records the rest)
? 2
