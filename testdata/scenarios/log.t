# case-log: the entries.  The clock is set to 2020-11-15T12:00:00.
table units
  | unit   | class      | parent | aliases  |
  | 甲县   | county     |        |          |
  | 乙局   | department |        | 市乙局   |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new by=坐席01 how=phone kind=request topic=供暖服务 name=王大明 phone=13800000001 ref=K7 text=暖气不热
  at=2020-11-02T09:10:00 case=20201102-00002 act=new by=坐席02 how=phone kind=report topic=王小兵的厂 name=王小兵 phone=13800000002 ref=13800000002 text=我是王小兵,举报偷排
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign by=交办科 how=platform unit=甲县 due=2020-11-09 name=李县长 flags=lead
  at=2020-11-03T10:00:00 case=20201102-00001 act=undo by=交办科 text=误
  at=2020-11-03T10:30:00 case=20201102-00001 act=reply by=甲县 unit=甲县 text=已修
  at=2020-11-03T11:00:00 case=20201102-00001 act=assign by=交办科 how=platform unit=乙局 due=2020-11-10
  at=2020-11-04T11:00:00 case=20201102-00001 act=reply by=乙局 unit=乙局 text=暖气已修
  at=2020-11-05T11:00:00 case=20201102-00001 act=close by=督办科 how=solved flags=signed unit=甲县,乙局
ledger M
  at=2020-11-01T09:00:00 case=20201101-00001 act=new by=坐席01 how=web kind=request text=停水
ledger N
  at=2020-11-05T09:00:00 case=20201105-00001 act=new by=坐席01 how=web kind=request name=刘三 text=刘三说停水
  at=2020-11-07T09:00:00 case=20201105-00001 act=amend by=坐席01 flags=secret

== R3.6.2 those with effect, in file order, without callers
$ case-log --units units L
  at	case	act	unit	due	by	how	kind	topic	area	flags	ref	text	recorded
  2020-11-02T09:00:00	20201102-00001	new			坐席01	phone	request	供暖服务			K7	暖气不热	
  2020-11-02T09:10:00	20201102-00002	new			坐席02	phone	report	***的厂			***	我是***,举报偷排	
  2020-11-03T11:00:00	20201102-00001	assign	乙局	2020-11-10	交办科	platform							
  2020-11-04T11:00:00	20201102-00001	reply	乙局		乙局							暖气已修	
  2020-11-05T11:00:00	20201102-00001	close	甲县,乙局		督办科	solved				signed			
! case-log: 1 entry was not allowed when it was made and has no effect; see case-check
$ case-log --units units --case 20201102-00001 L 2>/dev/null | cut -f 1,3,4
  at	act	unit
  2020-11-02T09:00:00	new	
  2020-11-03T11:00:00	assign	乙局
  2020-11-04T11:00:00	reply	乙局
  2020-11-05T11:00:00	close	甲县,乙局

== R3.6.2 all of them, and what became of each
$ case-log --units units --all L 2>/dev/null | cut -f 2-4,15
  case	act	unit	fate
  20201102-00001	new		effect
  20201102-00002	new		effect
  20201102-00001	assign	甲县	undone
  20201102-00001	undo		undone
  20201102-00001	reply	甲县	refused
  20201102-00001	assign	乙局	effect
  20201102-00001	reply	乙局	effect
  20201102-00001	close	甲县,乙局	effect
$ case-log --units units --all --reveal L 2>/dev/null
  at	case	act	unit	due	by	how	kind	topic	area	name	phone	flags	ref	text	recorded	fate
  2020-11-02T09:00:00	20201102-00001	new			坐席01	phone	request	供暖服务		王大明	13800000001		K7	暖气不热		effect
  2020-11-02T09:10:00	20201102-00002	new			坐席02	phone	report	王小兵的厂		王小兵	13800000002		13800000002	我是王小兵,举报偷排		effect
  2020-11-02T10:00:00	20201102-00001	assign	甲县	2020-11-09	交办科	platform				李县长		lead				undone
  2020-11-03T10:00:00	20201102-00001	undo			交办科									误		undone
  2020-11-03T10:30:00	20201102-00001	reply	甲县		甲县									已修		refused
  2020-11-03T11:00:00	20201102-00001	assign	乙局	2020-11-10	交办科	platform										effect
  2020-11-04T11:00:00	20201102-00001	reply	乙局		乙局									暖气已修		effect
  2020-11-05T11:00:00	20201102-00001	close	甲县,乙局		督办科	solved						signed				effect

== R3.1.5 what is hidden is not found
$ case-log --units units --match 王小兵 L 2>/dev/null | wc -l
  1
? 1
$ case-log --units units --match 王小兵 L >/dev/null
! case-log: 1 entry was not allowed when it was made and has no effect; see case-check
? 1
$ case-log --units units --reveal --match 王小兵 L 2>/dev/null | cut -f 2,11,15
  case	name	text
  20201102-00002	王小兵	我是王小兵,举报偷排
$ case-log --units units --ref 13800000002 L 2>/dev/null | wc -l
  1
? 1
# A case that is secret now is secret for every time, even because of an entry after the as-of time.
$ case-log --units units --as-of 2020-11-06 --match 刘三 N | wc -l
  1
? 1
$ case-log --units units --as-of 2020-11-06 N | cut -f 2,3,13
  case	act	text
  20201105-00001	new	***说停水

== R3.6.2 choosing
$ case-log --units units --unit 市乙局 L 2>/dev/null | cut -f 3,4
  act	unit
  assign	乙局
  reply	乙局
  close	甲县,乙局
$ case-log --units units --act assign,reply L 2>/dev/null | cut -f 1,3
  at	act
  2020-11-03T11:00:00	assign
  2020-11-04T11:00:00	reply
$ case-log --units units --by 交办科 --all L 2>/dev/null | cut -f 1,3,15
  at	act	fate
  2020-11-02T10:00:00	assign	undone
  2020-11-03T10:00:00	undo	undone
  2020-11-03T11:00:00	assign	effect
$ case-log --units units --from 2020-11-03 --to 2020-11-03 L 2>/dev/null | cut -f 1,3
  at	act
  2020-11-03T11:00:00	assign
$ case-log --units units --ref K7 L 2>/dev/null | cut -f 2
  case
  20201102-00001
$ case-log --units units --match 暖气 L 2>/dev/null | cut -f 3
  act
  new
  reply
$ case-log --units units --case 20201101-00001 --case 20201102-00002 L M 2>/dev/null | cut -f 2
  case
  20201102-00002
  20201101-00001

== of several ledgers in the order given
$ case-log --units units --act new L M 2>/dev/null | cut -f 2
  case
  20201102-00001
  20201102-00002
  20201101-00001
$ case-log --units units --act new M L 2>/dev/null | cut -f 2
  case
  20201101-00001
  20201102-00001
  20201102-00002

== what cannot be asked
$ case-log --units units --act answr L
! case-log: --act: 'answr' is not one of: new answer refer instruct assign recall refuse urge supervise extend reply return close tell repeat amend void file note undo; did you mean 'answer'?
!...
? 2
$ case-log --units units --case 7 L
! case-log: --case: '7' is not a case number YYYYMMDD-NNNNN
!...
? 2
$ case-log --units units --from 2020-11-03 --to 2020-11-02 L
! case-log: --from is later than --to
!...
? 2
$ case-log --units units --unit 丙局 L
! case-log: unknown unit '丙局' (see --help=units); did you mean '乙局'?
!...
? 2

== damage, entries that are later, and a case's entries in two ledgers
ledger D
  at=2020-11-02T09:00:00 case=20201102-00001 act=new by=坐席01 how=web kind=request text=停水
  at=2020-11-02T09:30:00 case=20201102-00001 act=new by=坐席02 how=web kind=request text=又一
  at=2020-11-02T10:00:00 case=20201102-00001 act=tell by=坐席01 how=caller
  at=2020-11-02T11:00:00 case=20201102-00001 act=urge by=督办科 unit=乙局 text=无此任务
  at=2020-11-09T09:00:00 case=20201109-00001 act=new by=坐席01 how=web kind=request text=停电
ledger E
  at=2020-11-03T09:00:00 case=20201102-00001 act=note by=坐席01 text=已记
  at=2020-11-04T09:00:00 case=20201104-00001 act=note by=坐席01 text=无此件
$ case-log --units units --all D E
? 2
! case-log: D:3: act: is a second 'new' entry of the case
! case-log: 1 damaged line: no figures are printed from a damaged ledger (--skip-bad skips it)
$ case-log --units units --all --skip-bad --as-of 2020-11-06 D E 2>/dev/null | cut -f 2,3,13,15
  case	act	text	fate
  20201102-00001	new	停水	effect
  20201102-00001	tell		refused
  20201102-00001	urge	无此任务	refused
  20201102-00001	note	已记	effect
  20201104-00001	note	无此件	refused
$ case-log --units units --skip-bad --as-of 2020-11-06 E D 2>/dev/null | cut -f 2,3,13
  case	act	text
  20201102-00001	new	停水

== cases that are named as operands, or in a table
$ case-log --units units 20201101-00001 L M 2>/dev/null | cut -f 2,3
  case	act
  20201101-00001	new
$ case-log --units units --act 交办,审核报结 -l L 20201102-00001 2>/dev/null | cut -f 2,3
  case	act
  20201102-00001	assign
  20201102-00001	close
$ case-list --units units --kind report --columns case L 2>/dev/null | case-log --units units -l L - 2>/dev/null | cut -f 2,3
  case	act
  20201102-00002	new
$ case-log --units units M 20201101-00002
  at	case	act	unit	due	by	how	kind	topic	area	flags	ref	text	recorded
! case-log: 20201101-00002: there is no such case
? 1

== only the columns that are wanted, in their order
copy example-run
$ case-log -c act,fate --all --case 20201102-00001 L | head -n 2
| act | fate   |
| new | effect |
$ case-log -c fate L
? 2
! case-log: --columns: 'fate' is not one of: at case act unit due by how kind topic area flags ref text recorded
!...
