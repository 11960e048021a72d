# report-weekly: the weekly special on hot issues.  The week is 2020-W45, Monday 2 to Sunday 8 November.

# Makes a ledger from counts: a line has a topic and its number of cases on consecutive Mondays, the last on
# 2 November.
file counts.awk
  BEGIN {
  	OFS = "\t"
  	split("0831 0907 0914 0921 0928 1005 1012 1019 1026 1102", day, " ")
  	print "at", "case", "act", "unit", "due", "by", "how", "kind", "topic", "area", "name", "phone", "flags", "ref", "text"
  }
  {
  	for (i = 2; i <= NF; i++)
  		for (n = 0; n < $i; n++) {
  			d = day[i + 10 - NF]
  			printf "2020-%s-%sT09:00:00\t2020%s-%05d\tnew\t\t\t\tphone\tcomplaint\t%s\t\t\t\t\t\t\n",
  				substr(d, 1, 2), substr(d, 3), d, ++number[d], $1
  		}
  }

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
# A later amendment is not known yet, and the case voided later still counts.
$ report-weekly --format=tsv --as-of 2020-11-05 --week 2020-W45 L | grep -E '^(total|topic)'
| total | accepted | 3 | 2 | 1 | 100.00 | |
| total | answered | 2 | 0 | 0 | 66.67 | |
| total | assigned | 2 | 1 | 0 | 66.67 | |
| total | closed | 1 | 0 | 0 | 33.33 | |
| topic | 供暖服务 | 2 | 1 | 1 | 66.67 | |
| topic | 噪声 | 1 | 0 | 0 | 33.33 | |
# A span is compared with the span before it, but not with a year ago,
$ report-weekly --format=tsv --from 2020-11-02 --to 2020-11-03 L | grep -E '^(total|unit)'
| total | accepted | 1 | 1 | - | 100.00 | |
| total | answered | 1 | 0 | - | 100.00 | |
| total | assigned | 1 | 0 | - | 100.00 | |
| unit | 甲局 | 1 | 1 | - | 100.00 | |
# unless it is a week.
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
# A task that is not past its due day counts only if it has a reply.
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
  统计时段：2020年11月2日至2020年11月8日；情况截至2020年11月15日 12:00
      本周共受理2件，比上周增加1件，变化最大的是供暖服务，由1件增至2件。超期最久的
  是市城市管理局承办的〔20201103-00001〕供暖服务，已超期3个工作日。需要研究解决
  的：领导批示、交办事项尚未办结1件、超期未反馈的任务1件。
  
  一、总体情况
      本周共受理群众和企业反映事项2件，比上周（1件）增加1件；去年同周无受理记录。
  从渠道看：市长信箱（1件）、市长专线电话（1件）。从类别看：投诉（1件）、咨询（1
  件）。反映较多的县区是：鼓楼区（1件）、龙亭区（1件）。反映较为集中的是：供暖服务
  （2件）。办理情况（含此前受理的事项）：当场答复0件，交办、转办1件，审核报结0件。
  办理情况  本周   占受理  上周  环比
  -----------------------------------
  受理         2  100.00%     1  +1件
  当场答复     0    0.00%     0     -
  交办         1   50.00%     0  新增
  审核报结     0    0.00%     0     -
  
  二、热点问题
  问题分类  本周   占受理  上周  环比
  -----------------------------------
  供暖服务     2  100.00%     1  +1件
      1. 供暖服务：2件，比上周（1件）增加1件。主要反映区域：鼓楼区（1件）、龙亭区
  （1件）。
      例：〔20201104-00001〕何时供暖
  
  三、苗头性、倾向性、普遍性问题
      （一）苗头性问题：受理记录时间不足，暂不能判断。
      （二）倾向性问题：受理记录时间不足，暂不能判断。
      （三）普遍性问题：未发现。
      （注：苗头性问题，指本周不少于5件，且高于以此前七周件数按EARS C1方法推算的预
  警值；倾向性问题，指连续三周上升，累计增幅达到一半；普遍性问题，指不少于5件，且
  本周有反映的县区中半数以上均有反映。）
  
  四、办理情况
      本周到期任务0件，按期反馈0件。
      超期未反馈的任务1件，涉及承办单位1个：市城市管理局（1件）。其中超期时间最长
  的：
  事项编号        承办单位      到期            超期工作日  问题分类
  ------------------------------------------------------------------
  20201103-00001  市城市管理局  2020年11月10日           3  供暖服务
  
  五、领导批示、交办事项
      本周新批示、交办1件，尚未办结反馈1件。进展情况：正在办理（1件）。
      1. 〔20201103-00001〕2020年11月5日，市长（市长甲）批示：供暖服务，龙亭区；承
  办单位：市城市管理局（2020年11月10日到期，已超期未反馈）；正在办理。
  签发：________    审核：________    编报：________
...
# The number is that of the week unless another is given; other spans have none.
$ report-weekly --issue 31 L | sed -n 2p
                                    2020年第31期
$ report-weekly --from 2020-11-02 --to 2020-11-04 L | sed -n 2p
  开封市市长专线电话办公室（市企业投诉中心）                        2020年11月15日
$ report-weekly --from 2020-11-02 --to 2020-11-04 -i 3 L | sed -n 2p
                                    2020年第3期
# No line is wider than a terminal, in either language.
$ { report-weekly L; report-weekly --lang en L; } | LC_ALL=C.UTF-8 wc -L
  80
$ report-weekly --format=html L | grep -E '^<(html|h1|/html)'
  <html lang="zh-CN">
  <h1>本周热点问题专报</h1>
  </html>
# Four charts, each with a title and a description for screen readers; nothing is loaded and no script runs.
$ report-weekly --format=html L | grep -oE '<svg|<title id|<desc id|<script|src=|url\(http|@import' | sort | uniq -c | sed 's/^ *//'
  4 <desc id
  4 <svg
  4 <title id
$ report-weekly --format=html L | grep -E '^<(figcaption|desc)'
  <figcaption>图1 近期各周受理件数（横轴为各周周一）</figcaption>
  <desc id="chart1-about">10.26 1、11.2 2</desc>
  <figcaption>图2 各县区受理件数</figcaption>
  <desc id="chart2-about">鼓楼区 1（上周0）、龙亭区 1（上周1）</desc>
  <figcaption>图3 热点问题件数</figcaption>
  <desc id="chart3-about">供暖服务 2（上周1）</desc>
  <figcaption>图4 热点问题在各县区的件数（颜色越深件数越多）</figcaption>
  <desc id="chart4-about">供暖服务 鼓楼区 1、供暖服务 龙亭区 1</desc>

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
! report-weekly: --from and --to must be given together
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
!~ ^report-weekly: --from is later than --to
!...
? 2
$ for alpha in 0 1 1.5 -0.1 0,05 1e-3 0.05x '' .; do report-weekly --alpha "$alpha" L 2>&1 | grep -c 'is not a number between 0 and 1'; done | uniq -c | sed 's/^ *//'
  9 1
? 2
$ report-weekly --method=c3 L
!~ ^report-weekly: --method: 'c3' is not one of: c1 c2
!...
? 2
$ report-weekly --format=tsv L
| section | key | count | previous | yearago | share | note |

== R3.1.5 R3.6.2 a topic is counted as it is printed: an ordinary word in it names nobody
ledger L
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=report topic=夜间施工 area=龙亭区 name=施长河
$ report-weekly --format=tsv L | grep -E '^topic'
| topic | 夜间施工 | 1 | 0 | 0 | 100.00 | |
ledger M
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=夜间施工 area=龙亭区 name=王某
  at=2020-11-04T09:01:00 case=20201104-00002 act=new how=phone kind=report topic=夜间施工/王长江 area=龙亭区 name=王长江
$ report-weekly --format=tsv L M | grep -E '^topic'
| topic | 夜间施工 | 2 | 0 | 0 | 66.67 | |
| topic | 夜间施工/*** | 1 | 0 | 0 | 33.33 | |

== R3.6.3 what begins: more than the seven weeks before let expect
# Cases of a topic on the Mondays of the nine weeks before 2020-W45, and in it.  At alpha 0.05 z is 1.644854,
# at 0.001 it is 3.090232.
#   供暖: the seven before have the sum 12, their squares 26: mean 1.714286, sd sqrt((26 - 144/7) / 6) =
#   0.951190;
#     bounds 3.278854 and 4.653683.  With the gap: 1 1 3 1 1 3 2, the same sums.
#   噪声: mean 4, squared differences 4 + 0 + 0 + 0 + 1 + 1 + 0 = 6, sd 1: bounds 5.644854 and 7.090232.
#   With the
#     gap: 4 4 2 4 4 4 5: 27, squares 109; sd sqrt((109 - 729/7) / 6) = 0.899735; bound at 0.001: 6.637534.
#   公交: none before, bound 0, but fewer than 5.
#   物业: 2 2 2 2 2 6 8: mean 3.428571, sd sqrt((120 - 576/7) / 6) = 2.507133: bounds 7.552438 and 11.176194.
#   With
#     the gap: 2, with the bound 2.
file counts
  供暖 1 1 3 1 1 3 2 1 1 5
  噪声 4 4 2 4 4 4 5 5 4 7
  公交 0 0 0 0 0 0 0 0 0 4
  物业 2 2 2 2 2 2 2 6 8 8
$ awk -f counts.awk counts >L
$ report-weekly -f tsv L | grep ^emerging
| emerging | 供暖 | 5 | 1 | 0 | 20.83 | 4.653683 |
$ report-weekly -f tsv --alpha 0.05 L | grep ^emerging
| emerging | 物业 | 8 | 8 | 0 | 33.33 | 7.552438 |
| emerging | 噪声 | 7 | 4 | 0 | 29.17 | 5.644854 |
| emerging | 供暖 | 5 | 1 | 0 | 20.83 | 3.278854 |
$ report-weekly -f tsv --min 4 L | grep ^emerging
| emerging | 供暖 | 5 | 1 | 0 | 20.83 | 4.653683 |
| emerging | 公交 | 4 | 0 | 0 | 16.67 | 0.000000 |
$ report-weekly -f tsv --method=c2 L | grep ^emerging
| emerging | 物业 | 8 | 8 | 0 | 33.33 | 2.000000 |
| emerging | 噪声 | 7 | 4 | 0 | 29.17 | 6.637534 |
| emerging | 供暖 | 5 | 1 | 0 | 20.83 | 4.653683 |
$ report-weekly --min 4 L | grep 苗头性问题：
      （一）苗头性问题：供暖（5件，预警值4.65件）、公交（4件，预警值0.00件）。
# The void case is not counted: 4 are not more than expected.
$ { cat L; printf '2020-11-03T09:00:00\t20201102-00001\tvoid%s\t误录\n' "$(printf '\t%.0s' 1 2 3 4 5 6 7 8 9 10 11)"; } | report-weekly -f tsv | grep ^emerging
? 1

== R3.6.3 of a hotline that is new the weeks before count as none; the paper tells nothing of it
file counts
  供暖 0 0 1 0 0 0 0 0 0 5
file new
  供暖 0 0 0 1 0 0 0 0 0 5
# There was a case in the first of the seven weeks: mean 1/7, sd sqrt((1 - 1/7) / 6) = 0.377964, bound
# 1.310855.
$ awk -f counts.awk counts | report-weekly -f tsv | grep ^emerging
| emerging | 供暖 | 5 | 0 | 0 | 100.00 | 1.310855 |
# There was none; nor, with the gap, in the first of those weeks.
$ awk -f counts.awk new | report-weekly -f tsv | grep ^emerging
| emerging | 供暖 | 5 | 0 | 0 | 100.00 | 1.310855 |
$ awk -f counts.awk counts | report-weekly -f tsv --method=c2 | grep ^emerging
| emerging | 供暖 | 5 | 0 | 0 | 100.00 | 1.310855 |
$ awk -f counts.awk new | report-weekly | grep 苗头性问题：
      （一）苗头性问题：受理记录时间不足，暂不能判断。
# The same weeks as spans of two days each, with no cases on the days between: the first of the seven spans
# begins fourteen days before.
$ awk -f counts.awk counts | report-weekly -f tsv --from 2020-11-01 --to 2020-11-02 | grep -E '^(emerging|topic)'
| topic | 供暖 | 5 | 0 | - | 100.00 | |
| emerging | 供暖 | 5 | 0 | - | 100.00 | 0.000000 |

== R3.6.3 what grows: up three weeks running, and by a half
# 乙: 9 is exactly 1.5 times 6; 丙: 10 is less than 10.5; 丁: equal in between; 戊: from none; 己: decreases.
file counts
  甲 2 3 4 5
  乙 6 7 8 9
  丙 7 8 9 10
  丁 2 4 4 8
  戊 0 1 2 3
  己 9 4 5 8
$ awk -f counts.awk counts >L
# Before them there were none: the seven weeks of 丁 have the sum 10, their squares 36: mean 1.428571, sd
# 1.902380, bound 7.307366.
$ report-weekly -f tsv L | grep -E '^(rising|emerging)'
| emerging | 丁 | 8 | 4 | 0 | 18.60 | 7.307366 |
| rising | 乙 | 9 | 8 | 0 | 20.93 | 6,7,8,9 |
| rising | 甲 | 5 | 4 | 0 | 11.63 | 2,3,4,5 |
| rising | 戊 | 3 | 2 | 0 | 6.98 | 0,1,2,3 |
$ report-weekly L | grep 倾向性问题：
      （二）倾向性问题：乙（6→7→8→9）、甲（2→3→4→5）、戊（0→1→2→3）。
# Only three weeks, before which there were none: 甲 has 0,3,4,5.
$ grep -v ^2020-10-12 L | report-weekly -f tsv | grep ^rising
| rising | 丙 | 10 | 9 | 0 | 23.26 | 0,8,9,10 |
| rising | 乙 | 9 | 8 | 0 | 20.93 | 0,7,8,9 |
| rising | 己 | 8 | 5 | 0 | 18.60 | 0,4,5,8 |
| rising | 甲 | 5 | 4 | 0 | 11.63 | 0,3,4,5 |
| rising | 戊 | 3 | 2 | 0 | 6.98 | 0,1,2,3 |
$ grep -v ^2020-10-12 L | report-weekly | grep 倾向性问题：
      （二）倾向性问题：受理记录时间不足，暂不能判断。

== R3.6.3 what is general: in half of the districts that had any case
# Districts: 甲区, 乙区, 丙区, 丁区, 戊区; an area that is not stated does not count, and finer areas belong
# to their districts.
#   供水: 5 cases in 甲区, 乙区, 丙区: 3 of 5. 道路: 6 cases, all in 甲区 and 丁区: 2 of 5. 噪声: in 4, but 4
#   cases.
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint topic=供水 area=甲区/东街
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint topic=供水 area=甲区/西街
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone kind=complaint topic=供水 area=乙区
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone kind=complaint topic=供水 area=丙区
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=phone kind=complaint topic=供水
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=complaint topic=道路 area=甲区
  at=2020-11-03T09:00:00 case=20201103-00002 act=new how=phone kind=complaint topic=道路 area=甲区/东街
  at=2020-11-03T09:00:00 case=20201103-00003 act=new how=phone kind=complaint topic=道路 area=甲区/西街
  at=2020-11-03T09:00:00 case=20201103-00004 act=new how=phone kind=complaint topic=道路 area=丁区
  at=2020-11-03T09:00:00 case=20201103-00005 act=new how=phone kind=complaint topic=道路 area=丁区
  at=2020-11-03T09:00:00 case=20201103-00006 act=new how=phone kind=complaint topic=道路 area=丁区
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=噪声 area=乙区
  at=2020-11-04T09:00:00 case=20201104-00002 act=new how=phone kind=complaint topic=噪声 area=丙区
  at=2020-11-04T09:00:00 case=20201104-00003 act=new how=phone kind=complaint topic=噪声 area=丁区
  at=2020-11-04T09:00:00 case=20201104-00004 act=new how=phone kind=complaint topic=噪声 area=戊区
$ report-weekly -f tsv L | grep ^widespread
| widespread | 供水 | 5 | 0 | 0 | 33.33 | 3/5 |
$ report-weekly -f tsv --min 4 L | grep ^widespread
| widespread | 供水 | 5 | 0 | 0 | 33.33 | 3/5 |
| widespread | 噪声 | 4 | 0 | 0 | 26.67 | 4/5 |
$ report-weekly L | grep 普遍性问题：
      （三）普遍性问题：供水（5件，5个县区中有3个反映）。

== M4.3.1 R3.6.2 units with few tasks are set apart, and not ranked
# Of the tasks due on 3 November 甲局 has 20, 18 of them in time; 乙局 21, 20 in time; 丙局 19, none in time;
# 丁局 2, both in time.
# All: 62, 40 in time: 64.52 percent.  Below 95: 甲局 with 90, not 乙局 with 95.24 (nor 丙局, which is not
# ranked).
file tasks
  甲局 20 18
  乙局 21 20
  丙局 19 0
  丁局 2 2
file ledger.awk
  function put(day, act, unit, due) {
  	printf "2020-%sT09:00:00\t20201102-%05d\t%s\t%s\t%s\t\t%s\t\t\t\t\t\t\t\t\n", day, number, act, unit, due,
  		act == "new" ? "phone" : act == "assign" ? "platform" : ""
  }
  BEGIN { print "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext" }
  {
  	for (n = 1; n <= $2; n++) {
  		number++
  		put("11-02", "new")
  		put("11-02", "assign", $1, "2020-11-03")
  		put(n <= $3 ? "11-03" : "11-04", "reply", $1)
  	}
  }
$ awk -f ledger.awk tasks >L
$ report-weekly L | sed -n '/^四、/,/^五、/p'
  四、办理情况
      本周到期任务62件，按期反馈40件，按期办结率64.52%。到期任务20件以上的承办单位
  2个，其中低于95%目标的1个。
  由低到高  承办单位  到期  按期  按期办结率
  ------------------------------------------
         1  甲局        20    18      90.00%
         2  乙局        21    20      95.24%
      到期任务不足20件、不参加排序的承办单位2个，到期21件，按期反馈2件。其中有未按
  期反馈的：丙局（到期19件，按期0件）。其余1个单位到期2件，按期反馈2件。
      无超期未反馈的任务。
  
  五、领导批示、交办事项
# The table of figures has all of them.
$ report-weekly -f tsv L | grep ^unit
| unit | 乙局 | 21 | 20 | 0 | 95.24 | |
| unit | 甲局 | 20 | 18 | 0 | 90.00 | |
| unit | 丙局 | 19 | 0 | 0 | 0.00 | |
| unit | 丁局 | 2 | 2 | 0 | 100.00 | |

== R2.6 R3.2.1 a week with much in it is cut, and what is left out is counted
# 30 topics with 2 cases each, in 15 districts; 12 units, each with 5 tasks overdue; 9 leaders' items.
file ledger.awk
  function put(time, n, act, unit, due, by, how, kind, topic, area) {
  	printf "2020-11-%s\t20201102-%05d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t\t\t\t\t\n", time, n, act, unit, due, by, how,
  		kind, topic, area
  }
  BEGIN {
  	print "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext"
  	for (n = 1; n <= 60; n++)
  		put("02T09:00:00", n, "new", "", "", "", "phone", "complaint", sprintf("问题%02d", n % 30), sprintf("第%02d区", n % 15))
  	for (n = 1; n <= 60; n++)
  		put("03T09:00:00", n, "assign", sprintf("第%02d局", n % 12), "2020-11-04", "", "platform")
  	for (n = 1; n <= 9; n++)
  		put("05T09:00:00", n, "instruct", "", "", "市长甲", "mayor")
  }
$ awk -f ledger.awk >L
$ report-weekly L | tr -d '\n ' | grep -oE '第02区（4件），[^。]*。|问题02（2件），[^。]*。|其余[^。]*。|涉及承办单位.*，另有[0-9]+个|其中最近批示的[0-9]+件'
  第02区（4件），其他县区12个。
  问题02（2件），其他问题27类。
  其余23类共46件，表中未列。
  其余2个单位到期10件，按期反馈0件。
  其中最近批示的5件

== R3.6.3 what many report in other words is an issue; the same words elsewhere, and one caller alone, are none
ledger L
  at=2020-10-12T09:00:00 case=20201012-00001 act=new how=phone topic=噪声污染 area=龙亭区 phone=1390000001 text=福源小区旁边工地夜里打桩
  at=2020-10-20T09:00:00 case=20201020-00001 act=new how=phone topic=噪声污染 area=龙亭区 phone=1390000002 text=来电反映:福源小区北边工地半夜打桩,老人睡不着
  at=2020-10-28T09:00:00 case=20201028-00001 act=new how=phone topic=噪声污染 area=龙亭区 phone=1390000003 text=福源小区3号楼对面的工地打桩到凌晨
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=噪声污染 area=龙亭区 phone=1390000004 text=福 源 小 区的打桩声太大,请尽快处理
  at=2020-11-03T09:00:00 case=20201103-00002 act=new how=phone topic=噪声污染 area=龙亭区 phone=1390000004 text=福源小区打桩
  at=2020-11-03T10:00:00 case=20201103-00002 act=void text=重复
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=噪声污染 area=龙亭区 phone=1390000005 text=恒达花园旁边工地夜里打桩
  at=2020-11-04T09:00:00 case=20201104-00002 act=new how=phone topic=噪声污染 area=鼓楼区 phone=1390000006 text=福源小区旁边工地夜里打桩
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone topic=供水服务 area=龙亭区 phone=1390000007 text=福源小区停水
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=1390000008 text=汉兴路文景苑暖气不热
  at=2020-11-07T09:00:00 case=20201107-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=1390000008 text=汉兴路文景苑暖气不热
  at=2020-11-08T09:00:00 case=20201108-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=1390000008 text=汉兴路文景苑暖气不热
$ report-weekly --format=tsv L | grep issue
  issue	20201012-00001	1	1	-	14.29	20201012-00001,20201020-00001,20201028-00001,20201103-00001 福源小区 2020-10-12..2020-11-03
$ report-weekly L | sed -n '/福源小区“/,/^$/p' | tr -d '\n '; echo
  反馈的任务，群众反映最集中的是福源小区“噪声污染”问题（四周内4件，其中本周1件）。没有需要研究解决的事项。1.福源小区“噪声污染”问题：2020年10月12日以来4件，其中本周1件。例：〔20201012-00001〕福源小区旁边工地夜里打桩
$ report-weekly --no-issues --format=tsv L | grep issue
? 1
$ report-weekly --no-issues L | grep -c 福源小区、
  0
? 1

== R3.6.3 an issue without a place is named by its words
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供水服务/水质 area=龙亭区 phone=13900000011 text=自来水一股土腥味
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=供水服务/水质 area=龙亭区 phone=13900000012 text=自来水土腥味很重
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=供水服务/水质 area=龙亭区 phone=13900000013 text=自来水有土腥味
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone topic=公共交通 area=鼓楼区 phone=13900000014 text=末班车提前收车
$ report-weekly --format=tsv L | grep issue | cut -f 2,3,7
  20201103-00001	3	20201102-00001,20201103-00001,20201104-00001 - 2020-11-02..2020-11-04
$ report-weekly L | grep -o '1. “.*水质）'
  1. “土腥味”（供水服务/水质）

== R3.6.3 one matter stands once, under the topic of most of its cases; a topic's example is of its largest issue
ledger L
  at=2020-11-02T08:00:00 case=20201102-00001 act=new how=phone topic=供水服务 area=龙亭区 phone=13900000020 text=水表转得太快
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=供水服务 area=龙亭区 phone=13900000021 text=福源小区停水三天没有通知
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=物业管理 area=龙亭区 phone=13900000022 text=福源小区又停水,没有通知,做不成饭
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=供水服务 area=龙亭区 phone=13900000023 text=福源小区停水,做不成饭
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone topic=物业管理 area=鼓楼区 phone=13900000024 text=楼道灯坏了
$ report-weekly --format=tsv L | grep issue | cut -f 2,3,7
  20201103-00001	3	20201102-00002,20201103-00001,20201104-00001 福源小区 2020-11-02..2020-11-04
$ report-weekly L | grep -o '〔.*' | head -n 1
  〔20201102-00002〕福源小区停水三天没有通知
$ report-weekly L | grep -o '1. 福源小区“供水服务”问题'
  1. 福源小区“供水服务”问题

== R3.1.5 an issue tells nothing of a secret case but its number
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report topic=环境保护 area=祥符区 name=施福源 phone=13900000001 text=我是施福源,柳家湾砖厂夜里偷排黑烟,举报电话13900000001
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=环境保护 area=祥符区 phone=13900000002 text=柳家湾砖厂黑烟呛人
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=环境保护 area=祥符区 phone=13900000003 text=柳家湾砖厂夜里冒黑烟
$ report-weekly --format=tsv L | grep issue
  issue	20201104-00001	3	0	-	100.00	20201102-00001,20201103-00001,20201104-00001 柳家湾砖厂 2020-11-02..2020-11-04
$ report-weekly L | grep -c 施福源
  0
? 1
