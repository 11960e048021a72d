# case-new --import: a platform's export of many cases (R2.1).

== R2.1 the sample: all good rows are recorded, bad ones put aside with line and reason
copy sample
$ case-new -q -l L --import export.csv --encoding GB18030 --map "$(cat map)" --rejects bad.csv
! case-new: export.csv: rows 411, recorded 404, known already 1, changed 0, bad 6
$ head -n 2 bad.csv | iconv -f GB18030 -t UTF-8 | cut -d , -f 1-3
  line,reason,工单编号
  28,"受理时间: is not an existing day and time, or not in a known form; see --time-format"
$ grep -ao '^[0-9]*,"[^,:]*' bad.csv | iconv -f GB18030 -t UTF-8
  28,"受理时间
  116,"工单编号
  220,"诉求内容
  361,"诉求类型
  428,"it has 3 cells
  469,"受理时间
$ stat -c %a L bad.csv
  600
  600
$ case-check L | grep -vc 'answer.flags.backdated'
  1

== R2.1 an import can be run again: it adds nothing
copy sample
$ case-new -q -l L --import export.csv --encoding GB18030 --map "$(cat map)" --rejects bad.csv
!...
$ cp L before; case-new -l L --import export.csv --encoding GB18030 --map "$(cat map)" --rejects again.csv
! case-new: export.csv: rows 411, recorded 0, known already 405, changed 0, bad 6
+
$ cmp L before; cmp bad.csv again.csv

== R2.1 rejects can be mended and imported with the same options
file export.csv
  编号,时间,类型,内容
  K1,2020-11-01 08:00,投诉,"甲,""乙""
  丙"
  K2,2020-13-01 08:00,投诉,丁
  K3,2020-11-03 08:00,传闻,戊
env MAP=ref=编号,at=时间,kind=类型{投诉:complaint},text=内容,channel:=phone
$ case-new -q -l L --import export.csv --map "$MAP" --rejects bad.csv
! case-new: export.csv: rows 3, recorded 1, known already 0, changed 0, bad 2
! case-new: 1 new case by phone or mailbox has no name or no phone and is not anonymous (R3.1.1)
$ cat bad.csv
  line,reason,编号,时间,类型,内容
  4,"时间: is not an existing day and time, or not in a known form; see --time-format",K2,2020-13-01 08:00,投诉,丁
  5,"类型: is not one of consult request complaint suggest criticize report praise other; translate it in --map, as in kind=COLUMN{FROM:TO}",K3,2020-11-03 08:00,传闻,戊
$ sed 's/2020-13-01/2020-11-02/; s/,传闻,/,投诉,/' bad.csv >mended.csv
$ case-new -q -l L --import mended.csv --map "$MAP" --rejects bad.csv
! case-new: mended.csv: rows 2, recorded 2, known already 0, changed 0, bad 0
! case-new: 2 new cases by phone or mailbox have no name or no phone and are not anonymous (R3.1.1)
$ cat bad.csv; tail -n +2 L
  line,reason,line,reason,编号,时间,类型,内容
+ at=2020-11-01T08:00:00 case=20201101-00001 act=new by=tester how=phone kind=complaint ref=K1 text=甲,"乙"\n丙
+ at=2020-11-02T08:00:00 case=20201102-00001 act=new by=tester how=phone kind=complaint ref=K2 text=丁
+ at=2020-11-03T08:00:00 case=20201103-00001 act=new by=tester how=phone kind=complaint ref=K3 text=戊

== one bad row refuses all, each named with file, line and column, and nothing of the caller's
file export.csv
  编号,时间,来电人,电话,类型,内容
  K1,2020-11-01 08:00,张三丰,13800000001,complaint,甲
  ,2020-11-02 08:00,李四光,13800000002,complaint,"乙
  乙"
  K3,2020-11-16 08:00,王五,13800000003,complaint,丙
  K4,2020-11-03 08:00,赵六,,report,丁
  K5,2020-11-03 08:00,孙七,13800000005,complaint
$ case-new -q -l L --import export.csv --map ref=编号,at=时间,name=来电人,phone=电话,kind=类型,text=内容,channel:=phone
! case-new: export.csv:3: 编号: it is empty; without a number the next import would record the row again
! case-new: export.csv:5: 时间: '2020-11-16 08:00' is later than now
! case-new: export.csv:6: 电话: a report needs the caller's name and phone, or must be anonymous (R3.1.5)
! case-new: export.csv:7: it has 5 cells, the header 6; quote the cells that contain a delimiter, quote or line end
! case-new: export.csv: rows 5, recorded 0, known already 0, changed 0, bad 4
! case-new: nothing was recorded
? 1
$ test ! -e L

== a row whose number is known is skipped, whatever its channel: in the ledger, in an older one, in the file itself
file export.csv
  no,channel,text
  K1,web,in the ledger
  K2,web,in the older ledger
  K3,web,first
  K3,media,first
  K4,web,new
ledger L
  at=2020-11-01T08:00:00 case=20201101-00001 act=new how=phone ref=K1 text=in the ledger
ledger old
  at=2019-11-01T08:00:00 case=20191101-00001 act=new how=phone ref=K2 text=in the older ledger
$ case-new -l L --with old --import export.csv --map ref=no,channel=channel,text=text | cut -f 2,7,14,15
! case-new: export.csv: rows 5, recorded 2, known already 3, changed 0, bad 0
| case | how | ref | text |
| 20201115-00001 | web | K3 | first |
| 20201115-00002 | web | K4 | new |

== two matters under one number: both rows are bad, as is one of another time than the case that has its number
file export.csv
  no,when,text
  K1,2020-11-01 08:00,of the case
  K2,2020-11-01 09:00,another time
  K3,2020-11-02 09:00,one
  K3,2020-11-02 09:00,another
  K4,2020-11-02 09:00,one
  K4,2020-11-02 10:00,one
  K5,2020-11-02 09:00,good
  K5,2020-11-02 09:00,good
ledger L
  at=2020-11-01T08:00:00 case=20201101-00001 act=new how=phone ref=K1 text=of\sthe\scase
  at=2020-11-01T08:00:00 case=20201101-00002 act=new how=phone ref=K2 text=x
$ sed -i 's/\\s/ /g' L; case-new -q -l L --import export.csv --map ref=no,at=when,text=text,channel:=web --rejects bad.csv
! case-new: export.csv: rows 8, recorded 1, known already 2, changed 0, bad 5
$ cut -d , -f 1,2 bad.csv | tail -n +2
  3,"no: case 20201101-00002 has the same number
  4,"no: another row of the file has the same number
  5,"no: another row of the file has the same number
  6,"no: another row of the file has the same number
  7,"no: another row of the file has the same number
$ tail -n 1 L | cut -f 14,15
  K5	good

== --source keeps platforms apart; a bare number of the same time is known too
file export.csv
  no,when,text
  K1,2020-11-01 08:00,甲
  K2,2020-11-01 09:00,乙
ledger L
  at=2020-11-01T08:00:00 case=20201101-00001 act=new how=phone ref=K1 text=甲
  at=2020-11-01T08:00:00 case=20201101-00002 act=new how=phone ref=K2 text=x
env MAP=ref=no,at=when,text=text,channel:=web
$ case-new -q -l L --import export.csv --map $MAP --source 市长信箱; case-new -q -l L --import export.csv --map $MAP --source 市长信箱
! case-new: export.csv: rows 2, recorded 1, known already 1, changed 0, bad 0
! case-new: export.csv: rows 2, recorded 0, known already 2, changed 0, bad 0
$ tail -n 1 L | cut -f 14
  市长信箱:K2
$ case-new -q -l L --import export.csv --map $MAP --source a:b
! case-new: --source: 'a:b' is not a name: it must be a word without ':'
! case-new: Try 'case-new --help' for more information.
? 2

== R3.1.1 what the platform has changed: counted, in a table, and with --amend recorded; by hand it stays
file day1.csv
  no,when,topic,name,secret,text
  K1,2020-11-01 08:00,供暖,张某,,甲
  K2,2020-11-01 09:00,供水,李某,是,乙
file day2.csv
  no,when,topic,name,secret,text
  K1,2020-11-01 08:00,供暖服务,张某某,,
  K2,2020-11-01 09:00,供水,李某某,是,李某某说
env MAP=ref=no,at=when,topic=topic,name=name,text=text,flags=secret{是:secret},channel:=web
$ case-new -q -l L --import day1.csv --map $MAP; case-amend -q -l L --topic 供热 20201101-00001
! case-new: day1.csv: rows 2, recorded 2, known already 0, changed 0, bad 0
$ case-new -q -l L --import day2.csv --map $MAP --changes changed.tsv; cat changed.tsv; stat -c %a changed.tsv
! case-new: day2.csv: rows 2, recorded 0, known already 2, changed 2, bad 0
| case | ref | column | old | new |
| 20201101-00001 | K1 | topic | 供暖 | 供暖服务 |
| 20201101-00001 | K1 | name | 张某 | 张某某 |
| 20201101-00002 | K2 | name | *** | *** |
| 20201101-00002 | K2 | text | *** | *** |
  600
$ case-new -q -l L --import day2.csv --map $MAP --amend; tail -n 2 L
! case-new: day2.csv: rows 2, recorded 0, known already 2, changed 2, bad 0
! case-new: changes: cases amended 2, not allowed 0, fields amended by hand and kept 1
+ at=2020-11-15T12:00:00 case=20201101-00001 act=amend by=tester name=张某某 flags=platform
+ at=2020-11-15T12:00:00 case=20201101-00002 act=amend by=tester name=李某某 flags=platform text=李某某说
$ case-list -c case,topic L; case-new -q -l L --import day2.csv --map $MAP --amend
! case-new: day2.csv: rows 2, recorded 0, known already 2, changed 1, bad 0
! case-new: changes: cases amended 0, not allowed 0, fields amended by hand and kept 1
| case | topic |
| 20201101-00001 | 供热 |
| 20201101-00002 | 供水 |
$ case-new --import day2.csv --map $MAP --amend
! case-new: --amend requires --ledger
! case-new: Try 'case-new --help' for more information.
? 2

== a map in a file: comments, lines for commas, a column's name with a line break; a shipped one by its name
bytes export.csv
  \xef\xbb\xbf"\xe7\xbc\x96\r
  \xe5\x8f\xb7",\xe2\x80\x8bt\xef\xbb\xbf,x\r
  \xe2\x80\x8bK1\xe2\x80\x8d,\xc2\x85a\xe2\x80\xa8,1\r
file m
  # what the platform calls its columns
  ref=编\n号
  text = t,
    channel:=web
  kind=x{1:consult,
         2:praise}
  # history, which case-new passes over
  unit=x
$ sed -i 's/$/\r/' m; case-new -q -l L --import export.csv --map @m; cut -f 7,8,14,15 L
! case-new: export.csv: rows 1, recorded 1, known already 0, changed 0, bad 0
| how | kind | ref | text |
| web | consult | K1 | a |
$ case-new -q -l L --import export.csv --map ref=no,text=t
! case-new: --map: there is no column 'no'; the columns of export.csv are: 编\n号, t, x
? 2
$ case-new -q -l L --import export.csv --map @none
! case-new: none: No such file or directory
? 2

== what is no csv, whatever it is called, is known by its first bytes
bytes a.csv
  PK\x03\x04rest
bytes b.csv
  \xd0\xcf\x11\xe0rest
bytes c.xls
   <html xmlns:o="x"><table>
$ for f in a.csv b.csv c.xls; do case-new --import $f --map ref=a,text=b; done
! case-new: a.csv: is a workbook (.xlsx), not CSV; convert it to CSV first: in2csv -I FILE | ...
! case-new: b.csv: is a workbook of the old form (.xls), not CSV; convert it to CSV first: in2csv -I FILE | ...
! case-new: c.xls: is a web page (HTML) or XML under another name, not CSV; convert it to CSV first: soffice --headless --convert-to csv FILE
? 2

== lines of totals, and the columns' names once more, are bad rows; a number that a spreadsheet rounded is pointed out
file export.csv
  no,text
  1234567890123450000,甲
  no,text
  合计,1
  ,
  ,丙
$ case-new -q -l L --import export.csv --map ref=no,text=text,channel:=web --rejects bad.csv; cut -d , -f 1,2 bad.csv
! case-new: export.csv: rows 4, recorded 1, known already 0, changed 0, bad 3
! case-new: export.csv:2: 1 external number of 16 digits or more ends in zeros: a spreadsheet may have rounded it; export it as text
  line,reason
  3,"it repeats the column names"
  4,"it is a line of totals"
  6,"no: it is empty; without a number the next import would record the row again"

== R3.1.3, R3.1.5 answers in the export, flags, and tips that become secret
file export.csv
  no,kind,name,tel,secret,answer,who,text
  K1,咨询,甲,１３８０００００００１,否,九点开门,座席1,几点
  K2,举报,乙,13800000002,否,,座席2,乙说有人偷排
  K3,投诉,丙,13800000003,是,,,丙说
$ case-new -l L --import export.csv --map 'ref=no,kind=kind{咨询:consult,举报:report,投诉:complaint},name=name,phone=tel,flags=secret{是:secret,*:},answer=answer,by=who,text=text,channel:=web'
! case-new: export.csv: rows 3, recorded 3, known already 0, changed 0, bad 0
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=座席1 how=web kind=consult name=甲 phone=13800000001 ref=K1 text=几点
+ at=2020-11-15T12:00:00 case=20201115-00001 act=answer by=座席1 text=九点开门
+ at=2020-11-15T12:00:00 case=20201115-00002 act=new by=座席2 how=web kind=report flags=secret ref=K2
+ at=2020-11-15T12:00:00 case=20201115-00003 act=new by=tester how=web kind=complaint flags=secret ref=K3

== TAB-parted, UTF-8 with a byte order mark, CRLF, UTF-16, own times
bytes export.tsv
  \xef\xbb\xbfno\twhen\ttext\r
  K1\t11/02/2020 08:05\t\xe6\x9a\x96\xe6\xb0\x94\r
$ case-new --import export.tsv --delimiter '\t' --time-format '%m/%d/%Y %H:%M' --map ref=no,at=when,text=text,channel:=web
! case-new: export.tsv: rows 1, recorded 1, known already 0, changed 0, bad 0
+
+ at=2020-11-02T08:05:00 case=20201102-00001 act=new by=tester how=web ref=K1 text=暖气
$ iconv -f UTF-8 -t UTF-16 export.tsv | case-new --import - --delimiter '\t' --time-format '%m/%d/%Y %H:%M' --map ref=no,at=when,text=text,channel:=web
! case-new: standard input: rows 1, recorded 1, known already 0, changed 0, bad 0
+
+ at=2020-11-02T08:05:00 case=20201102-00001 act=new by=tester how=web ref=K1 text=暖气

== the export's first line alone: nothing to record; no line at all: damaged
file export.csv
  no,text
bytes nothing
$ case-new -l L --import export.csv --map ref=no,text=text,channel:=phone
! case-new: export.csv: rows 0, recorded 0, known already 0, changed 0, bad 0
+
$ case-new -l L --import nothing --map ref=no,text=text,channel:=phone
! case-new: nothing: there is no line of column names
? 2

== a quote that never closes, a map that does not fit, an encoding nobody knows
file export.csv
  no,text
  K1,"open
$ case-new -q -l L --import export.csv --map ref=no,text=text,channel:=phone
!...
? 2
$ case-new -q -l L --import export.csv --map ref=number,text=text,channel:=phone
!~ ^case-new: .*number
!...
? 2
$ case-new -q -l L --import export.csv --encoding KLINGON --map ref=no,text=text,channel:=phone
!~ KLINGON
!...
? 2
$ test ! -e L

== R2.1 rejects take the place of nothing that is kept
$ case-new -q -l L --channel web --kind consult --text hello; cp L before
file e.csv
  id,t
  1,bad
$ case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects ./L
! case-new: --rejects: './L' is the ledger; name another file
! case-new: Try 'case-new --help' for more information.
? 2
$ cp L old; case-new -q -l L --with old --import e.csv --map 'ref=id,at=t,channel:=web' --rejects old
! case-new: --rejects: 'old' is a ledger; name another file
! case-new: Try 'case-new --help' for more information.
? 2
$ case-new -n -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects e.csv
! case-new: --rejects: 'e.csv' is the imported file; only --rejects may name it, with --ledger and without --dry-run
! case-new: Try 'case-new --help' for more information.
? 2
$ cmp L before && cmp old before && cat e.csv
  id,t
  1,bad

== R2.1 what is mended may be imported from the rejects file itself, which loses no row when nothing is recorded
file bad.csv
  id,t,text
  1,2020/1/5,x
  2,bad,y
$ case-new -q -l L --channel web --kind consult --text hello; cp bad.csv before
$ flock L case-new -q -l L --wait 0 --import bad.csv --map 'ref=id,at=t,text=text,channel:=web' --rejects bad.csv 2>/dev/null; echo $?; cmp bad.csv before; ls
  4
  L
  bad.csv
  before
$ case-new -q -l L --import bad.csv --map 'ref=id,at=t,text=text,channel:=web' --rejects bad.csv; tail -n 1 bad.csv | cut -d , -f 1,4-; ls
! case-new: bad.csv: rows 2, recorded 1, known already 0, changed 0, bad 1
  3,2,bad,y
  L
  bad.csv
  before

== R2.1 a quote that ends a cell too early spoils its own row, and swallows no other
file q.csv
  id,text
  A1,"一户一表"政策咨询
  A2,停水
  A3,关于"煤改气"
  A4,"没有收尾
  A5,噪声
  A6,"又一个"
  A7,路灯
$ case-new -q -l L --import q.csv --map 'ref=id,text=text,channel:=web' --rejects bad.csv; cut -d , -f 1,3 bad.csv; case-list -c ref,text L
! case-new: q.csv: rows 5, recorded 3, known already 0, changed 0, bad 2
  line,id
  2,A1
  5,A4
  A5
  A6
| ref | text |
| A2 | 停水 |
| A3 | 关于"煤改气" |
| A7 | 路灯 |
$ case-new -q -l L --import q.csv --map 'ref=id,text=text,channel:=web'
! case-new: q.csv:2: there is text after the quote that ends a cell; inside a quoted cell a quote is written twice
! case-new: q.csv:5: there is text after the quote that ends a cell; inside a quoted cell a quote is written twice
! case-new: q.csv: rows 5, recorded 0, known already 0, changed 0, bad 2
! case-new: nothing was recorded
? 1

== R3.1.5 an export without its header line: nobody's name is said
file n.csv
  A1,2020/1/5,王秘密,13800001111,举报,家里没暖气
$ case-new --import n.csv --map 'ref=工单编号,name=姓名'
! case-new: --map: there is no column '工单编号', nor most of the others named; n.csv must begin with the column names: remove the lines before them, or add them
? 2
file n.csv
  工单编号,13800001111,姓名
$ case-new --import n.csv --map 'ref=工单编号,name=名'
! case-new: --map: there is no column '名'; the columns of n.csv are: 工单编号, ..., 姓名
? 2

== R2.1 which columns are wrong, and which line, where several make a field or CR ends lines
file f.csv
  id,日期,时间,a,b
  1,2020-1-5,25:00,,
  2,2020-1-5,8:00,,是
$ case-new --import f.csv --map 'ref=id,at=日期+时间,flags=a{是:secret}+b,channel:=web' | tail -n +2
! case-new: f.csv:2: 日期+时间: '2020-1-5 25:00' is not an existing day and time, or not in a known form; see --time-format
! case-new: f.csv:3: a+b: is not one of anonymous enterprise secret urgent; translate it in --map, as in flags=COLUMN{FROM:TO}
! case-new: f.csv: rows 2, recorded 0, known already 0, changed 0, bad 2
! case-new: nothing was recorded
? 1
$ printf 'id,t\r1,2020/1/5\r2,bad\r' >c.csv; case-new --import c.csv --map 'ref=id,at=t,text=t,channel:=web' | tail -n +2
! case-new: c.csv:3: t: is not an existing day and time, or not in a known form; see --time-format
! case-new: c.csv: rows 2, recorded 0, known already 0, changed 0, bad 1
! case-new: nothing was recorded
? 1

== R2.1 a map that no row can be right by; one file at a time; what can part cells
file e.csv
  id,k
  1,投诉
$ case-new --import e.csv --map 'ref=id,channel:=网站'
! case-new: --map: '网站', given for channel, is not one of: phone mailbox web media enterprise leader other
? 2
$ case-new --import e.csv --map 'ref=id,kind=k{投诉:complain}'
! case-new: --map: 'complain', given for kind, is not one of: consult request complaint suggest criticize report praise other
? 2
$ case-new --import e.csv --import e.csv --map 'ref=id'
! case-new: --import: give only one file
! case-new: Try 'case-new --help' for more information.
? 2
$ case-new --import e.csv --map 'ref=id' --delimiter '"'
! case-new: --delimiter: '"' is not a single character that can separate cells
! case-new: Try 'case-new --help' for more information.
? 2

== R2.1 a span of time is no zone; a rejects file's own columns are not the export's
file r.csv
  id,t,reason
  1,2020-01-05 08:30-09:30,x
  2,2020-01-05 08:30:00-0900,y
  3,2020-01-05 08:30+08:00,z
$ case-new -q -l L --import r.csv --map 'ref=id,at=t,topic=reason,text=t,channel:=web' --rejects R; case-list -c ref,opened,topic L
! case-new: r.csv: rows 3, recorded 2, known already 0, changed 0, bad 1
| ref | opened | topic |
| 2 | 2020-01-06T01:30:00 | y |
| 3 | 2020-01-05T08:30:00 | z |
$ sed 's/ 08:30-09:30/ 08:30/' R >mended; case-new -q -l L --import mended --map 'ref=id,at=t,topic=reason,text=t,channel:=web'; case-list -c ref,topic L | sed -n '/^1/p'
! case-new: mended: rows 1, recorded 1, known already 0, changed 0, bad 0
  1	x

== R2.1 rejects into what is no file, a link, and a folder that is not there
file e.csv
  id,t
  1,bad
$ case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects /dev/stdout | tail -n 1 | cut -d , -f 1,4-
! case-new: e.csv: rows 1, recorded 0, known already 0, changed 0, bad 1
  2,1,bad
$ ln -s real link; case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects link
! case-new: link: is a symbolic link; name the file itself
? 2
$ echo kept >real; case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects link
! case-new: link: is a symbolic link; name the file itself
? 2
$ cat real; mkfifo F; case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects F
! case-new: F: cannot be written: no program reads from this fifo
? 2
  kept
$ echo left by a run that was killed >R.new; case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects R; ls
! case-new: e.csv: rows 1, recorded 0, known already 0, changed 0, bad 1
  F
  L
  R
  e.csv
  link
  real
$ case-new -q -l L --import e.csv --map 'ref=id,at=t,channel:=web' --rejects none/R
! case-new: none/R: cannot be written: No such file or directory
? 2

== R2.1 numbers as spreadsheets are made to keep them, and those that one cut short
file e.csv
  id,t,phone,text
  ="00123",="2020-11-05 08:30:20",="19900000001",="quoted" is not a formula
  "=""00124""","=""2020-11-05 08:30:20""","	19900000002","=""all of it"""
  '00125,44140.354398,'19900000003,'quoted' stands
  20201105001.0,2020/11/5 晚上8:30,19900000004.0,1.50 元
  2.02011E+13,2020-11-05,19900000005,one
  2.02011E+13,2020-11-05,19900000006,another
  00128,2020-11-05,1.99E+10,its phone
$ case-new -q -l L --import e.csv --map 'ref=id,at=t,phone=phone,text=text,channel:=web,kind:=complaint' --rejects R; cut -f 1,12,14,15 L
! case-new: e.csv: rows 7, recorded 4, known already 0, changed 0, bad 3
  at	phone	ref	text
  2020-11-05T08:30:20	19900000001	00123	="quoted" is not a formula
  2020-11-05T08:30:20	19900000002	00124	all of it
  2020-11-05T08:30:20	19900000003	00125	'quoted' stands
  2020-11-05T20:30:00	19900000004	20201105001	1.50 元
$ cat R
  line,reason,id,t,phone,text
  6,"id: it is a number that a spreadsheet has shortened; export it again as text",2.02011E+13,2020-11-05,19900000005,one
  7,"id: it is a number that a spreadsheet has shortened; export it again as text",2.02011E+13,2020-11-05,19900000006,another
  8,"phone: it is a number that a spreadsheet has shortened; export it again as text",00128,2020-11-05,1.99E+10,its phone

== R2.1 what is no table as the options say: lines above the header, UTF-16 without its mark
file e.csv
  工单导出表,2020-11-06
  号,时间
  1,2020-11-05
$ case-new --import e.csv --map 'ref=号,at=时间,channel:=web'
! case-new: --map: there is no column '号', nor most of the others named; e.csv must begin with the column names: remove the lines before them, or add them
? 2
$ tr , '\t' <e.csv | case-new --import - --map 'ref=号,at=时间,channel:=web'
! case-new: --map: there is no column '号', nor most of the others named; standard input must begin with the column names: remove the lines before them, or add them
? 2
$ printf '号,时间,事\n' | case-new --import - --encoding GB18030 --map 'ref=号,at=时间,channel:=web'
! case-new: standard input:1: the header is not GB18030; give the encoding, as in --encoding=UTF-8
? 2
$ printf '号\t时间\t事\n' | case-new --import - --map 'ref=号,at=时间,channel:=web'
! case-new: standard input:1: the delimiter is not ',' but looks like '\t'; use --delimiter='\t'
? 2
$ printf '号,时间,事\n' | case-new --import - --delimiter '\t' --map 'ref=号,at=时间,channel:=web'
! case-new: standard input:1: the delimiter is not '\t' but looks like ','; use --delimiter=','
? 2
$ tail -n +2 e.csv | case-new --import - --map 'ref=号,at=时间,text=号,channel:=web' | cut -f 1,14
! case-new: standard input: rows 1, recorded 1, known already 0, changed 0, bad 0
  at	ref
  2020-11-05T00:00:00	1
$ sed 1d e.csv | iconv -f UTF-8 -t UTF-16LE | case-new --import - --map 'ref=号,at=时间'
! case-new: standard input:1: the header is not UTF-8 but looks like UTF-16LE; use --encoding=UTF-16LE
? 2
$ sed 1d e.csv | iconv -f UTF-8 -t UTF-16BE | case-new --import - --map 'ref=号,at=时间'
! case-new: standard input:1: the header is not UTF-8 but looks like UTF-16BE; use --encoding=UTF-16BE
? 2
$ sed 1d e.csv | iconv -f UTF-8 -t UTF-16BE | case-new --import - --encoding UTF-16BE --map 'ref=号,at=时间,text=号,channel:=web' | cut -f 1,14
! case-new: standard input: rows 1, recorded 1, known already 0, changed 0, bad 0
  at	ref
  2020-11-05T00:00:00	1
