# case-form: the office's forms.

== R3.1.6 the slip goes to the leaders: opinion, instructions in order, room for the pen
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new by=seat01 how=phone kind=complaint topic=供暖服务 area=龙亭区 name=赵四 phone=13900000000 flags=urgent text=不热\n没人管
  at=2020-11-02T10:00:00 case=20201102-00001 act=refer by=desk1 how=vice ref=呈〔2020〕1号 text=拟请阅示
  at=2020-11-02T11:00:00 case=20201102-00001 act=instruct by=李秘书长 how=secretary text=请速办
  at=2020-11-02T11:30:00 case=20201102-00001 act=note text=记错
  at=2020-11-02T11:40:00 case=20201102-00001 act=undo
  at=2020-11-02T12:00:00 case=20201102-00001 act=refer by=desk1 how=mayor ref=呈〔2020〕2号 text=拟请市长批示
  at=2020-11-02T13:00:00 case=20201102-00001 act=instruct by=高市长 how=mayor text=当日解决
$ case-form --lang en --form slip -l L 20201102-00001
                      Mayor's Hotline: Slip for Instructions
  
  No.: 呈〔2020〕2号                                              Urgency: urgent
  +-----------------------------------------------------------------------------+
  | Case number  | 20201102-00001        | Accepted     | 2020-11-02 09:00      |
  +-----------------------------------------------------------------------------+
  | Caller       | 赵四                  | Phone        | 13900000000           |
  +-----------------------------------------------------------------------------+
  | Channel      | the mayor's telephone | Kind         | complaint             |
  +-----------------------------------------------------------------------------+
  | Topic        | 供暖服务              | Area         | 龙亭区                |
  +-----------------------------------------------------------------------------+
  | Recorded by  | seat01                | Leader on    |                       |
  |              |                       | duty         |                       |
  +-----------------------------------------------------------------------------+
  | Content      | 不热 没人管                                                  |
  |              |                                                              |
  |              |                                                              |
  |              |                                                              |
  |              |                                                              |
  +-----------------------------------------------------------------------------+
  | Proposed     | 拟请市长批示                                                 |
  | opinion      |                                                              |
  |              |                                                              |
  |              |              Signature:                    Date:             |
  +-----------------------------------------------------------------------------+
  | Opinion of   |                                                              |
  | the leader   |                                                              |
  | on duty      |              Signature:                    Date:             |
  +-----------------------------------------------------------------------------+
  | Submitted    | 1. 2020-11-02 to a vice-mayor 呈〔2020〕1号                  |
  |              | 2. 2020-11-02 to the mayor 呈〔2020〕2号                     |
  +-----------------------------------------------------------------------------+
  | Leaders'     | 1. 2020-11-02 the secretary-general 李秘书长: 请速办         |
  | instructions | 2. 2020-11-02 the mayor 高市长: 当日解决                     |
...
# What the ledger does not contain yet is filled in by hand.
$ case-form --lang en --form slip --as-of 2020-11-02T09:30:00 -l L 20201102-00001 | grep -c '市长\|2号'
  0
? 1

== R3.1.3 R3.2.3 the duty leader's and the secretary's words in their boxes, the opinion of the submission that it is about
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new by=seat01 how=phone kind=complaint topic=供暖服务 area=龙亭区 text=不热
  at=2020-11-02T09:10:00 case=20201102-00001 act=refer by=seat01 how=duty ref=呈1号 text=拟请值班领导阅示
  at=2020-11-02T09:20:00 case=20201102-00001 act=instruct by=周主任 how=duty text=请呈秘书长
  at=2020-11-02T10:00:00 case=20201102-00001 act=refer by=desk1 how=secretary ref=呈2号 text=拟请秘书长阅示
  at=2020-11-02T10:10:00 case=20201102-00001 act=instruct by=李秘书长 how=secretary text=同意，报市长
  at=2020-11-02T11:00:00 case=20201102-00001 act=refer by=desk1 how=office ref=专1号 text=拟由水利局牵头
  at=2020-11-02T12:00:00 case=20201102-00001 act=instruct by=高市长 how=mayor text=当日解决
  at=2020-11-02T12:30:00 case=20201102-00001 act=refer by=desk1 how=inspect ref=督1号 text=请督办
  at=2020-11-02T13:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 how=express flags=lead
$ case-form --lang en --form slip -l L 20201102-00001 | sed -n '/No\./p;/Leader on/p;/^| Proposed/,/^| Submitted/p;/^| Leaders/p'
  No.: 呈2号                                                      Urgency: normal
  | Recorded by  | seat01                | Leader on    | 周主任                |
  | Proposed     | 拟请秘书长阅示                                               |
  | opinion      |                                                              |
  |              |                                                              |
  |              |              Signature:                    Date:             |
  +-----------------------------------------------------------------------------+
  | Opinion of   | 2020-11-02 周主任: 请呈秘书长                                |
  | the leader   |                                                              |
  | on duty      |              Signature:                    Date:             |
  +-----------------------------------------------------------------------------+
  | Submitted    | 1. 2020-11-02 to the leader on duty 呈1号                    |
  | Leaders'     | 1. 2020-11-02 the secretary-general 李秘书长: 同意，报市长   |
$ case-form --lang en --form special -l L 20201102-00001 | sed -n '/No\./p;/^| Proposed/p;/^| Opinion/p;/^| Leaders/,$p' | head -n 5
  No.: 专1号                                                      Urgency: normal
  | Proposed     | 拟由水利局牵头                                               |
  | Opinion of   | 2020-11-02 李秘书长: 同意，报市长                            |
  | Leaders'     | 1. 2020-11-02 the leader on duty 周主任: 请呈秘书长          |
  | instructions | 2. 2020-11-02 the mayor 高市长: 当日解决                     |
$ case-form --lang en --form express -l L 20201102-00001 | grep '^| \(Proposed\|opinion\|Leaders\|instr\)\|3\. '
  | Proposed     | 拟由水利局牵头                                               |
  | opinion      |                                                              |
  | Leaders'     | 1. 2020-11-02 the leader on duty 周主任: 请呈秘书长          |
  | instructions | 2. 2020-11-02 the secretary-general 李秘书长: 同意，报市长   |
  |              | 3. 2020-11-02 the mayor 高市长: 当日解决                     |
# Until a case is submitted to a leader above the duty leader, the special report contains no opinion.
$ case-form --lang en --form special --as-of 2020-11-02T09:30:00 -l L 20201102-00001 | grep 'No\.\|^| Proposed'
  No.: 20201102-00001                                             Urgency: normal
  | Proposed     |                                                              |

== R3.2 an assignment names all units at work, or those asked for
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint name=赵四 phone=13900000000 text=不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 by=desk1 how=platform flags=lead ref=交〔2020〕5号 text=请办理
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-16 by=desk1 how=written name=李局长 flags=assist text=请办理
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市商务局 due=2020-11-09 by=desk1 how=platform flags=assist
  at=2020-11-03T10:00:00 case=20201102-00001 act=recall unit=市商务局
$ case-form --lang en --form assign -l L 20201102-00001 | grep 'No\.\|市\|请办\|^ *2020'
  No.: 交〔2020〕5号                                              Urgency: normal
  | Responsible  | 市水利局 (leads): through the platform, due on 2020-11-09    |
  | units        | 市林业局 (assists): in writing, due on 2020-11-16            |
  | Responsible  | 市林业局: 李局长                                             |
  | Assignment   | 请办理                                                       |
                                                                       2020-11-02
table T
  | case           | unit     |
  | 20201102-00001 | 市林业局 |
  | 20201102-00001 | 开封市林业局 |
$ case-form --lang en --form assign -l L - < T | grep 市
  | Responsible  | 市林业局 (assists): in writing, due on 2020-11-16            |
table T
  | case           | unit     |
  | 20201102-00001 | 市商务局 |
$ case-form --lang en --form assign -l L - < T
! case-form: 20201102-00001: assign: 市商务局: the unit has no live task in the case (R3.2)
? 1

== R3.2.3 the express line makes leader, unit and limit plain
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=不热
  at=2020-11-02T09:30:00 case=20201102-00001 act=refer how=office text=拟由水利局牵头
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-16 how=express name=张局长 flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint text=吵
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
$ case-form --lang en --form express -l L 20201102-00001 20201102-00002 | grep '局\|Express L\|seal'
                         Mayor's Express Line: Assignment
  | Proposed     | 拟由水利局牵头                                               |
  | Responsible  | 市水利局 (leads): the mayor's express line, due on           |
  | Responsible  | 张局长                | Limit        | 2020-11-16            |
  |              | Signature of the unit's leader (seal):     Date:             |
                                                                           (seal)
! case-form: 20201102-00002: express: it is not assigned to any unit with the limit express (R3.2.3)
? 1

== R3.3 supervision lists the urges and supervisions so far, and why it is due
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
  at=2020-11-04T10:00:00 case=20201102-00001 act=urge unit=市水利局 how=phone text=甲
  at=2020-11-05T10:00:00 case=20201102-00001 act=urge unit=市水利局 how=letter text=乙
  at=2020-11-05T10:00:00 case=20201102-00001 act=urge unit=市林业局 how=letter text=丙
  at=2020-11-06T10:00:00 case=20201102-00001 act=supervise unit=市水利局 how=site text=丁
table T
  | case           | unit     |
  | 20201102-00001 | 市水利局 |
$ case-form --lang en --form supervise -l L - < T | sed -n '/^| Grounds/,/^| so far/p' | grep -v '^+'
  | Grounds      | Two urges brought no result.  The task is overdue without a  |
  |              | reply.                                                       |
  | Urged so far | 1. 2020-11-04 by telephone 市水利局: 甲                      |
  |              | 2. 2020-11-05 by letter 市水利局: 乙                         |
  | Supervised   | 1. 2020-11-06 on site 市水利局: 丁                           |
  | so far       |                                                              |
$ case-form --lang en --form supervise -l L 20201102-00001 | grep -c '丙'
  1

== R3.2.2, R3.2.3 a grave matter on one sheet: the units and where they stand
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-17 how=platform flags=assist
  at=2020-11-05T10:00:00 case=20201102-00001 act=urge unit=市水利局 how=letter
  at=2020-11-06T10:00:00 case=20201102-00001 act=reply unit=市水利局 text=已修
  at=2020-11-07T10:00:00 case=20201102-00001 act=return unit=市水利局 how=perfunctory
  at=2020-11-08T10:00:00 case=20201102-00001 act=reply unit=市林业局 text=无关
$ case-form --lang en --form special -l L 20201102-00001 | sed -n '/^| Units/,/^| Submitted/p' | grep -v '^+'
  | Units and    | 市水利局 (leads): assigned on 2020-11-02, due on 2020-11-09; |
  | progress     | urges: 1; sent back: 1; no reply yet, overdue by working     |
  |              | days: 4                                                      |
  |              | 市林业局 (assists): assigned on 2020-11-02, due on           |
  |              | 2020-11-17; replied on 2020-11-08                            |
  | Replies so   | 1. 2020-11-06 市水利局: 已修                                 |
  | far          | 2. 2020-11-08 市林业局: 无关                                 |
  | Submitted    |                                                              |

== R3.1.5 only the slip names the caller of a tip
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report topic=城管 area=鼓楼区 name=王小明 phone=13812345678 text=王小明(138-1234-5678)说
  at=2020-11-02T09:01:00 case=20201102-00001 act=amend name=王大明
  at=2020-11-02T09:30:00 case=20201102-00001 act=refer how=mayor by=王小明 ref=王大明件 text=王小明反映
  at=2020-11-02T09:40:00 case=20201102-00001 act=instruct how=mayor by=市长 text=找小明核实
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=express by=王小明 name=王大明 flags=lead ref=王小明1号 text=请联系王大明
  at=2020-11-03T10:00:00 case=20201102-00001 act=urge unit=市水利局 how=phone text=王小明又来电13812345678
  at=2020-11-03T11:00:00 case=20201102-00001 act=supervise unit=市水利局 how=site text=见到王大明
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=市水利局 text=已见王先生
$ for form in assign express supervise special; do for format in text html; do for lang in zh en; do \
  case-form --form $form --format $format --lang $lang -l L 20201102-00001; done; done; done | grep -c '明\|王先生\|1381234\|138-1234'
  0
? 1
$ case-form --form slip -l L 20201102-00001 | grep -c '王大明\|13812345678'
  3
$ case-form --lang en --form assign -l L 20201102-00001 | grep -c 'secret (work\|identity secret'
  2

== several cases in one call: a sheet each
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint text=<a>&b
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=web kind=consult flags=anonymous text=y
  at=2020-11-02T09:10:00 case=20201102-00002 act=void text=误录
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=web kind=consult flags=anonymous text=y
$ case-form --lang en --form slip -l L 20201102-00001 20201102-00003 | grep -c $'\f\|anonymous'
  2
$ case-form --form special -f html -l L 20201102-00001 20201102-00002 20201102-00003 20201102-00004 > P
! case-form: 20201102-00002: special: the case is void (R3.1)
! case-form: 20201102-00004: there is no such case
? 1
$ grep -c '^<section>' P; grep -o '&lt;a&gt;&amp;b' P; grep -o 'size:A4 portrait\|break-after:page' P; grep -c 'http\|<script\|url(' P
  2
  &lt;a&gt;&amp;b
  size:A4 portrait
  break-after:page
  0
? 1
$ case-assign -q -l L --all --unit 市水利局; case-list L | case-form --form assign -f html -l L - | grep -c '^<section>'
  2
! case-form: 20201102-00002: assign: the case is void (R3.1)
? 1

== without cases, or a paper's name
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
table T
  | case |
$ case-form --form slip -l L - < T
$ case-form -l L 20201102-00001
! case-form: --form is required: one of slip assign express supervise special matter refuse answer
! case-form: Try 'case-form --help' for more information.
? 2
$ case-form --form slip -l L
! case-form: no case is named
! case-form: Try 'case-form --help' for more information.
? 2
