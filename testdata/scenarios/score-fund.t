# score-fund: rewards and penalties in yuan (M7 to M12), each sum computed by hand from the measures:
# counties 30000 (M7), 10000 (M8), 10000 (M9); departments 10000, 3000, 3000.
env CASE_NOW=2021-01-10T00:00:00
table units
  | unit | class      | parent | aliases |
  | 甲县 | county     |        |         |
  | 乙县 | county     |        |         |
  | 丙县 | county     |        |         |
  | 丁局 | department |        |         |
  | 戊局 | vertical   |        |         |
  | 己处 | secondary  | 丁局   |         |
  | 庚司 | company    | 外地局 |         |
  | 辛司 | company    |        |         |
  | 办公室 | other    |        |         |

# 甲县 30000 + 10000 - 10000; 丁局 10000 - 3000 - 3000.
== M7, M8, M9 main leaders, vice-mayors, the supervision bureau: what each gives counties and departments
marks M
  at=2020-03-01T09:00:00 mark=M20200301-001 act=praise unit=甲县 how=main ref=联席会
  at=2020-03-01T09:00:00 mark=M20200301-002 act=praise unit=甲县 how=vice
  at=2020-03-01T09:00:00 mark=M20200301-003 act=criticize unit=甲县 how=inspect value=王某
  at=2020-03-02T09:00:00 mark=M20200302-001 act=praise unit=丁局 how=main
  at=2020-03-02T09:00:00 mark=M20200302-002 act=criticize unit=丁局 how=vice
  at=2020-03-02T09:00:00 mark=M20200302-003 act=criticize unit=丁局 how=inspect
  at=2020-04-01T09:00:00 mark=M20200401-001 act=confirm ref=M20200301-001
  at=2020-04-01T09:00:00 mark=M20200401-002 act=confirm ref=M20200301-002
  at=2020-04-01T09:00:00 mark=M20200401-003 act=confirm ref=M20200301-003
  at=2020-04-01T09:00:00 mark=M20200401-004 act=confirm ref=M20200302-001
  at=2020-04-01T09:00:00 mark=M20200401-005 act=confirm ref=M20200302-002
  at=2020-04-01T09:00:00 mark=M20200401-006 act=confirm ref=M20200302-003
$ score-fund --units units --year 2020 M
| payee | class | praised | criticized | rewards | penalties | net | unconfirmed | rank | award |
| 甲县 | county | 2 | 1 | 40000 | 10000 | 30000 | 0 | 1 | 15.00 |
| 乙县 | county | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0.00 |
| 丙县 | county | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0.00 |
| 丁局 | department | 1 | 2 | 10000 | 6000 | 4000 | 0 | 1 | 15.00 |
| 戊局 | vertical | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0.00 |
$ score-fund --units units --year 2020 --explain M
| payee | unit | at | act | how | amount | persons | ref | mark |
| 甲县 | 甲县 | 2020-03-01T09:00:00 | praise | main | 30000 |  | 联席会 | M20200301-001 |
| 甲县 | 甲县 | 2020-03-01T09:00:00 | praise | vice | 10000 |  |  | M20200301-002 |
| 甲县 | 甲县 | 2020-03-01T09:00:00 | criticize | inspect | -10000 | 王某 |  | M20200301-003 |
| 丁局 | 丁局 | 2020-03-02T09:00:00 | praise | main | 10000 |  |  | M20200302-001 |
| 丁局 | 丁局 | 2020-03-02T09:00:00 | criticize | vice | -3000 |  |  | M20200302-002 |
| 丁局 | 丁局 | 2020-03-02T09:00:00 | criticize | inspect | -3000 |  |  | M20200302-003 |

# Of four marks of 2020 one is confirmed by the end of the year, another in January, one never, one is
# cancelled.
== M10 only what the supervision bureau has confirmed counts; the period goes by the mark, not by its confirmation
marks M
  at=2019-12-31T09:00:00 mark=M20191231-001 act=praise unit=乙县 how=main
  at=2020-01-01T09:00:00 mark=M20200101-001 act=praise unit=乙县 how=vice
  at=2020-12-31T09:00:00 mark=M20201231-001 act=praise unit=乙县 how=vice
  at=2020-12-31T09:00:00 mark=M20201231-002 act=criticize unit=乙县 how=vice
  at=2020-12-31T09:00:00 mark=M20201231-003 act=criticize unit=乙县 how=vice
  at=2020-12-31T10:00:00 mark=M20201231-004 act=confirm ref=M20191231-001
  at=2020-12-31T10:00:00 mark=M20201231-005 act=confirm ref=M20200101-001
  at=2021-01-05T10:00:00 mark=M20210105-001 act=confirm ref=M20201231-001
  at=2021-01-05T10:00:00 mark=M20210105-002 act=confirm ref=M20201231-003
  at=2021-01-06T10:00:00 mark=M20210106-001 act=cancel ref=M20201231-003
$ score-fund --units units --year 2020 M | sed -n 2p
| 乙县 | county | 2 | 0 | 20000 | 0 | 20000 | 1 | 1 | 15.00 |
$ score-fund --units units --year 2020 --as-of 2021-01-05 M | grep 乙县
| 乙县 | county | 2 | 1 | 20000 | 10000 | 10000 | 1 | 1 | 15.00 |
$ score-fund --units units --year 2020 --as-of 2020-12-31 M | grep 乙县
| 乙县 | county | 1 | 0 | 10000 | 0 | 10000 | 3 | 1 | 15.00 |
$ score-fund --units units --from 2020-12-01 --to 2020-12-31 <M | grep 乙县
| 乙县 | county | 1 | 0 | 10000 | 0 | 10000 | 1 | 1 | 15.00 |

# Two places for counties, one for departments: nets 30000, 10000, 10000, 0 / -3000, -10000.
== M11 the first and the last places, those level with them too; no winner nor loser at zero; and in the evaluation
table units
  | unit | class      | parent | aliases |
  | 甲县 | county     |        |         |
  | 乙县 | county     |        |         |
  | 丙县 | county     |        |         |
  | 丁县 | county     |        |         |
  | 戊局 | department |        |         |
  | 己局 | vertical   |        |         |
marks M
  at=2020-03-01T09:00:00 mark=M20200301-001 act=praise unit=乙县 how=main
  at=2020-03-01T09:00:00 mark=M20200301-002 act=praise unit=甲县 how=vice
  at=2020-03-01T09:00:00 mark=M20200301-003 act=praise unit=丁县 how=inspect
  at=2020-03-01T09:00:00 mark=M20200301-004 act=criticize unit=戊局 how=main
  at=2020-03-01T09:00:00 mark=M20200301-005 act=criticize unit=己局 how=vice
  at=2020-04-01T09:00:00 mark=M20200401-001 act=confirm ref=M20200301-001
  at=2020-04-01T09:00:00 mark=M20200401-002 act=confirm ref=M20200301-002
  at=2020-04-01T09:00:00 mark=M20200401-003 act=confirm ref=M20200301-003
  at=2020-04-01T09:00:00 mark=M20200401-004 act=confirm ref=M20200301-004
  at=2020-04-01T09:00:00 mark=M20200401-005 act=confirm ref=M20200301-005
$ sed 's/^rank.department\t2020-06-11\t5/rank.department\t2020-06-11\t1/' "$TESTDATA/../src/tables/rules.tsv" >rules
$ score-fund --units units --rules rules --year 2020 M | cut -f 1,7,9,10
| payee | net | rank | award |
| 乙县 | 30000 | 1 | 15.00 |
| 甲县 | 10000 | 2 | 15.00 |
| 丁县 | 10000 | 2 | 15.00 |
| 丙县 | 0 | 4 | 0.00 |
| 己局 | -3000 | 1 | 0.00 |
| 戊局 | -10000 | 2 | -15.00 |
# With five places for two departments both are among the last.
$ score-fund --units units --year 2020 M | tail -n 2 | cut -f 1,10
| 己局 | -15.00 |
| 戊局 | -15.00 |
# The points are part of the payee's evaluation.
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=戊局 due=2021-01-11 how=platform
$ score-unit --units units --year 2020 --marks M L | cut -f 1,22
| unit | fund |
| 戊局 | -15.00 |
!...

# 己处 is counted with 丁局, 庚司 with 外地局, which is not a unit of the network; 辛司 has no parent.
== M12 secondary units and companies answer through their parents; those that are not ranked come last
table units
  | unit | class      | parent | aliases |
  | 丁局 | department |        |         |
  | 己处 | secondary  | 丁局   |         |
  | 庚司 | company    | 外地局 |         |
  | 辛司 | company    |        |         |
marks M
  at=2020-03-01T09:00:00 mark=M20200301-001 act=criticize unit=己处 how=main
  at=2020-03-01T09:00:00 mark=M20200301-002 act=praise unit=庚司 how=main
  at=2020-03-01T09:00:00 mark=M20200301-003 act=praise unit=辛司 how=vice
  at=2020-04-01T09:00:00 mark=M20200401-001 act=confirm ref=M20200301-001
  at=2020-04-01T09:00:00 mark=M20200401-002 act=confirm ref=M20200301-002
  at=2020-04-01T09:00:00 mark=M20200401-003 act=confirm ref=M20200301-003
$ score-fund --units units --year 2020 M
| payee | class | praised | criticized | rewards | penalties | net | unconfirmed | rank | award |
| 丁局 | department | 0 | 1 | 0 | 10000 | -10000 | 0 | 1 | -15.00 |
| 外地局 | - | 1 | 0 | 10000 | 0 | 10000 | 0 | - | - |
| 辛司 | - | 1 | 0 | 3000 | 0 | 3000 | 0 | - | - |
$ score-fund --units units --year 2020 --explain M | cut -f 1,2,6
| payee | unit | amount |
| 丁局 | 己处 | -10000 |
| 外地局 | 庚司 | 10000 |
| 辛司 | 辛司 | 3000 |

== M7 to M12 the fund of a made-up year, held against a table worked out without these programs
copy year
$ score-fund --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 marks.tsv | diff fund-2021-01-25.tsv -

== a mark of nobody is said, and a meeting that there is none is damage
marks M
  at=2020-03-01T09:00:00 mark=M20200301-001 act=praise how=main
$ score-fund --units units --year 2020 M | cut -f 1,8 | grep 丁
| 丁局 | 0 |
! score-fund: 1 mark has a unit that is not in the roster and gives no points (units.tsv)
marks M
  at=2020-03-01T09:00:00 mark=M20200301-001 act=praise unit=丁局 how=party
$ score-fund --units units --year 2020 M
! score-fund: M:2: how: is not one of: main vice inspect
! score-fund: 1 damaged line: no figures are printed from a damaged ledger (--skip-bad skips it)
? 2

== M9 each of the persons named counts, if the rules say so
marks M
  at=2020-11-02T09:00:00 mark=M20201102-001 act=praise unit=市水利局 how=inspect value=3 ref=督查通报1号
  at=2020-11-03T09:00:00 mark=M20201103-001 act=confirm ref=M20201102-001
  at=2020-11-02T09:00:00 mark=M20201102-002 act=criticize unit=兰考县人民政府 how=inspect ref=督查通报1号
  at=2020-11-03T09:00:00 mark=M20201103-002 act=confirm ref=M20201102-002
$ score-fund --year 2020 M | grep '水利\|兰考' | cut -f 1,3-7
| 兰考县人民政府 | 0 | 1 | 0 | 10000 | -10000 |
| 市水利局 | 1 | 0 | 9000 | 0 | 9000 |
$ sed 's/^\(fund.inspect.persons\t2020-06-11\t\)each/\1once/' "$TESTDATA/../src/tables/rules.tsv" >once; score-fund --rules once --year 2020 M | grep 水利 | cut -f 5
  3000
$ score-fund --explain --year 2020 M | grep 水利
| 市水利局 | 市水利局 | 2020-11-02T09:00:00 | praise | inspect | 9000 | 3 | 督查通报1号 | M20201102-001 |
! score-fund: M20201102-001: 3 persons named, each counts (M9, fund.inspect.persons)
$ score-fund --rules once --explain --year 2020 M | grep 水利 | cut -f 6,7
| 3000 | 3 |
! score-fund: M20201102-001: 3 persons named, counted once (M9, fund.inspect.persons)
$ case-new --channel other --text 河道 >L
$ score-unit --year 2020 --marks M --explain 市水利局 L | grep ^fund
| fund | M11 | 15.00 | 1 | |
| fund | M11 | | 1 | M20201102-001 3 督查通报1号 3 persons named, each counts |
