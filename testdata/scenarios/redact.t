# case-redact: a ledger without its callers.

== R3.1.5 the caller of a tip stands nowhere in what is passed on
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report topic=城市管理 area=龙亭区 name=王小明 phone=13812345678 flags=secret ref=KF1 text=王小明(138-1234-5678)称王先生家楼下占道
  at=2020-11-02T09:01:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform name=李局长 flags=lead ref=汴交〔2020〕1号 text=请联系王小明
  at=2020-11-03T09:00:00 case=20201102-00001 act=repeat ref=20201031-00001 text=小明又来电
  at=2020-11-02T10:00:00 case=20201102-00002 act=new how=phone kind=complaint name=赵四 phone=13900000000 text=赵四说
$ case-redact L
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | recorded |
| 2020-11-02T09:00:00 | 20201102-00001 | new |  |  |  | phone | report | 城市管理 | 龙亭区 |  |  | secret | KF1 | ***(***)称***家楼下占道 | |
| 2020-11-02T09:01:00 | 20201102-00001 | assign | 市水利局 | 2020-11-09 |  | platform |  |  |  | 李局长 |  | lead | 汴交〔2020〕1号 | 请联系*** | |
| 2020-11-03T09:00:00 | 20201102-00001 | repeat |  |  |  |  |  |  |  |  |  |  | 20201031-00001 | ***又来电 | |
| 2020-11-02T10:00:00 | 20201102-00002 | new |  |  |  | phone | complaint |  |  | 赵四 | 13900000000 |  |  | 赵四说 | |
$ case-redact L | grep -c 小明
  0
? 1

== R3.1.5 what an entry makes secret is so from the first one on
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint name=王小明 phone=13812345678 text=王小明说
  at=2020-11-02T09:01:00 case=20201102-00001 act=amend name=王大明 text=姓王
  at=2020-11-03T09:01:00 case=20201102-00001 act=amend flags=secret
  at=2020-11-03T09:02:00 case=20201102-00001 act=undo text=王大明不同意保密
$ case-redact L
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | recorded |
| 2020-11-02T09:00:00 | 20201102-00001 | new |  |  |  | phone | complaint |  |  |  |  |  |  | ***说 | |
| 2020-11-02T09:01:00 | 20201102-00001 | amend |  |  |  |  |  |  |  |  |  |  |  | *** | |
| 2020-11-03T09:01:00 | 20201102-00001 | amend |  |  |  |  |  |  |  |  |  | secret |  |  | |
| 2020-11-03T09:02:00 | 20201102-00001 | undo |  |  |  |  |  |  |  |  |  |  |  | ***不同意保密 | |
$ case-redact --as-of 2020-11-02 L
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | recorded |
| 2020-11-02T09:00:00 | 20201102-00001 | new |  |  |  | phone | complaint |  |  |  |  |  |  | ***说 | |
| 2020-11-02T09:01:00 | 20201102-00001 | amend |  |  |  |  |  |  |  |  |  |  |  | *** | |

== R3.1.5 --all takes out every caller
ledger L
  at=2020-11-02T10:00:00 case=20201102-00002 act=new how=phone kind=complaint name=赵老四 phone=13900000000 text=赵老四说
  at=2020-11-02T10:01:00 case=20201102-00002 act=undo
$ case-redact --all L
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | recorded |
| 2020-11-02T10:00:00 | 20201102-00002 | new |  |  |  | phone | complaint |  |  |  |  |  |  | ***说 | |
| 2020-11-02T10:01:00 | 20201102-00002 | undo |  |  |  |  |  |  |  |  |  |  |  |  | |

== everything else is byte for byte as it was: headers, further columns, order
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tx\ty
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\tother\t\t\t甲乙丙\t1\t\t\ta\\tb\t\tz
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tx
  2020-11-02T09:00:00\t20201102-00002\tnew\t\t\t\tphone\treport\t\t\t甲乙丙\t\t\t\ta\t问甲乙丙
  2020-11-02T09:00:00\t20201102-00002\tnote\t\t\t\t\t\t\t\t\t\t\t\t"\t
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
$ case-redact L | diff L -
  5c5
| < 2020-11-02T09:00:00 | 20201102-00002 | new |  |  |  | phone | report |  |  | 甲乙丙 |  |  |  | a | 问甲乙丙 |
  ---
| > 2020-11-02T09:00:00 | 20201102-00002 | new |  |  |  | phone | report |  |  |  |  |  |  | a | 问*** |
? 1
$ case-redact < L | cmp - <(case-redact L)

== a damaged ledger
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王小明 phone=13812345678
  at=2020-11-02 case=20201102-00001 act=note text=王小明
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report name=王小明 phone=13812345678
$ case-redact L
! case-redact: L:3: at: '2020-11-02' is not a time YYYY-MM-DDThh:mm:ss
! case-redact: L:4: act: is a second 'new' entry of the case
! case-redact: 2 damaged lines: no figures are printed from a damaged ledger (--skip-bad skips them)
? 2
$ case-redact --skip-bad L
| at | case | act | unit | due | by | how | kind | topic | area | name | phone | flags | ref | text | recorded |
| 2020-11-02T09:00:00 | 20201102-00001 | new |  |  |  | phone | report |  |  |  |  |  |  |  | |
! case-redact: L:3: at: '2020-11-02' is not a time YYYY-MM-DDThh:mm:ss
! case-redact: L:4: act: is a second 'new' entry of the case
! case-redact: 2 damaged lines were skipped

== R3.1.5 with --skip-bad a case is hidden of which a damaged line may say that it is secret
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint topic=城管/王小明 name=王小明 phone=13812345678 text=王小明说
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint name=赵四 phone=13900000000 text=赵四说
  at=2020-11-03 case=20201102-00001 act=amend name=李大勇 flags=secret text=李大勇说
  at=2020-11-04T09:00:00 case=20201102-00001 act=note text=李先生又来电
$ case-redact --skip-bad L | cut -f 2,11,12,15
| case | name | phone | text |
| 20201102-00001 |  |  | ***说 |
| 20201102-00002 | 赵四 | 13900000000 | 赵四说 |
| 20201102-00001 |  |  | ***又来电 |
! case-redact: L:4: at: '2020-11-03' is not a time YYYY-MM-DDThh:mm:ss
! case-redact: 1 damaged line was skipped
$ case-list --skip-bad -c case,topic,text L
| case | topic | text |
| 20201102-00001 | 城管/*** | ***说 |
| 20201102-00002 |  | 赵四说 |
! case-list: L:4: at: '2020-11-03' is not a time YYYY-MM-DDThh:mm:ss
! case-list: 1 damaged line was skipped
$ case-list --skip-bad --phone 13812345678 L
| case | opened | channel | kind | topic | area | state | unit | assigned | due | replied | closed | told | urges | supervised | extensions | returns | repeats | ref | flags | text | outcome | reached | satisfied | solved | days |
! case-list: L:4: at: '2020-11-03' is not a time YYYY-MM-DDThh:mm:ss
! case-list: 1 damaged line was skipped
? 1
$ case-show --skip-bad -l L 20201102-00001 | grep -c -e 小明 -e 大勇
  0
! case-show: L:4: at: '2020-11-03' is not a time YYYY-MM-DDThh:mm:ss
! case-show: 1 damaged line was skipped
? 1

== R3.1.5 so is one whose number can be read though the line has lost its columns
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext
  2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\tcomplaint\t\t\t王小明\t1\t\t\t王小明说
  2020-11-02T09:00:00\t20201102-00002\tnew\t\t\t\tphone\tcomplaint\t\t\t王小明\t1\t\t\t王小明说
  2020-11-02T09:00:00 20201102-00002 amend secret
  2020-11-02T09:00:00\t20201102-00001\tamend\tsecret
$ case-list --skip-bad -c case,text L 2>/dev/null
| case | text |
| 20201102-00001 | ***说 |
| 20201102-00002 | ***说 |
