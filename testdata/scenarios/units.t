# units.tsv: units that were renamed, merged and closed.  A task belongs to the name that it was written
# with; figures, filters, ranks and yuan belong to the unit that the name resolves to. 2020-11-02 is a
# Monday; there was no holiday in that month.
table units
  | unit         | class      | parent | aliases          | until      | successor |
  | 市林业和草原局 | department |      | 市林业局,林草局  |            |           |
  | 市水利局     | department |        | 水利             | 2020-09-01 | 市应急局  |
  | 市应急局     | department |        |                  |            |           |
  | 市粮食局     | department |        |                  | 2020-04-01 | 水利      |
  | 市旧局       | department |        |                  | 2020-01-01 |           |
  | 市供水公司   | company    | 市粮食局 |                |            |           |

# --- the table -------------------------------------------------------------------------------

== R4.1 a successor that is no unit, or leads in a circle, and an until that is no day are named with line and column
table none
  | unit | class      | parent | aliases | until      | successor |
  | 甲局 | department |        |         | 2020-09-01 | 乙局      |
table circle
  | unit | class      | parent | aliases | until      | successor |
  | 甲局 | department |        |         | 2020-09-01 | 乙局      |
  | 乙局 | department |        |         | 2020-10-01 | 甲局      |
table day
  | unit | class      | parent | aliases | until     | successor |
  | 甲局 | department |        |         | 2020.9.1  | 甲局      |
ledger L
$ case-list --units none L
! case-list: none:2: successor: is not a unit of this table: add a row for it, or correct the name
? 2
$ case-check --units circle L
! case-check: circle:2: successor: leads back to its own unit: empty the successor of the unit that still exists
? 2
$ score-unit --year 2020 --units day L
! score-unit: day:2: until: is not a day YYYY-MM-DD: give the first day on which the unit no longer exists, or leave it empty
? 2

== R4.1 case-check is quiet about old names, and speaks of names that resolve to nothing and of units that nobody takes over
table odd
  | unit | class      | parent | aliases | until      | successor |
  | 甲局 | department |        | 老甲局  | 2020-09-01 |           |
  | 乙局 | department |        |         |            | 丙局      |
  | 丙局 | department |        |         |            |           |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=老甲局 due=2020-11-09 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=丁局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=老甲局
$ case-check --units odd L | cut -f 2-8
  line	case	act	column	what	clause	finding
  2	20201102-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)
  4	20201102-00001	assign	unit	breach	R4.1	is not a unit of the roster (units.tsv)
  2			until	remark	R4.1	甲局 ceases without a successor: what is still recorded of it stays with it (name a successor)
  3			successor	remark	R4.1	乙局 has a successor, but no day from which it takes over (fill in until)
? 1
$ grep -v 丁局 L | case-check --units odd | cut -f 1-5
| file | line | case | act | column |
| - | 2 | 20201102-00001 | new | name |
| odd | 2 | | | until |
| odd | 3 | | | successor |

# --- the unit of a task ----------------------------------------------------------------------

== R3.2.1 a new task of a unit that has ceased goes to its successor, with a message; before that day it is its own
ledger L
  at=2020-08-31T09:00:00 case=20200831-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=粮食
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=水
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
$ case-assign --units units -q -l L --at 2020-08-31T10:00:00 --unit 水利 20200831-00001
$ case-assign --units units -q -l L --unit 市粮食局,水利,林草局 20201102-00001
! case-assign: 市粮食局 has ceased (2020-04-01): its new tasks go to 市应急局 (units.tsv)
! case-assign: 市水利局 has ceased (2020-09-01): its new tasks go to 市应急局 (units.tsv)
$ case-list --tasks --units units -c case,unit,role L
| case | unit | role |
| 20200831-00001 | 市水利局 | lead |
| 20201102-00001 | 市应急局 | lead |
| 20201102-00001 | 市林业和草原局 | assist |
table routes
  | topic | area | kind | unit | limit |
  | 水 |         |      | 市水利局 |   |
$ case-assign --units units --routes routes -l L 20201102-00002 | cut -f 3,4
| act | unit |
| assign | 市应急局 |
! case-assign: 市水利局 has ceased (2020-09-01): its new tasks go to 市应急局 (units.tsv)
$ case-assign --units units -l L --unit 市旧局 20201102-00003
+
! case-assign: 20201102-00003: assign: 市旧局: the unit has ceased, and units.tsv names no successor (R4.1)
! case-assign: nothing was recorded (--keep-going records the rest)
? 1

== R3.2.1 a unit that has a live task under an old name gets no second one
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市林业局 due=2020-03-09 how=platform
$ case-assign --units units -l L --unit 市林业和草原局 20200302-00001
+
! case-assign: 20200302-00001: assign: 市林业局: the unit already has a live task in the case (R3.2)
! case-assign: nothing was recorded (--keep-going records the rest)
? 1

== R3.4 a name takes the live task under exactly that name, else the one that resolves to the same unit on the day
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市林业局 due=2020-03-09 how=platform
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市水利局 due=2020-03-09 how=platform
  at=2020-03-02T11:00:00 case=20200302-00001 act=assign unit=市林业和草原局 due=2020-03-09 how=platform
  at=2020-03-02T09:00:00 case=20200302-00002 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00002 act=assign unit=市水利局 due=2020-03-09 how=platform
$ case-reply --units units -l L --unit 市林业局 20200302-00001 | cut -f 3,4
| act | unit |
| reply | 市林业局 |
$ case-reply --units units -l L --unit 市林业和草原局 20200302-00001 | cut -f 3,4
| act | unit |
| reply | 市林业和草原局 |
$ case-urge --units units -l L --how phone --unit 林草局 20200302-00001
+
! case-urge: 20200302-00001: urge: the unit has several tasks in this case; name one exactly: 市林业局,市林业和草原局 (R3.3)
! case-urge: nothing was recorded (--keep-going records the rest)
? 1
$ case-urge --units units -l L --how phone --unit 市应急局 20200302-00001 | cut -f 3,4
| act | unit |
| urge | 市水利局 |
$ case-urge --units units -l L --how phone --all --unit 市应急局 | cut -f 2-4
| case | act | unit |
| 20200302-00001 | urge | 市水利局 |
| 20200302-00002 | urge | 市水利局 |
$ case-urge --units units -l L --at 2020-08-31T12:00:00 --how phone --unit 市应急局 20200302-00002
+
!~ ^case-urge: 20200302-00002: urge: 市应急局: 
!...
? 1
$ case-form --units units -l L --form supervise 20200302-00001 - <<<$'case\tunit\n20200302-00001\t林草局'
! case-form: 20200302-00001: supervise: 林草局: the unit has several tasks in this case; name one exactly: 市林业局,市林业和草原局 (R3.3)
? 1

== what a query printed is accepted by every verb, and is exactly the task printed, where the name is now another unit's alias
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市林业和草原局 due=2020-03-09 how=platform
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市林业局 due=2020-03-09 how=platform
$ case-list --tasks --units units -c case,unit L >tasks
$ for verb in 'urge --how phone' 'supervise --how phone --text 记录' 'extend --at 2020-03-09T09:00:00 --due 2020-04-01 --text 雨' \
  'refuse --text 不属职责' 'return --how shirk' 'reply --text 已办' 'return --how unsolved' 'recall --text 误派'; do \
    cp L now; case-reply --units units -q -l now --at 2020-03-05T09:00:00 --all; \
    case $verb in *unsolved*) ;; *shirk*) cp L now; case-refuse --units units -q -l now --text 不属职责 --all;; *) cp L now;; esac; \
    case-$verb --units units -l now - <tasks | cut -f 3,4 | sed 1d; done
| urge | 市林业和草原局 |
| urge | 市林业局 |
| supervise | 市林业和草原局 |
| supervise | 市林业局 |
| extend | 市林业和草原局 |
| extend | 市林业局 |
| refuse | 市林业和草原局 |
| refuse | 市林业局 |
| return | 市林业和草原局 |
| return | 市林业局 |
| reply | 市林业和草原局 |
| reply | 市林业局 |
| return | 市林业和草原局 |
| return | 市林业局 |
| recall | 市林业和草原局 |
| recall | 市林业局 |
$ case-reply --units units -q -l L --all
$ case-close --units units -l L --signed --unit 市林业局 20200302-00001 | cut -f 3,4
| act | unit |
| close | 市林业局 |
$ sed 2d tasks | case-form --units units -l L --form assign - | grep -o 市林业.*局 | sort -u
  市林业局

# --- figures, filters, ranks and yuan ----------------------------------------------------------------

== --unit means the unit that the names resolve to as of the query's time
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市粮食局 due=2020-03-09 how=platform
  at=2020-05-06T09:00:00 case=20200506-00001 act=new how=phone
  at=2020-05-06T10:00:00 case=20200506-00001 act=assign unit=市水利局 due=2020-05-13 how=platform
$ case-list --tasks --units units -c case,unit --unit 市应急局 L
| case | unit |
| 20200302-00001 | 市粮食局 |
| 20200506-00001 | 市水利局 |
$ case-list --units units -c case --unit 市粮食局 L
| case |
| 20200302-00001 |
| 20200506-00001 |
$ case-due --units units --as-of 2020-08-31 --unit 水利 L | cut -f 1,2
| case | unit |
| 20200302-00001 | 市粮食局 |
| 20200506-00001 | 市水利局 |
$ case-due --units units --as-of 2020-03-31 --unit 水利 L | cut -f 1,2
| case | unit |
? 1
$ case-due --units units --as-of 2020-08-31 --unit 市应急局 L | cut -f 1,2
| case | unit |
? 1

== M4.3.1 figures of several names of one unit are added up, a month of each name as published or counted
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市林业局 due=2020-03-09 how=platform
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市林业和草原局 due=2020-03-09 how=platform
  at=2020-03-03T10:00:00 case=20200302-00001 act=reply unit=市林业局
  at=2020-03-03T10:00:00 case=20200302-00001 act=reply unit=市林业和草原局
  at=2020-05-06T09:00:00 case=20200506-00001 act=new how=phone
  at=2020-05-06T10:00:00 case=20200506-00001 act=assign unit=市水利局 due=2020-05-13 how=platform
$ score-unit --units units --year 2020 L | cut -f 1,3-5
| unit | assigned | counted | intime |
| 市林业和草原局 | 2 | 2 | 2 |
| 市应急局 | 1 | 1 | 0 |
!~ 1 unit got no case|2 units got no case
$ score-unit --units units --from 2020-01-01 --to 2020-08-31 L 2>/dev/null | cut -f 1,3-5
| unit | assigned | counted | intime |
| 市林业和草原局 | 2 | 2 | 2 |
| 市水利局 | 1 | 1 | 0 |
$ report-brief --units units --month 2020-03 --rates L | tee rates
| unit | act | value | ref | text |
| 市林业和草原局 | rate | 1/1 | 2020-03 | 3 |
| 市林业局 | rate | 1/1 | 2020-03 | 3 |
$ unit-mark --units units -l M --take unit,act,value,ref - <rates | cut -f 4,6
| unit | value |
| 市林业和草原局 | 1/1 |
| 市林业局 | 1/1 |
! unit-mark: standard input:3: unit: 市林业局 is an alias of 市林业和草原局: the rate is recorded for this name only, as report-brief --rates prints it
$ unit-mark --units units -q -l M --act rate --unit 林草局 --value 8/9 --ref 2020-03 --text 勘误
$ score-unit --units units --year 2020 --marks M L 2>/dev/null | cut -f 1,3-5
| unit | assigned | counted | intime |
| 市林业和草原局 | 2 | 10 | 9 |
| 市应急局 | 1 | 1 | 0 |
$ report-brief --units units --month 2020-03 --format=tsv L | grep ^unit
| unit | 市林业和草原局 | 2 | 2 | 0 | 100.00 | |
!...
$ for k in 20200302 20200506; do grep -E "^at|$k-00001" L >part-$k; score-unit --tally --year 2020 --as-of 2020-11-15 part-$k >t-$k; done
$ score-unit --units units --merge --year 2020 --as-of 2020-11-15 t-* 2>/dev/null | cut -f 1,3-5
| unit | assigned | counted | intime |
| 市林业和草原局 | 2 | 2 | 2 |
| 市应急局 | 1 | 1 | 0 |
$ score-unit --units units --year 2020 --explain 市林业局 --marks M L | grep -E '^(ontime|left-out)' | cut -f 1,4,5
| ontime | 1 | 9/10 |
| ontime | 1 | M20201115-003 8/9 2020-03 |
| ontime | 1 | M20201115-002 1/1 2020-03 |

== M4.1, M4.2, M5.3 the newest assessment and grade over all names of the unit hold
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市应急局 due=2020-03-09 how=platform
marks M
  at=2020-03-05T09:00:00 mark=M20200305-001 act=assess unit=市应急局 how=panel value=2 ref=2020/base.1
  at=2020-03-06T09:00:00 mark=M20200306-001 act=assess unit=市水利局 how=panel value=4 ref=2020/base.1
  at=2020-03-07T09:00:00 mark=M20200307-001 act=assess unit=水利 how=panel value=3 ref=2020/base.1
  at=2020-03-07T09:00:00 mark=M20200307-002 act=grade unit=市粮食局 value=良 ref=2020
  at=2020-03-08T09:00:00 mark=M20200308-001 act=delay unit=水利 ref=20200302-00001
$ score-unit --units units --year 2020 --marks M L 2>/dev/null | cut -f 1,11,19,25
| unit | base | delay | grade |
| 市应急局 | 3.00 | -5.00 | 良 |
$ score-unit --units units --year 2020 --assess --marks M | grep base.1
| 市林业和草原局 | base.1 |  |  |  |
| 市应急局 | base.1 |  | 3.00 |  |
| 市旧局 | base.1 |  |  |  |
| 市供水公司 | base.1 |  |  |  |

== M4.3.2 a repeat is blamed on the unit whatever it was called when it answered
ledger L
  at=2020-03-02T09:00:00 case=20200302-00001 act=new how=phone
  at=2020-03-02T10:00:00 case=20200302-00001 act=assign unit=市水利局 due=2020-03-09 how=platform
  at=2020-03-03T10:00:00 case=20200302-00001 act=reply unit=市水利局
  at=2020-03-04T10:00:00 case=20200302-00001 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=repeat unit=市应急局 ref=20200302-00001
$ score-unit --units units --year 2020 L 2>/dev/null | cut -f 1,8,9
| unit | handled | faulty |
| 市应急局 | 1 | 1 |

== M11, M12 payees resolve on the last day of the period; groups hold who still is
marks M
  at=2020-03-05T09:00:00 mark=M20200305-001 act=praise unit=市供水公司 how=main ref=会议
  at=2020-03-05T09:00:00 mark=M20200305-002 act=confirm unit=市供水公司 ref=M20200305-001
  at=2020-03-06T09:00:00 mark=M20200306-001 act=praise unit=市林业局 how=main ref=会议
  at=2020-03-06T09:00:00 mark=M20200306-002 act=confirm unit=市林业局 ref=M20200306-001
  at=2020-03-06T09:00:00 mark=M20200306-003 act=praise unit=市旧局 how=main ref=会议
$ score-fund --units units --year 2020 M | cut -f 1-5,8,9
| payee | class | praised | criticized | rewards | unconfirmed | rank |
| 市林业和草原局 | department | 1 | 0 | 10000 | 0 | 1 |
| 市应急局 | department | 1 | 0 | 10000 | 0 | 1 |
| 市旧局 | - | 0 | 0 | 0 | 1 | - |
$ score-fund --units units --from 2020-01-01 --to 2020-08-31 M | cut -f 1,2,5
| payee | class | rewards |
| 市林业和草原局 | department | 10000 |
| 市水利局 | department | 10000 |
| 市应急局 | department | 0 |
| 市旧局 | - | 0 |

== a mark that was typed with an alias gets the name of the row; of any name of a mark's unit it is that unit's mark
marks M
  at=2020-03-05T09:00:00 mark=M20200305-001 act=praise unit=市林业局 how=main ref=会议
$ unit-mark --units units -l M --act media --unit 市林业局 --ref 报纸 | cut -f 3,4
| act | unit |
| media | 市林业和草原局 |
$ unit-mark --units units -l M --act confirm --unit 林草局 --ref M20200305-001 | cut -f 3
  act
  confirm
