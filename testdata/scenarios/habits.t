# What all verbs have in common.

== a filter passes the ledger as it is, the new entries behind it
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=a"b\tc
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-urge 20201102-00001 <L >out; head -n 4 out | cmp - L; tail -n +5 out
+ at=2020-11-15T12:00:00 case=20201102-00001 act=urge unit=市水利局 by=tester

== a filter that refuses passes the ledger without new entries
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-note 20201102-00001 20201102-00002 <L >out; s=$?; cmp out L; exit $s
! case-note: 20201102-00002: note: there is no such case (R3.1)
! case-note: nothing was recorded (--keep-going records the rest)
? 1
$ case-note --keep-going 20201102-00001 20201102-00002 <L | tail -n +3
! case-note: 20201102-00002: note: there is no such case (R3.1)
+ at=2020-11-15T12:00:00 case=20201102-00001 act=note by=tester
? 1

== a damaged ledger: nothing comes out; damage in other cases is not this call's
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-00002\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t
  2020-11-02T25:00:00\t20201102-00002\tnote\t\t\t\t\t\t\t\t\t\t\t\t
$ case-note 20201102-00002 <L
! case-note: standard input:4: at: '2020-11-02T25:00:00' is not a time YYYY-MM-DDThh:mm:ss
? 2
$ case-note --all <L
! case-note: standard input:4: at: '2020-11-02T25:00:00' is not a time YYYY-MM-DDThh:mm:ss
!...
? 2
$ case-note 20201102-00001 <L | wc -l
  6

== a write that was cut off: a filter drops it, a writer puts it aside
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-0\
$ case-note 20201102-00001 <L | cut -f 3
! case-note: standard input:3: the last line is incomplete (no line end) and is ignored
  act
  new
  act
  note
$ case-note -q -l L 20201102-00001
! case-note: L:3: the last line was incomplete; it was moved to L.torn
$ cut -f 3 L; cat L.torn
  act
  new
  act
  note
  2020-11-02T09:00:00	20201102-0

== -n records nothing and shows what would be
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ cp L before; case-note -n -l L --text x 20201102-00001; cmp L before
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=note by=tester text=x
$ case-note -n --text x 20201102-00001 <L
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=note by=tester text=x

== -q is silent; --by, CASE_BY, --ref
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-note -q -l L --by 甲 --ref 7 20201102-00001; CASE_BY=乙 case-note -q -l L 20201102-00001; cut -f 6,14 L | tail -n 2
  甲	7
  乙	

== M4.3.1 --at: not after the clock; on an earlier day the entry is marked
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-reply -q -l L --at 2020-11-15T12:00:01 20201102-00001
! case-reply: 20201102-00001: reply: 市水利局: the time is later than now (M4.3.1)
! case-reply: nothing was recorded (--keep-going records the rest)
? 1
$ case-reply -q -l L --all --at 2020-11-15T12:00:01
! case-reply: 20201102-00001: reply: 市水利局: the time is later than now (M4.3.1)
! case-reply: nothing was recorded (--keep-going records the rest)
? 1
$ case-note -q -l L --at 2020-11-14T23:59:59 20201102-00001
$ case-note -q -l L --at 2020-11-15T00:00:00 20201102-00001
$ case-note -q -l L --at '2020年11月15日 9:30' 20201102-00001
$ case-note -q -l L --at 'nine' 20201102-00001
! case-note: --at: 'nine' is not a time YYYY-MM-DDThh:mm:ss
!...
? 2
$ cut -f 1,13 L | tail -n 3
  2020-11-14T23:59:59	backdated
  2020-11-15T00:00:00	
  2020-11-15T09:30:00	

== texts: TAB, LF, CR and backslash become escapes; other control characters are refused
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
bytes T
  a\tb\r
  c\\d
$ case-note -l L --text-file T 20201102-00001 | cut -f 15
  text
  a\tb\r\nc\\d
$ printf x | case-note -l L --text-file - 20201102-00001 | cut -f 15
  text
  x
$ case-note -l L --text "$(printf '\033')" 20201102-00001
! case-note: --text: contains a control character
!...
? 2
$ case-note -l L --text "$(printf '\377')" 20201102-00001
! case-note: --text: is not UTF-8
!...
? 2
$ printf 'a\0b' >N; case-note -l L --text-file N 20201102-00001
! case-note: N: contains a NUL byte
? 2

== columns behind ours stay, new entries leave them empty
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tx\ty
  2020-11-02T09:00:00\t20201102-00002\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\tX\tY
$ case-note -q -l L --text t 20201102-00001; tail -n 3 L | cut -f 2,15-
  20201102-00002		X	Y
  case	text	recorded	x	y
  20201102-00001	t	2020-11-15T12:00:00		
$ case-list L | wc -l
  3
$ case-note 20201102-00002 <L | tail -n 1 | tr -dc '\t' | wc -c
  17

== CASE - takes cases and units from a table; none is nothing to do
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
bytes T
  \xef\xbb\xbfunit\tcase\tanswer\twhen\tsigned\r
  市林业局\t20201102-00001\t"two\r
  lines"\t2020-11-05T08:00:00\tyes\r
  市水利局\t20201102-00001\tone\t2020/11/15 12:00\t\r
$ case-reply -l L --text none --take text=answer,at=when,signed - <T
+
+ at=2020-11-05T08:00:00 case=20201102-00001 act=reply unit=市林业局 by=tester flags=backdated,signed text=two\r\nlines
+ at=2020-11-15T12:00:00 case=20201102-00001 act=reply unit=市水利局 by=tester text=one
$ printf 'case\n' | case-reply -l L -
+
$ printf 'kase\n' | case-reply -l L -
! case-reply: standard input:1: case: the table has no such column
? 2
$ printf 'case\n20201102\n' | case-reply -l L -
! case-reply: standard input:2: case: is not a case number YYYYMMDD-NNNNN
! case-reply: nothing was recorded (--keep-going records the rest)
? 2
$ case-reply - <T
! case-reply: - requires --ledger: without it, standard input is the ledger
!...
? 2

== a row is not what the option takes: its line is named, its value is not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
table T
  | case           | who  |
  | 20201102-00001 |      |
  | 20201102-00001 | 王某 |
$ case-note -l L --take at=who - <T
! case-note: standard input:2: who: is empty
! case-note: standard input:3: who: is not a time YYYY-MM-DDThh:mm:ss
! case-note: nothing was recorded (--keep-going records the rest)
? 2
$ case-refer -l L --take to=who - <T
! case-refer: standard input:2: who: is required
! case-refer: standard input:3: who: is not one of: duty secretary vice mayor office inspect
! case-refer: nothing was recorded (--keep-going records the rest)
? 2
$ case-refer -l L --to duty --take to=who - <T
! case-refer: standard input:3: who: is not one of: duty secretary vice mayor office inspect
! case-refer: nothing was recorded (--keep-going records the rest)
? 2
$ case-urge -l L --take nothing=who - <T
! case-urge: --take: 'nothing' is not an option of case-urge that a column can give
!...
? 2
$ case-note -l L --take text=what - <T
! case-note: --take: there is no column 'what', nor most of the others named; standard input must begin with the column names: remove the lines before them, or add them
? 2

== a row of a case that is not there is bad, one that came too late is skipped
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
table T
  | case           |
  | 20201102-00009 |
$ case-note -q -l L - <T
! case-note: standard input:2: case: there is no such case
! case-note: nothing was recorded (--keep-going records the rest)
? 2

== R3.3 --once: not twice on a day, whatever the day
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
table T
  | case           | at                  |
  | 20201102-00001 | 2020-11-10T08:00:00 |
  | 20201102-00001 | 2020-11-10T09:00:00 |
  | 20201102-00001 | 2020-11-11T09:00:00 |
$ case-urge -l L --once --take at - <T | cut -f 1
  at
  2020-11-10T08:00:00
  2020-11-11T09:00:00
$ case-urge -l L --once --take at - <T
+
$ case-urge -q -l L --once --all; case-urge -q -l L --once --all; case-undo -q -l L --text 误 20201102-00001; case-urge -q -l L --once --all
$ cut -f 1,3 L | tail -n 3
  2020-11-15T12:00:00	urge
  2020-11-15T12:00:00	undo
  2020-11-15T12:00:00	urge

== a case spread over two files: --with gives what one file would
ledger old
  at=2019-12-30T09:00:00 case=20191230-00001 act=new how=phone
  at=2019-12-30T10:00:00 case=20191230-00001 act=assign unit=市水利局 due=2020-01-07 how=platform flags=lead
ledger L
  at=2020-01-02T10:00:00 case=20191230-00001 act=reply unit=市水利局
$ cp old before; case-close -q -l L 20191230-00001
! case-close: 20191230-00001: close: there is no such case (R3.1)
! case-close: nothing was recorded (--keep-going records the rest)
? 1
$ case-close -q -l L --with old 20191230-00001; cmp old before; case-list --columns state old L
  state
  closed
$ case-tell --with old 20191230-00001 <L | cut -f 3
  act
  reply
  close
  tell

== R3.1.5 what is shown of a secret case has no name, phone or text
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王某 phone=13800000000
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone name=王某
$ case-note -l L --text 王某又来电 20201102-00001 20201102-00002
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=note by=tester
+ at=2020-11-15T12:00:00 case=20201102-00002 act=note by=tester text=王某又来电
$ tail -n 2 L | cut -f 15
  王某又来电
  王某又来电

== usage: cases or --all, one way for a text, standard input once
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-note -l L
! case-note: no case is named: name cases, or use --all
!...
? 2
$ case-note -l L --all 20201102-00001
! case-note: --all and cases cannot be combined
!...
? 2
$ case-note -l L --text a --text-file b 20201102-00001
! case-note: --text and --text-file cannot be combined
!...
? 2
$ case-note --text-file - 20201102-00001 <L
! case-note: standard input can be read only once
!...
? 2
$ case-note -l L 2020-11
! case-note: '2020-11' is not a case number YYYYMMDD-NNNNN
!...
? 2
$ case-note -l nowhere 20201102-00001
! case-note: nowhere: there is no such ledger; create it with case-new
? 2
$ case-note -l . 20201102-00001
! case-note: .: cannot be opened for appending: Is a directory
? 2
$ case-note -l /dev/null 20201102-00001
! case-note: /dev/null: is not a regular file, as a ledger must be
? 2
$ : >empty; case-note -l empty 20201102-00001
! case-note: empty: is empty; a case ledger starts with its header
? 2

== every entry says when it was written, by the clock; a ledger of the first format goes on under a header of its own
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tmine
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t甲\tA
$ case-note -l L --at 2020-11-14T09:00:00 --text 乙 20201102-00001
+
+ at=2020-11-14T09:00:00 case=20201102-00001 act=note by=tester flags=backdated text=乙
$ case-note -q -l L --text 丙 20201102-00001; cut -f 2,13- L
| case | flags | ref | text | mine |
| 20201102-00001 |  |  | 甲 | A |
| case | flags | ref | text | recorded | mine |
| 20201102-00001 | backdated |  | 乙 | 2020-11-15T12:00:00 | |
| 20201102-00001 |  |  | 丙 | 2020-11-15T12:00:00 | |
$ case-check L | tail -n +2 | cut -f 2,6
  2	remark
  4	backdated

== nothing recorded, no new header: refused, or a rehearsal
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t
$ cp L old; case-close -q -l L --how solved --all; case-note -q -n -l L 20201102-00001; cmp L old
$ case-close --how solved --all <L | cmp - L
$ case-new -q -l L --channel web --text 丁; case-new -q -l L --channel web --text 戊; cut -f 3,16 L
| act |
| new |
| act | recorded |
| new | 2020-11-15T12:00:00 |
| new | 2020-11-15T12:00:00 |

== --recorded-by: what the ledger said at that time; a recorded time that is none is damage
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=甲 recorded=2020-11-02T09:00:10
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead recorded=2020-11-02T10:00:00
  at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=市水利局 flags=backdated recorded=2020-11-12T09:00:00
  at=2020-11-06T10:00:00 case=20201102-00002 act=new how=phone text=乙
$ for t in 2020-11-02T09:59:59 2020-11-11 2020-11-12; do case-list --recorded-by $t -c case,state L; done
| case | state |
| 20201102-00001 | new |
| case | state |
| 20201102-00001 | assigned |
| 20201102-00002 | new |
| case | state |
| 20201102-00001 | replied |
| 20201102-00002 | new |
$ case-list --as-of 2020-11-05 --recorded-by 2020-11-11 -c case,state L
| case | state |
| 20201102-00001 | assigned |
$ case-list --recorded-by 2020-13-01 L
! case-list: --recorded-by: '2020-13-01' is neither a time YYYY-MM-DDThh:mm:ss nor a day: YYYY-MM-DD, today, yesterday, monday, or a month YYYY-MM
!...
? 2
bytes D
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\trecorded
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\t2020-11-02
$ case-list D
! case-list: D:2: recorded: '2020-11-02' is not a time YYYY-MM-DDThh:mm:ss
!...
? 2

== secrecy knows no recorded time: what is secret now is hidden in what the ledger said before
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone name=王小明 phone=13812345678 text=王小明说 recorded=2020-11-02T09:00:10
  at=2020-11-03T09:00:00 case=20201102-00001 act=amend flags=secret recorded=2020-11-03T09:00:00
$ case-list --recorded-by 2020-11-02 -c case,text L; case-redact --recorded-by 2020-11-02 L | cut -f 3,11,15
| case | text |
| 20201102-00001 | ***说 |
| act | name | text |
| new |  | ***说 |
