# case-similar: likely repeats of earlier cases (M4.3.2).

== M4.3.2 the same caller, however the number is written
ledger L
  at=2020-10-02T09:00:00 case=20201002-00001 act=new how=phone kind=complaint topic=供暖服务/温度不达标 area=龙亭区 phone=13900001111 text=暖气不热
  at=2020-10-03T09:00:00 case=20201003-00001 act=new how=phone kind=complaint topic=供暖服务/缴费 area=鼓楼区 phone=0371-22334455 text=多收了钱
  at=2020-10-04T09:00:00 case=20201004-00001 act=new how=phone kind=complaint topic=公共交通 area=鼓楼区 phone=13900001111 text=等车
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=web kind=complaint topic=供暖服务/管网漏水 area=鼓楼区 phone="+86 139-0000-1111" text=又漏水
  at=2020-11-02T10:00:00 case=20201102-00002 act=new how=phone kind=complaint topic=供暖服务/缴费 phone=２２３３４４５５ text=还没退
$ case-similar L
  case	earlier	unit	likeness	days
  20201004-00001	20201002-00001		0.00	2
  20201102-00001	20201004-00001		0.00	29
  20201102-00001	20201002-00001		0.00	31
  20201102-00002	20201003-00001		0.31	30
$ case-similar --window 29 L
  case	earlier	unit	likeness	days
  20201004-00001	20201002-00001		0.00	2
  20201102-00001	20201004-00001		0.00	29
$ case-similar --window 1 L
  case	earlier	unit	likeness	days
? 1

== M4.3.2 the same matter in near words; not the same words elsewhere, nor another matter there
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=1 text=西大街福源小区暖气管道跑水,路面结冰
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=2 text=中山路恒达花园暖气管道跑水,路面结冰
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=供水服务 area=龙亭区 phone=3 text=福源小区停水两天
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=4 text=来电人反映:福 源 小 区门前供暖管道还在跑水,请尽快处理。
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone topic=供暖服务 area=鼓楼区 phone=5 text=西大街福源小区暖气管道跑水,路面结冰
$ case-similar L | cut -f 1,2
  case	earlier
  20201105-00001	20201102-00001
$ case-similar < L | cut -f 1,2
  case	earlier
  20201105-00001	20201102-00001

== M4.3.2 the unit is the earlier lead, if it had replied or was past due
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=暖气不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市林业局 due=2020-11-09 how=platform flags=assist
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=暖气不热
  at=2020-11-05T09:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=暖气不热
$ case-similar -l L 20201103-00001
  case	earlier	unit	likeness	days
  20201103-00001	20201102-00001		1.00	1
$ case-similar -l L --best 20201106-00001 | cut -f 1-3,5
  case	earlier	unit	days
  20201106-00001	20201103-00001		3
$ case-similar -l L 20201106-00001 | case-repeat -l L --take of=earlier -
+
+ at=2020-11-15T12:00:00 case=20201106-00001 act=repeat by=tester ref=20201103-00001
+ at=2020-11-15T12:00:00 case=20201106-00001 act=repeat unit=市水利局 by=tester ref=20201102-00001

# If the caller reported something else, no unit is answerable.
== M4.3.2 the same caller with another matter: listed, without a unit
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=暖气不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-05T09:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone topic=公共交通 phone=13900001111 text=等车
$ case-similar L
  case	earlier	unit	likeness	days
  20201106-00001	20201102-00001		0.00	4

== M4.3.2 past due without a reply
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=暖气不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform flags=lead
  at=2020-11-09T09:00:00 case=20201109-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=没修
  at=2020-11-10T09:00:00 case=20201110-00001 act=new how=phone topic=供暖服务 phone=13900001111 text=没修
$ case-similar L | grep 20201102 | cut -f 1,3
  20201109-00001	
  20201110-00001	市水利局

== cases from a table, several ledgers, void ones, and one that is not there
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone phone=13900001111 text=暖气不热
  at=2020-11-02T09:30:00 case=20201102-00002 act=new how=phone phone=13900001111 text=暖气不热
  at=2020-11-02T10:00:00 case=20201102-00002 act=void text=重复
ledger M
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone phone=13900001111 text=暖气不热
  at=2020-11-07T09:00:00 case=20201107-00001 act=new how=phone phone=13900001111 text=暖气不热
$ case-list -c case --to 2020-11-06 M | case-similar -l L -l M - | cut -f 1,2,5
  case	earlier	days
  20201106-00001	20201102-00001	4
$ case-similar L M 20201106-00001 | cut -f 1,2,5
  case	earlier	days
  20201106-00001	20201102-00001	4
$ case-similar L 20201109-00001
! case-similar: 20201109-00001: there is no such case
  case	earlier	unit	likeness	days
? 1
$ case-similar --as-of 2020-11-06 L M | tail -n +2 | cut -f 1
  20201106-00001

== R3.1.5 who called in a secret case is not told by what is alike
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint topic=环境保护 name=王小明 phone=13812345678 text=厂里冒烟
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone kind=report topic=环境保护 name=王小明 phone=13812345678 text=王小明说夜里偷排,电话13812345678
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone kind=complaint topic=环境保护 name=王小明 phone=13812345678 text=王小明再问,电话13812345678
$ case-similar L
  case	earlier	unit	likeness	days
  20201104-00001	20201102-00001		0.14	2

== M4.3.2 what is surely one matter is listed; --likeness lists more; the same caller is listed at any likeness
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=1 text=福源小区暖气管道跑水,路面结冰
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=2 text=福源小区暖气管道跑水
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=3 text=汴京路与滨河大道福源小区换热站夜里轰鸣,老人失眠
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone topic=公共交通 area=龙亭区 phone=13900001112 text=等车
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone topic=供水服务 area=龙亭区 phone=13900001112 text=停水
$ case-similar L | cut -f 1,2
  case	earlier
  20201103-00001	20201102-00001
  20201106-00001	20201105-00001
$ case-similar --likeness 0 L | cut -f 1,2,4
  case	earlier	likeness
  20201103-00001	20201102-00001	0.89
  20201104-00001	20201103-00001	0.29
  20201104-00001	20201102-00001	0.28
  20201106-00001	20201105-00001	0.00
$ case-similar --likeness 1 L | cut -f 1,2
  case	earlier
  20201106-00001	20201105-00001
$ case-similar --likeness 0 --best L | cut -f 1,2
  case	earlier
  20201103-00001	20201102-00001
  20201104-00001	20201103-00001
  20201106-00001	20201105-00001
$ case-similar --likeness 1.5 L
! case-similar: --likeness: '1.5' is not a number from 0 to 1, such as 0.35
! case-similar: Try 'case-similar --help' for more information.
? 2
$ case-similar --likeness x L
! case-similar: --likeness: 'x' is not a number from 0 to 1, such as 0.35
! case-similar: Try 'case-similar --help' for more information.
? 2
$ case-similar --likeness "" L
! case-similar: --likeness: '' is not a number from 0 to 1, such as 0.35
! case-similar: Try 'case-similar --help' for more information.
? 2

== M4.3.2 a number that is masked, too short, or typed because the form demands one is nobody's
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=00000000000 text=暖气不热
  at=2020-11-02T10:00:00 case=20201102-00002 act=new how=phone topic=供水服务 area=鼓楼区 phone=00000000000 text=停水
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=供暖服务 area=龙亭区 phone=138****0001 text=管道跑水
  at=2020-11-03T10:00:00 case=20201103-00002 act=new how=phone topic=公共交通 area=鼓楼区 phone=138****0001 text=等车
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=phone topic=噪声污染 area=龙亭区 phone=18888888888 text=夜里打桩
  at=2020-11-04T10:00:00 case=20201104-00002 act=new how=phone topic=城市管理 area=鼓楼区 phone=18888888888 text=路灯坏了
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone topic=教育 area=龙亭区 phone=123456 text=划片
  at=2020-11-05T10:00:00 case=20201105-00002 act=new how=phone topic=医保 area=鼓楼区 phone=123456 text=报销
$ case-similar --likeness 0 L
  case	earlier	unit	likeness	days
? 1
