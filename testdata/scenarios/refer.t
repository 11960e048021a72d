# case-refer and case-instruct: submissions to leaders, and their instructions.

== R3.1.3 hard matters go to the leader on duty; R3.1.6 with a slip
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-refer -l L --to duty --ref 呈〔2020〕8号 --text 建议交市水利局 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=refer by=tester how=duty ref=呈〔2020〕8号 text=建议交市水利局
$ case-list --columns state L
  state
  referred

== R2.3, R3.2.2, R3.2.3 instructed; submitted again; assigned
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-refer -q -l L --to secretary 20201102-00001
$ case-instruct -l L --rank mayor --by 市长某 --text 速办 20201102-00001
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=instruct by=市长某 how=mayor text=速办
$ case-list --columns state L
  state
  instructed
$ case-refer -q -l L --to office 20201102-00001
$ case-list --columns state L
  state
  referred

== R3.2.2 what is closed is submitted no more, but a leader may instruct at any time
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=answer
$ case-refer -q -l L --to vice 20201102-00001
! case-refer: 20201102-00001: refer: the case is closed (R3.1.6)
! case-refer: nothing was recorded (--keep-going records the rest)
? 1
$ case-instruct -q -l L --rank duty --by 值班领导 20201102-00001

== usage: to whom, by whom
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ case-refer -l L 20201102-00001
! case-refer: --to: is required
!...
? 2
$ case-refer -l L --to heaven 20201102-00001
! case-refer: --to: 'heaven' is not one of: duty secretary vice mayor office inspect
!...
? 2
$ case-instruct -l L --rank mayor 20201102-00001
! case-instruct: --by: is required
!...
? 2
