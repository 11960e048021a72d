== R2.1 from nothing: cases with all that became of them, and once more adds nothing
file e.csv
  工单编号,受理时间,来电渠道,工单类型,问题分类,所属区域,来电人,联系电话,是否保密,诉求内容,承办单位,派单时间,办理期限,回复时间,回复内容,办结时间,工单状态,回访时间,是否满意,是否解决
  A1,2020-11-02 08:30,电话,投诉,供水服务,龙亭区,张三,19900000001,否,停水,市水利局,2020-11-02 09:00,2020-11-09,2020-11-05 10:00,已修好,2020-11-06 09:00,已办结,2020-11-06 15:00,满意,是
  A2,2020/11/2 8:40,电话,咨询,供水服务,龙亭区,李四,19900000002,否,问水费,市水利局、开封市林业局,2020年11月2日9时,,,,,办理中,,,
$ case-sync -l L --import e.csv --map @platform.map
! case-sync: e.csv: rows 2, recorded 2, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 3, reply 1, close 1, tell 1
+
+ at=2020-11-02T08:30:00 case=20201102-00001 act=new by=tester how=phone kind=complaint topic=供水服务 area=龙亭区 name=张三 phone=19900000001 ref=A1 text=停水
+ at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 by=tester how=platform flags=fixed,lead,platform
+ at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=市水利局 by=tester flags=platform text=已修好
+ at=2020-11-06T09:00:00 case=20201102-00001 act=close by=tester how=solved flags=platform
+ at=2020-11-06T15:00:00 case=20201102-00001 act=tell by=tester how=caller flags=platform,satisfied,solved
+ at=2020-11-02T08:40:00 case=20201102-00002 act=new by=tester how=phone kind=consult topic=供水服务 area=龙亭区 name=李四 phone=19900000002 ref=A2 text=问水费
+ at=2020-11-02T09:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 by=tester how=platform flags=lead,platform
+ at=2020-11-02T09:00:00 case=20201102-00002 act=assign unit=市林业局 due=2020-11-09 by=tester how=platform flags=assist,platform
$ case-sync -l L --import e.csv --map @platform.map
! case-sync: e.csv: rows 2, recorded 0, known already 2, changed 0, bad 0
+
$ case-check L; stat -c %a L
  file	line	case	act	column	what	clause	finding
  600

== R3.1.3 an answer closes on the spot, nothing is assigned; without a time it is of the time of the case
file e.csv
  id,t,answer,unit,closed
  1,2020-11-02 08:00,已答复,市水利局,2020-11-02 08:10
  2,2020-11-02 08:20,已解答,,
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,answer=answer,unit=unit,closed=closed,text:=x,channel:=web'; tail -n +2 L | cut -f 1-4,13,15
! case-sync: e.csv: rows 2, recorded 2, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: answer 2
  2020-11-02T08:00:00	20201102-00001	new			x
  2020-11-02T08:10:00	20201102-00001	answer		platform	已答复
  2020-11-02T08:20:00	20201102-00002	new			x
  2020-11-02T08:20:00	20201102-00002	answer		platform	已解答

== R2.1 dirty rows: a reply before the assignment, a close without a reply, a close before the assignment; times are raised
file e.csv
  id,t,unit,assigned,replied,reply,closed,state
  1,2020-11-02 08:00,市水利局,2020-11-03 09:00,2020-11-02 10:00,先答复,,open
  2,2020-11-02 08:00,市水利局/市林业局,2020-11-03 09:00,,,2020-11-05,solved
  3,2020-11-02 08:00,市水利局,2020-11-01,,,2020-11-02 07:00,explained
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,replied=replied,reply=reply,closed=closed,outcome=state,text:=x,channel:=web'; tail -n +2 L | cut -f 1-4,7,15 | sed /new/d
! case-sync: e.csv: rows 3, recorded 3, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 4, reply 4, close 2
! case-sync: 4 times are before the case's last entry and were set to the time of that entry
  2020-11-03T09:00:00	20201102-00001	assign	市水利局	platform	
  2020-11-03T09:00:00	20201102-00001	reply	市水利局		先答复
  2020-11-03T09:00:00	20201102-00002	assign	市水利局	platform	
  2020-11-03T09:00:00	20201102-00002	assign	市林业局	platform	
  2020-11-05T00:00:00	20201102-00002	reply	市水利局		
  2020-11-05T00:00:00	20201102-00002	reply	市林业局		
  2020-11-05T00:00:00	20201102-00002	close		solved	
  2020-11-02T08:00:00	20201102-00003	assign	市水利局	platform	
  2020-11-02T08:00:00	20201102-00003	reply	市水利局		
  2020-11-02T08:00:00	20201102-00003	close		explained	
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,replied=replied,reply=reply,closed=closed,outcome=state,text:=x,channel:=web'; case-check L | wc -l
! case-sync: e.csv: rows 3, recorded 0, known already 3, changed 0, bad 0
  1

== R2.1 dirty rows that are bad: closed without an outcome, a time, or a unit; two histories; totals; the header again; merged cells
file e.csv
  id,t,unit,closed,state
  1,2020-11-02,市水利局,2020-11-05,
  2,2020-11-02,市水利局,,solved
  3,2020-11-02,,2020-11-05,solved
  4,2020-11-02,市水利局,,open
  4,2020-11-02,市林业局,,open
  id,t,unit,closed,state
  ,,市林业局,,
  5,2020-11-02,天庭;市水利局,,open
  6,2020-11-02,市水利局,2020-11-16,solved
  7,2020-11-02,市水利局,2020-11-05,结了
  8,2020-11-02,市水利局,,open
  8,2020-11-02,市水利局,,open
  合计,8,,,
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,closed=closed,outcome=state,text:=x,channel:=web' --rejects R; sed 's/,.*:/: /;s/,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*$//' R; tail -n +2 L | cut -f 2-4
! case-sync: e.csv: rows 13, recorded 1, known already 1, changed 0, bad 11
! case-sync: e.csv:9: unknown units: names 1, rows 1, of which this is the first (--suggest-aliases FILE lists them)
! case-sync: e.csv: entries recorded of their progress: assign 1
  line,reason
  2:  the case is closed there, but the row gives no outcome; map outcome with --map"
  3:  it is empty, but the outcome says that the case is closed"
  4:  the case is closed, but has neither a unit nor an answer"
  5:  another row of the file has the same number, but another time, text or history; a spreadsheet may have rounded the numbers"
  6:  another row of the file has the same number, but another time, text or history; a spreadsheet may have rounded the numbers"
  7,"it repeats the column names"
  8:  it is empty; without a number the next import would record the row again"
  9:  it names an unknown unit; add it to units.tsv, as a unit or an alias (see --suggest-aliases)"
  10:  is later than now"
  11: TO}"
  14,"it is a line of totals"
  20201102-00001	new	
  20201102-00001	assign	市水利局
$ case-sync -q -l M --import e.csv --map 'ref=id,at=t,unit=unit,closed=closed,outcome=state,text:=x,channel:=web' 2>said; echo $?; tail -n 1 said; ls M
! ls: cannot access 'M': No such file or directory
? 2
  1
  case-sync: nothing was recorded

== R2.1 dirty rows that are good: a title, cells that state nothing, units joined in other ways, parts named
file e.csv
  十一月工单明细,,,,,
  导出日期：2020-11-15,,,,,
  id,t,unit,replied,reply,closed
  1,2020-11-02,市水利局和市林业局,-,——,-
  2,2020-11-02,市水利局　市林业局,NULL,NULL,0000-00-00 00:00:00
  3,2020-11-02,市水利局（协办）、市林业局（主办）,无,-,/
  4,2020-11-02,协办单位：市水利局与市教育体育局；牵头：市林业局,,,
  5,2020-11-02,无,,,
  6,2020-11-02,--,,,
  7,2020-11-02,市水利局和天庭,,,
  共7条,,,,,
  合计 7 件,,,,,
  总计：7,,,,,
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,replied=replied,reply=reply,closed=closed,outcome:=solved,text:=x,channel:=web' --rejects R; sed 's/,.*:/: /' R | cut -d , -f 1-2; tail -n +2 L | cut -f 2-4,13
! case-sync: e.csv:1: a title before the columns' names was skipped
! case-sync: e.csv:2: a title before the columns' names was skipped
! case-sync: e.csv: rows 10, recorded 6, known already 0, changed 0, bad 4
! case-sync: e.csv:10: unknown units: names 1, rows 1, of which this is the first (--suggest-aliases FILE lists them)
! case-sync: e.csv: entries recorded of their progress: assign 9
  line,reason
  10:  it names an unknown unit; add it to units.tsv, as a unit or an alias (see --suggest-aliases)"
  11,"it is a line of totals"
  12,"it is a line of totals"
  13,"it is a line of totals"
  20201102-00001	new		
  20201102-00001	assign	市水利局	lead,platform
  20201102-00001	assign	市林业局	assist,platform
  20201102-00002	new		
  20201102-00002	assign	市水利局	lead,platform
  20201102-00002	assign	市林业局	assist,platform
  20201102-00003	new		
  20201102-00003	assign	市林业局	lead,platform
  20201102-00003	assign	市水利局	assist,platform
  20201102-00004	new		
  20201102-00004	assign	市林业局	lead,platform
  20201102-00004	assign	市水利局	assist,platform
  20201102-00004	assign	市教育体育局	assist,platform
  20201102-00005	new		
  20201102-00006	new		

== R3.2 units in several columns: each stays a name of its own, cells that state nothing count nowhere; marks in brackets
file e.csv
  id,t,lead,assist,closed,state,happy
  1,2020-11-02,市水利局,市林业局、市教育体育局,-,-,/
  2,2020-11-02,市水利局,无,,,
  3,2020-11-02,--,市林业局,无,无,NULL
  4,2020-11-02,市水利局,天庭,,,
  5,2020-11-02,地府,市林业局;蓬莱,,,
  6,2020-11-02,【协办】市水利局,[主办]市林业局,,,
  7,2020-11-02,（市水利局）,【市林业局】,2020-11-05,solved,无
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=lead+assist,closed=closed,outcome=state,satisfied=happy,text:=x,channel:=web' --suggest-aliases A; grep -v '^#' A | cut -f 1,2
! case-sync: e.csv:5: unknown units: names 3, rows 2, of which this is the first
  地府	other
  天庭	other
  蓬莱	other
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=lead+assist,closed=closed,outcome=state,satisfied=happy,text:=x,channel:=web' --rejects R; cut -d , -f 1 R; tail -n +2 L | cut -f 2-4,13 | sed /new/d
! case-sync: e.csv: rows 7, recorded 5, known already 0, changed 0, bad 2
! case-sync: e.csv:5: unknown units: names 3, rows 2, of which this is the first (--suggest-aliases FILE lists them)
! case-sync: e.csv: entries recorded of their progress: assign 9, reply 2, close 1
  line
  5
  6
  20201102-00001	assign	市水利局	lead,platform
  20201102-00001	assign	市林业局	assist,platform
  20201102-00001	assign	市教育体育局	assist,platform
  20201102-00002	assign	市水利局	lead,platform
  20201102-00003	assign	市林业局	lead,platform
  20201102-00004	assign	市林业局	lead,platform
  20201102-00004	assign	市水利局	assist,platform
  20201102-00005	assign	市水利局	lead,platform
  20201102-00005	assign	市林业局	assist,platform
  20201102-00005	reply	市水利局	platform
  20201102-00005	reply	市林业局	platform
  20201102-00005	close		platform

== R2.1 the shipped map: what is not listed of states, judgements and secrecy is not guessed
file e.csv
  工单编号,受理时间,来电渠道,工单类型,问题分类,所属区域,来电人,联系电话,是否保密,诉求内容,承办单位,派单时间,办理期限,回复时间,回复内容,办结时间,工单状态,回访时间,是否满意,是否解决
  1,2020-11-02,网站,投诉,,,,,否,一,市水利局,2020-11-02,2020-11-09,2020-11-04,好,2020-11-05,已归档,2020-11-06,非常不满意,部分解决
  2,2020-11-02,网站,投诉,,,,,保密,二,市水利局,2020-11-02,2020-11-09,2020-11-04,好,2020-11-05,待回访,-,未评价,-
  3,2020-11-02,网站,投诉,,,,,,三,市水利局,2020-11-02,2020-11-09,2020-11-04,好,,待审核,,,
  4,2020-11-02,网站,投诉,,,,,否,四,市水利局,2020-11-02,2020-11-09,2020-11-04,好,2020-11-05,已封存,,,
  5,2020-11-02,网站,投诉,,,,,匿名处理,五,市水利局,2020-11-02,2020-11-09,,,,办理中,,,
  6,2020-11-02,网站,投诉,,,,,否,六,市水利局,2020-11-02,2020-11-09,2020-11-04,好,2020-11-05,已办结,2020-11-06,说不清,
$ case-sync -q -l L --import e.csv --map @platform.map --rejects R; cut -d : -f 1 R; tail -n +2 L | cut -f 1-3,7,13 | grep -v -e assign -e reply
! case-sync: e.csv: rows 6, recorded 3, known already 0, changed 0, bad 3
! case-sync: e.csv: entries recorded of their progress: assign 3, reply 3, close 2, tell 1
  line,reason,工单编号,受理时间,来电渠道,工单类型,问题分类,所属区域,来电人,联系电话,是否保密,诉求内容,承办单位,派单时间,办理期限,回复时间,回复内容,办结时间,工单状态,回访时间,是否满意,是否解决
  5,"工单状态
  6,"是否保密
  7,"是否满意
  2020-11-02T00:00:00	20201102-00001	new	web	
  2020-11-05T00:00:00	20201102-00001	close	solved	platform
  2020-11-06T00:00:00	20201102-00001	tell	caller	platform,unsatisfied
  2020-11-02T00:00:00	20201102-00002	new	web	secret
  2020-11-05T00:00:00	20201102-00002	close	solved	platform
  2020-11-02T00:00:00	20201102-00003	new	web	

== R2.1 titles without delimiters, and notes about the table anywhere, are skipped; a cut row is not taken for one
file e.csv
  市民热线工单明细
  统计时段：2020-11-02 至 2020-11-15
  id,t,unit,text
  1,2020-11-02,市水利局,备注：停水
  备注：以下为网上来件,,,
  2,2020-11-02,,x
  3,,,导出时间：2020-11-15
  ,导出时间：2020-11-15,,
  制表人：王某
  导出时间：2020-11-15 02:00:00,,,
  导出20
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,text=text,channel:=web,flags:=anonymous' --rejects R; cut -d : -f 1 R; cut -f 3,14,15 L
! case-sync: e.csv:1: a title before the columns' names was skipped
! case-sync: e.csv:2: a title before the columns' names was skipped
! case-sync: e.csv:5: a note about the table was skipped
! case-sync: e.csv:9: a note about the table was skipped
! case-sync: e.csv:10: a note about the table was skipped
! case-sync: e.csv: rows 5, recorded 2, known already 0, changed 0, bad 3
! case-sync: e.csv: entries recorded of their progress: assign 1
  line,reason,id,t,unit,text
  7,"t
  8,"id
  11,"it has 1 cells, the header 4; quote the cells that contain a delimiter, quote or line end",导出20
  act	ref	text
  new	1	备注：停水
  assign		
  new	2	x

== R2.1 a time that a database has for none is none, whatever its form
file e.csv
  id,t,unit,assigned,due,replied,closed,state,called
  1,2020-11-02,市水利局,2020-11-02,9999-12-31,1970-01-01 08:00:00,1900/1/0 0:00,open,0001-01-01T00:00:00
  2,2020-11-02,市水利局,2020-11-02,0000/0/0,1899-12-30,1970/1/1 8:00,,1753-01-01
  3,1970-01-01 08:00,市水利局,2020-11-02,,,,open,
  4,2020-11-02,市水利局,2020-11-02,,1970/1/12,,open,
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,due=due,replied=replied,closed=closed,outcome=state,told=called,text:=x,channel:=web' --rejects R; tail -n +2 R | cut -d , -f 1,2; tail -n +2 L | cut -f 1-5
! case-sync: e.csv: rows 4, recorded 3, known already 0, changed 0, bad 1
! case-sync: e.csv: entries recorded of their progress: assign 3, reply 1
! case-sync: 1 time is before the case's last entry and was set to the time of that entry
  4,"t: it is empty; fill in when the caller called or wrote"
  2020-11-02T00:00:00	20201102-00001	new		
  2020-11-02T00:00:00	20201102-00001	assign	市水利局	2020-11-09
  2020-11-02T00:00:00	20201102-00002	new		
  2020-11-02T00:00:00	20201102-00002	assign	市水利局	2020-11-09
  2020-11-02T00:00:00	20201102-00003	new		
  2020-11-02T00:00:00	20201102-00003	assign	市水利局	2020-11-09
  2020-11-02T00:00:00	20201102-00003	reply	市水利局	

== R2.1 lines above the column names are found by the map; a case is never among them
file e.csv
  市民热线工单明细,,,,,
  统计时段：十一月,,,,制表时间：2020-11-15,
  ,,办理,,,回访
  id,t,unit,text,closed,state
  1,2020-11-02,市水利局,停水,,open
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,text=text,closed=closed,outcome=state,channel:=web,flags:=anonymous'; cut -f 3,14,15 L
! case-sync: e.csv:1: a title before the columns' names was skipped
! case-sync: e.csv:2: a line before the columns' names was skipped
! case-sync: e.csv:3: a line before the columns' names was skipped
! case-sync: e.csv: rows 1, recorded 1, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 1
  act	ref	text
  new	1	停水
  assign		
$ sed 's/text/内容/' e.csv | case-sync -q -l L --import - --map 'ref=id,at=t,unit=unit,text=text,closed=closed,outcome=state,channel:=web'
! case-sync: standard input:1: a title before the columns' names was skipped
! case-sync: --map: there is no column 'text'; the columns of standard input are: id, t, unit, 内容, closed, state
? 2
$ tac e.csv | head -n 2 | case-sync -q -l L --import - --map 'ref=id,at=t,unit=unit,text=text,closed=closed,outcome=state,channel:=web'
! case-sync: --map: there is no column 'id', nor most of the others named; standard input must begin with the column names: remove the lines before them, or add them
? 2
$ { sed -n 4p e.csv; sed -n 5p e.csv; sed -n 4p e.csv; } | sed 1s/id/号/ | case-sync -q -l L --import - --map 'ref=id,at=t,unit=unit,text=text,closed=closed,outcome=state,channel:=web'
! case-sync: --map: there is no column 'id'; the columns of standard input are: 号, t, unit, text, closed, state
? 2

== R2.1 topics and areas in several columns are levels; an answer or a reply that says nothing is none
file e.csv
  id,t,a,b,c,district,street,answer,unit,reply
  1,2020-11-02,供水,停水,-,鼓楼区,,无,市水利局,暂无
  2,2020-11-02,供水,,,-,N/A,暂无,市水利局,无此事
$ case-sync -q -l L --import e.csv --map 'ref=id,at=t,topic=a+b+c,area=district+street,answer=answer,unit=unit,reply=reply,text:=x,channel:=web'; tail -n +2 L | cut -f 2-4,9,10,15
! case-sync: e.csv: rows 2, recorded 2, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 2, reply 1
  20201102-00001	new		供水/停水	鼓楼区	x
  20201102-00001	assign	市水利局			
  20201102-00002	new		供水		x
  20201102-00002	assign	市水利局			
  20201102-00002	reply	市水利局			无此事
$ case-count --by topic:1 L
  topic:1	cases	answered	closed	told	reached	satisfied	solved	days
  供水	2	0	0	0	0	0	0	-
$ printf 'case,一级,二级\n20201102-00001,供暖,缴费\n' | case-amend -q -l L --delimiter , --take 'topic=一级+二级' -; tail -n 1 L | cut -f 3,9
  amend	供暖/缴费

== R3.2 a unit that changed between two exports, one that is added, another lead, none any more
file 1.csv
  id,t,unit,assigned
  1,2020-11-02,市水利局,2020-11-02 09:00
  2,2020-11-02,市水利局,2020-11-02 09:00
  3,2020-11-02,市水利局,2020-11-02 09:00
  4,2020-11-02,市水利局,2020-11-02 09:00
file 2.csv
  id,t,unit,assigned
  1,2020-11-02,市林业局,2020-11-03 10:00
  2,2020-11-02,市水利局；市林业局,2020-11-03 10:00
  3,2020-11-02,市林业局,市水利局,2020-11-03 10:00
  3,2020-11-02,"市林业局,市水利局",2020-11-03 10:00
  4,2020-11-02,,
$ for n in 1 2 2; do case-sync -q -l L --import $n.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,text:=x,channel:=web' --rejects R; done; tail -n +10 L | cut -f 1-4,13
! case-sync: 1.csv: rows 4, recorded 4, known already 0, changed 0, bad 0
! case-sync: 1.csv: entries recorded of their progress: assign 4
! case-sync: 2.csv: rows 5, recorded 0, known already 4, changed 0, bad 1
! case-sync: 2.csv: entries recorded of their progress: assign 4, recall 3
! case-sync: 2.csv: rows 5, recorded 0, known already 4, changed 0, bad 1
  2020-11-03T10:00:00	20201102-00001	recall	市水利局	platform
  2020-11-03T10:00:00	20201102-00001	assign	市林业局	lead,platform
  2020-11-03T10:00:00	20201102-00002	assign	市林业局	assist,platform
  2020-11-03T10:00:00	20201102-00003	recall	市水利局	platform
  2020-11-03T10:00:00	20201102-00003	assign	市林业局	lead,platform
  2020-11-03T10:00:00	20201102-00003	assign	市水利局	assist,platform
  2020-11-02T09:00:00	20201102-00004	recall	市水利局	platform

== M4.3.1 more time: a later due day extends, at the time of the case's last entry; an earlier one is counted
file 1.csv
  id,t,unit,assigned,due
  1,2020-11-02,市水利局,2020-11-02 09:00,2020-11-09
  2,2020-11-02,市水利局,2020-11-02 09:00,2020-11-09
file 2.csv
  id,t,unit,assigned,due
  1,2020-11-02,市水利局,2020-11-02 09:00,2020-11-13
  2,2020-11-02,市水利局,2020-11-02 09:00,2020-11-06
$ for n in 1 2 2; do case-sync -q -l L --import $n.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,due=due,text:=x,channel:=web'; done; tail -n 1 L | cut -f 1-5,13
! case-sync: 1.csv: rows 2, recorded 2, known already 0, changed 0, bad 0
! case-sync: 1.csv: entries recorded of their progress: assign 2
! case-sync: 2.csv: rows 2, recorded 0, known already 2, changed 0, bad 0
! case-sync: 2.csv: entries recorded of their progress: extend 1
! case-sync: not recorded: due days earlier than in the ledger 1, cases closed differently in the ledger 0, entries not allowed 0 (--changes FILE lists those of known cases)
! case-sync: 2.csv: rows 2, recorded 0, known already 2, changed 0, bad 0
! case-sync: not recorded: due days earlier than in the ledger 1, cases closed differently in the ledger 0, entries not allowed 0 (--changes FILE lists those of known cases)
  2020-11-02T09:00:00	20201102-00001	extend	市水利局	2020-11-13	platform

== R3.3 a case that is open again: sent back at the run's time, then the next reply and close; a satisfaction without a call
file 1.csv
  id,t,unit,assigned,replied,reply,closed,state,happy
  1,2020-11-02,市水利局,2020-11-02 09:00,2020-11-03,一,2020-11-04 10:00,solved,no
file 2.csv
  id,t,unit,assigned,replied,reply,closed,state,happy
  1,2020-11-02,市水利局,2020-11-02 09:00,2020-11-03,一,2020-11-04 10:00,open,no
file 3.csv
  id,t,unit,assigned,replied,reply,closed,state,happy
  1,2020-11-02,市水利局,2020-11-02 09:00,2020-11-16 09:00,二,2020-11-16 10:00,solved,yes
$ for n in 1 2 2; do case-sync -q -l L --import $n.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,replied=replied,reply=reply,closed=closed,outcome=state,satisfied=happy,text:=x,channel:=web'; done; CASE_NOW=2020-11-17T02:00:00 case-sync -q -l L --import 3.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,replied=replied,reply=reply,closed=closed,outcome=state,satisfied=happy,text:=x,channel:=web'; tail -n +4 L | cut -f 1,3,4,7,13,15
! case-sync: 1.csv: rows 1, recorded 1, known already 0, changed 0, bad 0
! case-sync: 1.csv: entries recorded of their progress: assign 1, reply 1, close 1, tell 1
! case-sync: 2.csv: rows 1, recorded 0, known already 1, changed 0, bad 0
! case-sync: 2.csv: entries recorded of their progress: return 1
! case-sync: 2.csv: rows 1, recorded 0, known already 1, changed 0, bad 0
! case-sync: 3.csv: rows 1, recorded 0, known already 1, changed 0, bad 0
! case-sync: 3.csv: entries recorded of their progress: reply 1, close 1, tell 1
  2020-11-03T00:00:00	reply	市水利局		platform	一
  2020-11-04T10:00:00	close		solved	platform	
  2020-11-04T10:00:00	tell		caller	platform,unsatisfied	
  2020-11-15T12:00:00	return	市水利局	unsolved	platform	
  2020-11-16T09:00:00	reply	市水利局		platform	二
  2020-11-16T10:00:00	close		solved	platform	
  2020-11-16T10:00:00	tell		caller	platform,satisfied	

== R3.3 open again under another unit: who led is sent back, then the case goes over
file 1.csv
  id,t,unit,assigned,closed,state
  1,2020-11-02,市水利局,2020-11-02 09:00,2020-11-04,solved
file 2.csv
  id,t,unit,assigned,closed,state
  1,2020-11-02,市林业局,2020-11-10 09:00,,open
$ for n in 1 2 2; do case-sync -q -l L --import $n.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,closed=closed,outcome=state,text:=x,channel:=web' 2>>said; done; tail -n 3 L | cut -f 1,3,4,13; cat said
  2020-11-15T12:00:00	return	市水利局	platform
  2020-11-15T12:00:00	recall	市水利局	platform
  2020-11-15T12:00:00	assign	市林业局	lead,platform
  case-sync: 1.csv: rows 1, recorded 1, known already 0, changed 0, bad 0
  case-sync: 1.csv: entries recorded of their progress: assign 1, reply 1, close 1
  case-sync: 2.csv: rows 1, recorded 0, known already 1, changed 0, bad 0
  case-sync: 2.csv: entries recorded of their progress: assign 1, recall 1, return 1
  case-sync: 2 times are before the case's last entry and were set to the time of that entry
  case-sync: 2.csv: rows 1, recorded 0, known already 1, changed 0, bad 0

== what people did here since is theirs, unless --force; void cases and answered ones shown open are left alone
ledger L
  at=2020-11-02T00:00:00 case=20201102-00001 act=new how=web ref=1 text=x
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T00:00:00 case=20201102-00002 act=new how=web ref=2 text=x
  at=2020-11-02T10:00:00 case=20201102-00002 act=void text=误
  at=2020-11-02T00:00:00 case=20201102-00003 act=new how=web ref=3 text=x
  at=2020-11-02T10:00:00 case=20201102-00003 act=answer text=已答
  at=2020-11-02T00:00:00 case=20201102-00004 act=new how=web ref=4 text=x
  at=2020-11-02T10:00:00 case=20201102-00004 act=urge unit=市林业局
  at=2020-11-02T10:00:00 case=20201102-00004 act=note text=记
file e.csv
  id,t,unit,closed,state
  1,2020-11-02,市水利局,,open
  2,2020-11-02,市水利局,,open
  3,2020-11-02,市水利局,,open
  4,2020-11-02,市水利局,,open
$ case-sync -l L --import e.csv --map 'ref=id,at=t,unit=unit,closed=closed,outcome=state,text:=x,channel:=web'
! case-sync: e.csv: rows 4, recorded 0, known already 4, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 1
! case-sync: cases not changed: void 1, answered here but open there 1, worked on here by hand 1 (--force)
+
+ at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=市水利局 due=2020-11-09 by=tester how=platform flags=lead,platform
$ case-sync -l L --force --import e.csv --map 'ref=id,at=t,unit=unit,closed=closed,outcome=state,text:=x,channel:=web'
! case-sync: e.csv: rows 4, recorded 0, known already 4, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 1, recall 1
! case-sync: cases not changed: void 1, answered here but open there 1, worked on here by hand 0 (--force)
+
+ at=2020-11-02T10:00:00 case=20201102-00001 act=recall unit=市林业局 by=tester flags=platform
+ at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 by=tester how=platform flags=lead,platform

== R3.7 filed cases take calls back, and open again; a promise carried out; what is closed otherwise is counted
ledger L
  at=2020-11-02T00:00:00 case=20201102-00001 act=new how=web ref=1 text=x
  at=2020-11-02T01:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=fixed,lead,platform
  at=2020-11-03T00:00:00 case=20201102-00001 act=reply unit=市水利局 flags=platform text=答
  at=2020-11-04T00:00:00 case=20201102-00001 act=close how=planned due=2020-12-01 flags=platform
  at=2020-11-04T00:00:00 case=20201102-00001 act=tell how=caller flags=platform
  at=2020-11-05T00:00:00 case=20201102-00001 act=file ref=1
  at=2020-11-02T00:00:00 case=20201102-00002 act=new how=web ref=2 text=x
  at=2020-11-02T01:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=fixed,lead,platform
  at=2020-11-03T00:00:00 case=20201102-00002 act=reply unit=市水利局 flags=platform text=答
  at=2020-11-04T00:00:00 case=20201102-00002 act=close how=planned due=2020-12-01 flags=platform
  at=2020-11-02T00:00:00 case=20201102-00003 act=new how=web ref=3 text=x
  at=2020-11-02T01:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform flags=fixed,lead,platform
  at=2020-11-03T00:00:00 case=20201102-00003 act=reply unit=市水利局 flags=platform text=答
  at=2020-11-04T00:00:00 case=20201102-00003 act=close how=solved flags=platform
file e.csv
  id,t,unit,assigned,replied,reply,closed,state,called,happy
  1,2020-11-02,市林业局,2020-11-02 01:00,2020-11-06,又答,2020-11-04,planned,2020-11-07,yes
  2,2020-11-02,市水利局,2020-11-02 01:00,2020-11-06,已落实,2020-11-04,planned,,
  3,2020-11-02,市林业局,2020-11-02 01:00,2020-11-06,改口,2020-11-04,declined,,
$ for n in 1 2; do case-sync -l L --import e.csv --map 'ref=id,at=t,unit=unit,assigned=assigned,replied=replied,reply=reply,closed=closed,outcome=state,told=called,satisfied=happy,text:=x,channel:=web'; done
! case-sync: e.csv: rows 3, recorded 0, known already 3, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: reply 1, tell 1
! case-sync: not recorded: due days earlier than in the ledger 0, cases closed differently in the ledger 1, entries not allowed 0 (--changes FILE lists those of known cases)
! case-sync: e.csv: rows 3, recorded 0, known already 3, changed 0, bad 0
! case-sync: not recorded: due days earlier than in the ledger 0, cases closed differently in the ledger 1, entries not allowed 0 (--changes FILE lists those of known cases)
+
+ at=2020-11-07T00:00:00 case=20201102-00001 act=tell by=tester how=caller flags=platform,satisfied
+ at=2020-11-06T00:00:00 case=20201102-00002 act=reply unit=市水利局 by=tester flags=platform text=已落实
+
$ sed -i 's/planned,2020-11-07/open,2020-11-07/' e.csv; case-sync -q -l L --import e.csv --map 'ref=id,at=t,unit=unit,closed=closed,outcome=state,text:=x,channel:=web' 2>said; tail -n 3 L | cut -f 2-4
  20201102-00001	return	市水利局
  20201102-00001	recall	市水利局
  20201102-00001	assign	市林业局

== R4.1 unknown units: all at once, the nearest proposed as rows of units.tsv; nothing is recorded, and stderr has no name
file units
  unit	class	parent	aliases
  市水利局	department		水利局
  市林业局	department		
file e.csv
  id,t,unit
  1,2020-11-02,市水利分局
  2,2020-11-02,"张三 19900000001"
  3,2020-11-02,市水利分局、林业局
  4,2020-11-02,市水力局
$ case-sync -l L --units units --import e.csv --map 'ref=id,at=t,unit=unit,text:=x,channel:=web' --suggest-aliases A; cat A; stat -c %a A; test -e L
! case-sync: e.csv:2: unknown units: names 4, rows 4, of which this is the first
? 1
  # 市水利分局: 2 rows; similar: 市水利局
  # 市水力局: 1 row; similar: 市水利局, 市林业局
  市水利局	department		水利局,市水利分局,市水力局
  # 张三 19900000001: 1 row
  张三 19900000001	other		
  # 林业局: 1 row; similar: 市林业局
  市林业局	department		林业局
  600
$ { head -n 1 units; grep -v '^#' A; } >units.new; case-sync -q -l L --units units.new --import e.csv --map 'ref=id,at=t,unit=unit,text:=x,channel:=web'; cut -f 3,4 L | grep assign
! case-sync: e.csv: rows 4, recorded 4, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 5
  assign	市水利局
  assign	张三 19900000001
  assign	市水利局
  assign	市林业局
  assign	市水利局

== R3.1.5 what is shown of a secret case, and what is said, has no caller
file e.csv
  id,t,kind,name,phone,text,unit,reply,closed,state
  1,2020-11-02,report,王某,19900000001,王某举报砖厂,市水利局,已答复王某,2020-11-05,solved
$ case-sync -l L --import e.csv --map 'ref=id,at=t,kind=kind,name=name,phone=phone,text=text,unit=unit,reply=reply,closed=closed,outcome=state,channel:=phone'
! case-sync: e.csv: rows 1, recorded 1, known already 0, changed 0, bad 0
! case-sync: e.csv: entries recorded of their progress: assign 1, reply 1, close 1
+
+ at=2020-11-02T00:00:00 case=20201102-00001 act=new by=tester how=phone kind=report flags=secret ref=1
+ at=2020-11-02T00:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 by=tester how=platform flags=lead,platform
+ at=2020-11-05T00:00:00 case=20201102-00001 act=reply unit=市水利局 by=tester flags=platform
+ at=2020-11-05T00:00:00 case=20201102-00001 act=close by=tester how=solved flags=platform

== what was counted and not recorded is listed: a reply without a unit, another unit, outcome or time of a closed case, an earlier due day
file 1.csv
  id,t,kind,unit,due,replied,reply,closed,state,called
  1,2020-11-02,,,,2020-11-03,一,,open,
  2,2020-11-02,,市水利局,2020-11-09,2020-11-03,二,2020-11-04,solved,
  3,2020-11-02,report,市水利局,2020-11-09,2020-11-03,三,2020-11-04,solved,
  4,2020-11-02,,市水利局、市林业局,2020-11-09,,,,open,
file 2.csv
  id,t,kind,unit,due,replied,reply,closed,state,called
  1,2020-11-02,,,,2020-11-03,一,,open,
  2,2020-11-02,,市林业局,2020-11-09,2020-11-10,重办,2020-11-11 10:00,explained,
  3,2020-11-02,report,市水利局,2020-11-09,2020-11-10,又办,2020-11-04,solved,
  4,2020-11-02,,市水利局、市林业局,2020-11-06,,,,open,2020-11-05
$ for n in 1 2 2; do case-sync -q -l L --import $n.csv --map 'ref=id,at=t,kind=kind,unit=unit,due=due,replied=replied,reply=reply,closed=closed,outcome=state,told=called,text:=x,channel:=web,flags:=anonymous' --changes C; wc -l <L; done; cat C
! case-sync: 1.csv: rows 4, recorded 4, known already 0, changed 0, bad 0
! case-sync: 1.csv: entries recorded of their progress: assign 4, reply 2, close 2
! case-sync: not recorded: due days earlier than in the ledger 0, cases closed differently in the ledger 0, entries not allowed 1 (--changes FILE lists those of known cases)
! case-sync: 2.csv: rows 4, recorded 0, known already 4, changed 0, bad 0
! case-sync: not recorded: due days earlier than in the ledger 2, cases closed differently in the ledger 1, entries not allowed 3 (--changes FILE lists those of known cases)
! case-sync: 2.csv: rows 4, recorded 0, known already 4, changed 0, bad 0
! case-sync: not recorded: due days earlier than in the ledger 2, cases closed differently in the ledger 1, entries not allowed 3 (--changes FILE lists those of known cases)
  13
  13
  13
  case	ref	column	old	new
  20201102-00001	1	replied		2020-11-03T00:00:00
  20201102-00002	2	unit	市水利局	市林业局
  20201102-00002	2	outcome	solved	explained
  20201102-00002	2	closed	2020-11-04T00:00:00	2020-11-11T10:00:00
  20201102-00003	3	replied		2020-11-10T00:00:00
  20201102-00004	4	due	2020-11-09	2020-11-06
  20201102-00004	4	told		2020-11-05T00:00:00

== changes and --amend come with the history; --source keeps platforms apart; --dry-run and the filter
file 1.csv
  id,t,topic,unit
  1,2020-11-02,供水,市水利局
file 2.csv
  id,t,topic,unit
  1,2020-11-02,供暖,市林业局
$ case-sync -q -l L --source P --import 1.csv --map 'ref=id,at=t,topic=topic,unit=unit,text:=x,channel:=web'; case-sync -n -q -l L --source P --import 2.csv --map 'ref=id,at=t,topic=topic,unit=unit,text:=x,channel:=web' --amend; wc -l <L
! case-sync: 1.csv: rows 1, recorded 1, known already 0, changed 0, bad 0
! case-sync: 1.csv: entries recorded of their progress: assign 1
! case-sync: 2.csv: rows 1, recorded 0, known already 1, changed 1, bad 0
! case-sync: changes: cases amended 1, not allowed 0, fields amended by hand and kept 0
! case-sync: 2.csv: entries recorded of their progress: assign 1, recall 1
  3
$ case-sync --source P --import 2.csv --map 'ref=id,at=t,topic=topic,unit=unit,text:=x,channel:=web' --amend --changes C <L | tail -n +4 | cut -f 1,3,4,9,13,14; cat C
! case-sync: 2.csv: rows 1, recorded 0, known already 1, changed 1, bad 0
! case-sync: changes: cases amended 1, not allowed 0, fields amended by hand and kept 0
! case-sync: 2.csv: entries recorded of their progress: assign 1, recall 1
  2020-11-02T00:00:00	recall	市水利局		platform	
  2020-11-02T00:00:00	assign	市林业局		lead,platform	
  2020-11-15T12:00:00	amend		供暖	platform	
  case	ref	column	old	new
  20201102-00001	P:1	topic	供水	供暖

== usage
$ case-sync -l L --import e.csv --map 'at=t'
! case-sync: e.csv: No such file or directory
? 2
$ case-sync -l L
! case-sync: --import is required
!...
? 2
$ printf 'id,t\n1,2020-11-02\n' | case-sync -l L --import - --map 'at=t,text:=x,channel:=web'
! case-sync: --map: ref and at are required: the external number and the opening time of a case
? 2
$ printf 'id,t\n1,2020-11-02\n' | case-sync --import - --map 'ref=id,at=t,text:=x,channel:=web'
! case-sync: standard input can be read only once
!...
? 2

== M4.3.1 what was taken over is told apart from what was recorded late: it counts as stated, and case-check is quiet
ledger L
  at=2020-11-02T00:00:00 case=20201102-00001 act=new how=web ref=1 text=x recorded=2020-11-20T00:00:00
  at=2020-11-02T01:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=fixed,lead,platform recorded=2020-11-20T00:00:00
  at=2020-11-05T00:00:00 case=20201102-00001 act=reply unit=市水利局 flags=platform text=答 recorded=2020-11-20T00:00:00
  at=2020-11-02T00:00:00 case=20201102-00002 act=new how=web ref=2 text=x recorded=2020-11-20T00:00:00
  at=2020-11-02T01:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=fixed,lead,platform recorded=2020-11-20T00:00:00
  at=2020-11-05T00:00:00 case=20201102-00002 act=reply unit=市水利局 flags=backdated text=答 recorded=2020-11-20T00:00:00
$ export CASE_NOW=2021-01-10T00:00:00; score-unit --year 2020 --explain 市水利局 L | grep -E 'platform|backdated' | cut -f 2-; score-unit --year 2020 L 2>said | grep 市水利局 | cut -f 4,5; case-check L | cut -f 2,6,8
  M4.3.1		1	20201102-00001 platform, recorded 2020-11-20
  M4.3.1		1	20201102-00002 backdated, recorded 2020-11-20, not approved
  2	1
  line	what	finding
  7	backdated	was recorded on a later day than it happened
