# unit-list: the unit ledger as a table.  The clock is set to 2020-11-15T12:00:00.
table units
  | unit | class      | parent | aliases | liaison |
  | 甲县 | county     |        |         | 张三    |
  | 乙局 | department |        | 市乙局  | 李四    |
  | 丙处 | secondary  | 乙局   |         |         |
  | 丁站 | other      |        |         |         |
table M
  | at | mark | act | unit | how | value | by | ref | text | recorded |
  | 2020-10-01T09:00:00 | M20201001-001 | praise | 甲县 | main | | 督办科 | 纪要1 | | 2020-10-01T09:00:00 |
  | 2020-10-02T09:00:00 | M20201002-001 | criticize | 丙处 | inspect | 3 | 督办科 | 通报2 | | 2020-10-02T09:00:00 |
  | 2020-10-03T09:00:00 | M20201003-001 | confirm | 甲县 | | | 监察局 | M20201001-001 | | 2020-10-03T09:00:00 |
  | 2020-10-04T09:00:00 | M20201004-001 | praise | 乙局 | vice | | 督办科 | 纪要3 | | 2020-10-04T09:00:00 |
  | 2020-10-04T09:30:00 | M20201004-002 | cancel | 乙局 | | | 督办科 | M20201004-001 | | 2020-10-04T09:30:00 |
  | 2020-11-02T09:00:00 | M20201102-001 | submit | 乙局 | analysis | 2020-10 | 督办科 | | | 2020-11-02T09:00:00 |
  | 2020-11-03T09:00:00 | M20201103-001 | submit | 甲县 | funds | 2020-10 | 督办科 | | | 2020-11-03T09:00:00 |

== the columns, and who confirmed; what was cancelled is left out
$ unit-list --units units M
  at	mark	act	unit	how	value	by	ref	text	recorded	confirmed
  2020-10-01T09:00:00	M20201001-001	praise	甲县	main		督办科	纪要1		2020-10-01T09:00:00	M20201003-001
  2020-10-02T09:00:00	M20201002-001	criticize	丙处	inspect	3	督办科	通报2		2020-10-02T09:00:00	
  2020-10-03T09:00:00	M20201003-001	confirm	甲县			监察局	M20201001-001		2020-10-03T09:00:00	
  2020-10-04T09:30:00	M20201004-002	cancel	乙局			督办科	M20201004-001		2020-10-04T09:30:00	
  2020-11-02T09:00:00	M20201102-001	submit	乙局	analysis	2020-10	督办科			2020-11-02T09:00:00	
  2020-11-03T09:00:00	M20201103-001	submit	甲县	funds	2020-10	督办科			2020-11-03T09:00:00	
$ unit-list --units units --all M | cut -f 2,3,11
  mark	act	confirmed
  M20201001-001	praise	M20201003-001
  M20201002-001	criticize	
  M20201003-001	confirm	
  M20201004-001	praise	
  M20201004-002	cancel	
  M20201102-001	submit	
  M20201103-001	submit	
# Which marks are confirmed by the as-of time.
$ unit-list --units units --as-of 2020-10-02 M | cut -f 2,11
  mark	confirmed
  M20201001-001	
  M20201002-001	

== M10 what goes to the supervision bureau, and its yuan: who answers for a unit is as the fund has it
$ unit-list --units units --unconfirmed M | cut -f 2,4,11,12
  mark	unit	confirmed	yuan
  M20201002-001	丙处		-9000
$ unit-list --units units --unconfirmed --as-of 2020-10-02 M | cut -f 2,4,11,12
  mark	unit	confirmed	yuan
  M20201001-001	甲县		30000
  M20201002-001	丙处		-9000
$ unit-list --units units --unconfirmed --unit 甲县 M | wc -l
  1
? 1

== R4.2.5 who has not handed it in
$ unit-list --units units --missing --act submit --how analysis --value 2020-10 M
  unit	class	liaison
  甲县	county	张三
  丙处	secondary	
$ unit-list --units units --missing --act submit M
  unit	class	liaison
  丙处	secondary	
$ unit-list --units units --missing M
! unit-list: --missing requires --act: the mark that is missing
!...
? 2
$ unit-list --units units --missing --act submit --unconfirmed M
! unit-list: --missing and --unconfirmed cannot be combined
!...
? 2

== choosing
$ unit-list --units units --unit 市乙局 M | cut -f 2
  mark
  M20201004-002
  M20201102-001
$ unit-list --units units --act praise,criticize M | cut -f 2
  mark
  M20201001-001
  M20201002-001
$ unit-list --units units --how analysis,funds M | cut -f 2
  mark
  M20201102-001
  M20201103-001
$ unit-list --units units --value 3 M | cut -f 2
  mark
  M20201002-001
$ unit-list --units units --ref 通报2 M | cut -f 2
  mark
  M20201002-001
$ unit-list --units units --from 2020-10-02 --to 2020-10-03 M | cut -f 2
  mark
  M20201002-001
  M20201003-001
$ unit-list --units units --act thank M
! unit-list: --act: 'thank' is not one of: assess rate media delay leak bulletin praise criticize confirm grade cancel visit submit
!...
? 2

== R2.5, M5.2 the office at the unit
$ unit-mark --units units -q -l V --act visit --unit 乙局 --how train --by 业务科 --text 业务培训
$ unit-list --units units --act visit V | cut -f 2-5,7,9
  mark	act	unit	how	by	text
  M20201115-001	visit	乙局	train	业务科	业务培训
$ unit-mark --units units -q -l V --act visit --unit 乙局 --how lunch
! unit-mark: --how: is not one of: inspect guide train
!...
? 2
