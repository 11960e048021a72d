# report-year: the evaluation as a paper.  Two counties: 甲县 had two tasks, one in time; 乙县 one, in time.
# 甲县: 50 percent is 45 below 95: 0 of 30; quality 30; items none. 乙县: 30 + 30, and praise by a vice-mayor
# makes it the first of the fund: 10000 yuan, 15 points.
env CASE_NOW=2021-01-10T09:00:00
table units
  | unit | class  | parent | aliases |
  | 甲县 | county |        |         |
  | 乙县 | county |        |         |
  | 丙县 | county |        |         |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王小明 phone=13800000001 text=王小明举报
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲县 due=2020-11-09 how=platform
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲县 due=2020-11-09 how=platform
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=乙县 due=2020-11-09 how=platform
  at=2020-11-09T10:00:00 case=20201102-00001 act=reply unit=甲县
  at=2020-11-10T10:00:00 case=20201102-00002 act=reply unit=甲县
  at=2020-11-09T10:00:00 case=20201102-00003 act=reply unit=乙县
marks M
  at=2020-11-20T09:00:00 mark=M20201120-001 act=praise unit=乙县 how=vice ref=常务会议纪要7号
  at=2020-11-25T09:00:00 mark=M20201125-001 act=confirm unit=乙县 ref=M20201120-001
  at=2020-12-01T09:00:00 mark=M20201201-001 act=criticize unit=甲县 how=inspect
  at=2020-12-31T09:00:00 mark=M20201231-001 act=grade unit=乙县 value=优秀 ref=2020

== M5.2, M5.3, M10, M11 the paper: who takes part, the ranking, the fund with its documents, and why
$ report-year --units units --year 2020 --marks M L
                 2020年度市长专线电话（市企业投诉中心）工作考评结果
  开封市市长专线电话办公室（市企业投诉中心）                         2021年1月10日
  --------------------------------------------------------------------------------
  统计时段：2020年1月1日至2020年12月31日；情况截至2021年1月10日 09:00
  
  一、总体情况
      参加考评的网络单位2个；当年未接到转办件、不参加考评的1个（考评办法第五条）。
  到期应办结3件，按期办结2件，按期办结率66.67%；办结0件，因答复未落实造成重复反映0
  件。
      尚有2个单位的基础工作、制度建设项目未评定完毕，未评项目暂计0分，名次可能变
  动。
  
  二、分组排名
      县区：总分最高的是乙县（75.00分），最低的是甲县（30.00分）。
  
  三、奖惩资金
      经市委市政府督查局认定的表扬、批评共1件次：奖励工作经费10000元，扣减工作经费
  0元。未认定1件次，不计。
      附件：1. 分组排名
      2. 奖惩资金及依据
      3. 各单位得分说明
  签发：________    审核：________    编报：________
  
  --------------------------------------------------------------------------------
  附件1
                                      分组排名
  县区（2个）
  名次  承办单位   总分   按期   质量  基础制度   加分  扣分  等次
  ----------------------------------------------------------------
     1  乙县*     75.00  30.00  30.00      0.00  15.00  0.00  优秀
     2  甲县*     30.00   0.00  30.00      0.00   0.00  0.00
  * 应办结不足20件，名次仅供参考。
  
  --------------------------------------------------------------------------------
  附件2
                                   奖惩资金及依据
  承办单位  奖励（元）  扣减（元）  净额（元）  名次   得分  未认定
  -----------------------------------------------------------------
  乙县           10000           0       10000     1  15.00       0
  甲县               0           0           0     2   0.00       1
  认定依据：
  日期        承办单位  来源                金额  会议或文件       记录
                                          （元）
  ------------------------------------------------------------------------------
  2020-11-20  乙县      副市长（第八条）   10000  常务会议纪要7号  M20201120-001
  
  --------------------------------------------------------------------------------
  附件3
                                   各单位得分说明
  
  乙县：75.00
  项目              条款                    得分  依据
  -----------------------------------------------------------------------------
  按期办结率        考评办法第四条（三）1  30.00  1/1
  办结质量合格率    考评办法第四条（三）2  30.00  0/0
  奖惩资金排名      考评办法第十一条       15.00  M20201120-001 常务会议纪要7号
  总分              考评办法第四条         75.00
  未通报，按台账计  考评办法第四条（三）1         2020-11
  
  甲县：30.00
  项目              条款                    得分  依据
  --------------------------------------------------------------------------------
  按期办结率        考评办法第四条（三）1   0.00  1/2；20201102-00002（期限
                                                  2020-11-09，2020-11-10反馈）
  办结质量合格率    考评办法第四条（三）2  30.00  0/0
  总分              考评办法第四条         30.00
  未通报，按台账计  考评办法第四条（三）1         2020-11
  
...

== M4, M5 the figures as a table, which agree with score-unit and score-fund
$ report-year --units units --year 2020 --marks M --format tsv L
| section | key | rank | points | yuan | count | part | note |
| county | 乙县 | 1 | 75.00 |  | 1 | 1 | 优秀 |
| county | 甲县 | 2 | 30.00 |  | 2 | 1 |  |
| county | 丙县 |  |  |  | 0 | 0 | exempt |
| fund | 乙县 | 1 | 15.00 | 10000 | 1 | 0 |  |
| fund | 甲县 | 2 | 0.00 | 0 | 0 | 1 |  |
| fund | 丙县 | 2 | 0.00 | 0 | 0 | 0 |  |
| document | M20201120-001 |  |  | 10000 |  |  | 常务会议纪要7号 |

== R3.1.5, M5 the page: charts without script, explanations folded, nothing of a secret caller
$ report-year --units units --year 2020 --marks M --format html L >page; grep -c '<svg' page; grep -c '<details>' page; \
  grep -E '王小明|13800000001|<script|http' page; echo $?
  1
  2
  1

== the English paper; a span of days has no year in its title
$ report-year --units units --from 2020-11-01 --to 2020-11-30 --marks M --lang en L | sed -n '1p;/^I\./,/measures 5.2/p'
                         Evaluation of the hotline's units
  I. Summary
  2 units take part in the evaluation; 1 got no case and take no part (evaluation
  measures 5.2). Of 3 tasks due, 2 were in time, 66.67% (evaluation measures

== another city's office has its name on papers
$ { cat "$TESTDATA/../src/tables/rules.tsv"; printf 'office.name\t2020-01-01\t洛阳市12345政务服务热线\toffice\t\n'; } >rules
$ report-year --units units --rules rules --year 2020 L | sed -n 2p
~ ^洛阳市12345政务服务热线 +2021年1月10日$
