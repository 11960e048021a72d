# The beginning of a report: the judgement in three sentences, no percentages of small numbers, no topic that
# names no subject, the office's own text.
env CASE_NOW=2020-11-10T09:00:00
table units
  | unit | class  | parent | aliases |
  | 甲县 | county |        |         |
ledger L
  at=2020-10-27T09:00:00 case=20201027-00001 act=new how=phone topic=供水服务 area=甲县/一镇
  at=2020-10-27T09:30:00 case=20201027-00001 act=assign unit=甲县 due=2020-11-03 how=platform
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=其他 area=甲县
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone topic=其他/其他 area=甲县
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone area=甲县
  at=2020-11-03T09:00:00 case=20201103-00001 act=new how=phone topic=供水服务 area=甲县/二镇
  at=2020-11-03T09:00:00 case=20201103-00002 act=new how=phone topic=供水服务 area=甲县
  at=2020-11-03T09:00:00 case=20201103-00003 act=new how=phone topic=供水服务 area=甲县
  at=2020-11-04T09:00:00 case=20201104-00001 act=new how=leader topic=供暖服务 area=甲县

== R3.2.1 the change, the worst and what is to be decided
$ report-weekly --units units --no-issues L | sed -n '6,8p'
      本周共受理7件，比上周增加6件，变化最大的是供水服务，由1件增至3件。超期最久的
  是甲县承办的〔20201027-00001〕供水服务，已超期5个工作日。需要研究解决的：领导批
  示、交办事项尚未办结1件、超期未反馈的任务1件。

== a topic that says nothing is no hot issue; the rest of the topics has it
$ report-weekly --units units --no-issues L | sed -n '/^二/,/^三/p'
  二、热点问题
  问题分类  本周  占受理  上周  环比
  ----------------------------------
  供水服务     3  42.86%     1  +2件
  供暖服务     1  14.29%     0  新增
      其余3类共3件，表中未列。
      1. 供水服务：3件，比上周（1件）增加2件。主要反映区域：甲县（3件）。
      2. 供暖服务：1件，比上周（0件）增加1件。主要反映区域：甲县（1件）。
  
  三、苗头性、倾向性、普遍性问题
$ report-weekly --units units --no-issues --format=tsv L | grep -c '^topic'
  5

== areas by counties and districts, whatever lies below
$ report-brief --units units --month 2020-11 L | sed -n '/^区域/,/^$/p'
  区域  本月   占受理  上月  环比
  -------------------------------
  甲县     7  100.00%     1  +6件
  

== R3.6.3 the office's own words, as they stand; without them only a document has room for them
$ printf '一是加快管网改造，\n二是公布停水计划。\n\n另起一段。\n' >advice
$ report-weekly --units units --no-issues --advice advice L | sed -n '/对策和建议/,/^签/p'
  六、对策和建议
      一是加快管网改造，二是公布停水计划。
      另起一段。
  签发：________    审核：________    编报：________
$ report-brief --units units --month 2020-11 --advice advice --format html L | grep -c '一是加快管网改造，二是公布停水计划。'
  1
$ for form in text html tsv; do report-weekly --units units --no-issues --format $form L | grep -c 对策和建议; done
  0
  0
  0
? 1
$ report-weekly --units units --no-issues --format docx L >paper.docx; perl -MIO::Uncompress::Unzip=unzip -e \
    'unzip("paper.docx" => \my $text, Name => "word/document.xml"); print $text' | grep -o '对策和建议.*'
~ ^对策和建议<
$ printf '\377' >bad; report-weekly --units units --advice bad L
! report-weekly: bad is not UTF-8
? 2

== a span that is no week is called by its days
$ report-weekly --units units --no-issues --from 2020-11-01 --to 2020-11-05 L | head -n 1 | tr -d ' '
  热点问题专报：2020年11月1日至2020年11月5日
