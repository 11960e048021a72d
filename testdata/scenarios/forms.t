# case-form: the report of a case, a unit's refusal, the answer to the caller.
env CASE_NOW=2020-11-12T09:00:00
table units
  | unit | class      | parent | aliases |
  | 甲局 | department |        |         |
  | 乙局 | department |        |         |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new by=seat01 how=phone kind=complaint topic=供暖服务 area=龙亭区 name=赵四 phone=13900000000 text=不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform flags=lead
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=乙局 due=2020-11-09 how=platform flags=assist
  at=2020-11-03T10:00:00 case=20201102-00001 act=refuse unit=甲局 text=不属我局职责，应由丙局承办
  at=2020-11-03T11:00:00 case=20201102-00002 act=new by=seat01 how=phone kind=report name=钱五 phone=13911111111 text=钱五举报偷排
  at=2020-11-03T12:00:00 case=20201102-00002 act=note text=x
  at=2020-11-04T09:00:00 case=20201104-00001 act=new by=seat01 how=phone kind=report name=孙六 phone=13922222222 topic=污染防控 text=孙六举报偷排
  at=2020-11-04T09:30:00 case=20201104-00001 act=refer by=desk1 how=secretary ref=呈〔2020〕7号 text=拟请批转生态环境局
  at=2020-11-04T10:00:00 case=20201104-00001 act=instruct by=李秘书长 how=secretary text=请分管副市长阅示
  at=2020-11-04T11:00:00 case=20201104-00001 act=assign unit=乙局 due=2020-11-11 how=written
  at=2020-11-06T11:00:00 case=20201104-00001 act=reply unit=乙局 text=已查处
  at=2020-11-07T11:00:00 case=20201104-00001 act=close how=solved text=偷排已停止

== R3.2.2 一事一报: the number and opinion of its submission, the secretary-general's words in their box; no secret caller
$ case-form --units units --form matter -l L 20201104-00001 | grep -c '孙六\|13922222222'
  0
? 1
$ case-form --units units --form matter -l L 20201104-00001 | grep -c '李秘书长：请分管副市长阅示'
  1
$ case-form --units units --form matter -l L 20201104-00001 | grep -c '编号：呈〔2020〕7号'
  1

== M4.4.5 退单: the reason of the unit that refuses, room for the office's decision; other units have none
$ case-form --units units --form refuse -l L 20201102-00001 | grep -oE '退单$|甲局（主办）|不属我局职责，应由丙局承办|专线办审核|改交单位|乙局'
  退单
  甲局（主办）
  不属我局职责，应由丙局承办
  专线办审核
  改交单位
$ case-form --units units --form refuse -l L 20201104-00001
! case-form: 20201104-00001: refuse: no unit has refused it (M4.4.5)
? 1

== R3.5 the answer to the caller: of closed cases alone, in the words of the close
$ case-form --units units --form answer -l L 20201104-00001 | grep -oE '办理情况答复单|偷排已停止|□已解决　□未解决|孙六'
  办理情况答复单
  偷排已停止
  □已解决　□未解决
$ case-form --units units --form answer -l L 20201102-00001
! case-form: 20201102-00001: answer: the case is not closed yet (R3.5.1)
? 1

== each is a sheet of its own as a page and as a document
$ for form in matter answer; do case-form --units units --form $form --format html -l L 20201104-00001 | grep -c '<section>'; done
  1
  1
$ case-form --units units --form matter --format docx -l L 20201104-00001 | head -c 2; echo
  PK
