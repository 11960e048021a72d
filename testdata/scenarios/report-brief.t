# report-brief: the brief of a month.  The month is November 2020, as known on 3 December at 09:00.
env CASE_NOW=2020-12-03T09:00:00

== R2.6 R3.6.2 the month's sums agree
# October: 1001 (closed in October), 1002 (open at the end of the month, closed in November), 1003 (closed in
# October, sent back in November, open at its end), 1004 (open to the end), 1005 (void later, so not
# counted).
# November: 1101 answered on the spot; 1102 assigned and closed; 1103 assigned, closed, sent back, closed
# again; 1104 assigned, open; 1105 not assigned; 1106 answered in December, so waiting at the end; 1107 void.
# Carried over from before: 1002 1004 = 2; accepted 1101 to 1106 = 6; reopened 1003 = 1: together 9.
# Answered 1101 = 1; closed 1002 1102 1103 = 3; carried over to the next 1003 1004 1104 1105 1106 = 5:
# together 9.
# October: carried over 0, accepted 4; closed 1001 1003 = 2, carried over to the next 2.  A year ago one was
# accepted and answered.
ledger L
  at=2019-11-05T09:00:00 case=20191105-00001 act=new how=phone kind=consult topic=公交 area=龙亭区
  at=2019-11-05T09:01:00 case=20191105-00001 act=answer text=已答复
  at=2020-10-05T09:00:00 case=20201005-01001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-10-05T10:00:00 case=20201005-01001 act=assign unit=甲局 due=2020-10-12 how=platform
  at=2020-10-06T09:00:00 case=20201005-01001 act=reply unit=甲局
  at=2020-10-07T09:00:00 case=20201005-01001 act=close how=solved
  at=2020-10-20T09:00:00 case=20201020-01002 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-10-20T10:00:00 case=20201020-01002 act=assign unit=甲局 due=2020-10-27 how=platform
  at=2020-10-21T09:00:00 case=20201021-01003 act=new how=phone kind=complaint topic=噪声 area=鼓楼区
  at=2020-10-21T10:00:00 case=20201021-01003 act=assign unit=乙局 due=2020-10-28 how=platform
  at=2020-10-22T09:00:00 case=20201021-01003 act=reply unit=乙局
  at=2020-10-23T09:00:00 case=20201021-01003 act=close how=explained
  at=2020-10-30T09:00:00 case=20201030-01004 act=new how=web kind=complaint topic=噪声 area=鼓楼区
  at=2020-10-31T09:00:00 case=20201031-01005 act=new how=web kind=complaint topic=噪声 area=鼓楼区
  at=2020-11-01T00:00:00 case=20201101-01101 act=new how=phone kind=consult topic=公交 area=龙亭区
  at=2020-11-01T00:05:00 case=20201101-01101 act=answer text=已答复
  at=2020-11-02T09:00:00 case=20201020-01002 act=reply unit=甲局
  at=2020-11-03T09:00:00 case=20201020-01002 act=close how=solved
  at=2020-11-03T09:00:00 case=20201031-01005 act=void text=误录
  at=2020-11-04T09:00:00 case=20201104-01102 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-11-04T10:00:00 case=20201104-01102 act=assign unit=甲局 due=2020-11-11 how=platform
  at=2020-11-05T09:00:00 case=20201104-01102 act=reply unit=甲局
  at=2020-11-06T09:00:00 case=20201104-01102 act=close how=solved
  at=2020-11-06T09:00:00 case=20201106-01103 act=new how=phone kind=complaint topic=供暖服务 area=鼓楼区
  at=2020-11-06T10:00:00 case=20201106-01103 act=assign unit=乙局 due=2020-11-13 how=platform
  at=2020-11-09T09:00:00 case=20201106-01103 act=reply unit=乙局
  at=2020-11-10T09:00:00 case=20201106-01103 act=close how=solved
  at=2020-11-11T09:00:00 case=20201106-01103 act=return unit=乙局 how=unsolved
  at=2020-11-16T09:00:00 case=20201106-01103 act=reply unit=乙局
  at=2020-11-17T09:00:00 case=20201106-01103 act=close how=solved
  at=2020-11-18T09:00:00 case=20201021-01003 act=return unit=乙局 how=poor
  at=2020-11-20T09:00:00 case=20201120-01104 act=new how=web kind=complaint topic=噪声 area=鼓楼区
  at=2020-11-20T10:00:00 case=20201120-01104 act=assign unit=甲局 due=2020-11-27 how=platform
  at=2020-11-29T09:00:00 case=20201129-01105 act=new how=phone kind=request topic=噪声 area=龙亭区
  at=2020-11-30T23:59:59 case=20201130-01106 act=new how=phone kind=consult topic=公交 area=龙亭区
  at=2020-11-30T23:59:59 case=20201130-01107 act=new how=phone kind=consult topic=公交 area=龙亭区
  at=2020-12-01T00:00:00 case=20201130-01106 act=answer text=已答复
  at=2020-12-01T00:00:00 case=20201201-00001 act=new how=phone kind=consult topic=公交 area=龙亭区
  at=2020-12-02T00:00:00 case=20201130-01107 act=void text=误录
$ report-brief --format=tsv L
| section | key | count | previous | yearago | share | note |
| total | accepted | 6 | 4 | 1 | 100.00 | |
| total | answered | 1 | 0 | 1 | 16.67 | |
| total | assigned | 3 | 3 | 0 | 50.00 | |
| total | closed | 3 | 2 | 0 | 50.00 | |
| balance | carried-in | 2 | 0 | 0 | - | |
| balance | accepted | 6 | 4 | 1 | - | |
| balance | reopened | 1 | 0 | 0 | - | |
| balance | answered | 1 | 0 | 1 | - | |
| balance | closed | 3 | 2 | 0 | - | |
| balance | carried-out | 5 | 2 | 0 | - | |
| disposal | answered | 1 | 0 | 1 | 16.67 | |
| disposal | passed-on | 3 | 3 | 0 | 50.00 | |
| disposal | waiting | 2 | 1 | 0 | 33.33 | |
| channel | phone | 5 | 3 | 1 | 83.33 | |
| channel | web | 1 | 1 | 0 | 16.67 | |
| kind | complaint | 3 | 4 | 0 | 50.00 | |
| kind | consult | 2 | 0 | 1 | 33.33 | |
| kind | request | 1 | 0 | 0 | 16.67 | |
| topic | 供暖服务 | 2 | 2 | 0 | 33.33 | |
| topic | 公交 | 2 | 0 | 1 | 33.33 | |
| topic | 噪声 | 2 | 2 | 0 | 33.33 | |
| area | 龙亭区 | 4 | 2 | 1 | 66.67 | |
| area | 鼓楼区 | 2 | 2 | 0 | 33.33 | |
# Due in November: 甲局 1102 in time, 1104 overdue: 1/2; 乙局 1103, sent back and late: 0/1.  In October:
# 甲局 1001 in time, 1002 late: 1/2; 乙局 1003, whose reply was sent back: 0/1.
| unit | 甲局 | 2 | 1 | 0 | 50.00 | 1/2 |
| unit | 乙局 | 1 | 0 | 0 | 0.00 | 0/1 |
| below-few | 甲局 | 2 | 1 | 0 | 50.00 | 1/2 |
| below-few | 乙局 | 1 | 0 | 0 | 0.00 | 0/1 |
| enterprise | carried-in | 0 | 0 | 0 | - | |
| enterprise | accepted | 0 | 0 | 0 | 0.00 | |
| enterprise | reopened | 0 | 0 | 0 | - | |
| enterprise | answered | 0 | 0 | 0 | - | |
| enterprise | closed | 0 | 0 | 0 | - | |
| enterprise | carried-out | 0 | 0 | 0 | - | |
# Closed in November and still closed: 1002 1102 1103 1101; the caller of 1101 was told on the spot.
| telling | told | 1 | 0 | 1 | 25.00 | 1/4 |
| telling | reached | 0 | 0 | 0 | - | 0/0 |
| telling | solved | 0 | 0 | 0 | - | 0/0 |
| telling | satisfied | 0 | 0 | 0 | - | 0/0 |
| telling-told | | 1 | 0 | 1 | 100.00 | 1/1 |
| telling-told | 乙局 | 0 | 0 | 0 | 0.00 | 0/1 |
| telling-told | 甲局 | 0 | 0 | 0 | 0.00 | 0/2 |
| promise | made | 0 | 0 | 0 | - | |
| promise | due | 0 | 0 | 0 | - | |
| promise | carried-out | 0 | 0 | 0 | - | |
| promise | overdue | 0 | 0 | 0 | - | |
| promise | pending | 0 | 0 | 0 | - | |
| refusal | asked | 0 | 0 | 0 | - | |
| refusal | agreed | 0 | 0 | 0 | - | |
| refusal | denied | 0 | 0 | 0 | - | |
| refusal | replied | 0 | 0 | 0 | - | |
| refusal | undecided | 0 | 0 | 0 | - | |
# Of the two void cases one was voided in November.
| integrity | void | 1 | 0 | 0 | - | |
| integrity | reassigned | 0 | 0 | 0 | - | |
| integrity | backdated | 0 | 0 | 0 | - | |
| integrity | extended | 0 | 0 | 0 | - | |
| void | 20201031-01005 | 1 | - | - | - | |
# What October carries over to the next month is what November has from before, for every month and as-of
# time.
$ for m in 2020-10 2020-11 2020-12; do report-brief --month $m --format=tsv L | awk '$1 == "balance" { n[$2] = $3; p[$2] = $4 } \
    END { print n["carried-in"] + n["accepted"] + n["reopened"] - n["answered"] - n["closed"] - n["carried-out"], n["carried-in"] - p["carried-out"] }'; done
  0 0
  0 0
  0 0
# As of the 10th, later entries have not happened yet.
$ report-brief --month 2020-11 --as-of 2020-11-10 --format=tsv L | grep -E '^balance'
| balance | carried-in | 2 | 0 | 0 | - | |
| balance | accepted | 3 | 4 | 1 | - | |
| balance | reopened | 0 | 0 | 0 | - | |
| balance | answered | 1 | 0 | 1 | - | |
| balance | closed | 3 | 2 | 0 | - | |
| balance | carried-out | 1 | 2 | 0 | - | |

== R2.6 the paper in Chinese, with no locale
ledger L
  at=2020-10-20T09:00:00 case=20201020-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-11-04T10:00:00 case=20201104-00001 act=assign unit=市城市管理局 due=2020-11-11 how=platform
  at=2020-11-05T09:00:00 case=20201104-00001 act=reply unit=市城市管理局
  at=2020-11-06T09:00:00 case=20201104-00001 act=close how=solved
  at=2020-11-07T09:00:00 case=20201107-00001 act=new how=phone kind=consult topic=公交 area=龙亭区
  at=2020-11-07T09:01:00 case=20201107-00001 act=answer text=已答复
$ report-brief L
                                  市长专线电话简报
                                    2020年第11期
  开封市市长专线电话办公室（市企业投诉中心）                         2020年12月3日
  --------------------------------------------------------------------------------
  统计时段：2020年11月1日至2020年11月30日；情况截至2020年12月3日 09:00
      本月共受理2件，比上月增加1件，变化最大的是公交，由0件增至1件。没有超期未反馈
  的任务。需要研究解决的：已报结、待向来话人反馈1件。
  
  一、受理办理概况
      受理群众和企业反映事项2件；上月1件（+1件）。其中当场答复1件，交办、转办1件，
  月末尚未转办0件。
      件数核对：上月结转1 + 本月受理2 + 报结后退回重办0 = 3；当场答复1 + 审核报结1
  + 结转下月1 = 3。
  事项（件）      本月  上月
  --------------------------
  上月结转           1     0
  本月受理           2     1
  报结后退回重办     0     0
  本月应办合计       3     1
  当场答复           1     0
  审核报结           1     0
  结转下月           1     1
  合计               3     1
...
  四、按期办结情况
      本月到期任务1件，按期反馈1件，按期办结率100.00%。涉及承办单位1个，低于95%的0
  个。
...
  签发：________    审核：________    编报：________
...
$ report-brief --issue 12 --lang en L | sed -n 2p
                                    2020, No. 12
$ { report-brief L; report-brief --lang en L; } | LC_ALL=C.UTF-8 wc -L
  80
$ report-brief --format=html L | grep -cE '<h1>市长专线电话简报</h1>|<svg|<script'
  2

== M4.3.1 units in time, below the target and with few tasks
# 甲局 has 20 tasks due, 18 of them in time: 90 percent. 乙局 has 19, all in time: too few to be ranked. 丙局
# has 40, 38 in time: 95 percent, not below the target. 丁局 (class other) has 20, none in time: outside the
# network, not ranked.
table units.tsv
  | unit | class | parent | aliases |
  | 甲局 | department | | |
  | 乙局 | department | | |
  | 丙局 | department | | |
  | 丁局 | other | | |
file make
  BEGIN {
    OFS = "\t"
    print "at", "case", "act", "unit", "due", "by", "how", "kind", "topic", "area", "name", "phone", "flags", "ref", "text"
    make("甲局", 20, 18); make("乙局", 19, 19); make("丙局", 40, 38); make("丁局", 20, 0)
  }
  function make(unit, tasks, met,   i, id) {
    for (i = 1; i <= tasks; i++) {
      id = sprintf("20201103-%05d", ++n)
      print "2020-11-03T09:00:00", id, "new", "", "", "", "phone", "complaint", "供暖服务", "", "", "", "", "", ""
      print "2020-11-03T09:00:00", id, "assign", unit, "2020-11-10", "", "platform", "", "", "", "", "", "", "", ""
      print (i <= met ? "2020-11-10" : "2020-11-11") "T23:59:59", id, "reply", unit, "", "", "", "", "", "", "", "", "", "", ""
    }
  }
$ awk -f make >L; report-brief --units units.tsv --format=tsv L | grep -E '^(unit|below)'
| unit | 丙局 | 40 | 38 | 0 | 95.00 | |
| unit | 丁局 | 20 | 0 | 0 | 0.00 | |
| unit | 甲局 | 20 | 18 | 0 | 90.00 | |
| unit | 乙局 | 19 | 19 | 0 | 100.00 | |
| below | 丁局 | 20 | 0 | 0 | 0.00 | |
| below | 甲局 | 20 | 18 | 0 | 90.00 | |
$ report-brief --units units.tsv L | grep -E '^(名次|  *(-|[0-9]+)  )|未达标单位'
  2个。未达标单位：甲局 90.00%（18/20）、丁局 0.00%（0/20）。
  名次  市政府工作部门、省垂直单位  到期  按期  按期办结率  目标
     1  丙局                          40    38      95.00%
     2  甲局                          20    18      90.00%  未达标
# The target is set by the rule.
table rules.tsv
  | key | from | value | clause | meaning |
  | ontime.target | 2020-06-11 | 90 | M4.3.1 | |
$ report-brief --units units.tsv --rules rules.tsv --format=tsv L | grep -c '^below.*甲局'
  0
? 1
# The figures published for October replace the counted ones; of two marks the later one is used.
marks marks.tsv
  at=2020-11-03T09:00:00 mark=M20201103-001 act=rate unit=甲局 value=1/2 ref=2020-10
  at=2020-11-04T09:00:00 mark=M20201104-001 act=rate unit=甲局 value=19/20 ref=2020-10
  at=2020-11-04T09:00:00 mark=M20201104-002 act=rate unit=丙局 value=3/4 ref=2020-09
  at=2020-11-05T09:00:00 mark=M20201105-001 act=rate unit=丙局 value=7/8 ref=2020-10
  at=2020-11-06T09:00:00 mark=M20201106-001 act=cancel unit=丙局 ref=M20201105-001
$ report-brief --units units.tsv --marks marks.tsv --format=tsv L | grep -E '^unit'
| unit | 丙局 | 40 | 38 | 0 | 95.00 | |
| unit | 丁局 | 20 | 0 | 0 | 0.00 | |
| unit | 甲局 | 20 | 18 | 0 | 90.00 | 19/20 |
| unit | 乙局 | 19 | 19 | 0 | 100.00 | |

== M4.3.1 the month's figures go into the unit ledger
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone
  at=2020-11-03T09:00:00 case=20201103-00001 act=assign unit=市水利局 due=2020-11-10 how=platform
  at=2020-11-03T09:00:00 case=20201103-00001 act=assign unit=市林业局 due=2020-11-30 how=platform
  at=2020-11-03T09:00:00 case=20201103-00001 act=assign unit=市民政局 due=2020-12-03 how=platform
  at=2020-11-10T09:00:00 case=20201103-00001 act=reply unit=市水利局
$ report-brief --month 2020-11 --rates L
| unit | act | value | ref | text |
| 市林业局 | rate | 0/1 | 2020-11 | 11 |
| 市水利局 | rate | 1/1 | 2020-11 | 11 |
$ report-brief --month 2020-11 --rates L | unit-mark -q -l marks.tsv --by 办公室 --take unit,act,value,ref - && cut -f 2-8 marks.tsv
| mark | act | unit | how | value | by | ref |
| M20201203-001 | rate | 市林业局 | | 0/1 | 办公室 | 2020-11 |
| M20201203-002 | rate | 市水利局 | | 1/1 | 办公室 | 2020-11 |
# A task due on the as-of day is counted only if it has a reply; the month is not over.
$ report-brief --month 2020-12 --rates L
! report-brief: the month is not over: its figures may still change
| unit | act | value | ref | text |
$ report-brief --month 2020-12 --rates --as-of 2020-12-02 L
! report-brief: the month is not over: its figures may still change
| unit | act | value | ref | text |
$ CASE_NOW=2020-12-04T00:00:00 report-brief --month 2020-12 --rates L
! report-brief: the month is not over: its figures may still change
| unit | act | value | ref | text |
| 市民政局 | rate | 0/1 | 2020-12 | 12 |

== R3.2.3 R2.3 every leader's item: the instruction, the units' results, the lead's first, what supervision came of it
# 1 by the mayor, open; 2 by a vice-mayor in October, told before November, so finished; 3 by a vice-mayor in
# October, closed, the leader not told; 4 by the mayor in December, so not in this month; 5 given by a leader
# without an instruction.
ledger L
  at=2020-10-05T09:00:00 case=20201005-00002 act=new how=phone topic=道路 area=鼓楼区
  at=2020-10-05T10:00:00 case=20201005-00002 act=instruct by=副市长乙 how=vice
  at=2020-10-05T10:00:00 case=20201005-00002 act=assign unit=市水利局 due=2020-10-12 how=leader
  at=2020-10-05T10:00:00 case=20201005-00003 act=new how=phone topic=路灯 area=鼓楼区
  at=2020-10-05T10:00:00 case=20201005-00003 act=instruct by=副市长乙 how=vice
  at=2020-10-05T10:00:00 case=20201005-00003 act=assign unit=市水利局 due=2020-10-12 how=leader
  at=2020-10-06T10:00:00 case=20201005-00002 act=reply unit=市水利局
  at=2020-10-06T10:00:00 case=20201005-00003 act=reply unit=市水利局 text=已更换灯具
  at=2020-10-07T10:00:00 case=20201005-00002 act=close how=solved
  at=2020-10-07T10:00:00 case=20201005-00002 act=tell how=caller
  at=2020-10-07T10:00:00 case=20201005-00003 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 area=龙亭区
  at=2020-11-02T10:00:00 case=20201102-00001 act=instruct by=市长甲 how=mayor text=请城管局三日内解决，并报结果。
  at=2020-11-02T11:00:00 case=20201102-00001 act=instruct by=副市长乙 how=vice
  at=2020-11-02T12:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 how=express flags=assist
  at=2020-11-02T12:00:00 case=20201102-00001 act=assign unit=市城市管理局 due=2020-11-16 how=express name=王局长 flags=lead
  at=2020-11-02T12:00:00 case=20201102-00004 act=new how=phone topic=供暖服务 area=龙亭区
  at=2020-11-03T12:00:00 case=20201102-00001 act=reply unit=市水利局 text=管道已查
  at=2020-11-04T12:00:00 case=20201102-00001 act=reply unit=市水利局 text=管道已修
  at=2020-11-05T12:00:00 case=20201102-00001 act=supervise unit=市城市管理局 how=site text=现场查看，要求明日供暖
  at=2020-11-06T09:00:00 case=20201106-00005 act=new how=leader topic=公交 area=禹王台区 text=请研究增开夜班车
  at=2020-12-01T09:00:00 case=20201102-00004 act=instruct by=市长甲 how=mayor
$ report-brief L | sed -n '/^五/,/^七/p'
  五、副省级以上领导及市委书记、市长批示和交办事项进展情况通报
      共1件，其中本月批示、交办1件，尚未办结反馈1件。
      1. 〔20201102-00001〕供暖服务，龙亭区。
      2020年11月2日市长（市长甲）批示：请城管局三日内解决，并报结果。
      2020年11月2日副市长（副市长乙）批示：（批示原文未录入）
      市城市管理局（主办，责任领导王局长，办理时限：2020年11月16日，已超期）：尚未
  反馈。
      市水利局（协办，反馈日期：2020年11月3日）：管道已修
      督办情况：2020年11月5日现场督办市城市管理局：现场查看，要求明日供暖（督办后
  尚未反馈）
      进展情况：正在办理。
  
  六、其他领导批办、交办事项办理情况
      共2件，其中本月批示、交办1件，尚未办结反馈2件。
      1. 〔20201005-00003〕路灯，鼓楼区。
      2020年10月5日副市长（副市长乙）批示：（批示原文未录入）
      市水利局（主办，反馈日期：2020年10月6日）：已更换灯具
      进展情况：已报结，待向来话人反馈，尚未向批办领导汇报。
      2. 〔20201106-00005〕公交，禹王台区。
      2020年11月6日领导交办：请研究增开夜班车
      进展情况：已受理，尚未交办。
  
  七、来话人反馈和回访情况
$ report-brief --format=tsv L | grep ^item
| item | 20201005-00003 | 1 | - | - | - | closed |
| item-high | 20201102-00001 | 2 | - | - | - | assigned |
| item | 20201106-00005 | 0 | - | - | - | new |
# The item given in October did not exist before; in December it continues.
$ for m in 2020-10 2020-12; do report-brief --month $m --format=tsv L | grep -c 20201106-00005; done
  0
  1

== R3.5 callers told, reached, solved, satisfied, in all and by unit
# 1 told, solved and satisfied; 2 told in October and called without success since; 3 told, unsolved; 4 not
# told; 5 told, sent back since, so open; 6 answered on the spot; 7 closed in October, told.  The unit of 1
# has another name since.
table units.tsv
  | unit | class | parent | aliases | until | successor |
  | 甲局 | department | | 老甲局 | | |
  | 乙局 | department | | | | |
ledger L
  at=2020-10-01T09:00:00 case=20201001-00007 act=new how=phone
  at=2020-10-01T09:00:00 case=20201001-00007 act=assign unit=乙局 due=2020-10-08 how=platform
  at=2020-10-02T09:00:00 case=20201001-00007 act=reply unit=乙局
  at=2020-10-03T09:00:00 case=20201001-00007 act=close how=solved
  at=2020-10-04T09:00:00 case=20201001-00007 act=tell how=caller flags=satisfied
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=老甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00003 act=assign unit=乙局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00004 act=assign unit=乙局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00005 act=assign unit=乙局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00006 act=new how=phone
  at=2020-11-02T09:01:00 case=20201102-00006 act=answer text=已答复
  at=2020-11-03T09:00:00 case=20201102-00001 act=reply unit=老甲局
  at=2020-11-03T09:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-03T09:00:00 case=20201102-00003 act=reply unit=乙局
  at=2020-11-03T09:00:00 case=20201102-00004 act=reply unit=乙局
  at=2020-11-03T09:00:00 case=20201102-00005 act=reply unit=乙局
  at=2020-11-04T09:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-04T09:00:00 case=20201102-00002 act=close how=explained
  at=2020-11-04T09:00:00 case=20201102-00003 act=close how=solved
  at=2020-11-04T09:00:00 case=20201102-00004 act=close how=solved
  at=2020-11-04T09:00:00 case=20201102-00005 act=close how=solved
  at=2020-11-05T09:00:00 case=20201102-00001 act=tell how=caller flags=satisfied,solved
  at=2020-11-05T09:00:00 case=20201102-00002 act=tell how=caller
  at=2020-11-05T09:00:00 case=20201102-00003 act=tell how=caller flags=unsolved
  at=2020-11-05T09:00:00 case=20201102-00005 act=tell how=caller flags=unsatisfied
  at=2020-11-06T09:00:00 case=20201102-00002 act=tell how=caller flags=unreached
  at=2020-11-06T09:00:00 case=20201102-00005 act=return unit=乙局 how=unsolved
$ report-brief --units units.tsv --format=tsv L | grep ^telling
| telling | told | 4 | 1 | 0 | 80.00 | 4/5 |
| telling | reached | 2 | 1 | 0 | 66.67 | 2/3 |
| telling | solved | 1 | 0 | 0 | 50.00 | 1/2 |
| telling | satisfied | 1 | 1 | 0 | 100.00 | 1/1 |
| telling-told | 甲局 | 2 | 0 | 0 | 100.00 | 2/2 |
| telling-told | | 1 | 0 | 0 | 100.00 | 1/1 |
| telling-told | 乙局 | 1 | 1 | 0 | 50.00 | 1/2 |
| telling-reached | 乙局 | 1 | 1 | 0 | 100.00 | 1/1 |
| telling-reached | 甲局 | 1 | 0 | 0 | 50.00 | 1/2 |
| telling-solved | 甲局 | 1 | 0 | 0 | 100.00 | 1/1 |
| telling-solved | 乙局 | 0 | 0 | 0 | 0.00 | 0/1 |
| telling-satisfied | 甲局 | 1 | 0 | 0 | 100.00 | 1/1 |
$ report-brief --units units.tsv L | sed -n '/来话人反馈和回访情况/,/^$/p'
  七、来话人反馈和回访情况
      本月报结（含当场答复，不含已退回重办）5件，截至目前已向来话人反馈4件，尚未反
  馈1件。
  反馈情况                  件数  总数     占比            上月
  -------------------------------------------------------------
  已反馈来话人（占报结）       4     5   80.00%  100.00%（1/1）
  联系到来话人（占已联系）     2     3   66.67%  100.00%（1/1）
  反映已解决（占作出评价）     1     2   50.00%               -
  表示满意（占作出评价）       1     1  100.00%  100.00%（1/1）
  承办单位           已反馈       联系到       已解决         满意
  ----------------------------------------------------------------
  甲局          2/2 100.00%   1/2 50.00%  1/1 100.00%  1/1 100.00%
  乙局           1/2 50.00%  1/1 100.00%    0/1 0.00%            -
  （当场答复）  1/1 100.00%            -            -            -
  
# The same cases as in case-list: those closed in the month.
$ case-list --units units.tsv -c closed,told,reached,solved,satisfied L | awk '/^2020-11/ { n++; t += $2 != "" } END { print t "/" n }'
  4/5

== M4.3.2 promises made, due, carried out, overdue and still to come
# 1 promised for 10 November, carried out; 2 for the 11th, not carried out by one of its units; 3 for 20
# December; 4 for the day of the close, 30 October, not carried out; 5 sent back since, so no longer a
# promise.
ledger L
  at=2020-10-20T09:00:00 case=20201020-00004 act=new how=phone topic=道路
  at=2020-10-20T09:00:00 case=20201020-00004 act=assign unit=市水利局 due=2020-10-27 how=platform
  at=2020-10-21T09:00:00 case=20201020-00004 act=reply unit=市水利局
  at=2020-10-30T09:00:00 case=20201020-00004 act=close how=planned
  at=2020-11-01T09:00:00 case=20201101-00001 act=new how=phone
  at=2020-11-01T09:00:00 case=20201101-00001 act=assign unit=市水利局 due=2020-11-06 how=platform
  at=2020-11-01T09:00:00 case=20201101-00002 act=new how=phone topic=路灯
  at=2020-11-01T09:00:00 case=20201101-00002 act=assign unit=市水利局 due=2020-11-06 how=platform flags=lead
  at=2020-11-01T09:00:00 case=20201101-00002 act=assign unit=市林业局 due=2020-11-06 how=platform flags=assist
  at=2020-11-01T09:00:00 case=20201101-00003 act=new how=phone
  at=2020-11-01T09:00:00 case=20201101-00003 act=assign unit=市水利局 due=2020-11-06 how=platform
  at=2020-11-01T09:00:00 case=20201101-00005 act=new how=phone
  at=2020-11-01T09:00:00 case=20201101-00005 act=assign unit=市水利局 due=2020-11-06 how=platform
  at=2020-11-02T09:00:00 case=20201101-00001 act=reply unit=市水利局
  at=2020-11-02T09:00:00 case=20201101-00002 act=reply unit=市水利局
  at=2020-11-02T09:00:00 case=20201101-00002 act=reply unit=市林业局
  at=2020-11-02T09:00:00 case=20201101-00003 act=reply unit=市水利局
  at=2020-11-02T09:00:00 case=20201101-00005 act=reply unit=市水利局
  at=2020-11-03T09:00:00 case=20201101-00001 act=close how=planned due=2020-11-10
  at=2020-11-03T09:00:00 case=20201101-00002 act=close how=planned due=2020-11-11
  at=2020-11-03T09:00:00 case=20201101-00003 act=close how=planned due=2020-12-20
  at=2020-11-03T09:00:00 case=20201101-00005 act=close how=planned due=2020-11-12
  at=2020-11-04T09:00:00 case=20201101-00005 act=return unit=市水利局 how=unsolved
  at=2020-11-09T09:00:00 case=20201101-00001 act=reply unit=市水利局 text=已完工
  at=2020-11-09T09:00:00 case=20201101-00002 act=reply unit=市水利局 text=已完工
$ report-brief --format=tsv L | grep ^promise
| promise | made | 3 | 1 | 0 | - | |
| promise | due | 2 | 1 | 0 | - | |
| promise | carried-out | 1 | 0 | 0 | 50.00 | |
| promise | overdue | 1 | 1 | 0 | 50.00 | |
| promise | pending | 0 | 0 | 0 | 0.00 | |
| promise-overdue | 20201020-00004 | 1 | - | - | - | 2020-10-30 市水利局 |
| promise-overdue | 20201101-00002 | 1 | - | - | - | 2020-11-11 市林业局 |
$ report-brief --month 2020-12 --format=tsv L | grep -E '^promise.(due|pend)'
| promise | due | 1 | 2 | 0 | - | |
| promise | pending | 1 | 0 | 0 | 100.00 | |
$ report-brief L | sed -n '/承诺事项落实情况/,/^$/p'
  八、承诺事项落实情况
      本月列入计划、承诺限期解决的3件。承诺在本月落实的2件，其中已落实1件，超期未
  落实1件，尚未到期0件。历次承诺中截至目前超期未落实的单位任务2项：
  事项编号        承办单位  承诺日期        问题分类
  --------------------------------------------------
  20201020-00004  市水利局  2020年10月30日  道路
  20201101-00002  市林业局  2020年11月11日  路灯
  

== M4.4.5 refusals by unit, each with its end
# 1 accepted: recalled; 2 denied: sent back; 3 replied to after all; 4 refused twice and not decided; 5 void.
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00003 act=assign unit=市林业局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00004 act=assign unit=市林业局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00005 act=assign unit=市林业局 due=2020-11-09 how=platform
  at=2020-11-03T09:00:00 case=20201102-00001 act=refuse unit=市水利局 text=属林业局
  at=2020-11-03T09:00:00 case=20201102-00002 act=refuse unit=市水利局 text=属林业局
  at=2020-11-03T09:00:00 case=20201102-00003 act=refuse unit=市林业局 text=属水利局
  at=2020-11-03T09:00:00 case=20201102-00004 act=refuse unit=市林业局 text=属水利局
  at=2020-11-03T09:00:00 case=20201102-00005 act=refuse unit=市林业局 text=属水利局
  at=2020-11-04T09:00:00 case=20201102-00001 act=recall unit=市水利局
  at=2020-11-04T09:00:00 case=20201102-00002 act=return unit=市水利局 how=shirk
  at=2020-11-04T09:00:00 case=20201102-00003 act=reply unit=市林业局 text=已办
  at=2020-11-04T09:00:00 case=20201102-00005 act=void text=误录
  at=2020-12-01T09:00:00 case=20201102-00004 act=refuse unit=市林业局 text=仍属水利局
$ report-brief --format=tsv L | grep ^refusal
| refusal | asked | 4 | 0 | 0 | - | |
| refusal | agreed | 1 | 0 | 0 | 25.00 | |
| refusal | denied | 1 | 0 | 0 | 25.00 | |
| refusal | replied | 1 | 0 | 0 | 25.00 | |
| refusal | undecided | 1 | 0 | 0 | 25.00 | |
| refusal-asked | 市林业局 | 2 | 0 | 0 | - | |
| refusal-asked | 市水利局 | 2 | 0 | 0 | - | |
| refusal-agreed | 市水利局 | 1 | 0 | 0 | 50.00 | |
| refusal-denied | 市水利局 | 1 | 0 | 0 | 50.00 | |
| refusal-replied | 市林业局 | 1 | 0 | 0 | 50.00 | |
| refusal-undecided | 市林业局 | 1 | 0 | 0 | 50.00 | |
$ report-brief L | sed -n '/承办单位退单情况/,/^$/p'
  九、承办单位退单情况
      本月承办单位申请退单4次。其中同意收回1次，不同意并退回重办1次，单位自行办理1
  次，尚未答复1次。
  承办单位  申请退单  同意收回  退回重办  自行办理  尚未答复
  ----------------------------------------------------------
  市林业局         2         0         0         1         1
  市水利局         2         1         1         0         0
  

== R3.6.2 M4.3.1 what makes figures look better: void, assigned again, backdated, extended again
# 1 void; 2 recalled and assigned again to the same unit, under a later name, and once to another; 3 with a
# reply recorded late; 4 extended three times, once by the calendar; 5 likewise, the first time in October.
table units.tsv
  | unit | class | parent | aliases | until | successor |
  | 甲局 | department | | 老甲局 | | |
  | 乙局 | department | | | | |
ledger L
  at=2020-10-20T09:00:00 case=20201020-00005 act=new how=phone
  at=2020-10-20T09:00:00 case=20201020-00005 act=assign unit=乙局 due=2020-10-27 how=platform
  at=2020-10-21T09:00:00 case=20201020-00005 act=extend unit=乙局 due=2020-11-03
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=噪声
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=道路
  at=2020-11-02T09:00:00 case=20201102-00002 act=assign unit=老甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone topic=公交
  at=2020-11-02T09:00:00 case=20201102-00003 act=assign unit=乙局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone topic=路灯
  at=2020-11-02T09:00:00 case=20201102-00004 act=assign unit=乙局 due=2020-11-09 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=void text=误录
  at=2020-11-03T09:00:00 case=20201102-00002 act=recall unit=老甲局
  at=2020-11-03T09:00:00 case=20201102-00002 act=assign unit=乙局 due=2020-11-10 how=platform
  at=2020-11-03T09:00:00 case=20201102-00004 act=extend unit=乙局 due=2020-11-10 how=calendar
  at=2020-11-03T09:00:00 case=20201020-00005 act=extend unit=乙局 due=2020-11-10
  at=2020-11-04T09:00:00 case=20201102-00003 act=reply unit=乙局 flags=backdated recorded=2020-11-12T09:00:00
  at=2020-11-04T09:00:00 case=20201102-00004 act=extend unit=乙局 due=2020-11-11
  at=2020-11-05T09:00:00 case=20201102-00004 act=extend unit=乙局 due=2020-11-12
  at=2020-11-06T09:00:00 case=20201102-00004 act=extend unit=乙局 due=2020-11-13
  at=2020-11-06T09:00:00 case=20201102-00002 act=recall unit=乙局
  at=2020-11-06T09:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-13 how=platform
$ report-brief --units units.tsv --format=tsv L | grep -E '^(integrity|void|reassigned|backdated|extended)'
| integrity | void | 1 | 0 | 0 | - | |
| integrity | reassigned | 1 | 0 | 0 | - | |
| integrity | backdated | 1 | 0 | 0 | - | |
| integrity | extended | 2 | 0 | 0 | - | |
| void | 20201102-00001 | 1 | - | - | - | |
| reassigned | 20201102-00002 | 1 | - | - | - | 甲局 |
| backdated | 20201102-00003 | 1 | - | - | - | reply |
| extended | 20201020-00005 | 1 | - | - | - | 乙局 |
| extended | 20201102-00004 | 1 | - | - | - | 乙局 |
$ report-brief --units units.tsv L | sed -n '/办理规范情况/,/^$/p'
  十一、办理规范情况
      1. 作废事项（件）：1；上月0。
      〔20201102-00001〕噪声：误录
      2. 收回后又交同一单位、办理时限重新计算的（次）：1；上月0。
      〔20201102-00002〕道路：2020年11月6日 甲局
      3. 事后补录的记录（条）：1；上月0。
      〔20201102-00003〕公交：2020年11月4日 反馈 乙局
      4. 同一任务再次延期的（项）：2；上月0。
      〔20201020-00005〕未注明：2020年11月3日 乙局
      〔20201102-00004〕路灯：2020年11月5日 乙局
  

== R3.6.2 the analysis of any span, called by what it is
ledger L
  at=2019-08-03T09:00:00 case=20190803-00001 act=new how=phone topic=公交 area=龙亭区
  at=2020-04-01T09:00:00 case=20200401-00001 act=new how=phone topic=公交 area=龙亭区
  at=2020-06-30T09:00:00 case=20200630-00001 act=new how=phone topic=公交 area=龙亭区
  at=2020-07-01T09:00:00 case=20200701-00001 act=new how=phone topic=公交 area=龙亭区
  at=2020-09-30T09:00:00 case=20200930-00001 act=new how=phone topic=公交 area=龙亭区
  at=2020-10-01T09:00:00 case=20201001-00001 act=new how=phone topic=公交 area=龙亭区
# A quarter is compared with the quarter before, which is one day shorter, and with the quarter a year
# before.
$ report-brief --from 2020-07-01 --to 2020-09-30 --format=tsv L | grep -E '^balance.(carried|accepted)'
| balance | carried-in | 3 | 1 | 0 | - | |
| balance | accepted | 2 | 2 | 1 | - | |
| balance | carried-out | 5 | 3 | 1 | - | |
$ report-brief --from 2020-07-01 --to 2020-09-30 L | sed -n '1,11p'
                       2020年第三季度市长专线电话问题分析报告
  开封市市长专线电话办公室（市企业投诉中心）                         2020年12月3日
  --------------------------------------------------------------------------------
  统计时段：2020年7月1日至2020年9月30日；情况截至2020年12月3日 09:00
      本季度共受理2件，与上季度持平。没有超期未反馈的任务。没有需要研究解决的事
  项。
  
  一、受理办理概况
      受理群众和企业反映事项2件；上季度2件（持平）；去年同季1件（+1件）。其中当场
  答复0件，交办、转办0件，季度末尚未转办2件。
      件数核对：上季度结转3 + 本季度受理2 + 报结后退回重办0 = 5；当场答复0 + 审核
# For a year, the year before is named once.
$ for span in '2020-01-01 2020-12-31' '2020-07-01 2020-12-31' '2020-11-01 2020-11-30' '2020-11-02 2020-11-30'; do set -- $span; \
    report-brief --from $1 --to $2 L | sed -n '1p;/^事项/p'; done
                          2020年度市长专线电话问题分析报告
  事项（件）      本年  上年
                        2020年下半年市长专线电话问题分析报告
  事项（件）      本期  上期  去年同期
                         2020年11月市长专线电话问题分析报告
  事项（件）      本月  上月  去年同月
               2020年11月2日至2020年11月30日市长专线电话问题分析报告
  事项（件）      本期  上期  去年同期
$ report-brief --from 2020-07-01 --to 2020-09-30 --issue 3 --lang en L | sed -n '1,2p'
               Analysis of the mayor's hotline: third quarter of 2020
                                    2020, No. 3
# Published rates apply to each whole month of a longer span (M4.3.1), but not to the month that is being
# published.
ledger L
  at=2020-10-01T09:00:00 case=20201001-00001 act=new how=phone
  at=2020-10-01T09:00:00 case=20201001-00001 act=assign unit=市水利局 due=2020-10-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
marks marks.tsv
  at=2020-11-03T09:00:00 mark=M20201103-001 act=rate unit=市水利局 value=9/10 ref=2020-10
  at=2020-11-04T09:00:00 mark=M20201104-001 act=rate unit=市水利局 value=5/5 ref=2020-11
$ for span in '2020-10-01 2020-11-30' '2020-10-02 2020-11-30' '2020-11-01 2020-11-30'; do set -- $span; \
    report-brief --from $1 --to $2 --marks marks.tsv --format=tsv L | grep ^unit; done
| unit | 市水利局 | 15 | 14 | 0 | 93.33 | |
| unit | 市水利局 | 6 | 5 | 0 | 83.33 | |
| unit | 市水利局 | 1 | 0 | 0 | 0.00 | 9/10 |
# Rates are published by month.
$ report-brief --from 2020-11-01 --to 2020-11-30 --rates L
| unit | act | value | ref | text |
| 市水利局 | rate | 0/1 | 2020-11 | 11 |
$ report-brief --from 2020-10-01 --to 2020-11-30 --rates L
!~ ^report-brief: --rates cannot be combined with
!...
? 2
$ report-brief --from 2020-10-01 L
!~ ^report-brief: --from and --to must be given together
!...
? 2
$ report-brief --from 2020-10-01 --to 2020-10-31 --month 2020-10 L
!~ ^report-brief: --month cannot be combined with --from or --to
!...
? 2

== R2.2 companies' complaints are counted apart, by flag or channel
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=enterprise kind=complaint topic=营商环境 area=龙亭区
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=consult topic=税务 area=龙亭区 flags=enterprise
  at=2020-11-02T09:05:00 case=20201102-00002 act=answer text=已答复
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone kind=complaint topic=税务 area=龙亭区
  at=2020-11-02T09:10:00 case=20201102-00003 act=amend flags=enterprise
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone kind=complaint topic=税务 area=龙亭区
$ report-brief --format=tsv L | grep ^enterprise
| enterprise | carried-in | 0 | 0 | 0 | - | |
| enterprise | accepted | 3 | 0 | 0 | 75.00 | |
| enterprise | reopened | 0 | 0 | 0 | - | |
| enterprise | answered | 1 | 0 | 0 | - | |
| enterprise | closed | 0 | 0 | 0 | - | |
| enterprise | carried-out | 2 | 0 | 0 | - | |
| enterprise-kind | complaint | 2 | 0 | 0 | 66.67 | |
| enterprise-kind | consult | 1 | 0 | 0 | 33.33 | |
| enterprise-topic | 税务 | 2 | 0 | 0 | 66.67 | |
| enterprise-topic | 营商环境 | 1 | 0 | 0 | 33.33 | |

== M4.3.1 M4.3.2 what misleads: extensions on the last day, cases passed round, repeats
# 1: extension requested on the due day, and once in time (requested the day before, recorded on the due
# day). 2: three leads one after the other. 3: three units at once, so no change of lead. 4: closed on 1
# October, repeated by 5 on the 31st (after 30 days), before the month, and by 6 on 1 November (31 days); 7:
# closed on 2 November, repeated by 8 on the 3rd and by 9, which is void.
ledger L
  at=2020-09-30T09:00:00 case=20200930-00004 act=new how=phone topic=噪声
  at=2020-10-01T09:00:00 case=20200930-00004 act=answer text=已答复
  at=2020-10-31T09:00:00 case=20201031-00005 act=new how=phone topic=噪声
  at=2020-10-31T09:00:00 case=20201031-00005 act=repeat ref=20200930-00004
  at=2020-11-01T09:00:00 case=20201101-00006 act=new how=phone topic=噪声
  at=2020-11-01T09:00:00 case=20201101-00006 act=repeat ref=20200930-00004
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务
  at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=道路
  at=2020-11-02T09:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone topic=道路
  at=2020-11-02T09:00:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00003 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
  at=2020-11-02T09:00:00 case=20201102-00003 act=assign unit=市民政局 due=2020-11-09 how=platform flags=assist
  at=2020-11-02T09:00:00 case=20201102-00007 act=new how=phone topic=公交
  at=2020-11-02T09:00:00 case=20201102-00007 act=answer text=已答复
  at=2020-11-03T09:00:00 case=20201102-00002 act=recall unit=市水利局
  at=2020-11-03T09:00:00 case=20201102-00002 act=assign unit=市林业局 due=2020-11-10 how=platform
  at=2020-11-03T09:00:00 case=20201103-00008 act=new how=phone topic=公交
  at=2020-11-03T09:00:00 case=20201103-00008 act=repeat ref=20201102-00007
  at=2020-11-03T09:00:00 case=20201103-00009 act=new how=phone topic=公交
  at=2020-11-03T09:00:00 case=20201103-00009 act=repeat ref=20201102-00007
  at=2020-11-03T09:10:00 case=20201103-00009 act=void text=误录
  at=2020-11-04T09:00:00 case=20201102-00002 act=recall unit=市林业局
  at=2020-11-04T09:00:00 case=20201102-00002 act=assign unit=市民政局 due=2020-11-11 how=platform
  at=2020-11-09T09:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-16 text=备料
  at=2020-11-16T09:00:00 case=20201102-00001 act=extend unit=市水利局 due=2020-11-20 ref=2020-11-13 text=备料
$ report-brief --format=tsv L | grep -E '^(asked|passed|repeated)'
| asked-late | 20201102-00001 | 1 | - | - | - | 市水利局 |
| passed-round | 20201102-00002 | 3 | - | - | - | 市水利局,市林业局,市民政局 |
| repeated | 20201102-00007 | 1 | - | - | - | 20201103-00008 |
$ report-brief --month 2020-10 --format=tsv L | grep -E '^(asked|passed|repeated)'
| repeated | 20200930-00004 | 1 | - | - | - | 20201031-00005 |
$ report-brief L | sed -n '/^    1. 到期/,/^签/p'
      1. 到期当日才提出延期的（考评办法第四条（三）1）：1件。
      〔20201102-00001〕供暖服务：市水利局
      2. 先后由三个以上单位主办、办理时限一再重新计算的：1件。
      〔20201102-00002〕道路：市水利局、市林业局、市民政局
      3. 报结后30日内同一问题重复反映的（考评办法第四条（三）2）：1件。
      〔20201102-00007〕公交：20201103-00008
  签发：________    审核：________    编报：________

== M4.4.9 M7 M8 M9 units criticized and praised in the month
ledger L
marks marks.tsv
  at=2020-10-31T09:00:00 mark=M20201031-001 act=bulletin unit=市水利局 ref=第10期
  at=2020-11-02T09:00:00 mark=M20201102-001 act=bulletin unit=市水利局 ref=第10期
  at=2020-11-03T09:00:00 mark=M20201103-001 act=criticize unit=市林业局 how=inspect ref=督查通报3号
  at=2020-11-04T09:00:00 mark=M20201104-001 act=praise unit=市民政局 how=vice ref=常务会议纪要5号
  at=2020-11-05T09:00:00 mark=M20201105-001 act=criticize unit=市民政局 how=main ref=误
  at=2020-11-06T09:00:00 mark=M20201106-001 act=cancel unit=市民政局 ref=M20201105-001
$ report-brief --marks marks.tsv --format=tsv L | grep -E '^(criticized|praised)'
| criticized | 市水利局 | 1 | - | - | - | M20201102-001 |
| criticized | 市林业局 | 1 | - | - | - | M20201103-001 |
| praised | 市民政局 | 1 | - | - | - | M20201104-001 |
$ report-brief --marks marks.tsv L | grep -E '^市|通报批评2'
      本月通报批评2次，表扬1次。
  市水利局    2020年11月2日  被简报通报批评  考评办法第四条（四）9  第10期
  市林业局    2020年11月3日  受到批评        考评办法第九条         督查通报3号
  市民政局    2020年11月4日  受到表扬  考评办法第八条  常务会议纪要5号

== R3.6.1 calls taken, if there is a call log
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-10-30T08:00:00 |
  | 坐席01 | answer | 2020-10-30T08:10:00 |
  | 坐席01 | hangup | 2020-10-30T08:20:00 |
  | 坐席01 | logout | 2020-10-30T09:00:00 |
  | 坐席01 | login | 2020-11-02T08:00:00 |
  | 坐席01 | answer | 2020-11-02T08:10:00 |
  | 坐席01 | hangup | 2020-11-02T08:15:00 |
  | 坐席01 | answer | 2020-11-02T08:20:00 |
  | 坐席01 | hangup | 2020-11-02T08:21:05 |
  | 坐席01 | logout | 2020-11-02T09:00:00 |
ledger L
$ report-brief --calls calls.tsv --format=tsv L | grep calls
| calls | answered | 2 | 1 | 0 | - | |
| calls | talk | 365 | 600 | 0 | - | |
$ report-brief --calls calls.tsv L | grep 接听电话
      接听电话2次，通话时间0:06:05；上月1件（+1件）。受理群众和企业反映事项0件。其

== R3.1.5 the brief names nobody of a secret case
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=report topic=作风纪律 area=龙亭区 name=欧阳测试 phone=13900001111 text=欧阳测试举报某局
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=欧阳测试宅基地 area=龙亭区 name=欧阳测试 phone=13900001111 flags=secret text=欧阳测试反映邻居
  at=2020-11-05T09:00:00 case=20201104-00001 act=instruct how=vice by=副市长乙
  at=2020-11-05T09:00:00 case=20201104-00001 act=assign unit=市水利局 due=2020-11-12 how=leader
  at=2020-11-06T09:00:00 case=20201104-00001 act=reply unit=市水利局 text=已联系欧阳测试13900001111
$ for format in text html tsv; do report-brief --format=$format L; done | grep -cE '欧阳|13900001111|举报某局|反映邻居'
  0
? 1
$ report-brief --format=tsv L | grep -E '^topic'
| topic | ***宅基地 | 1 | 0 | 0 | 50.00 | |
| topic | 作风纪律 | 1 | 0 | 0 | 50.00 | |

== R2.6 usage
ledger L
$ report-brief --month 2020-W45 L
!~ ^report-brief: --month: '2020-W45' is not a month
!...
? 2
$ report-brief --format=tsv L | head -n 2
| section | key | count | previous | yearago | share | note |
| total | accepted | 0 | 0 | 0 | - | |
