# case-amend: corrections of the intake (R3.1.1, R3.1.2).

== R3.1.1 what is given replaces what was said before
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=request topic=供暖服务 area=龙亭区 flags=urgent text=旧
$ case-amend -l L --kind complaint --area 鼓楼区 --enterprise 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=amend by=tester kind=complaint area=鼓楼区 flags=enterprise
$ case-list --columns kind,topic,area,flags,text L
  kind	topic	area	flags	text
  complaint	供暖服务	鼓楼区	enterprise	旧

== R3.1.5 secret for good; and what is shown has neither caller nor words
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone name=钱七 phone=13800000000
$ case-amend -l L --secret --name 赵六 --phone 13911112222 --text '赵六说' 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=amend by=tester flags=secret
$ tail -n 1 L
+ at=2020-11-15T12:00:00 case=20201102-00001 act=amend by=tester name=赵六 phone=13911112222 flags=secret text=赵六说
$ case-amend -l L --urgent 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=amend by=tester flags=secret,urgent
$ case-list --columns flags L
  flags
  secret,urgent
$ case-check L | wc -l
  1

== R3.1.2 from a table; a cell that is empty changes nothing
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=甲
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=甲
table T
  | case           | topic | urgent |
  | 20201102-00001 | 乙    | no     |
  | 20201102-00002 |       | yes    |
$ case-amend -q -l L --take topic,urgent - <T
$ case-list --columns topic,flags L
  topic	flags
  乙	
  甲	urgent

== usage: nothing to amend, a kind that is none
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-amend -l L 20201102-00001
! case-amend: nothing to amend: give at least one value
!...
? 2
$ case-amend -l L --kind question 20201102-00001
! case-amend: --kind: 'question' is not one of: consult request complaint suggest criticize report praise other
!...
? 2
