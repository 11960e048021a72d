# case-assign: which unit gets a case, and its due day. 2020-11-02 is a Monday; there was no holiday in that
# month.

== R3.2.1, M4.3.1 an assignment gives five working days, the day itself not counted
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=request topic=供暖服务 area=龙亭区
$ case-assign -l L --at 2020-11-02T10:00:00 --by 交办科 --unit 市城管局 20201102-00001
+
+ at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市城市管理局 due=2020-11-09 by=交办科 how=platform flags=backdated,lead
$ tail -n 1 L
+ at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市城市管理局 due=2020-11-09 by=交办科 how=platform flags=backdated,lead

== M4.3.1 what the office assigns in writing, and leaders' items, have ten
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
$ CASE_NOW=2020-11-02T17:00:00 case-assign --unit 市水利局 --limit written --ref 汴办〔2020〕1号 20201102-00001 <L | \
  CASE_NOW=2020-11-02T17:00:01 case-assign --unit 市水利局 --limit leader 20201102-00002 | tail -n 2
+ at=2020-11-02T17:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 by=tester how=written flags=lead ref=汴办〔2020〕1号
+ at=2020-11-02T17:00:01 case=20201102-00002 act=assign unit=市水利局 due=2020-11-16 by=tester how=leader flags=lead recorded=2020-11-02T17:00:01

== R3.2.3 the express line: leader, unit and limit
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=leader
$ CASE_NOW=2020-11-02T17:00:00 case-assign -l L --unit 市水利局 --limit express --leader 王某某 20201102-00001
+
+ at=2020-11-02T17:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 by=tester how=express name=王某某 flags=lead

== R2.4 several units: the first leads, the others assist; a later one assists too
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ CASE_NOW=2020-11-02T17:00:00 case-assign -q -l L --unit 市水利局,市城管局 20201102-00001
$ CASE_NOW=2020-11-02T18:00:00 case-assign -q -l L --unit 龙亭区 --due 2020-11-30 20201102-00001
$ cut -f 4,5,13 L | tail -n 3
  市水利局	2020-11-09	lead
  市城市管理局	2020-11-09	assist
  龙亭区人民政府	2020-11-30	assist,fixed

== M4.3.1 holidays and make-up days count as the notices say that were out on the day
ledger L
  at=2020-01-20T09:00:00 case=20200120-00001 act=new how=phone
  at=2020-01-20T09:00:00 case=20200120-00002 act=new how=phone
$ CASE_NOW=2020-01-20T10:00:00 case-assign -q -l L --unit 市水利局 20200120-00001
$ CASE_NOW=2020-01-28T10:00:00 case-assign -q -l L --unit 市水利局 20200120-00002
$ cut -f 1,5 L | tail -n 2
  2020-01-20T10:00:00	2020-02-01
  2020-01-28T10:00:00	2020-02-07

== M4.3.1 a year whose notice is not out: provisional, with a warning
ledger L
  at=2020-11-20T09:00:00 case=20201120-00001 act=new how=phone
table calendar
  | date       | day | name | notice     | year |
  | 2020-10-01 | off | 国庆 | 2019-11-21 | 2020 |
$ CASE_NOW=2020-12-28T10:00:00 case-assign -l L --calendar calendar --unit 市水利局 20201120-00001
! case-assign: the holidays of 2021 are not published yet: due days in that year are provisional (correct them later with case-extend --recompute)
+
+ at=2020-12-28T10:00:00 case=20201120-00001 act=assign unit=市水利局 due=2021-01-04 by=tester how=platform flags=lead,provisional

== M4.3.1 the warning names the year in which the due day is uncertain
ledger L
  at=2020-11-20T09:00:00 case=20201120-00001 act=new how=phone
  at=2020-11-20T09:00:00 case=20201120-00002 act=new how=phone
  at=2020-11-20T09:00:00 case=20201120-00003 act=new how=phone
table calendar
  | date       | day | name | notice     | year |
  | 2020-10-01 | off | 国庆 | 2019-11-21 | 2020 |
$ CASE_NOW=2021-01-05T10:00:00 case-assign -q -l L --calendar calendar --unit 市水利局 20201120-00001
! case-assign: the holidays of 2021 are not published yet: due days in that year are provisional (correct them later with case-extend --recompute)
$ CASE_NOW=2021-12-28T10:00:00 case-assign -q -l L --calendar calendar --unit 市水利局 20201120-00002 20201120-00003
! case-assign: the holidays of 2022 are not published yet: due days in that year are provisional (correct them later with case-extend --recompute)
$ case-show --why -l L --calendar calendar --as-of 2021-12-29 20201120-00002 | tr -d '\n ' | grep -o '2022年的放假安排当时尚未公布'
  2022年的放假安排当时尚未公布

== R3.2.1 without --unit the routes say who; what none matches is left alone, the rest recorded
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务/温度 area=龙亭区
  at=2020-11-02T09:00:01 case=20201102-00002 act=new how=phone topic=占卜
  at=2020-11-02T09:00:02 case=20201102-00003 act=new how=phone topic=占卜
  at=2020-11-02T09:00:03 case=20201102-00003 act=answer
table routes
  | topic    | area | kind | unit              | limit   |
  | 供暖服务 |      |      | 市城管局,市水利局 | written |
$ CASE_NOW=2020-11-02T17:00:00 case-assign -l L --all --routes routes
! case-assign: 20201102-00002: assign: no route matches its topic, area and kind; give --unit (R3.2.1)
+
+ at=2020-11-02T17:00:00 case=20201102-00001 act=assign unit=市城市管理局 due=2020-11-16 by=tester how=written flags=lead
+ at=2020-11-02T17:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 by=tester how=written flags=assist
? 1

== R3.2 --all means those never assigned
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T11:00:00 case=20201102-00001 act=recall unit=市水利局
  at=2020-11-02T11:00:00 case=20201102-00002 act=void
$ CASE_NOW=2020-11-02T17:00:00 case-assign -l L --all --unit 市水利局 | cut -f 2
  case
  20201102-00003

== R3.2 refused: closed, and a unit that is at work on it
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00002 act=answer
$ cp L before; case-assign -l L --unit 市水利局 20201102-00001 20201102-00002; s=$?; cmp L before; exit $s
! case-assign: 20201102-00001: assign: 市水利局: the unit already has a live task in the case (R3.2)
! case-assign: 20201102-00002: assign: 市水利局: the case is closed (R3.2)
! case-assign: nothing was recorded (--keep-going records the rest)
+
? 1

== usage: an unknown unit, an unknown limit
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-assign -l L --unit 天庭 20201102-00001
! case-assign: unknown unit '天庭' (see --help=units)
!...
? 2
$ case-assign -l L --unit 市水利局 --limit soon 20201102-00001
! case-assign: --limit: 'soon' is not one of: platform phone written leader express urgent
!...
? 2

== R4.1 a unit of the network may be typed by any alias, the ledger gets its name; who is not in it is not assigned to
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint
$ case-assign -q -l L --unit 市城管局,示范区 20201102-00001; cut -f 3,4,13 L | tail -n 2
| assign | 市城市管理局 | lead |
| assign | 城乡一体化示范区管理委员会 | assist |
$ case-assign -q -l L --unit 某某局 20201102-00001
!~ unknown unit '某某局'
!...
? 2
