== a spreadsheet's csv: encoding, delimiter, times, units and words as they are written there
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone ref=GD1 text=x
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone ref=GD2 text=x
file assign.csv
  工单编号,承办,时限,时间
  GD1,市水利局；市林业局,平台,2020/11/3 9:00
  ="GD2", 市水利局 /市林业局、市水利局,电话,2020年11月3日9时
$ sed '1s/^[^,]*/case/' assign.csv | iconv -f UTF-8 -t GB18030 | case-assign -l L --key ref --delimiter , --encoding GB18030 --take 'unit=承办,limit=时限{平台:platform,电话:phone},at=时间' - | cut -f 1-4,7,13
  at	case	act	unit	how	flags
  2020-11-03T09:00:00	20201102-00001	assign	市水利局	platform	backdated,lead
  2020-11-03T09:00:00	20201102-00001	assign	市林业局	platform	assist,backdated
  2020-11-03T09:00:00	20201102-00002	assign	市水利局	phone	backdated,lead
  2020-11-03T09:00:00	20201102-00002	assign	市林业局	phone	assist,backdated
$ sed '1s/^[^,]*/case/' assign.csv | case-assign -q -l L --key ref --delimiter , --take 'unit=承办,limit=时限{平台:platform,电话:phone},at=时间' -; wc -l <L
! case-assign: 2 rows are already recorded and were skipped
  7
file close.csv
  case,结果,说明,日期
  GD1,已解决,"都好,""谢""",2020-11-05
  GD2,其他,,2020-11-05
$ case-reply -q -l L --unit 市水利局 --at 2020-11-04 20201102-00001 20201102-00002; case-reply -q -l L --unit 市林业局 --at 2020-11-04 20201102-00001 20201102-00002
$ case-close -q -l L --key ref --delimiter , --take 'how=结果{已解决:solved,*:explained},text=说明+结果,at=日期' - <close.csv; tail -n 2 L | cut -f 1-3,7,15
  2020-11-05T00:00:00	20201102-00001	close	solved	都好,"谢" 已解决
  2020-11-05T00:00:00	20201102-00002	close	explained	其他

== units in two columns stay separate
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=x
file T
  case,主办,协办
  20201102-00001,市水利局,市林业局
$ case-assign -l L --delimiter , --take 'unit=主办+协办' - <T | cut -f 3,4
  act	unit
  assign	市水利局
  assign	市林业局

== bad rows are named all at once and refuse all; --keep-going records the rest, --rejects sets them aside
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=x
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
file T
  case,unit,when,what
  20201102-00009,市水利局,2020-11-04,无此事项
  20201102-00001,天庭,2020-11-04,无此单位
  20201102-00001,市水利局,昨天,时间不明
  20201102-00001,市水利局,,没有时间
  20201102-00001,市水利局,2020-11-16,晚于现在
  20201102-00001,市水利局,2020-11-04
  合计,5,,
  20201102,市水利局,2020-11-04,编号不对
  20201102-00001,市水利局,2020-11-04,好
$ case-reply -l L --delimiter , --take at=when,text=what - <T
! case-reply: standard input:7: it has 3 cells, the header 4; quote the cells that contain a delimiter, quote or line end
! case-reply: standard input:8: it is a line of totals
! case-reply: standard input:9: case: is not a case number YYYYMMDD-NNNNN
! case-reply: standard input:4: when: is not a time YYYY-MM-DDThh:mm:ss
! case-reply: standard input:5: when: is empty
! case-reply: standard input:2: case: there is no such case
! case-reply: standard input:3: unit: unknown unit (see --help=units)
! case-reply: standard input:6: when: '2020-11-16' is later than now (M4.3.1)
! case-reply: nothing was recorded (--keep-going records the rest)
? 2
$ case-reply -q -l L --delimiter , --keep-going --take at=when,text=what - <T 2>said; echo $?; wc -l <said; tail -n 1 L | cut -f 1,3,15
  1
  8
  2020-11-04T00:00:00	reply	好
$ case-reply -l L --delimiter , --rejects R --take at=when,text=what - <T; stat -c %a R; cat R
! case-reply: 1 row is already recorded and was skipped
+
  600
  line,reason,case,unit,when,what
  2,"case: there is no such case",20201102-00009,市水利局,2020-11-04,无此事项
  3,"unit: unknown unit (see --help=units)",20201102-00001,天庭,2020-11-04,无此单位
  4,"when: is not a time YYYY-MM-DDThh:mm:ss",20201102-00001,市水利局,昨天,时间不明
  5,"when: is empty",20201102-00001,市水利局,,没有时间
  6,"when: is later than now (M4.3.1)",20201102-00001,市水利局,2020-11-16,晚于现在
  7,"it has 3 cells, the header 4; quote the cells that contain a delimiter, quote or line end",20201102-00001,市水利局,2020-11-04
  8,"it is a line of totals",合计,5,,
  9,"case: is not a case number YYYYMMDD-NNNNN",20201102,市水利局,2020-11-04,编号不对
$ sed -i 's/昨天/2020-11-05/' R; case-reply -q -l L --delimiter , --rejects R2 --take at=when,text=what - <R; tail -n 1 L | cut -f 1,3,15
  2020-11-05T00:00:00	reply	时间不明

== --key ref: void cases apart, two live ones are bad; --source
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone ref=1 text=x
  at=2020-11-02T10:00:00 case=20201102-00001 act=void text=误
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=web ref=1 text=x
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=web ref=2 text=x
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=web ref=2 text=x
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=web ref=P:2 text=x
  at=2020-11-02T09:00:00 case=20201102-00006 act=new how=web ref=6 text=x
  at=2020-11-02T10:00:00 case=20201102-00006 act=void text=误
table T
  | case | text |
  | 1    | 一   |
  | 2    | 二   |
  | 3    | 三   |
$ case-note -l L --key ref --take text - <T
! case-note: standard input:3: case: several cases have this external number (see --source)
! case-note: standard input:4: case: no case has this external number
! case-note: nothing was recorded (--keep-going records the rest)
? 2
$ sed -i '/三/d' T; case-note -q -l L --key ref --keep-going --take text - <T; sed -i 2d T;  case-note -q -l L --key ref --source P --take text - <T; tail -n 2 L | cut -f 2,15
! case-note: standard input:3: case: several cases have this external number (see --source)
  20201102-00002	一
  20201102-00005	二
$ printf 'case\n6\n' | case-amend -q -l L --key ref --topic 供水 -
! case-amend: 20201102-00006: amend: the case is void (R3.1)
$ case-note -l L --key ref 20201102-00001
! case-note: --delimiter, --encoding, --rejects, --key and --source require -, a table on standard input
!...
? 2
$ case-note -l L --source P - <T
! case-note: --source requires --key=ref
!...
? 2

== a table that is run twice records once; what is said again after something else, or without a time on another day, is recorded
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=x
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-18 how=platform flags=lead
table T
  | case           | text |
  | 20201102-00001 | 一   |
  | 20201102-00001 | 二   |
$ case-reply -q -l L --take text - <T; case-reply -q -l L --take text - <T; case-return -q -l L --how poor --text 再办 20201102-00001; case-reply -q -l L --take text - <T; tail -n +4 L | cut -f 3,15
! case-reply: 2 rows are already recorded and were skipped
  reply	一
  reply	二
  return	再办
  reply	一
  reply	二
$ CASE_NOW=2020-11-16T08:00:00 case-reply -q -l L --take text - <T; wc -l <L
  10
table U
  | case           | at               | days | text |
  | 20201102-00001 | 2020-11-16 09:00 | 2    | 备料 |
$ export CASE_NOW=2020-11-17T08:00:00; case-return -q -l L --how poor --text 又 --at 2020-11-16T08:30:00 20201102-00001; case-extend -q -l L --take at,days,text - <U; case-extend -q -l L --take at,days,text - <U; tail -n 1 L | cut -f 1,3,5
! case-extend: 1 row is already recorded and was skipped
  2020-11-16T09:00:00	extend	2020-11-25
table V
  | case           | how   |
  | 20201102-00001 | phone |
$ export CASE_NOW=2020-11-17T08:00:00; case-urge -q -l L --take how - <V; case-urge -q -l L --take how - <V; cut -f 3 L | grep -c urge
  2
