# case-new: one case, as a seat records it.

== R2.1 calls, mailbox, internet: a case gets its number and its channel
$ for c in phone mailbox web media enterprise leader other; do case-new -q -l L --channel $c --kind consult --text 问 || exit; done
! case-new: the case has no name or no phone and is not anonymous (R3.1.1)
! case-new: the case has no name or no phone and is not anonymous (R3.1.1)
$ cut -f 1-3,6-8,15 L
| at | case | act | by | how | kind | text |
| 2020-11-15T12:00:00 | 20201115-00001 | new | tester | phone | consult | 问 |
| 2020-11-15T12:00:00 | 20201115-00002 | new | tester | mailbox | consult | 问 |
| 2020-11-15T12:00:00 | 20201115-00003 | new | tester | web | consult | 问 |
| 2020-11-15T12:00:00 | 20201115-00004 | new | tester | media | consult | 问 |
| 2020-11-15T12:00:00 | 20201115-00005 | new | tester | enterprise | consult | 问 |
| 2020-11-15T12:00:00 | 20201115-00006 | new | tester | leader | consult | 问 |
| 2020-11-15T12:00:00 | 20201115-00007 | new | tester | other | consult | 问 |
$ stat -c %a L
  600

== R2.2 a company's complaint about the business environment
$ case-new --channel enterprise --kind complaint --enterprise --topic 营商环境/涉企服务 --area 祥符区 --name 钱经理 --phone 19900006129 --text 重复检查
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=tester how=enterprise kind=complaint topic=营商环境/涉企服务 area=祥符区 name=钱经理 phone=19900006129 flags=enterprise text=重复检查
$ case-new -q -l L --channel web --enterprise --text 一; case-new -q -l L --channel web --text 二; case-list --flag enterprise --columns case,flags L
| case | flags |
| 20201115-00001 | enterprise |

== R3.1.1, R3.1.2 name, phone, what was said; who took it down
$ case-new -l L --by 座席07 --channel phone --kind request --topic 供暖服务 --area 龙亭区/北道门 --name 李某 --phone 0371-0001234 --text '暖气不热'
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=座席07 how=phone kind=request topic=供暖服务 area=龙亭区/北道门 name=李某 phone=0371-0001234 text=暖气不热
$ case-show -l L 20201115-00001 | grep -c '0371-0001234'
  1

== R3.1.1 what was typed with TABs, line ends and backslashes goes into one field
bytes said
  first\tline\r
  second \\t
$ case-new -q -l L --channel web --text-file said; tail -n +2 L
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=tester how=web text=first\tline\r\nsecond \\t
$ echo 第二行 | case-new -q -l L --channel web --text-file -; tail -n 1 L | cut -f 15
  第二行
$ case-new -q -l L --channel phone --text "$(printf 'a\001b')"
! case-new: --text: contains a control character
!...
? 2
$ case-new -q -l L --channel phone --text "$(printf 'a\377b')"
!~ ^case-new: --text: .*UTF-8
!...
? 2

== R3.1.3 answered on the spot: closed, the caller told
$ case-new -l L --channel web --kind consult --text '几点开门' --answer '九点'
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=tester how=web kind=consult text=几点开门
+ at=2020-11-15T12:00:00 case=20201115-00001 act=answer by=tester text=九点
$ case-list --columns state,closed,told L
| state | closed | told |
| told | 2020-11-15T12:00:00 | 2020-11-15T12:00:00 |

== R3.1.3 a hard matter goes to the duty leader
$ case-new -l L --channel web --kind complaint --urgent --text 塌方 | case-refer -l L --to duty - | cut -f 2,3,7
| case | act | how |
| 20201115-00001 | refer | duty |
$ case-list --columns state,flags L
| state | flags |
| referred | urgent |

== R3.1.5 a tip needs name and phone, or to be anonymous; it is secret by itself
$ case-new -l L --channel phone --kind report --name 张某 --text 偷排
! case-new: a report needs the caller's name and phone, or must be anonymous (R3.1.5)
! case-new: nothing was recorded
? 1
$ test ! -e L
$ case-new -q -l L --channel phone --kind report --name 张某 --phone 19900000001 --text 张某说有人偷排
$ case-new -q -l L --channel phone --kind report --anonymous --text 有人偷排
$ cut -f 2,8,11-13,15 L
| case | kind | name | phone | flags | text |
| 20201115-00001 | report | 张某 | 19900000001 | secret | 张某说有人偷排 |
| 20201115-00002 | report | | | anonymous,secret | 有人偷排 |

== R3.1.5 what is shown of a secret case has no name, phone or text; what the ledger gets has
$ case-new -l L --channel phone --kind complaint --secret --name 张某 --phone 19900000001 --text 张某说
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=tester how=phone kind=complaint flags=secret
$ grep -c 张某说 L
  1
$ case-new --channel phone --kind complaint --secret --name 张某 --phone 19900000001 --text 张某说 | grep -c 张某说
  1

== R3.1.5 fields on standard input, so that ps shows nothing of them
file fields
  channel: phone
  kind:report
   name:  张某
  phone: 19900000001
  topic: 污染防控

  secret: 否
  urgent: yes
  text: 夜里:有 人偷排
  answer: 
$ case-new -q -l L - <fields; tail -n +2 L
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=tester how=phone kind=report topic=污染防控 name=张某 phone=19900000001 flags=secret,urgent text=夜里:有 人偷排
$ echo 'unit: 市水利局' | case-new -q -l L -
!~ ^case-new: standard input:1: does not start with a field of a case
? 2
$ printf 'channel: phone\nkind: rumour\n' | case-new -q -l L -
!~ ^case-new: standard input:2: kind: is not one of: consult
? 2
$ echo 'just words' | case-new -q -l L -
! case-new: standard input:1: is not of the form 'field: value'
? 2

== numbers go on from the day's highest, each day its own; past 99999 with more digits
ledger L
  at=2020-11-14T09:00:00 case=20201114-00041 act=new how=phone
  at=2020-11-15T09:00:00 case=20201115-99999 act=new how=phone
  at=2020-11-15T09:00:00 case=20201115-00003 act=new how=phone
$ case-new -q -l L --channel web --text 甲; case-new -q -l L --channel web --text 乙 --at 2020-11-14T23:59:59
$ case-new -q -l L --channel web --text 丙 --at 2020-11-13T08:00:00
$ tail -n 3 L
+ at=2020-11-15T12:00:00 case=20201115-100000 act=new by=tester how=web text=甲
+ at=2020-11-14T23:59:59 case=20201114-00042 act=new by=tester how=web text=乙
+ at=2020-11-13T08:00:00 case=20201113-00001 act=new by=tester how=web text=丙
$ case-list --columns case L | wc -l
  7

== numbers of an older ledger are not given again (--with), nor is it written
ledger old
  at=2020-11-15T08:00:00 case=20201115-00012 act=new how=phone
$ cp old before; case-new -l L --with old --channel web --text 甲 | cut -f 2; cmp old before
  case
  20201115-00013

== without a ledger it starts one, from --first
$ case-new --channel web --text 甲 --first 300 | case-assign --unit 市水利局 20201115-00300 | cut -f 2-4
| case | act | unit |
| 20201115-00300 | new | |
| 20201115-00300 | assign | 市水利局 |

== M4.3.1 nothing after the clock; nothing is recorded with --dry-run
$ case-new -l L --channel phone --at 2020-11-15T12:00:01
! case-new: the time is later than now (M4.3.1)
! case-new: nothing was recorded
? 1
$ case-new -n -l L --channel web --text 甲
+
+ at=2020-11-15T12:00:00 case=20201115-00001 act=new by=tester how=web text=甲
$ test ! -e L

== usage: an unknown channel, a time that is none, what goes with --import alone
$ case-new --channel pigeon
! case-new: --channel: 'pigeon' is not one of: phone mailbox web media enterprise leader other
!...
? 2
$ case-new --at 2020-11-31T00:00:00
! case-new: --at: '2020-11-31T00:00:00' is not a time YYYY-MM-DDThh:mm:ss
!...
? 2
$ case-new --channel phone --map ref=x
!~ require --import
!...
? 2
$ case-new --import x
!~ requires --map
!...
? 2
$ case-new --channel phone 20201115-00001
!~ extra operand
!...
? 2

== R3.1.1 a case needs a text; one by phone or mailbox without name or phone is pointed out
$ case-new -l L --channel web
! case-new: a new case needs a text: what the caller said (R3.1.1)
! case-new: nothing was recorded
? 1
$ test ! -e L
$ case-new -q -l L --channel mailbox --name 张某 --text 甲
! case-new: the case has no name or no phone and is not anonymous (R3.1.1)
$ case-new -q -l L --channel phone --anonymous --text 乙
$ case-new -q -l L --channel phone --name 张某 --phone 1 --text 丙
