# unit-mark: recording in the unit ledger.  The clock is set to 2020-11-15T12:00:00.
table units
  | unit   | class      | parent | aliases |
  | 甲县   | county     |        |         |
  | 乙局   | department |        | 市乙局  |
  | 丙处   | secondary  | 乙局   |         |

== M4.1, M4.2 an item's points, up to what the rules give
$ unit-mark --units units -l M --act assess --unit 市乙局 --how panel --value 4.25 --ref 2020/base.1 --by 考评组
| at | mark | act | unit | how | value | by | ref | text | recorded |
| 2020-11-15T12:00:00 | M20201115-001 | assess | 乙局 | panel | 4.25 | 考评组 | 2020/base.1 |  | 2020-11-15T12:00:00 |
$ unit-mark --units units -q -l M --act assess --unit 乙局 --how final --value 5 --ref 2020/system.4
$ unit-mark --units units -l M --act assess --unit 乙局 --how final --value 5.01 --ref 2020/system.4
! unit-mark: --value: is more than the item's points
!...
? 2
$ unit-mark --units units -l M --act assess --unit 乙局 --how final --value 4.125 --ref 2020/system.4
! unit-mark: --value: is not a number of points with at most two decimals
!...
? 2
$ unit-mark --units units -l M --act assess --unit 乙局 --how final --value 5 --ref 2020/base.5
! unit-mark: --ref: there is no such item
!...
? 2
$ unit-mark --units units -l M --act assess --unit 乙局 --how chair --value 5 --ref 2020/base.4
! unit-mark: --how: is not one of: self panel final
!...
? 2
$ wc -l <M
  3

== M4.3.1 the published figures of a month
$ unit-mark --units units -q -l M --act rate --unit 乙局 --value 19/20 --ref 2020-10 --text 第10期
$ cut -f 3,4,6,8,9 M
| act | unit | value | ref | text |
| rate | 乙局 | 19/20 | 2020-10 | 第10期 |
$ unit-mark --units units -l M --act rate --unit 乙局 --value 21/20 --ref 2020-10
! unit-mark: --value: is not INTIME/COUNTED, such as 95/100
!...
? 2
$ unit-mark --units units -l M --act rate --unit 乙局 --value 19/20 --ref 2020-13
! unit-mark: --ref: is not a month YYYY-MM
!...
? 2

== M4.4.3, M4.4.7, M4.4.8, M4.4.9 what adds and takes points says what it rests on
$ unit-mark --units units -q -l M --act media --unit 甲县 --ref '开封日报 2020-11-14'
$ unit-mark --units units -q -l M --act delay --unit 甲县 --ref 20201102-00001
$ unit-mark --units units -q -l M --act leak --unit 甲县 --ref 20201102-00001
$ unit-mark --units units -q -l M --act bulletin --unit 甲县
! unit-mark: bulletin: --ref is required: what the mark is based on
$ unit-mark --units units -q -l M --act delay --unit 甲县 --ref 第3号
! unit-mark: --ref: is not a case number YYYYMMDD-NNNNN
!...
? 2
$ unit-mark --units units -q -l M --act media --unit 甲县 --how news
! unit-mark: --how: must be empty for this act
!...
? 2
$ cut -f 2,3 M
| mark | act |
| M20201115-001 | media |
| M20201115-002 | delay |
| M20201115-003 | leak |
| M20201115-004 | bulletin |

== M7, M8, M9, M10 praise and criticism, which the supervision bureau confirms once
$ unit-mark --units units -q -l M --act praise --unit 丙处 --how main --ref 市长办公会
$ unit-mark --units units -q -l M --act criticize --unit 甲县 --how inspect --value 王某 --ref 汴督〔2020〕9号
$ unit-mark --units units -l M --act confirm --ref M20201115-001 --by 督查局 | tail -n 1
| 2020-11-15T12:00:00 | M20201115-003 | confirm | 丙处 |  |  | 督查局 | M20201115-001 |  | 2020-11-15T12:00:00 |
$ unit-mark --units units -q -l M --act confirm --ref M20201115-001
! unit-mark: confirm: M20201115-001: the mark is already confirmed (M10)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1
$ unit-mark --units units -q -l M --act confirm --ref M20201115-003
! unit-mark: confirm: M20201115-003: only praise and criticism are confirmed (M10)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1
$ unit-mark --units units -q -l M --act confirm --ref M20201114-001
! unit-mark: confirm: M20201114-001: there is no such mark (--with adds an older ledger) (M10)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1
$ unit-mark --units units -q -l M --act confirm --unit 乙局 --ref M20201115-002
! unit-mark: confirm: M20201115-002: that mark belongs to another unit (M10)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1
$ unit-mark --units units -q -l M --act cancel --ref M20201115-003
$ unit-mark --units units -q -l M --act confirm --ref M20201115-001
$ unit-mark --units units -q -l M --act cancel --ref M20201115-004
! unit-mark: cancel: M20201115-004: a cancellation cannot be cancelled; record the mark again (M5.3)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1
$ unit-mark --units units -q -l M --act cancel --ref M20201115-003
! unit-mark: cancel: M20201115-003: the mark is already cancelled (M5.3)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1

== M5.1, M5.3, R4.2.5, M10 what units hand in, and the panel's final grade
$ unit-mark --units units -q -l M --act submit --unit 甲县 --how self-review --value 2020
$ unit-mark --units units -q -l M --act submit --unit 甲县 --how funds --value 2020-10
$ unit-mark --units units -q -l M --act submit --unit 甲县 --how analysis --value 2020-10
$ unit-mark --units units -q -l M --act grade --unit 甲县 --value 优秀 --ref 2020
$ unit-mark --units units -q -l M --act submit --unit 甲县 --how analysis --value 十月
! unit-mark: --value: is neither a month YYYY-MM nor a year YYYY
!...
? 2
$ unit-mark --units units -q -l M --act grade --unit 甲县 --ref 2020
! unit-mark: --value: is required
!...
? 2
$ cut -f 3-6,8 M
| act | unit | how | value | ref |
| submit | 甲县 | self-review | 2020 |  |
| submit | 甲县 | funds | 2020-10 |  |
| submit | 甲县 | analysis | 2020-10 |  |
| grade | 甲县 |  | 优秀 | 2020 |

== what a mark needs
$ unit-mark --units units -l M --unit 甲县
! unit-mark: --act: is required
!...
? 2
$ unit-mark --units units -l M --act bulletin
! unit-mark: --unit: is required
!...
? 2
$ unit-mark --units units -l M --act bulletin --unit 丁局 --ref 第1期
! unit-mark: unknown unit '丁局' (see --help=units); did you mean '乙局'?
!...
? 2
$ unit-mark --units units -l M --act award --unit 甲县
! unit-mark: --act: 'award' is not one of: assess rate media delay leak bulletin praise criticize confirm grade cancel visit submit
!...
? 2
$ unit-mark --units units -l N --act bulletin --unit 甲县 --ref 第1期 --at 2020-11-15T12:00:01
! unit-mark: bulletin: the time is later than now (M4.4.9)
! unit-mark: nothing was recorded (--keep-going records the rest)
| at | mark | act | unit | how | value | by | ref | text | recorded |
? 1

== numbers go on within a day, over older ledgers too; a day that is past has its own
marks M
  at=2020-11-15T08:00:00 mark=M20201115-007 act=media unit=甲县
marks O
  at=2020-11-15T09:00:00 mark=M20201115-999 act=media unit=甲县
$ unit-mark --units units -l M --act media --unit 甲县 --ref 甲报 | cut -f 2 | tail -n 1
  M20201115-008
$ unit-mark --units units -l M --with O --act media --unit 甲县 --ref 乙报 | cut -f 2 | tail -n 1
  M20201115-1000
$ unit-mark --units units -l M --act media --unit 甲县 --ref 丙报 --at 2020-11-14T08:00:00 | cut -f 1,2 | tail -n 1
| 2020-11-14T08:00:00 | M20201114-001 |

== a filter: the ledger, and the mark behind it; refused, the ledger alone; damaged, nothing
marks M
  at=2020-11-05T08:00:00 mark=M20201105-001 act=media unit=甲县
$ unit-mark --units units --act bulletin --unit 乙局 --ref 第1期 <M | cut -f 2-4
| mark | act | unit |
| M20201105-001 | media | 甲县 |
| M20201115-001 | bulletin | 乙局 |
$ unit-mark --units units --act cancel --ref M20201105-002 <M | cut -f 2-4
| mark | act | unit |
| M20201105-001 | media | 甲县 |
!...
? 1
marks D
  at=2020-11-05 mark=M20201105-001 act=media unit=甲县
$ unit-mark --units units --act bulletin --unit 乙局 --ref 第1期 <D
! unit-mark: standard input:2: at: '2020-11-05' is not a time YYYY-MM-DDThh:mm:ss
? 2

== rows of a table: the month's rates, and only once a day with --once
table rates
  | unit | act  | value | ref     | text |
  | 甲县 | rate | 3/4   | 2020-10 |      |
  | 乙局 | rate | 9/9   | 2020-10 |      |
$ unit-mark --units units -l M --by 办公室 --take unit,act,value,ref - <rates | cut -f 2-4,6-8
| mark | act | unit | value | by | ref |
| M20201115-001 | rate | 甲县 | 3/4 | 办公室 | 2020-10 |
| M20201115-002 | rate | 乙局 | 9/9 | 办公室 | 2020-10 |
$ unit-mark --units units -l M --once --by 办公室 --take unit,act,value,ref - <rates | cut -f 2
  mark
$ sed s,3/4,4/4, rates | unit-mark --units units -l M --once --take unit,act,value,ref - | cut -f 2,6
| mark | value |
| M20201115-003 | 4/4 |
$ sed s,3/4,5/4, rates | unit-mark --units units -l M --take unit,act,value,ref -
! unit-mark: standard input:2: value: is not INTIME/COUNTED, such as 95/100
! unit-mark: nothing was recorded (--keep-going records the rest)
? 2

== rows no longer allowed are passed over; what is no mark is refused, and all with it, or the rest is recorded
marks M
  at=2020-11-05T08:00:00 mark=M20201105-001 act=praise unit=甲县 how=main
  at=2020-11-05T08:00:00 mark=M20201105-002 act=praise unit=乙局 how=vice
  at=2020-11-06T08:00:00 mark=M20201106-001 act=confirm unit=甲县 ref=M20201105-001
table two
  | mark          |
  | M20201105-001 |
  | M20201105-002 |
  | M20201105-002 |
$ unit-mark --units units -l M --act confirm --take ref=mark - <two | cut -f 2,4,8
| mark | unit | ref |
| M20201115-001 | 乙局 | M20201105-002 |
! unit-mark: standard input:2: mark: confirm: the mark is already confirmed (M10)
! unit-mark: standard input:4: mark: confirm: the mark is already confirmed (M10)
table three
  | mark          |
  | M20201105-009 |
  | M20201115-001 |
$ unit-mark --units units -l M --act cancel --take ref=mark - <three | tail -n +2
! unit-mark: standard input:2: mark: cancel: there is no such mark (--with adds an older ledger) (M5.3)
! unit-mark: nothing was recorded (--keep-going records the rest)
? 1
$ unit-mark --units units -l M --keep-going --act cancel --take ref=mark - <three | cut -f 2,8
| mark | ref |
| M20201115-002 | M20201115-001 |
! unit-mark: standard input:2: mark: cancel: there is no such mark (--with adds an older ledger) (M5.3)
? 1

== the ledger is made, for its owner alone; a dry run makes none; escapes and further columns are kept
$ unit-mark --units units -n -l M --act media --unit 甲县 --ref 甲报 --text "$(printf 'a\tb')" | tail -n 1
| 2020-11-15T12:00:00 | M20201115-001 | media | 甲县 |  |  | tester | 甲报 | a\tb | 2020-11-15T12:00:00 |
$ ls M
!...
? 2
$ umask 022; unit-mark --units units -q -l M --act media --unit 甲县 --ref 甲报; stat -c %a M
  600
$ printf '%s\tseen\n' "$(head -n 1 M)" >W; unit-mark --units units -l W --act media --unit 甲县 --ref 甲报 | tail -n 1; tail -n 1 W | tr '\t' ,
| 2020-11-15T12:00:00 | M20201115-001 | media | 甲县 |  |  | tester | 甲报 |  | 2020-11-15T12:00:00 |
  2020-11-15T12:00:00,M20201115-001,media,甲县,,,tester,甲报,,2020-11-15T12:00:00,

== M10 --once: a confirmation that was recorded that day is passed over
marks M
  at=2020-11-05T08:00:00 mark=M20201105-001 act=praise unit=甲县 how=main
$ for n in 1 2; do unit-mark --units units -q -l M --once --act confirm --ref M20201105-001; done; grep -c confirm M
  1
$ for n in 1 2; do unit-mark --units units -q -l M --once --act cancel --ref M20201105-001; done; grep -c cancel M
  1

== a ledger is made only when there is something to record
$ unit-mark --units units -l Q --act confirm --ref M20201105-001
| at | mark | act | unit | how | value | by | ref | text | recorded |
!...
? 1
$ unit-mark --units units -l Q --act media --unit 丁局 --ref x
!...
? 2
$ ls Q
!...
? 2

== a number that stands twice is damage: no confirmation could say which is meant
marks A
  at=2020-11-05T08:00:00 mark=M20201105-001 act=praise unit=甲县 how=main
marks B
  at=2020-11-05T09:00:00 mark=M20201105-001 act=criticize unit=乙局 how=main
  at=2020-11-06T09:00:00 mark=M20201106-001 act=confirm unit=甲县 ref=M20201105-001
$ score-fund --units units --year 2020 A B
! score-fund: B:2: mark: 'M20201105-001' is also the number of another mark
! score-fund: 1 damaged line: no figures are printed from a damaged ledger (--skip-bad skips it)
? 2
$ score-fund --units units --year 2020 --skip-bad --explain A B | cut -f 1,6
| payee | amount |
| 甲县 | 30000 |
!...
$ tail -n 1 B >>A; sed -n 2p B >>A; unit-mark --units units -l A --act confirm --ref M20201105-001
! unit-mark: A:4: mark: 'M20201105-001' is also the number of another mark
? 2

== M4.1, M10 marks that give too much, or nothing, are told of
marks M
  at=2020-11-05T08:00:00 mark=M20201105-001 act=assess unit=乙局 how=panel value=6 ref=2020/base.1
  at=2020-11-05T08:00:00 mark=M20201105-002 act=assess unit=乙局 how=panel value=5 ref=2020/base.9
  at=2020-11-05T08:00:00 mark=M20201105-003 act=confirm unit=乙局 ref=M20201101-001
  at=2020-11-05T08:00:00 mark=M20201105-004 act=media unit=丁局
$ score-fund --units units --year 2020 M | wc -l
! score-fund: 1 mark has a unit that is not in the roster and gives no points (units.tsv)
! score-fund: 1 mark confirms or cancels a mark that does not exist
! score-fund: 2 marks have an unknown item, or more points than their item (rules.tsv)
  3
