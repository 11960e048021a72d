# report-weekly: the weekly special on hot issues.  The week is 2020-W45, Monday 2 to Sunday 8 November.

== R3.6.2 figures of the week, of the week before and of a year ago
ledger L
  at=2019-11-05T09:00:00 case=20191105-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2019-11-06T09:00:00 case=20191106-00001 act=new how=web kind=consult topic=供暖服务 area=龙亭区
  at=2019-11-07T09:00:00 case=20191106-00001 act=void text=空号
  at=2020-10-27T09:00:00 case=20201027-00001 act=new how=phone kind=complaint topic=供暖服务 area=鼓楼区
  at=2020-10-27T10:00:00 case=20201027-00001 act=assign unit=甲局 due=2020-11-03 how=platform
  at=2020-11-01T23:59:59 case=20201101-00001 act=new how=web kind=consult topic=公交 area=龙亭区
  at=2020-11-02T00:00:00 case=20201101-00001 act=answer text=已答复
  at=2020-11-02T00:00:00 case=20201102-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00001 act=assign unit=乙局 due=2020-11-09 how=platform
  at=2020-11-03T23:59:59 case=20201027-00001 act=reply unit=甲局
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=consult topic=供暖服务 area=鼓楼区
  at=2020-11-04T09:05:00 case=20201104-00001 act=answer text=已答复
  at=2020-11-04T10:00:00 case=20201027-00001 act=close how=solved
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone kind=complaint topic=噪声 area=龙亭区
  at=2020-11-05T10:00:00 case=20201105-00001 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-06T09:00:00 case=20201105-00001 act=void text=误录
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone kind=complaint topic=噪声
  at=2020-11-06T10:00:00 case=20201106-00001 act=assign unit=乙局 due=2020-11-06 how=platform
  at=2020-11-06T10:05:00 case=20201106-00001 act=undo text=错派
  at=2020-11-08T23:59:59 case=20201108-00001 act=new how=mailbox kind=complaint topic=供暖服务/缴费 area=龙亭区
  at=2020-11-09T00:00:00 case=20201109-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区
  at=2020-11-10T09:00:00 case=20201108-00001 act=amend topic=供暖服务
$ report-weekly --format=tsv L
| section | key | count | previous | yearago | share | note |
| total | accepted | 4 | 2 | 1 | 100.00 | |
| total | answered | 2 | 0 | 0 | 50.00 | |
| total | assigned | 1 | 1 | 0 | 25.00 | |
| total | closed | 1 | 0 | 0 | 25.00 | |
| channel | phone | 3 | 1 | 1 | 75.00 | |
| channel | mailbox | 1 | 0 | 0 | 25.00 | |
| kind | complaint | 3 | 1 | 1 | 75.00 | |
| kind | consult | 1 | 1 | 0 | 25.00 | |
| topic | 供暖服务 | 3 | 1 | 1 | 75.00 | |
| topic | 噪声 | 1 | 0 | 0 | 25.00 | |
| area | 龙亭区 | 2 | 1 | 1 | 50.00 | |
| area | | 1 | 0 | 0 | 25.00 | |
| area | 鼓楼区 | 1 | 1 | 0 | 25.00 | |
| unit | 甲局 | 1 | 1 | 0 | 100.00 | |
# What was amended later is not yet known, and the void case still counts.
$ report-weekly --format=tsv --as-of 2020-11-05 --week 2020-W45 L | grep -E '^(total|topic)'
| total | accepted | 3 | 2 | 1 | 100.00 | |
| total | answered | 2 | 0 | 0 | 66.67 | |
| total | assigned | 2 | 1 | 0 | 66.67 | |
| total | closed | 1 | 0 | 0 | 33.33 | |
| topic | 供暖服务 | 2 | 1 | 1 | 66.67 | |
| topic | 噪声 | 1 | 0 | 0 | 33.33 | |
# A span has the span before it, and none a year ago.
$ report-weekly --format=tsv --from 2020-11-02 --to 2020-11-03 L | grep -E '^(total|unit)'
| total | accepted | 1 | 1 | - | 100.00 | |
| total | answered | 1 | 0 | - | 100.00 | |
| total | assigned | 1 | 0 | - | 100.00 | |
| unit | 甲局 | 1 | 1 | - | 100.00 | |
# ... but for a span that is a week.
$ report-weekly --format=tsv --from 2020-11-02 --to 2020-11-08 L | cmp - <(report-weekly --format=tsv L)
$ report-weekly --format=tsv --from 2020-11-11 --to 2020-11-12 L
| section | key | count | previous | yearago | share | note |

== R3.6.2 tasks due in the week, counted and in time
ledger L
  at=2020-10-19T09:00:00 case=20201019-00001 act=new how=phone kind=complaint topic=道路
  at=2020-10-19T10:00:00 case=20201019-00001 act=assign unit=甲局 due=2020-11-05 how=platform
  at=2020-10-19T10:00:00 case=20201019-00001 act=assign unit=乙局 due=2020-11-06 how=platform
  at=2020-10-19T10:00:00 case=20201019-00001 act=assign unit=丙局 due=2020-11-06 how=platform
  at=2020-10-20T10:00:00 case=20201019-00001 act=recall unit=丙局
  at=2020-10-20T10:00:00 case=20201020-00001 act=new how=phone kind=complaint topic=道路
  at=2020-10-20T10:00:00 case=20201020-00001 act=assign unit=甲局 due=2020-11-02 how=platform
  at=2020-10-21T10:00:00 case=20201021-00001 act=new how=phone kind=complaint topic=道路
  at=2020-10-21T10:00:00 case=20201021-00001 act=assign unit=甲局 due=2020-11-08 how=platform
  at=2020-11-02T10:00:00 case=20201020-00001 act=reply unit=甲局
  at=2020-11-06T10:00:00 case=20201019-00001 act=reply unit=甲局
  at=2020-11-08T23:59:59 case=20201021-00001 act=reply unit=甲局
$ report-weekly --format=tsv L
| section | key | count | previous | yearago | share | note |
| unit | 甲局 | 3 | 2 | 0 | 66.67 | |
| unit | 乙局 | 1 | 0 | 0 | 0.00 | |
# A task that is not yet past due counts once it has its reply.
$ report-weekly --format=tsv --week 2020-W45 --as-of 2020-11-05 L
| section | key | count | previous | yearago | share | note |
| unit | 甲局 | 1 | 1 | 0 | 100.00 | |

== R3.2.1 a week 53 has none a year before, and a week ends on Sunday
ledger L
  at=2021-01-03T23:59:59 case=20210103-00001 act=new how=phone kind=praise topic=公交 area=龙亭区
  at=2021-01-04T00:00:00 case=20210104-00001 act=new how=phone kind=praise topic=公交 area=龙亭区
$ report-weekly --format=tsv --week 2020-W53 --as-of 2021-02-01 L | head -n 2
| section | key | count | previous | yearago | share | note |
| total | accepted | 1 | 0 | - | 100.00 | |
$ report-weekly --format=tsv --as-of 2021-01-10T23:59:59 L | sed -n 2p
| total | accepted | 1 | 0 | - | 100.00 | |
$ report-weekly --format=tsv --as-of 2021-01-11T00:00:00 L | sed -n 2p
| total | accepted | 1 | 1 | 0 | 100.00 | |

== R2.6 R3.2.1 the paper in Chinese, with no locale
ledger L
  at=2020-10-28T09:00:00 case=20201028-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区 text=暖气不热
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=complaint topic=供暖服务 area=龙亭区 text=室温只有十二度
  at=2020-11-03T10:00:00 case=20201103-00001 act=assign unit=市城市管理局 due=2020-11-10 how=platform
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=mailbox kind=consult topic=供暖服务 area=鼓楼区 text=何时供暖
  at=2020-11-05T09:00:00 case=20201103-00001 act=instruct how=mayor by=市长甲
$ report-weekly L
                                  本周热点问题专报
                                    2020年第45期
  开封市市长专线电话办公室（市企业投诉中心）                        2020年11月15日
  --------------------------------------------------------------------------------
  呈：市领导审阅
  统计时段：2020年11月2日至2020年11月8日；情况截至2020年11月15日 12:00
  
  一、本周概况
      本周共受理群众和企业反映事项2件，比上周（1件）增加1件，上升100.00%；去年同周
  无受理记录。办理情况（含此前受理的事项）：当场答复0件，交办、转办1件，审核报结0
  件。反映较为集中的是：供暖服务（2件）。
  办理情况  本周   占受理  上周      环比  去年同周  同比
  -------------------------------------------------------
  受理         2  100.00%     1  +100.00%         0     -
  当场答复     0    0.00%     0         -         0     -
  交办         1   50.00%     0      新增         0     -
  审核报结     0    0.00%     0         -         0     -
...
  三、诉求类别
  类别  本周  占受理  上周   环比  去年同周  同比
  -----------------------------------------------
  投诉     1  50.00%     1  0.00%         0     -
  咨询     1  50.00%     0   新增         0     -
...
      1. 供暖服务：2件，比上周（1件）增加1件，上升100.00%；去年同周无受理记录。主
  要反映区域：鼓楼区（1件）、龙亭区（1件）。
      例：〔20201104-00001〕何时供暖
...
  七、超期未反馈任务
      超期未反馈的任务1件，涉及承办单位1个。
...
  八、领导批示事项办理情况
      本周新批示1件，尚未办结反馈1件。
      1. 〔20201103-00001〕2020年11月5日，市长（市长甲）批示：供暖服务，龙亭区；承
  办单位：市城市管理局（2020年11月10日到期，已超期未反馈）；正在办理。
  
                                        开封市市长专线电话办公室（市企业投诉中心）
                                                                    2020年11月15日
# No line is wider than a terminal, in either language.
$ { report-weekly L; report-weekly --lang en L; } | LC_ALL=C.UTF-8 wc -L
  80
$ report-weekly --format=html L | grep -E '^<(html|h1|/html)'
  <html lang="zh-CN">
  <h1>本周热点问题专报</h1>
  </html>

== R3.1.5 the paper names nobody of a secret case
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=report topic=作风纪律 area=龙亭区 name=欧阳测试 phone=13900001111 text=欧阳测试举报某局
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=欧阳测试宅基地 area=龙亭区 name=欧阳测试 phone=13900001111 flags=secret text=欧阳测试反映邻居
  at=2020-11-05T09:00:00 case=20201104-00001 act=instruct how=vice by=副市长乙
$ report-weekly --format=tsv L | grep -E '^topic'
| topic | ***宅基地 | 1 | 0 | 0 | 50.00 | |
| topic | 作风纪律 | 1 | 0 | 0 | 50.00 | |
$ for format in text html tsv; do report-weekly --format=$format L; done | grep -cE '欧阳|13900001111|举报某局|反映邻居'
  0
? 1

== R3.2.1 text of a ledger does no harm in the page
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=other topic=<b>&"路 area=龙亭区 text=一\n<script>二
$ report-weekly --lang en --format=html L | grep -oE '&lt;b&gt;&amp;&quot;路|一 &lt;script&gt;二|<script' | sort | uniq -c | sed 's/^ *[0-9]* //'
  &lt;b&gt;&amp;&quot;路
  一 &lt;script&gt;二

== R3.2.1 usage
ledger L
$ report-weekly --from 2020-11-02 L
! report-weekly: --from and --to go together
!...
? 2
$ report-weekly --week 2020-W54 L
!~ ^report-weekly: --week: '2020-W54' is not a week
!...
? 2
$ report-weekly --week 2020-W45 --from 2020-11-02 --to 2020-11-03 L
!~ ^report-weekly: --week and --from
!...
? 2
$ report-weekly --from 2020-11-03 --to 2020-11-02 L
!~ ^report-weekly: --from is after --to
!...
? 2
$ report-weekly --format=tsv L
| section | key | count | previous | yearago | share | note |

== R3.1.5 R3.6.2 a topic that other cases have too is counted as written
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=report topic=夜间施工 area=龙亭区 name=施长河
$ report-weekly --format=tsv L | grep -E '^topic'
| topic | 夜间*** | 1 | 0 | 0 | 100.00 | |
ledger M
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=夜间施工 area=龙亭区 name=王某
$ report-weekly --format=tsv L M | grep -E '^topic'
| topic | 夜间施工 | 2 | 0 | 0 | 100.00 | |
