# case-remind and letter-format: what units are reminded of and urged about by letter.

== R3.3 what is near, what is urged, and what was urged twice in vain
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供水 text=停水
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-10 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市林业局 due=2020-11-10 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=市林业局 due=2020-11-18 how=platform flags=lead
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=市司法局 due=2020-11-11 how=platform flags=lead
  at=2020-11-11T08:00:00 case=20201102-00002 act=urge unit=市林业局 by=x how=phone
  at=2020-11-12T08:00:00 case=20201102-00002 act=urge unit=市林业局 by=x how=phone
  at=2020-11-12T08:00:00 case=20201102-00004 act=urge unit=市司法局 by=x how=phone
  at=2020-11-12T09:00:00 case=20201102-00004 act=supervise unit=市司法局 by=x how=phone text=督
  at=2020-11-13T08:00:00 case=20201102-00004 act=urge unit=市司法局 by=x how=phone
$ case-remind L | cut -f 1-4,7,8,10,15
| part | untold | case | unit | due | left | urges | supervised |
| urge |  | 20201102-00001 | 市水利局 | 2020-11-10 | -3 | 0 | 0 |
| supervise |  | 20201102-00002 | 市林业局 | 2020-11-10 | -3 | 2 | 0 |
| supervise |  | 20201102-00004 | 市司法局 | 2020-11-11 | -2 | 2 | 1 |
$ case-remind --within 5 L | cut -f 1,3,8 | tail -n 1
| due | 20201102-00003 | 3 |
$ case-remind L | cut -f 3- | cmp - <(case-due --within 2 L)
$ case-remind --supervise L | cmp - <(case-due --supervise L)
$ case-remind --as-of 2020-11-03 L
| part | untold | case | unit | role | limit | due | left | status | urges | extensions | opened | topic | text | supervised | refused | why |
? 1

== R3.3 what was urged today, or by a letter that was not sent, is not yet for supervision; the next letter tells it
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-10 how=platform flags=lead
  at=2020-11-11T08:00:00 case=20201102-00001 act=urge unit=市水利局 by=办 how=phone
  at=2020-11-12T08:00:00 case=20201102-00001 act=urge unit=市水利局 by=办 how=platform text=电子邮件通知联络人
$ case-remind --by 办 L | cut -f 1,2
| part | untold |
| urge | 2020-11-12 |
$ case-remind --by 办 --supervise L | wc -l
  1
? 1
$ printf 'x\tdue-2020-11-12-市水利局\ty\n' >sent; case-remind --by 办 --sent sent L | cut -f 1,2
| part | untold |
| supervise |  |
$ case-remind --by 办 --sent sent --supervise L | cut -f 1,15
| case | why |
| 20201102-00001 | urged |
$ case-remind --by 另 L | cut -f 1,2 | tail -n 1
| supervise |  |
$ case-remind --by 办 --text 其他 L | cut -f 1,2 | tail -n 1
| supervise |  |
$ printf 'due-2020-11-12-市水利局\n\n' >first; case-remind --by 办 --sent first L | cut -f 1,2 | tail -n 1
| urge | 2020-11-12 |
$ case-remind --by 办 --as-of 2020-11-12 L | cut -f 1,2 | tail -n 1
| urge |  |
$ case-remind --sent nowhere L
? 2
! case-remind: nowhere: No such file or directory

== a letter to a unit
table U
  | case           | unit     | role | due        | left | urges | topic | text             |
  | 20201102-00001 | 市水利局 | lead | 2020-11-10 | -3   | 1     |       | 停水\n三天 \\n。 |
table D
  | case           | unit     | role   | due        | left | extensions | topic | text |
  | 20201102-00002 | 市水利局 | assist | 2020-11-15 | 0    | 2          | 供水  | 漏   |
  | 20201102-00003 | 市水利局 | lead   | 2020-11-17 | 2    | 0          | 供水  |      |
table N
  | case | unit |
$ letter-format --unit 市水利局 --urge U --supervise N --due D --by 办公室 --within 3
  市水利局：
  
      截至2020年11月15日，你单位承办的市长专线电话（市企业投诉中心）事项，已超期未反馈的1件，3个工作日内到期的2件。请在规定时限内反馈办理结果；难度较大的，请在到期以前报告，申请延期（考评办法第四条（三）1）。
  
  一、已超期，现予催办1件（两次催办未果的进行督办，工作规则第三条（三）；考评办法第四条（四）6）
  1. 20201102-00001  未分类（主办）
     2020-11-10到期，已超期3个工作日，已催办1次
     停水 三天 \n。
  
  二、即将到期2件
  1. 20201102-00002  供水（协办）
     2020-11-15到期，今日到期，已延期2次
     漏
  2. 20201102-00003  供水（主办）
     2020-11-17到期，还有2个工作日
     
  
  办公室
  2020年11月15日
$ letter-format --unit 市水利局 --supervise U --due D --subject --day 2020-12-01
  市长专线待反馈事项（2020年12月1日）：超期1件，将到期2件

== what waits for the office
table S
  | case           | unit     | role | due        | left | supervised | refused    | why             | topic | text |
  | 20201102-00001 | 市水利局 | lead | 2020-11-10 | -3   | 1          | 2020-11-12 | leader,extended | 供水  | 停   |
table H
  | case           | state | closed              | satisfied | solved | text |
  | 20201102-00002 | told  | 2020-11-10T09:00:00 | no        | no     | 漏   |
$ letter-format --supervise S --unhappy H --by 办公室
      截至2020年11月15日，办公室有以下事项待办理。
  
  一、应进行督办并专门记录的1件（工作规则第三条（三））
      督办后请记录：case-supervise --how phone|site|meeting --text 督办情况 --unit 单位 编号
  1. 20201102-00001  供水（主办）
     市水利局，2020-11-10到期，已超期3个工作日，已督办1次，2020-11-12退单，督办缘由：市领导批办、交办、已同意延期
     停
  
  二、已报结、来话人不满意或反映未解决的1件（工作规则第三条（四）、（五））
      需重新办理的请记录：case-return --how unsolved --text 回访情况 编号
  1. 20201102-00002  未分类
     2020-11-10报结，来话人不满意，来话人反映未解决
     漏
  
  办公室
  2020年11月15日
$ letter-format --supervise S --unhappy H --call S --subject
  市长专线待办事项（2020年11月15日）：应督办1件，来话人不满意1件，待电话通知1件
$ letter-format --supervise S --lang en --by office | sed -n '1,5p;8,$p'
      As of 2020-11-15, the following is to be done by the office.
  
  I. To be supervised, with a record: 1 (work rules 3.3)
      Then record it: case-supervise --how phone|site|meeting --text WORDS --unit UNIT CASE
  1. 20201102-00001  供水 (lead)
  
  office
  2020-11-15
$ letter-format --subject
  

== what no letter is made of
$ letter-format --urge U
? 2
! letter-format: --urge, --overdue and --due require --unit: they are for a letter to a unit
! letter-format: Try 'letter-format --help' for more information.
$ letter-format --unit 市水利局 --call U
? 2
! letter-format: --refused, --promised, --unhappy and --call cannot be combined with --unit: they are for the office
! letter-format: Try 'letter-format --help' for more information.
$ letter-format U
? 2
! letter-format: extra operand: name the tables by options
! letter-format: Try 'letter-format --help' for more information.

== M4.3.1 M4.4.6 in a year that the calendar does not cover nothing is urged, by hand given days in a covered one apart
ledger L
  at=2020-12-20T09:00:00 case=20201220-00001 act=new how=phone topic=供水 text=停水<b>
  at=2020-12-20T10:00:00 case=20201220-00001 act=assign unit=市水利局 due=2020-12-30 how=platform flags=lead
  at=2020-12-20T09:00:00 case=20201220-00002 act=new how=phone
  at=2020-12-20T10:00:00 case=20201220-00002 act=assign unit=市水利局 due=2021-01-04 how=platform flags=lead,provisional
  at=2020-12-20T09:00:00 case=20201220-00003 act=new how=phone
  at=2020-12-20T10:00:00 case=20201220-00003 act=assign unit=市水利局 due=2021-01-04 how=platform flags=fixed,lead
table calendar
  | date       | day | name | notice     | year |
  | 2020-10-01 | off | 国庆 | 2019-11-21 | 2020 |
  | 2022-01-03 | off | 元旦 | 2021-10-25 | 2022 |
$ CASE_NOW=2020-12-31T07:30:00 case-remind --calendar calendar L | cut -f 1,3
| part | case |
| urge | 20201220-00001 |
| due | 20201220-00002 |
| due | 20201220-00003 |
$ CASE_NOW=2021-01-06T07:30:00 case-remind --calendar calendar L | tee T | cut -f 1,3
| part | case |
| overdue | 20201220-00001 |
| overdue | 20201220-00002 |
| overdue | 20201220-00003 |
$ CASE_NOW=2022-01-05T07:30:00 case-remind --calendar calendar L | cut -f 1,3
| part | case |
| urge | 20201220-00001 |
| overdue | 20201220-00002 |
| urge | 20201220-00003 |
$ CASE_NOW=2021-01-06T07:30:00 letter-format --unit 市水利局 --overdue T --by 办 | sed -n '3p;5,7p'
      截至2021年1月6日，你单位承办的市长专线电话（市企业投诉中心）事项，已超期未反馈的3件，2个工作日内到期的0件。请在规定时限内反馈办理结果；难度较大的，请在到期以前报告，申请延期（考评办法第四条（三）1）。
  一、已超期3件
      年度放假安排收录以前，以上事项不登记催办，请抓紧办理。
  1. 20201220-00001  供水（主办）
$ letter-format --uncovered 2021 --by 办
      截至2020年11月15日，办公室有以下事项待办理。
  
  一、放假安排表尚未收录2021年放假安排
      国务院办公厅公布2021年放假安排后，请录入 calendar.tsv（见 case-ledger(5)），或者安装收录了该安排的新版本；再用 case-extend --all --recompute 更正期限。自2021年1月1日起，收录以前不登记催办，只提醒承办单位。
  
  办
  2020年11月15日
$ letter-format --uncovered 2021 --subject
  市长专线待办事项（2020年11月15日）：放假安排待收录（2021年）
$ letter-format --uncovered 2021 --unit 市水利局
? 2
! letter-format: --uncovered cannot be combined with --unit: it is for the office
! letter-format: Try 'letter-format --help' for more information.
$ letter-format --uncovered 21
? 2
! letter-format: --uncovered: '21' is not a year of 1970 to 2105
! letter-format: Try 'letter-format --help' for more information.

== a letter as a page for mail readers: its looks stand in its elements, what was said in it acts nowhere
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供水 text=停水<b>&
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-10 how=platform flags=lead
$ case-due L | letter-format --format html --unit 市水利局 --urge - | sed -n '/<title>/p;/<ol/,/<\/ol>/p'
  <title>市长专线待反馈事项（2020年11月15日）：超期1件，将到期0件</title>
  <ol style="margin:0;padding-left:2em">
  <li style="margin:0 0 .8em"><strong style="font-weight:bold"><span class="whole">20201102-00001</span>  供水（主办）</strong>
  <div style="color:#b00000"><span class="whole">2020-11-10</span>到期，已超期3个工作日</div>
  <div style="color:#333333">停水&lt;b&gt;&amp;</div>
  </li>
  </ol>
$ case-due L | letter-format --format pdf --unit 市水利局 --urge -
? 2
! letter-format: --format: 'pdf' is not one of: text html
! letter-format: Try 'letter-format --help' for more information.
