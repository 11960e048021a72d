# case-period: complete weeks, months and years; the notice that report-brief prints for the job.

== the last that is over, and those before
$ for kind in week month year; do case-period $kind; done
  2020-W45
  2020-10
  2019
$ CASE_NOW=2021-01-03T23:59:59 case-period --last 2 week
  2020-W52
  2020-W51
$ CASE_NOW=2021-01-04T00:00:00 case-period --last 2 week
  2020-W53
  2020-W52
$ CASE_NOW=2021-01-31T00:00:00 case-period --last 3 month
  2020-12
  2020-11
  2020-10
$ case-period --last 0 year

== what papers call it
$ case-period -w week; case-period -w month; case-period --words year
  2020年第45周
  2020年10月
  2019年
$ case-period --words --lang en week 2020-W01; case-period --words --lang en year
  2020, week 1
  the year 2019
$ case-period --words month 2020-11
? 1

== whether it is over
$ for p in 2020-W45 2020-W01 2015-W53 1970-W01; do case-period week $p || echo $p; done
$ for p in 2020-W46 2020-W53 2020-W54 2020-W00 2019-W53 1969-W52 9999-W01; do case-period week $p || echo $? $p; done
  1 2020-W46
  1 2020-W53
  1 2020-W54
  1 2020-W00
  1 2019-W53
  1 1969-W52
  1 9999-W01
$ for p in 2020-10 1970-01; do case-period month $p || echo $p; done
$ for p in 2020-11 2020-13 2020-00 1969-12 0000-01; do case-period month $p || echo $? $p; done
  1 2020-11
  1 2020-13
  1 2020-00
  1 1969-12
  1 0000-01
$ case-period year 2019; case-period year 2020 || case-period year 1969
? 1

== what is no period
$ case-period
? 2
! case-period: give week, month or year, and at most one period
! case-period: Try 'case-period --help' for more information.
$ case-period weekly
? 2
! case-period: 'weekly' is not week, month or year
! case-period: Try 'case-period --help' for more information.
$ case-period week 2020-11
? 2
! case-period: '2020-11' is not a week; write it as 0000-W00
! case-period: Try 'case-period --help' for more information.
$ case-period month 2020-1 2020-2
? 2
! case-period: give week, month or year, and at most one period
! case-period: Try 'case-period --help' for more information.

== R3.2.3 the notice of the highest leaders' items, for a mail
ledger L
  at=2020-10-12T09:00:00 case=20201012-00001 act=new how=phone topic=供水 area=龙亭区
  at=2020-10-12T10:00:00 case=20201012-00001 act=instruct how=mayor by=韩市长 text=请办
  at=2020-10-12T11:00:00 case=20201012-00001 act=assign unit=市水利局 due=2020-10-20 how=leader flags=lead
  at=2020-10-13T09:00:00 case=20201013-00001 act=new how=phone
  at=2020-10-13T10:00:00 case=20201013-00001 act=instruct how=duty by=值班 text=阅
$ report-brief --month 2020-10 --notice --by 办公室 L
  副省级以上领导及市委书记、市长批示和交办事项进展情况通报
  
      共1件，其中本月批示、交办1件，尚未办结反馈1件。
      1. 〔20201012-00001〕供水，龙亭区。
      2020年10月12日市长（韩市长）批示：请办
      市水利局（主办，办理时限：2020年10月20日，已超期）：尚未反馈。
      进展情况：正在办理。
  
  办公室
  2020年11月15日
$ report-brief --month 2020-10 --notice --by 办公室 --format=html L | sed -n '/<h1>/,/^<\/body/p'
  <h1>副省级以上领导及市委书记、市长批示和交办事项进展情况通报</h1>
  <p style="text-indent:2em">共1件，其中本月批示、交办1件，尚未办结反馈1件。</p>
  <p style="text-indent:2em">1. 〔<span class="whole">20201012-00001</span>〕供水，龙亭区。</p>
  <p style="text-indent:2em"><span class="whole">2020年10月12日</span>市长（韩市长）批示：请办</p>
  <p style="text-indent:2em">市水利局（主办，办理时限：<span class="whole">2020年10月20日</span>，已超期）：尚未反馈。</p>
  <p style="text-indent:2em">进展情况：正在办理。</p>
  <p style="text-align:right;margin:0">办公室</p>
  <p style="text-align:right;margin:0"><span class="whole">2020年11月15日</span></p>
  </body>
$ report-brief --month 2020-10 --notice --format=docx L | head -c 2; echo
  PK
$ report-brief --month 2020-10 --notice --format=tsv L
? 2
! report-brief: --notice is a text: it cannot be a table (--format=tsv)
! report-brief: Try 'report-brief --help' for more information.
