# case-due: what is still owed.  National Day 2020: 1 to 8 October were days off; Sunday 27 September and
# Saturday 10 October were working days.

== M4.3.1 working days left over a holiday with make-up days, and what to call it
ledger L
  at=2020-09-20T09:00:00 case=20200920-00001 act=new how=phone topic=供暖服务 text=暖
  at=2020-09-20T10:00:00 case=20200920-00001 act=assign unit=市水利局 due=2020-09-25 how=platform
  at=2020-09-20T09:00:00 case=20200920-00002 act=new how=phone
  at=2020-09-20T10:00:00 case=20200920-00002 act=assign unit=市水利局 due=2020-09-27 how=platform
  at=2020-09-20T09:00:00 case=20200920-00003 act=new how=phone
  at=2020-09-20T10:00:00 case=20200920-00003 act=assign unit=市水利局 due=2020-09-28 how=platform
  at=2020-09-20T09:00:00 case=20200920-00004 act=new how=phone
  at=2020-09-20T10:00:00 case=20200920-00004 act=assign unit=市水利局 due=2020-09-30 how=written
  at=2020-09-20T09:00:00 case=20200920-00005 act=new how=phone
  at=2020-09-20T10:00:00 case=20200920-00005 act=assign unit=市水利局 due=2020-10-03 how=written
  at=2020-09-20T09:00:00 case=20200920-00006 act=new how=phone
  at=2020-09-20T10:00:00 case=20200920-00006 act=assign unit=市水利局 due=2020-10-09 how=leader
  at=2020-09-20T09:00:00 case=20200920-00007 act=new how=phone
  at=2020-09-20T10:00:00 case=20200920-00007 act=assign unit=市水利局 due=2020-10-12 how=express
$ case-due --as-of 2020-09-28T12:00:00 L | cut -f 1,4-7
| case | limit | due | left | status |
| 20200920-00001 | platform | 2020-09-25 | -2 | overdue |
| 20200920-00002 | platform | 2020-09-27 | -1 | overdue |
| 20200920-00003 | platform | 2020-09-28 | 0 | today |
| 20200920-00004 | written | 2020-09-30 | 2 | soon |
| 20200920-00005 | written | 2020-10-03 | 2 | soon |
| 20200920-00006 | leader | 2020-10-09 | 3 | later |
| 20200920-00007 | express | 2020-10-12 | 5 | later |
$ case-due --as-of 2020-10-05 L | cut -f 5-7
| due | left | status |
| 2020-09-25 | -4 | overdue |
| 2020-09-27 | -3 | overdue |
| 2020-09-28 | -2 | overdue |
| 2020-09-30 | -1 | overdue |
| 2020-10-03 | -1 | overdue |
| 2020-10-09 | 1 | soon |
| 2020-10-12 | 3 | later |
$ case-due --as-of 2020-10-03 L | cut -f 5-7 | sed -n 6p
| 2020-10-03 | 0 | today |
$ case-due --as-of 2020-09-28 --within 2 L | cut -f 5,6
| due | left |
| 2020-09-25 | -2 |
| 2020-09-27 | -1 |
| 2020-09-28 | 0 |
| 2020-09-30 | 2 |
| 2020-10-03 | 2 |
$ case-due --as-of 2020-09-28 --overdue L | cut -f 5
  due
  2020-09-25
  2020-09-27
$ case-due --as-of 2020-09-28 L | sed -n 2p
  20200920-00001	市水利局	lead	platform	2020-09-25	-2	overdue	0	0	2020-09-20T09:00:00	供暖服务	暖	0		

== M4.3.1 left goes by the calendar that is out on the day of T
ledger L
  at=2020-11-20T09:00:00 case=20201120-00001 act=new how=phone
  at=2020-11-20T10:00:00 case=20201120-00001 act=assign unit=市水利局 due=2021-01-04 how=platform
$ for t in 2020-11-24 2020-11-25; do case-due --as-of $t L | cut -f 6 | tail -n 1; done
  29
  27

== R3.3 the order: due day, case, unit by its name's bytes
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone
  at=2020-11-03T10:00:00 case=20201103-00001 act=assign unit=市水利局 due=2020-11-20 how=platform
  at=2020-11-03T10:00:00 case=20201103-00001 act=assign unit=市林业局 due=2020-11-20 how=platform
  at=2020-11-02T09:00:00 case=20201102-100000 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-100000 act=assign unit=市水利局 due=2020-11-20 how=platform
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-20 how=platform
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone
  at=2020-11-04T10:00:00 case=20201104-00001 act=assign unit=市水利局 due=2020-11-19 how=platform
$ case-due L | cut -f 1-3,5
| case | unit | role | due |
| 20201104-00001 | 市水利局 | lead | 2020-11-19 |
| 20201102-00002 | 市水利局 | lead | 2020-11-20 |
| 20201102-100000 | 市水利局 | lead | 2020-11-20 |
| 20201103-00001 | 市林业局 | assist | 2020-11-20 |
| 20201103-00001 | 市水利局 | lead | 2020-11-20 |
$ case-due --unit 市林业局 L | cut -f 2
  unit
  市林业局

== R3.3 owed is what is live and not replied; a return asks again; closed and void owe nothing
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00002 act=close how=solved
  at=2020-11-04T11:00:00 case=20201102-00002 act=return unit=市水利局 due=2020-11-18 how=unsolved
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=void
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00004 act=recall unit=市水利局
$ case-due L | cut -f 1,5,6
| case | due | left |
| 20201102-00002 | 2020-11-18 | 3 |
$ case-due --as-of 2020-11-03T10:30:00 L | cut -f 1
  case
? 1

== R3.3 urged so often since the last reply
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-10T10:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-11T10:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-10T10:00:00 case=20201102-00002 act=urge unit=市水利局
  at=2020-11-11T10:00:00 case=20201102-00002 act=reply unit=市水利局
  at=2020-11-11T11:00:00 case=20201102-00002 act=return unit=市水利局 how=poor
  at=2020-11-12T10:00:00 case=20201102-00002 act=urge unit=市水利局
$ case-due --urged 2 L | cut -f 1,8
| case | urges |
| 20201102-00001 | 2 |
$ case-due --urged 1 --overdue L | cut -f 1,8
| case | urges |
| 20201102-00001 | 2 |
| 20201102-00002 | 2 |
$ case-due --urged 2 L | case-supervise -q -l L --how phone --text 督办 -
$ case-due --overdue L | case-urge -q -l L --by 督办科 --how phone --once -
$ case-due L | cut -f 1,8
| case | urges |
| 20201102-00001 | 3 |
| 20201102-00002 | 3 |

== R3.1.5 a secret case's caller is in no list
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=某乙 phone=13800000009 topic=某乙的事 flags=secret text=某乙说
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
$ case-due L | grep -c '某乙\|13800000009'
  0
? 1

== nothing owed: the header, and 1
$ printf 'at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\n' | case-due
  case	unit	role	limit	due	left	status	urges	extensions	opened	topic	text	supervised	refused	why
? 1

== R3.3 what is to be supervised, and why; M4.4.5 refusals nobody decided on; M4.3.2 promises
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=leader
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-17 how=leader
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-30 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=urge unit=市水利局
  at=2020-11-03T15:00:00 case=20201102-00002 act=urge unit=市水利局
  at=2020-11-04T10:00:00 case=20201102-00002 act=urge unit=市水利局
  at=2020-11-04T10:30:00 case=20201102-00002 act=extend unit=市水利局 due=2020-12-04
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-30 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=refuse unit=市水利局
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00004 act=reply unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00004 act=close how=planned due=2020-11-13
$ case-due --supervise L | cut -f 1,5,6,13,15
| case | due | left | supervised | why |
| 20201102-00001 | 2020-11-17 | 2 | 0 | leader |
| 20201102-00002 | 2020-12-04 | 15 | 0 | urged,extended |
$ case-supervise -q -l L --how site --text 到场 20201102-00001 20201102-00002; case-due --supervise L | wc -l
? 1
  1
$ case-due --refused L | cut -f 1,14,15
| case | refused | why |
| 20201102-00003 | 2020-11-03 |  |
$ case-due --promised L | cut -f 1,5-7
| case | due | left | status |
| 20201102-00004 | 2020-11-13 | -1 | overdue |
$ case-list --promised -c case,outcome L
| case | outcome |
| 20201102-00004 | planned |
$ case-reply -q -l L 20201102-00004; case-due --promised L | wc -l
? 1
  1

== R3.3 supervision is owed for a second urge without a reply, once
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-10T10:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-10T11:00:00 case=20201102-00001 act=urge unit=市水利局
# Two urges on one day count once; a return changes nothing; after a reply the count starts again.
$ case-due --supervise L
| case | unit | role | limit | due | left | status | urges | extensions | opened | topic | text | supervised | refused | why |
? 1
$ env CASE_NOW=2020-11-11T10:00:00 case-urge -q -l L --how phone 20201102-00001; case-due --supervise L | cut -f 1,8,13,15
| case | urges | supervised | why |
| 20201102-00001 | 3 | 0 | urged |
$ case-due L | cut -f 15
  why
  
$ env CASE_NOW=2020-11-11T11:00:00 case-supervise -q -l L --how phone --text 督办 20201102-00001; case-due --supervise L | cut -f 1
  case
? 1
$ env CASE_NOW=2020-11-12T10:00:00 case-urge -q -l L --how phone 20201102-00001; case-due --supervise L | cut -f 1
  case
? 1
$ env CASE_NOW=2020-11-13T10:00:00 case-urge -q -l L --how phone 20201102-00001; case-due --supervise L | cut -f 1,8,13,15
| case | urges | supervised | why |
| 20201102-00001 | 5 | 1 | urged |
$ env CASE_NOW=2020-11-13T11:00:00 case-reply -q -l L --text 已修 20201102-00001; env CASE_NOW=2020-11-13T12:00:00 case-return -q -l L --how poor 20201102-00001; case-due --supervise L | cut -f 1
  case
? 1

== R3.3 supervision is owed after an extension at the unit's wish, not after one by the calendar
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-19
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=extend unit=市水利局 due=2020-11-20 how=calendar
$ case-due --supervise L | cut -f 1,9,15
| case | extensions | why |
| 20201102-00001 | 1 | extended |
$ case-supervise -q -l L --how site --text 督办 20201102-00001; case-due --supervise L
| case | unit | role | limit | due | left | status | urges | extensions | opened | topic | text | supervised | refused | why |
? 1

== R3.3 supervision is owed of a leaders' item whose due day is near, again after a return
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=instruct how=vice by=副市长
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-11 how=leader
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=leader
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-12 how=leader
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform
$ case-due --supervise --as-of 2020-11-09 L | cut -f 1,6,15
| case | left | why |
| 20201102-00001 | 2 | leader |
$ env CASE_NOW=2020-11-10T10:00:00 case-supervise -q -l L --how phone --text 督办 20201102-00001; case-due --supervise --as-of 2020-11-10 L | cut -f 1,6,13,15
| case | left | supervised | why |
| 20201102-00002 | 2 | 0 | leader |
$ env CASE_NOW=2020-11-11T10:00:00 case-reply -q -l L --text 已修 20201102-00001; env CASE_NOW=2020-11-11T11:00:00 case-return -q -l L --how poor --due 2020-11-12 20201102-00001; case-due --supervise --as-of 2020-11-11 L | cut -f 1,6,13,15
| case | left | supervised | why |
| 20201102-00001 | 1 | 1 | leader |
| 20201102-00002 | 1 | 0 | leader |
# The office decides how many days are near.
$ printf 'key\tfrom\tvalue\tclause\tmeaning\nsupervise.left\t2020-01-01\t-1\toffice\t\n' >rules; case-due --rules rules --supervise --as-of 2020-11-13 L | cut -f 1,6
| case | left |
| 20201102-00001 | -1 |
| 20201102-00002 | -1 |

== R3.3 every cause is named
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=leader
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=leader
  at=2020-11-03T10:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-10
  at=2020-11-11T10:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-12T10:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
$ case-due --supervise L | cut -f 1,2,15
| case | unit | why |
| 20201102-00001 | 市水利局 | leader,urged,extended |
$ case-due --supervise L | case-supervise -l L --how meeting --text 督办 - | wc -l; case-due --supervise L
  2
| case | unit | role | limit | due | left | status | urges | extensions | opened | topic | text | supervised | refused | why |
? 1

== M4.3.2 promised and not carried out, by the day promised for
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=道路
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市水利局 text=拟修
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=市林业局 text=拟植
  at=2020-11-04T10:00:00 case=20201102-00001 act=close how=planned due=2020-11-18
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=市水利局
  at=2020-11-04T10:00:00 case=20201102-00002 act=close how=planned
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform
$ case-due --promised L | cut -f 1,2,5-7
| case | unit | due | left | status |
| 20201102-00002 | 市水利局 | 2020-11-04 | -7 | overdue |
| 20201102-00001 | 市林业局 | 2020-11-18 | 3 | later |
| 20201102-00001 | 市水利局 | 2020-11-18 | 3 | later |
$ case-due --promised --within 2 L | cut -f 1
  case
  20201102-00002
$ case-list --promised --columns case,outcome,unit L
| case | outcome | unit |
| 20201102-00001 | planned | 市水利局 |
| 20201102-00002 | planned | 市水利局 |
$ case-list --promised --tasks --columns case,unit L
| case | unit |
| 20201102-00001 | 市水利局 |
| 20201102-00001 | 市林业局 |
| 20201102-00002 | 市水利局 |
$ case-reply -q -l L --unit 市水利局 --text 已修 20201102-00001; case-due --promised L | cut -f 1,2; case-list --promised --tasks --columns case,unit L | grep -c 水利
| case | unit |
| 20201102-00002 | 市水利局 |
| 20201102-00001 | 市林业局 |
  1
$ case-reply -q -l L --unit 市林业局 --text 已植 20201102-00001; case-list --promised --columns case L
  case
  20201102-00002

== R3.3 only the columns that are wanted, in their order
copy example-run
env CASE_NOW=2020-11-15T12:00:00
$ case-due -c left,case,why --supervise L
| left | case           | why      |
| -4   | 20201102-00001 | urged    |
| 4    | 20201105-00001 | extended |
