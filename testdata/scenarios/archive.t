# case-archive: the volumes of a month.
env CASE_NOW=2020-12-02T09:00:00

== R3.7.1 what was closed and told by the month's end becomes a volume
ledger L
  at=2020-10-05T09:00:00 case=20201005-00001 act=new how=phone kind=consult text=甲
  at=2020-10-05T09:05:00 case=20201005-00001 act=answer text=已答复
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=complaint topic=供水 area=龙亭区 name=赵四 phone=13900000000 text=停水"了
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=乙
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-03T10:00:00 case=20201103-00001 act=assign unit=市水利局 due=2020-11-10 how=platform flags=lead
  at=2020-11-04T10:00:00 case=20201103-00001 act=reply unit=市水利局 text=已修
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=市水利局 text=已修
  at=2020-11-05T10:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-05T10:00:00 case=20201103-00001 act=close how=solved
  at=2020-11-30T23:59:59 case=20201103-00001 act=tell how=caller flags=satisfied
  at=2020-12-01T00:00:00 case=20201102-00001 act=tell how=caller
  at=2020-12-01T09:00:00 case=20201103-00001 act=note text=照片另存
$ case-archive -l L --month 2020-11 --into V
+
+ at=2020-12-02T09:00:00 case=20201005-00001 act=file by=tester ref=2020-11/1
+ at=2020-12-02T09:00:00 case=20201103-00001 act=file by=tester ref=2020-11/2
$ case-list --columns case,state L
| case | state |
| 20201005-00001 | filed |
| 20201103-00001 | filed |
| 20201102-00001 | told |
$ cat V/2020-11/index.tsv
| number | case | opened | closed | told | instructed | leader | kind | topic | area | unit | entries | text | file | about | class |
| 1 | 20201005-00001 | 2020-10-05T09:00:00 | 2020-10-05T09:05:00 | 2020-10-05T09:05:00 | | | consult | | | | 2 | 甲 | | | |
| 2 | 20201103-00001 | 2020-11-03T09:00:00 | 2020-11-05T10:00:00 | 2020-11-30T23:59:59 | | | complaint | 供水 | 龙亭区 | 市水利局 | 6 | 停水"了 | | | |
# The ledger of a volume contains all entries of its cases, unchanged.
$ grep -v '	file	' L | grep '20201005-\|20201103-\|^at' | cmp - V/2020-11/cases.tsv; case-list --columns case,state V/2020-11/cases.tsv
| case | state |
| 20201005-00001 | told |
| 20201103-00001 | told |
$ cd V/2020-11 && sha256sum -c SHA256SUMS && ls
  cases.tsv: OK
  index.tsv: OK
  index.txt: OK
  SHA256SUMS
  cases.tsv
  index.tsv
  index.txt
# Only once.
$ case-archive -q -l L --month 2020-11 --into V; ls V; grep -c '	file	' L
  2020-11
  2
$ CASE_NOW=2021-01-04T09:00:00 case-archive -l L --month 2020-12 --into V | cut -f 2,3,14
| case | act | ref |
| 20201102-00001 | file | 2020-12/1 |
$ CASE_NOW=2021-01-04T09:00:00 case-check L | wc -l
  3

== R3.7.2 leaders' items are numbered by the time of instruction, in volumes of their own, by the highest rank
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint text=乙
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone kind=complaint text=丙
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone kind=complaint text=丁
  at=2020-11-02T09:30:00 case=20201102-00004 act=instruct how=duty by=值班领导
  at=2020-11-02T10:00:00 case=20201102-00003 act=instruct how=duty by=值班领导
  at=2020-11-02T10:00:00 case=20201102-00001 act=instruct how=mayor by=市长甲
  at=2020-11-02T10:01:00 case=20201102-00001 act=undo
  at=2020-11-02T11:00:00 case=20201102-00003 act=instruct how=secretary by=秘书长
  at=2020-11-03T11:00:00 case=20201102-00003 act=instruct how=mayor by=市长甲
  at=2020-11-02T10:30:00 case=20201102-00002 act=instruct how=vice by=副市长乙
  at=2020-11-03T12:00:00 case=20201102-00001 act=answer
  at=2020-11-03T12:00:00 case=20201102-00002 act=answer
  at=2020-11-03T12:00:00 case=20201102-00003 act=answer
  at=2020-11-03T12:00:00 case=20201102-00004 act=answer
  at=2020-11-02T08:00:00 case=20201102-00005 act=new how=leader kind=complaint text=戊
  at=2020-11-03T12:00:00 case=20201102-00005 act=answer
  at=2020-11-02T09:00:00 case=20201102-00006 act=new how=phone kind=complaint text=己
  at=2020-11-02T09:20:00 case=20201102-00006 act=instruct how=party by=书记
  at=2020-11-02T09:30:00 case=20201102-00006 act=instruct how=mayor by=市长甲
  at=2020-11-03T12:00:00 case=20201102-00006 act=answer
  at=2020-11-02T09:00:00 case=20201102-00007 act=new how=phone kind=complaint text=庚
  at=2020-11-02T10:31:00 case=20201102-00007 act=instruct how=duty by=值班领导
  at=2020-11-02T10:40:00 case=20201102-00007 act=instruct how=mayor by=市长甲
  at=2020-11-03T12:00:00 case=20201102-00007 act=answer
  at=2020-11-02T09:00:00 case=20201102-00008 act=new how=phone kind=complaint text=辛
  at=2020-11-02T10:31:00 case=20201102-00008 act=instruct how=secretary by=秘书长
  at=2020-11-03T12:00:00 case=20201102-00008 act=answer
$ case-tell -q -l L --to leader 20201102-0000{2,3,4,5,6,7,8}; case-archive -l L --month 2020-11 --into V --lang en | cut -f 2,14
| case | ref |
| 20201102-00001 | 2020-11/1 |
| 20201102-00003 | 2020-11-mayor/1 |
| 20201102-00007 | 2020-11-mayor/2 |
| 20201102-00002 | 2020-11-vice/1 |
| 20201102-00008 | 2020-11-secretary/1 |
| 20201102-00005 | 2020-11-leaders/1 |
| 20201102-00006 | 2020-11-leaders/2 |
| 20201102-00004 | 2020-11-leaders/3 |
$ cut -f 1,2,6,7 V/2020-11-mayor/index.tsv; cut -f 1,2,6,7 V/2020-11/index.tsv; cut -f 1,2,6,7 V/2020-11-leaders/index.tsv
| number | case | instructed | leader |
| 1 | 20201102-00003 | 2020-11-02T10:00:00 | 值班领导 |
| 2 | 20201102-00007 | 2020-11-02T10:31:00 | 值班领导 |
| number | case | instructed | leader |
| 1 | 20201102-00001 | | |
| number | case | instructed | leader |
| 1 | 20201102-00005 | | |
| 2 | 20201102-00006 | 2020-11-02T09:20:00 | 书记 |
| 3 | 20201102-00004 | 2020-11-02T09:30:00 | 值班领导 |
$ cat V/2020-11-mayor/index.txt
              Mayor's Hotline: Contents of a Volume of Leaders' Items
  Volume: 2020-11-mayor
  
  No.  Case number     Instructed  Closed      Leader    Content
  --------------------------------------------------------------
    1  20201102-00003  2020-11-02  2020-11-03  值班领导  丙
    2  20201102-00007  2020-11-02  2020-11-03  值班领导  庚
  
  Filed by:                    Checked by:                    Date:
$ for v in V/*; do (cd $v && sha256sum --quiet -c SHA256SUMS); done; ls V
  2020-11
  2020-11-leaders
  2020-11-mayor
  2020-11-secretary
  2020-11-vice

== R3.7.2 a volume of leaders' items that a former version left is taken as it is
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-02T10:00:00 case=20201102-00001 act=instruct how=mayor by=市长甲
  at=2020-11-03T12:00:00 case=20201102-00001 act=answer
$ cp L before; case-archive -q -l L --month 2020-11 --into V --anyway; mv V/2020-11-mayor V/2020-11L; cp before L; case-archive -l L --month 2020-11 --into V --anyway | cut -f 2,14; ls V
| case | ref |
| 20201102-00001 | 2020-11L/1 |
  2020-11L

== M4.3.2, R3.5 what is open yet is left out and named: a promise, a caller who is not content, a leader not told
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-05T10:00:00 case=20201102-00001 act=close how=planned due=2021-03-31
  at=2020-11-05T11:00:00 case=20201102-00001 act=tell how=caller
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint text=乙
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-04T10:00:00 case=20201102-00002 act=reply unit=市水利局
  at=2020-11-05T10:00:00 case=20201102-00002 act=close how=solved
  at=2020-11-05T11:00:00 case=20201102-00002 act=tell how=caller flags=satisfied,unsolved
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone kind=complaint text=丙
  at=2020-11-02T10:00:00 case=20201102-00003 act=instruct how=vice by=副市长
  at=2020-11-03T12:00:00 case=20201102-00003 act=answer
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone kind=complaint text=丁
  at=2020-11-03T12:00:00 case=20201102-00004 act=answer
$ case-archive -l L --month 2020-11 --into V | cut -f 2,14
| case | ref |
| 20201102-00004 | 2020-11/1 |
! case-archive: 20201102-00001 was not filed: its promise is not carried out (M4.3.2)
! case-archive: 20201102-00002 was not filed: the caller is not satisfied or says it is not solved (R3.5)
! case-archive: 20201102-00003 was not filed: its leader has not been told the result (R3.5)
! case-archive: not filed: 3 (--anyway files them too)
# Once nothing is open, the case is filed, here in the month's next volume.
$ case-reply -q -l L --text 已修 20201102-00001; case-tell -q -l L --to leader 20201102-00003; case-archive -l L -n --month 2020-11 --into V | cut -f 2,14
| case | ref |
| 20201102-00001 | 2020-11-2/1 |
| 20201102-00003 | 2020-11-vice/1 |
! case-archive: 20201102-00002 was not filed: the caller is not satisfied or says it is not solved (R3.5)
! case-archive: not filed: 1 (--anyway files them too)
$ case-archive -l L --anyway --month 2020-11 --into V | cut -f 2,14; case-archive -l L --anyway --month 2020-11 --into V | wc -l
| case | ref |
| 20201102-00001 | 2020-11-2/1 |
| 20201102-00002 | 2020-11-2/2 |
| 20201102-00003 | 2020-11-vice/1 |
  1

== R3.7.3, R3.7.4 other papers, sound and video go into index and list
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-02T09:10:00 case=20201102-00001 act=answer text=乙
bytes sound.mp3
  \xff\xfb\x90\0
file d
  讲话
$ mkdir 'a b' && mv d 'a b/讲话 1.txt'
$ case-archive -q -l L --month 2020-11 --into V --add sound.mp3 --add 'a b/讲话 1.txt'
$ cut -f 1,2,14 V/2020-11/index.tsv; cmp sound.mp3 V/2020-11/added/sound.mp3; cd V/2020-11; sha256sum -c SHA256SUMS
| number | case | file |
| 1 | 20201102-00001 | |
| 2 |  | added/sound.mp3 |
| 3 |  | added/讲话 1.txt |
  cases.tsv: OK
  index.tsv: OK
  index.txt: OK
  added/sound.mp3: OK
  added/讲话 1.txt: OK
# The case and class of an addition are given after it.
$ echo x >d2; case-archive -q -l L --month 2020-11 --into W --lang en --add sound.mp3 --about 20201102-00001 --add 'a b/讲话 1.txt' --class speech --add d2
$ cut -f 1,2,14- W/2020-11/index.tsv; cat W/2020-11/index.txt
| number | case | file | about | class |
| 1 | | added/sound.mp3 | 20201102-00001 | |
| 2 | | added/讲话 1.txt | | speech |
| 3 | | added/d2 | | |
                       Mayor's Hotline: Contents of a Volume
  Volume: 2020-11
  
  
  No.  Other material    Class            Case number
  ------------------------------------------------------
    1  added/sound.mp3                    20201102-00001
    2  added/讲话 1.txt  leader's speech
    3  added/d2
  
  Filed by:                    Checked by:                    Date:
$ case-archive -l L --month 2020-11 --into W --class speech --add d2
! case-archive: --class: 'speech' must follow the option that it describes
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -l L --month 2020-11 --into W --add d2 --class letter
! case-archive: --class: 'letter' is not one of: activity speech exchange media
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -l L --month 2020-11 --into W --add d2 --about 7
! case-archive: --about: '7' is not a case number YYYYMMDD-NNNNN
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -l L --month 2020-11 --into X --add d2 --about 20201102-00009; ls -A X
! case-archive: --about: case 20201102-00009 is in none of the ledgers; nothing was recorded
# Run again with one more addition: existing ones are not added again.
$ echo x > more; case-archive -q -l L --month 2020-11 --into V --add sound.mp3 --add more; ls V; cut -f 1,2,14 V/2020-11-2/index.tsv; cat V/2020-11-2/cases.tsv
  2020-11
  2020-11-2
| number | case | file |
| 1 |  | added/more |
+
$ case-archive -l L --month 2020-11 --into V --add sound.mp3 --add V/2020-11/added/sound.mp3
! case-archive: --add: two files are named 'sound.mp3'; rename one
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -l L --month 2020-11 --into V --add nowhere; ls -A V
  2020-11
  2020-11-2
! case-archive: nowhere: cannot be opened: No such file or directory

== R3.1.5 volumes are for the office alone, and the index names no caller
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王小明 phone=13812345678 topic=王小明家 text=王小明(13812345678)举报
  at=2020-11-02T09:05:00 case=20201102-00001 act=instruct how=mayor by=王小明
  at=2020-11-02T09:10:00 case=20201102-00001 act=answer text=乙
$ case-archive -l L --anyway --month 2020-11 --into V | grep -c '小明\|1381234'; cat V/2020-11-mayor/index.* | grep -c '小明\|1381234'
  0
  0
? 1
$ grep -c 王小明 V/2020-11-mayor/cases.tsv; umask; find V -printf '%m %P\n' | sort
  2
  0022
  600 2020-11-mayor/SHA256SUMS
  600 2020-11-mayor/cases.tsv
  600 2020-11-mayor/index.tsv
  600 2020-11-mayor/index.txt
  700 
  700 2020-11-mayor

== R3.7 a volume left by a call that was killed is taken as it is; what changed since goes into a further one
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-02T09:10:00 case=20201102-00001 act=answer text=乙
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint text="丙
  at=2020-11-02T09:10:00 case=20201102-00002 act=answer text=丁
$ cp L before; case-archive -q -l L --month 2020-11 --into V; cp -r V W; cp before L; mkdir V/.unfinished; echo > V/.unfinished/x
$ case-archive -l L -n --month 2020-11 --into V | cut -f 2,14
| case | ref |
| 20201102-00001 | 2020-11/1 |
| 20201102-00002 | 2020-11/2 |
$ case-note -q -l L --text 又 20201102-00001; case-archive -l L --month 2020-11 --into V | cut -f 2,14; ls -A V; diff -r V/2020-11 W/2020-11
| case | ref |
| 20201102-00002 | 2020-11/2 |
| 20201102-00001 | 2020-11-2/1 |
  2020-11
  2020-11-2
$ grep -c 又 V/2020-11-2/cases.tsv
  1

== R3.7 a reopened case is filed again when it is told again
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-05T10:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-05T11:00:00 case=20201102-00001 act=tell how=caller flags=unsolved
  at=2020-12-01T11:00:00 case=20201102-00001 act=return unit=市水利局 how=unsolved
$ case-archive -l L --month 2020-11 --into V; ls V
+
$ env CASE_NOW=2020-12-03T09:00:00 case-reply -q -l L 20201102-00001; env CASE_NOW=2020-12-03T09:00:00 case-close -q -l L 20201102-00001
$ env CASE_NOW=2020-12-04T09:00:00 case-archive -q -l L --month 2020-11 --into V; ls V
$ env CASE_NOW=2020-12-04T09:00:00 case-tell -q -l L --to caller 20201102-00001; env CASE_NOW=2021-01-04T09:00:00 case-archive -l L --month 2020-12 --into V | cut -f 14
  ref
  2020-12/1

== a case spread over two years' ledgers, with columns of others
ledger A
  at=2019-12-31T09:00:00 case=20191231-00001 act=new how=phone text=甲
bytes B
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tmore
  2020-01-02T09:00:00\t20191231-00001\tanswer\t\t\t\t\t\t\t\t\t\t\t\t乙\t另
$ cp A old; env CASE_NOW=2020-02-03T09:00:00 case-archive -q -l B --with A --month 2020-01 --into V; cmp A old; cat V/2020-01/cases.tsv
+
+ at=2019-12-31T09:00:00 case=20191231-00001 act=new how=phone text=甲 recorded=
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | more |
| 2020-01-02T09:00:00 | 20191231-00001 | answer |  |  |  |  |  |  |  |  |  |  |  | 乙 | 另 |
$ tail -n 2 B
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | recorded | more |
| 2020-02-03T09:00:00 | 20191231-00001 | file |  |  | tester |  |  |  |  |  |  |  | 2020-01/1 |  | 2020-02-03T09:00:00 | |

== what is asked must be said
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-archive -l L --into V
! case-archive: --month is required (YYYY-MM)
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -l L --month 2020-11
! case-archive: --ledger and --into are required: the ledger and the directory of the volumes
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -l L --month 2021-01 --into V
! case-archive: --month: '2021-01' has not started yet
! case-archive: Try 'case-archive --help' for more information.
? 2
$ case-archive -q -l L --month 2020-12 --into V
! case-archive: 2020-12 is not over: cases closed later in it will go into another volume
$ case-archive -l L --month 2020-11 --into L
! case-archive: L: cannot be opened: Not a directory
? 2
$ exec 9<V; flock 9; case-archive -l L --month 2020-11 --into V
! case-archive: V: is in use by another program; nothing was recorded, try again
? 4

== R3.7 without room nothing is recorded, and nothing is left behind
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint
  at=2020-11-02T09:10:00 case=20201102-00001 act=answer text=乙
$ head -c 200000 /dev/zero > sound; cp L before; (ulimit -f 100; case-archive -l L --month 2020-11 --into V --add sound); echo $?; ls -A V; cmp L before
  4
! case-archive: V: cannot be written: File too large; nothing was recorded, try again
$ case-archive -l L --month 2020-11 --into V --add sound | cut -f 14
  ref
  2020-11/1
