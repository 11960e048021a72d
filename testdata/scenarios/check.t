# case-check: every breach of the ledger's rules, with its clause.

== R3, M4.3.1 each thing that can be in an act's way is named with its clause
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:01:00 case=20201102-00009 act=note text=no new
  at=2020-11-02T08:59:00 case=20201102-00001 act=note text=back in time
  at=2020-11-02T09:02:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T09:03:00 case=20201102-00001 act=answer
  at=2020-11-02T09:04:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-02T09:05:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T09:06:00 case=20201102-00001 act=urge unit=市林业局 how=phone
  at=2020-11-02T09:07:00 case=20201102-00001 act=return unit=市水利局 how=poor
  at=2020-11-02T09:08:00 case=20201102-00001 act=close how=solved
  at=2020-11-02T09:09:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-09
  at=2020-11-10T09:10:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-16
  at=2020-11-10T09:11:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-10T09:12:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-16
  at=2020-11-10T09:13:00 case=20201102-00001 act=tell how=caller
  at=2020-11-10T09:14:00 case=20201102-00001 act=file ref=2020-11/1
  at=2020-11-10T09:15:00 case=20201102-00001 act=repeat ref=20201102-00001
  at=2020-11-10T09:16:00 case=20201102-00001 act=close how=solved
  at=2020-11-10T09:17:00 case=20201102-00001 act=refer how=mayor
  at=2020-11-10T09:18:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-10T09:19:00 case=20201102-00001 act=tell how=media
  at=2020-11-10T09:20:00 case=20201102-00001 act=tell how=leader
  at=2020-11-10T09:21:00 case=20201102-00001 act=file ref=2020-11/1
  at=2020-11-10T09:22:00 case=20201102-00001 act=urge unit=市水利局 how=phone
  at=2020-11-10T09:23:00 case=20201110-00001 act=new how=phone
  at=2020-11-10T09:23:00 case=20201110-00001 act=new how=phone
  at=2020-11-10T09:24:00 case=20201110-00001 act=undo
  at=2020-11-10T09:25:00 case=20201110-00001 act=void
  at=2020-11-10T09:26:00 case=20201110-00001 act=assign unit=市水利局 due=2020-11-17 how=platform
$ case-check L | cut -f2-8
  line	case	act	column	what	clause	finding
  2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  3	20201102-00009	note		refused	R3.1	is not allowed here and has no effect: the case has no 'new' entry before this
  4	20201102-00001	note		refused	M4.3.1	is not allowed here and has no effect: the time is before that of the case's last entry
  6	20201102-00001	answer		refused	R3.1.3	is not allowed here and has no effect: the case is assigned to a unit
  7	20201102-00001	assign		refused	R3.2	is not allowed here and has no effect: the unit already has a live task in the case
  8	20201102-00001	assign		refused	R3.2	is not allowed here and has no effect: another unit already leads
  9	20201102-00001	urge		refused	R3.3	is not allowed here and has no effect: the unit has no live task in the case
  10	20201102-00001	return		refused	R3.4	is not allowed here and has no effect: the unit has neither replied nor refused
  10	20201102-00001	return	text	remark	R3.4	is empty: what was done, or why, is not stated
  11	20201102-00001	close		refused	R3.4	is not allowed here and has no effect: not every unit has replied
  12	20201102-00001	extend		refused	M4.3.1	is not allowed here and has no effect: the new due day is not later than the old one
  12	20201102-00001	extend	text	remark	M4.3.1	is empty: what was done, or why, is not stated
  13	20201102-00001	extend		refused	M4.3.1	is not allowed here and has no effect: the unit asked for it after the due day
  13	20201102-00001	extend	text	remark	M4.3.1	is empty: what was done, or why, is not stated
  15	20201102-00001	extend		refused	M4.3.1	is not allowed here and has no effect: the unit has already replied
  15	20201102-00001	extend	text	remark	M4.3.1	is empty: what was done, or why, is not stated
  16	20201102-00001	tell		refused	R3.5	is not allowed here and has no effect: the case is not closed (to report progress to a leader, use --progress)
  17	20201102-00001	file		refused	R3.7	is not allowed here and has no effect: the case is neither closed nor void
  18	20201102-00001	repeat		refused	M4.3.2	is not allowed here and has no effect: 'ref' does not name another case
  20	20201102-00001	refer		refused	R3.1.6	is not allowed here and has no effect: the case is closed
  21	20201102-00001	reply		refused	R3.4	is not allowed here and has no effect: the case is closed, not as planned, and the unit was not urged after its last reply
  22	20201102-00001	tell		refused	R3.5	is not allowed here and has no effect: publication requires the approval, in 'ref'
  23	20201102-00001	tell		refused	R3.5	is not allowed here and has no effect: it is not a leaders' item: no leader instructed or gave it
  25	20201102-00001	urge		refused	R3.7	is not allowed here and has no effect: the case is filed
  27	20201110-00001	new	act	damage		is a second 'new' entry of the case
  28	20201110-00001	undo		refused	R3.1.2	is not allowed here and has no effect: only the 'new' entry is left, which cannot be undone; void the case instead
  29	20201110-00001	void	text	remark	R3.1	is empty: what was done, or why, is not stated
  30	20201110-00001	assign		refused	R3.1	is not allowed here and has no effect: the case is void
? 1

== what an entry fills and says is what its act takes
ledger L
  at=2020-11-02T09:00:00 case=20201101-00001 act=new how=fax kind=tip flags=backdated,vip
  at=2020-11-02T09:01:00 case=20201101-00001 act=note unit=市水利局 due=2020-11-09 how=phone kind=other topic=a area=b name=c phone=1 ref=d
  at=2020-11-02T09:02:00 case=20201101-00001 act=assign unit=祥符区 due=2020-11-09 how=platform flags=lead,assist
  at=2020-11-02T09:03:00 case=20201101-00001 act=assign unit=某某局 due=2020-11-09 how=platform flags=assist,assist
  at=2020-11-02T09:04:00 case=20201101-00001 act=reply unit=祥符区
  at=2020-11-02T09:04:00 case=20201101-00001 act=reply unit=某某局
  at=2020-11-02T09:05:00 case=20201101-00001 act=close how=solved unit=市水利局,某某局
  at=2020-11-02T09:06:00 case=20201101-00001 act=note text=a\tb\n\\c
  at=2020-11-02T09:07:00 case=20201101-00001 act=note text=C:\dir
  at=2020-11-16T09:00:00 case=20201101-00001 act=note text=tomorrow
$ case-check L | cut -f2-8
| line | case | act | column | what | clause | finding |
| 2 | 20201101-00001 | new | case | breach | R3.1 | does not have the day on which the case was accepted |
| 2 | 20201101-00001 | new | how | breach | R3.1 | is not one of: phone mailbox web media enterprise leader other |
| 2 | 20201101-00001 | new | kind | breach | R3.1 | is not one of: consult request complaint suggest criticize report praise other |
| 2 | 20201101-00001 | new | flags | breach | R3.1 | contains a word that is not one of: anonymous enterprise secret urgent |
| 2 | 20201101-00001 | new | flags | backdated | M4.3.1 | was recorded on a later day than it happened |
| 3 | 20201101-00001 | note | unit | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | due | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | how | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | kind | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | topic | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | area | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | name | breach | R3.7.3 | is filled in, but this act does not take it |
| 3 | 20201101-00001 | note | phone | breach | R3.7.3 | is filled in, but this act does not take it |
| 4 | 20201101-00001 | assign | flags | breach |  | words are not in byte order, or a word is repeated |
| 4 | 20201101-00001 | assign | flags | breach | R3.2 | a unit cannot both lead and assist |
| 5 | 20201101-00001 | assign | unit | breach | R4.1 | is not a unit of the roster (units.tsv) |
| 5 | 20201101-00001 | assign | flags | breach |  | words are not in byte order, or a word is repeated |
| 7 | 20201101-00001 | reply | unit | breach | R4.1 | is not a unit of the roster (units.tsv) |
| 8 | 20201101-00001 | close | unit | breach | R4.1 | is not a unit of the roster (units.tsv) |
| 10 | 20201101-00001 | note | text | breach |  | has a backslash before a character other than t, n, r and backslash (write \\) |
| 11 | 20201101-00001 | note | at | breach | M4.3.1 | is later than now |
? 1

== every damaged line is a finding
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t
  2020-11-31T09:00:00\t20201102-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-1\tnote\t\t\t\t\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-00001\tsing\t\t\t\t\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-00001\tnote\t\t
  2020-11-02T09:00:00\t20201102-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\t\xff
  2020-11-02T09:00:00\t20201102-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\t\r
  2020-11-02T09:00:00\t20201102-00001\tassign\t\t\t\t\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-00001\textend\t市水利局\t2020-13-01\t\t\t\t\t\t\t\t\t\t
  2020-11-02T09:00:00\t20201102-00001\textend\t市水利局\t2020-12-01\t\t\t\t\t\t\t\t\t2020-11-03\t
  2020-11-02T09:00:00\t20201102-00001\tno\
$ case-check L | cut -f2-8
  line	case	act	column	what	clause	finding
  2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  3	20201102-00001	note	at	damage		'2020-11-31T09:00:00' is not a time YYYY-MM-DDThh:mm:ss
  4		note	case	damage		is not a case number YYYYMMDD-NNNNN
  5	20201102-00001		act	damage		is not an act; see case-ledger(5)
  6	20201102-00001	note		damage		has 5 fields instead of 15; correct or remove the line
  7	20201102-00001	note	text	damage		byte 0xff is not UTF-8; correct the text (iconv -c)
  8	20201102-00001	note	text	damage		ends in CR LF; lines must end in LF (tr -d '\r')
  9	20201102-00001	assign	unit	damage		is empty, but this act needs a unit
  10	20201102-00001	extend	due	damage		'2020-13-01' is not a day YYYY-MM-DD
  11	20201102-00001	extend	ref	damage		'2020-11-03' says that the unit asked on a later day than the entry's
  12	20201102-00001			damage		is incomplete (no line end) and is ignored (--repair moves it away)
!...
? 1

== M4.3.1 a due day that the calendar known now gives otherwise
ledger L
  at=2020-01-20T09:00:00 case=20200120-00001 act=new how=phone
  at=2020-01-20T09:01:00 case=20200120-00001 act=assign unit=市水利局 due=2020-02-01 how=platform flags=lead
  at=2020-01-20T09:01:00 case=20200120-00001 act=assign unit=市林业局 due=2020-02-03 how=platform flags=assist,fixed
$ case-check --as-of 2020-01-21 L
  file	line	case	act	column	what	clause	finding
  L	2	20200120-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
$ case-check --as-of 2020-02-01 L | cut -f2-8
  line	case	act	column	what	clause	finding
  2	20200120-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  3	20200120-00001	assign	due	due	M4.3.1	is 2020-02-01, but should be 2020-02-04 by the calendar known now (case-extend --recompute corrects later ones)
? 1

== M4.3.1 what was put down later is listed, and is no breach
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=answer flags=backdated
$ case-check L
  file	line	case	act	column	what	clause	finding
  L	2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  L	3	20201102-00001	answer	flags	backdated	M4.3.1	was recorded on a later day than it happened

== what is later than the time asked about is not looked at; damage is, and what is after the clock is told of unless asked
ledger L
  at=2020-01-02T10:00:00 case=20200102-00001 act=new how=phone kind=other
  at=2020-01-10T10:00:00 case=20200102-00001 act=note flags=backdated
  at=2020-01-10T10:00:00 case=20200102-00001 act=urge unit=无此局 how=phone
  at=2021-01-10T10:00:00 case=20200102-00001 act=note
$ case-check --as-of 2020-01-05 L | table-format
  file  line  case            act  column  what    clause  finding
  L        2  20200102-00001  new  name    remark  R3.1.1  is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
$ case-check --as-of 2020-01-10 L | cut -f 2,5-7
  line	column	what	clause
  2	name	remark	R3.1.1
  3	flags	backdated	M4.3.1
  4		refused	R3.3
  4	unit	breach	R4.1
? 1
$ case-check L | cut -f 2,5-7 | tail -n 1
  5	at	breach	M4.3.1
? 1
$ printf 'x\n' >>L; case-check --as-of 2020-01-05 L | cut -f 2,6
  line	what
  2	remark
  6	damage
? 1

== M4.3.2 the earlier case is there, and earlier
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:01:00 case=20201102-00001 act=repeat ref=20201102-00002
  at=2020-11-02T10:02:00 case=20201102-00002 act=repeat ref=20201102-00001
  at=2020-11-02T10:03:00 case=20201102-00002 act=repeat ref=20191231-00001
ledger L2019
  at=2019-12-31T09:00:00 case=20191231-00001 act=new how=phone
$ case-check L | cut -f2-8
  line	case	act	column	what	clause	finding
  2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  3	20201102-00002	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  4	20201102-00001	repeat	ref	breach	M4.3.2	names a later case
  6	20201102-00002	repeat	ref	breach	M4.3.2	names a case that is in none of the ledgers
? 1
$ case-check L2019 L | cut -f2-8
  line	case	act	column	what	clause	finding
  2	20191231-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  3	20201102-00002	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  4	20201102-00001	repeat	ref	breach	M4.3.2	names a later case
? 1

== R3.1.5 a tip has name and phone, and a secret stays one
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report phone=13800000001
  at=2020-11-02T10:00:00 case=20201102-00002 act=new how=phone kind=report flags=anonymous,secret
  at=2020-11-02T10:01:00 case=20201102-00002 act=amend flags=anonymous
  at=2020-11-02T11:00:00 case=20201102-00003 act=new how=phone kind=report
  at=2020-11-02T11:01:00 case=20201102-00003 act=amend name=王小明 phone=13800000003
$ case-check L | cut -f2-8
| line | case | act | column | what | clause | finding |
| 2 | 20201102-00001 | new | name | breach | R3.1.5 | is empty, but a report needs name and phone, or the flag 'anonymous' |
| 4 | 20201102-00002 | amend | flags | breach | R3.1.5 | omits 'secret', which cannot be taken back |
? 1

== R2.1 a channel's number comes once, unless the other case is void
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=web ref=KF1
  at=2020-11-02T09:00:01 case=20201102-00002 act=new how=phone ref=KF1
  at=2020-11-02T09:00:02 case=20201102-00003 act=new how=web ref=KF1
  at=2020-11-02T09:00:03 case=20201102-00004 act=new how=web ref=KF1
  at=2020-11-02T09:00:04 case=20201102-00003 act=void
$ case-check L | cut -f2-8
  line	case	act	column	what	clause	finding
  3	20201102-00002	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  5	20201102-00004	new	ref	breach	R2.1	has the channel and the external number of case 20201102-00001
  6	20201102-00003	void	text	remark	R3.1	is empty: what was done, or why, is not stated
? 1

== several ledgers, in their order
ledger A
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=fax
ledger B
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=fax
$ cat A | case-check B - | cut -f1-3
| file | line | case |
| B | 2 | 20201102-00002 |
| - | 2 | 20201102-00001 |
? 1

== nothing found
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-check L
  file	line	case	act	column	what	clause	finding
  L	2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)

== --repair moves a torn tail away
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ printf 2020-11-02T09 >> L
$ case-check --repair L
  file	line	case	act	column	what	clause	finding
  L	2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
! case-check: L:3: the last line was incomplete; it was moved to L.torn
$ cat L.torn
  2020-11-02T09
$ case-check L
  file	line	case	act	column	what	clause	finding
  L	2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
$ case-check --repair < L
! case-check: --repair requires ledger files; standard input cannot be repaired
!...
? 2
$ flock L case-check --repair --wait 0 L
!...
? 4

== what is no ledger
bytes empty
bytes other
  a\tb
$ case-check empty
!...
? 2
$ case-check other
!...
? 2
$ case-check nowhere
!...
? 2

== R3.1.1, R3.2.3, R3.3, M4.3.1 remarks: lawful, but worth a look; the status is 0
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone text=甲
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone text=乙
  at=2020-11-02T09:05:00 case=20201102-00002 act=amend phone=13900000001
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone flags=anonymous text=丙
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-30 how=express
  at=2020-11-02T10:00:00 case=20201102-00003 act=instruct how=mayor by=市长
  at=2020-11-02T10:30:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-30 how=express
  at=2020-11-03T10:00:00 case=20201102-00001 act=supervise unit=市水利局 how=site
  at=2020-11-03T10:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-12-01
  at=2020-11-03T10:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-12-02 how=calendar
  at=2020-11-03T10:00:00 case=20201102-00001 act=supervise unit=市水利局 flags=platform
  at=2020-11-04T10:00:00 case=20201102-00001 act=note text=a recorded=2020-11-04T09:55:00
  at=2020-11-04T10:00:00 case=20201102-00001 act=note text=b recorded=2020-11-04T09:54:59
  at=2020-11-04T10:00:00 case=20201102-00002 act=void
$ case-check L | cut -f 2,4-7
  line	act	column	what	clause
  2	new	name	remark	R3.1.1
  6	assign	how	remark	R3.2.3
  8	assign	due	due	M4.3.1
  9	supervise	text	remark	R3.3
  10	extend	text	remark	M4.3.1
  14	note	recorded	remark	M4.3.1
  15	void	text	remark	R3.1
? 1

== R3.1.1, M4.3.1 who no longer calls without a name, and a limit of no days, are judged as they stand now
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone flags=anonymous text=甲
  at=2020-11-02T09:05:00 case=20201102-00001 act=amend flags=urgent
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone flags=anonymous text=乙
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-05 how=urgent
$ case-check L | cut -f 2,4-7
| line | act | column | what | clause |
| 2 | new | name | remark | R3.1.1 |
$ sed 's/^limit.urgent\t2020-06-11\t0/limit.urgent\t2020-06-11\t2/' "$TESTDATA/../src/tables/rules.tsv" >two; case-check --rules two L | cut -f 2,4-8
| line | act | column | what | clause | finding |
| 2 | new | name | remark | R3.1.1 | is empty, and so is phone: the caller cannot be called back (or flag the case anonymous) |
| 5 | assign | due | due | M4.3.1 | is 2020-11-05, but should be 2020-11-04 by the calendar known now (case-extend --recompute corrects later ones) |
? 1
