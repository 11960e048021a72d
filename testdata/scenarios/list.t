# case-list: lists of cases as of a time, with filters and columns.  In this ledger every state occurs once,
# in the order of --help.
ledger all
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=consult topic=供暖服务 area=龙亭区 name=甲 phone=13800000001 text=暖气不热
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=web kind=request topic=供暖服务/温度 area=龙亭区/北道门 phone=0371-1234567 flags=urgent text=温度
  at=2020-11-02T10:00:00 case=20201102-00002 act=refer how=vice
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=mailbox kind=complaint topic=供暖服务处 area=兰考县 flags=enterprise
  at=2020-11-02T10:00:00 case=20201102-00003 act=instruct how=mayor by=市长
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone kind=complaint topic=城市管理 area=鼓楼区
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=media kind=suggest area=鼓楼区
  at=2020-11-03T10:00:00 case=20201103-00001 act=assign unit=市水利局 due=2020-11-10 how=platform
  at=2020-11-03T10:00:01 case=20201103-00001 act=assign unit=市林业局 due=2020-11-10 how=written flags=assist
  at=2020-11-04T10:00:00 case=20201103-00001 act=reply unit=市水利局
  at=2020-11-05T10:00:00 case=20201103-00001 act=reply unit=市林业局
  at=2020-11-03T09:00:00 case=20201103-00002 act=new how=enterprise kind=criticize
  at=2020-11-03T09:30:00 case=20201103-00002 act=instruct how=vice by=副市长
  at=2020-11-03T10:00:00 case=20201103-00002 act=assign unit=市林业局 due=2020-11-10 how=leader
  at=2020-11-03T11:00:00 case=20201103-00002 act=reply unit=市林业局
  at=2020-11-03T12:00:00 case=20201103-00002 act=close how=solved
  at=2020-11-03T09:00:00 case=20201103-00003 act=new how=leader kind=praise
  at=2020-11-03T10:00:00 case=20201103-00003 act=answer text=谢谢
  at=2020-11-03T09:00:00 case=20201103-00004 act=new how=other kind=other
  at=2020-11-03T10:00:00 case=20201103-00004 act=answer
  at=2020-11-04T10:00:00 case=20201103-00004 act=file ref=1-1
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=report name=某乙 phone=13800000009 flags=secret text=某乙13800000009说有人偷排
  at=2020-11-04T10:00:00 case=20201104-00001 act=void

== R3.6.2 every state
$ case-list --columns case,state all
| case | state |
| 20201102-00001 | new |
| 20201102-00002 | referred |
| 20201102-00003 | instructed |
| 20201102-00004 | assigned |
| 20201103-00001 | replied |
| 20201103-00002 | closed |
| 20201103-00003 | told |
| 20201103-00004 | filed |
| 20201104-00001 | void |
$ case-list --state new,void,told --columns case all
  case
  20201102-00001
  20201103-00003
  20201104-00001

== R3.6.2 the columns, and the units' parts
$ sed -n '1p; /20201103-00001/p' all | case-list
  case	opened	channel	kind	topic	area	state	unit	assigned	due	replied	closed	told	urges	supervised	extensions	returns	repeats	ref	flags	text	outcome	reached	satisfied	solved	days
  20201103-00001	2020-11-03T09:00:00	media	suggest		鼓楼区	replied	市水利局	2020-11-03T10:00:00	2020-11-10	2020-11-04T10:00:00			0	0	0	0	0								
$ case-list --tasks all
  case	unit	role	limit	assigned	due	replied	intime	urges	extensions	returns	state	supervised	refused	days
  20201102-00004	市水利局	lead	platform	2020-11-02T10:00:00	2020-11-09		no	0	0	0	assigned	0		
  20201103-00001	市水利局	lead	platform	2020-11-03T10:00:00	2020-11-10	2020-11-04T10:00:00	yes	0	0	0	replied	0		1
  20201103-00001	市林业局	assist	written	2020-11-03T10:00:01	2020-11-10	2020-11-05T10:00:00	yes	0	0	0	replied	0		2
  20201103-00002	市林业局	lead	leader	2020-11-03T10:00:00	2020-11-10	2020-11-03T11:00:00	yes	0	0	0	closed	0		0
$ case-list --tasks --as-of 2020-11-09 --columns intime,unit --state assigned all
| intime | unit |
| pending | 市水利局 |

== R3.6.2 chosen by topic and area: these and what lies below, no other that begins alike
$ case-list --topic 供暖服务 --columns case all
  case
  20201102-00001
  20201102-00002
$ case-list --area 龙亭区/北道门 --columns case all
  case
  20201102-00002

== R3.6.2 chosen by kind, channel, flag, day, unit; together they all must hold
$ case-list --kind consult,praise --columns case all
  case
  20201102-00001
  20201103-00003
$ case-list --channel phone,other --columns case all
  case
  20201102-00001
  20201102-00004
  20201103-00004
  20201104-00001
$ case-list --flag urgent,enterprise --columns case all
  case
  20201102-00002
  20201102-00003
$ case-list --from 2020-11-03 --to 2020-11-03 --columns case --kind suggest,criticize,report all
  case
  20201103-00001
  20201103-00002
$ case-list --unit 开封市林业局 --columns case,unit all
| case | unit |
| 20201103-00001 | 市水利局 |
| 20201103-00002 | 市林业局 |
$ case-list --tasks --unit 市林业局 --columns case,unit,role all
| case | unit | role |
| 20201103-00001 | 市林业局 | assist |
| 20201103-00002 | 市林业局 | lead |
$ case-list --unit 市林业局 --kind consult --columns case all
  case
? 1

== R2.3 leaders' items, instructed or given by a leader: of any, or of a rank
$ case-list --leader --columns case all
  case
  20201102-00003
  20201103-00002
  20201103-00003
$ case-list --leader=vice --columns case all
  case
  20201103-00002
$ case-list --leader=duty --columns case all
  case
? 1

== R3.5 closed and not told yet: the caller, the leader
$ case-list --untold caller --columns case all
  case
  20201103-00002
$ case-list --untold leader --columns case all
  case
  20201103-00002
  20201103-00003
$ { cat all; printf '2020-11-04T09:00:00\t20201103-00002\ttell\t\t\t\tcaller\t\t\t\t\t\tunreached\t\t\t\n'; } | case-list --untold caller --columns case
  case
  20201103-00002
$ { cat all; printf '2020-11-04T09:00:00\t20201103-00002\ttell\t\t\t\tcaller\t\t\t\t\t\t\t\t\t\n'; } | case-list --untold caller --columns case
  case
? 1

== R3.1.2 by the caller's number, however it is written, and by words of the text
$ case-list --phone 13800000001 --columns case all
  case
  20201102-00001
$ case-list --phone '0371 1234567' --columns case all
  case
  20201102-00002
$ case-list --match 不热 --columns case,text all
| case | text |
| 20201102-00001 | 暖气不热 |

== R3.1.5 what is secret is neither shown nor found by searching; --reveal shows it
$ case-list --columns case,text --state void all
| case | text |
~ ^20201104-00001	[^某13]*说有人偷排$
$ case-list --phone 13800000009 --columns case all
  case
? 1
$ case-list --match 某乙 --columns case all
  case
? 1
$ case-list --reveal --match 某乙 --columns case,name,phone,text all
| case | name | phone | text |
| 20201104-00001 | 某乙 | 13800000009 | 某乙13800000009说有人偷排 |

== R3.1.5 secret by a later entry, an undone one, or for an earlier time: hidden all the same
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone name=某乙 phone=13800000009 text=某乙说
  at=2020-11-10T09:00:00 case=20201102-00001 act=amend flags=secret
  at=2020-11-10T10:00:00 case=20201102-00001 act=undo
$ case-list --as-of 2020-11-03 --columns text L | grep -c 某乙
  0
? 1
$ case-list --columns text,flags L | grep -c '某乙\|secret'
  0
? 1

== R3.2 counts: what has effect counts, extensions of the calendar do not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T09:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-03T10:00:00 case=20201102-00001 act=urge unit=市水利局
  at=2020-11-03T11:00:00 case=20201102-00001 act=undo
  at=2020-11-03T12:00:00 case=20201102-00001 act=supervise unit=市水利局
  at=2020-11-04T09:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-11
  at=2020-11-04T10:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-12 how=calendar
  at=2020-11-04T11:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-12
  at=2020-11-05T09:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-05T10:00:00 case=20201102-00001 act=return unit=市水利局 how=poor
  at=2020-11-05T11:00:00 case=20201102-00001 act=repeat ref=20201001-00001
  at=2020-11-05T12:00:00 case=20201102-00001 act=recall unit=市水利局
  at=2020-11-05T13:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-12 how=platform
$ case-list --columns urges,supervised,extensions,returns,repeats L
| urges | supervised | extensions | returns | repeats |
| 1 | 1 | 1 | 1 | 1 |
! case-list: 1 entry was not allowed when it was made and has no effect; see case-check
$ case-list --tasks --columns urges,extensions,returns L
| urges | extensions | returns |
| 0 | 0 | 0 |
!...

== R3.1.1 what is amended replaces what was said; flags in byte order, without backdated
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=consult topic=甲 area=乙 flags=urgent ref=K1 text=丙
  at=2020-11-02T10:00:00 case=20201102-00001 act=amend topic=丁 flags=backdated
  at=2020-11-02T11:00:00 case=20201102-00001 act=amend kind=complaint flags=enterprise,urgent
  at=2020-11-02T12:00:00 case=20201102-00001 act=amend text=戊 flags=anonymous,backdated
$ case-list --columns kind,topic,area,flags,ref,text L
| kind | topic | area | flags | ref | text |
| complaint | 丁 | 乙 | anonymous | K1 | 戊 |
$ case-list --as-of 2020-11-02T11:30:00 --columns kind,topic,flags L
| kind | topic | flags |
| complaint | 丁 | enterprise,urgent |

== the header stands when there is no row; chains as written
$ head -n 1 all | case-list --columns case,unit
| case | unit |
? 1
$ case-list --state assigned all | table-format --to=csv | sed 's/^\xef\xbb\xbf//' | cut -d , -f 1,8
  case,unit
  20201102-00004,市水利局

== usage: words that are none
$ case-list --state open all
! case-list: --state: 'open' is not one of: new referred instructed assigned replied closed told filed void
!...
? 2
$ case-list --kind rumour all
!~ ^case-list: --kind: 'rumour' is not one of
!...
? 2
$ case-list --channel pigeon all
!~ ^case-list: --channel: 'pigeon' is not one of
!...
? 2
$ case-list --flag red all
!~ ^case-list: --flag: 'red' is not one of
!...
? 2
$ case-list --leader=king all
!~ ^case-list: --leader: 'king' is not one of
!...
? 2
$ case-list --columns colour all
! case-list: --columns: 'colour' is not one of: case opened channel kind topic area state unit assigned due replied closed told urges supervised extensions returns repeats ref flags text outcome reached satisfied solved days
!...
? 2
$ case-list --columns name all
! case-list: --columns: 'name' is not one of: case opened channel kind topic area state unit assigned due replied closed told urges supervised extensions returns repeats ref flags text outcome reached satisfied solved days
!...
? 2
$ case-list --unit 天庭 all
! case-list: unknown unit '天庭' (see --help=units)
!...
? 2
$ case-list --as-of tomorrow all
!~ ^case-list: --as-of: 'tomorrow' is neither a time
!...
? 2

== R3.5, R3.6.2 what came of it: outcome, reached, satisfied, solved, working days; who is unhappy
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-06T10:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-06T11:00:00 case=20201102-00001 act=tell how=caller flags=unsatisfied,unsolved
  at=2020-11-06T12:00:00 case=20201102-00001 act=tell how=caller flags=unreached
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:10:00 case=20201102-00002 act=answer
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
$ case-list -c case,outcome,reached,satisfied,solved,days L
| case | outcome | reached | satisfied | solved | days |
| 20201102-00001 | solved | no | no | no | 4 |
| 20201102-00002 | answered |  |  |  | 0 |
| 20201102-00003 |  |  |  |  |  |
$ case-list --tasks -c supervised,refused,days L
| supervised | refused | days |
| 0 |  | 3 |
$ case-list --unhappy -c case L; case-list --outcome answered -c case L; case-list --closed-from 2020-11-06 --closed-to 2020-11-06 -c case L; case-list --opened-before 2020-11-02 -c case L
? 1
  case
  20201102-00001
  case
  20201102-00002
  case
  20201102-00001
  case
$ case-list --unhappy -c case L | case-return -q -l L --how unsolved --text 回访反映未解决 -; case-list --unhappy -c case L
? 1
  case

== M4.3.1 working days over a holiday, by the calendar that is out on the day of T
ledger L
  at=2020-09-30T23:00:00 case=20200930-00001 act=new how=phone
  at=2020-09-30T23:00:01 case=20200930-00001 act=assign unit=市水利局 due=2020-10-15 how=platform
  at=2020-10-10T10:00:00 case=20200930-00001 act=reply unit=市水利局
  at=2020-10-11T10:00:00 case=20200930-00001 act=close how=solved
$ case-list --columns days L
  days
  2
$ case-list --tasks --columns days L
  days
  2

== R3.6.2 chosen by when it was accepted and closed
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:05:00 case=20201102-00001 act=answer
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone
  at=2020-11-04T09:05:00 case=20201103-00001 act=answer
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone
$ case-list --opened-before 2020-11-04 --columns case L
  case
  20201102-00001
  20201103-00001
$ case-list --closed-from 2020-11-03 --columns case L
  case
  20201103-00001
$ case-list --closed-to 2020-11-03 --columns case L
  case
  20201102-00001
$ case-list --closed-from 2020-11-04 --closed-to 2020-11-04 --opened-before 2020-11-03 --columns case L
  case
? 1

== R3.1.5 a secret case is chosen by topic and area as they are printed
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王小明 phone=13812345678 topic=王小明家 area=龙亭区/王小明 flags=secret
$ case-list --topic 王小明家 L | wc -l; case-list --area 龙亭区/王小明 L | wc -l; case-list --area 龙亭区 --columns case L; case-list --reveal --topic 王小明家 --columns case L
  1
  1
  case
  20201102-00001
  case
  20201102-00001
! case-list: --topic: no case has this value
! case-list: --area: no case has this value

== R3.6.2 cases that are named, as operands or in a table; the ledger by -l, before operands
$ case-list --columns case,state all 20201103-00001 20201102-00002
| case | state |
| 20201102-00002 | referred |
| 20201103-00001 | replied |
$ case-list --columns case -l all 20201102-00002
  case
  20201102-00002
$ case-list --columns case --state new,told all | case-list -l all --columns case,state -
| case | state |
| 20201102-00001 | new |
| 20201103-00003 | told |
$ case-list --columns case 20201102-00002 20201102-00009 <all
  case
  20201102-00002
! case-list: 20201102-00009: there is no such case
? 1
$ printf 'case\n' | case-list -l all --columns case -
  case
? 1
$ cp all 20201102-00001; case-list --columns case --state new ./20201102-00001
  case
  20201102-00001

== several ledgers are one, those of -l first
$ head -n 2 all >a; (head -n 1 all; tail -n +3 all) >b; case-list -l a b --columns case | head -n 3
  case
  20201102-00001
  20201102-00002
$ case-list -l b -l a --columns case | head -n 2
  case
  20201102-00002

== --ref finds a foreign number as it is printed
ledger R
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone ref=KF20201102001
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=report name=王小明 phone=13812345678 ref=13812345678
$ case-list --ref KF20201102001 --columns case R
  case
  20201102-00001
$ case-list --ref 13812345678 --columns case R
  case
? 1

== code words in Chinese
$ case-list --state 已办结,已受理 --columns case,state all
| case | state |
| 20201102-00001 | new |
| 20201103-00002 | closed |
$ case-list --kind 投诉,咨询 --columns case,kind all
| case | kind |
| 20201102-00001 | consult |
| 20201102-00003 | complaint |
| 20201102-00004 | complaint |
$ case-list --channel 市长信箱 --leader=市长 --columns case all
  case
  20201102-00003
$ case-list --untold 来话人 --columns case all
  case
  20201103-00002
$ case-list --kind 投拆 all
! case-list: --kind: '投拆' is not one of: consult request complaint suggest criticize report praise other; did you mean '投诉'?
!...
? 2

== days in words, months, weeks and years
env CASE_NOW=2020-11-04T12:00:00
$ case-list --from today --columns case all
  case
  20201104-00001
$ case-list --from yesterday --to 昨天 --columns case all | wc -l
  5
$ case-list --from monday --to 周一 --columns case all | wc -l
  5
$ case-list --from 2020-11 --to 2020-11 --columns case all | wc -l
  10
$ case-list --to 2020-10 --columns case all
  case
? 1
$ case-list --from 2020-W45 --to 2020 --columns case all | wc -l
  10
$ case-list --from 2020-W46 --columns case all
  case
? 1
$ case-list --as-of 2020-10 --columns case all
  case
? 1
$ case-list --as-of monday --columns case all | wc -l
  5
$ case-list --from 2020-11-31 all
! case-list: --from: '2020-11-31' is not a day: use YYYY-MM-DD, today, yesterday, monday, or a month YYYY-MM
!...
? 2

== what is near to a wrong word
$ case-list --columns case,stat all 2>&1 | grep -o 'did you.*'
  did you mean 'state'?
? 2
$ case-list --unit 水力局 all
!~ did you mean '.*水利局'
!...
? 2
$ case-list --frmo 2020-11-02 all
! case-list: unrecognized option '--frmo'
! case-list: did you mean --from?
! case-list: Try 'case-list --help' for more information.
? 2
$ case-list --topic 供热服务 --columns case all
  case
! case-list: --topic: no case has this value; did you mean '供暖服务'?
? 1
$ case-list --topic 供暖服务 --kind praise --columns case all
  case
? 1
