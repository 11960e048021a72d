# Complete chains of commands, as in an office's scripts or crontab.

== R2.1 R3.2.1 from the platform's export to what is due, nothing kept
copy example-run
$ iconv -f GB18030 -t UTF-8 export.csv | grep -v 2020-11-31 | iconv -f UTF-8 -t GB18030 >good.csv; mv good.csv export.csv
$ MAP=$(cat map); \
  case-new --import export.csv --encoding GB18030 --map "$MAP" | case-assign --all | case-due | table-format --to=text
  case            unit            role  limit     due         left  status  urges  extensions  opened               topic              text                             supervised  refused  why
  20201114-00001  市供水总公司    lead  platform  2020-11-20     5  later       0           0  2020-11-14T08:12:00  供水服务/停水      自由路一带停水,\n没有见到通知。           0
  20201114-00002  市市政管理处    lead  platform  2020-11-20     5  later       0           0  2020-11-14T09:05:00  市政设施/路灯照明  西环路路灯不亮。                          0
  20201114-00003  尉氏县人民政府  lead  platform  2020-11-20     5  later       0           0  2020-11-14T10:30:00  劳动维权/拖欠工资  来电人说:"工地欠薪两个月"。               0
! case-new: export.csv: rows 3, recorded 3, known already 0, changed 0, bad 0

== R3.2.1 the day's cases to their units, each with its paper; a second time there is nothing to do
copy example-run
$ iconv -f GB18030 -t UTF-8 export.csv >today.csv
$ MAP=$(cat map); \
  case-new -q -l L --import today.csv --rejects bad.csv --map "$MAP" && case-assign -l L --all | case-form -l L --form assign --format=html - >papers.html
! case-new: today.csv: rows 4, recorded 3, known already 0, changed 0, bad 1
$ grep -o KF00. bad.csv
  KF004
$ grep -o '2020111[0-9]-0000[0-9]' papers.html | sort -u
  20201113-00001
  20201114-00001
  20201114-00002
  20201114-00003
  20201114-00004
$ MAP=$(cat map); \
  case-new -q -l L --import today.csv --rejects bad.csv --map "$MAP" && case-assign -l L --all
+
! case-new: today.csv: rows 4, recorded 0, known already 3, changed 0, bad 1

== R3.3 cron urges what is overdue, once a day
copy example-run
$ case-due --overdue L | case-urge -l L --by 督办科 --how phone --once -
+
+ at=2020-11-15T12:00:00 case=20201102-00001 act=urge unit=市金盛热力有限公司 by=督办科 how=phone
$ case-due --overdue L | case-urge -l L --by 督办科 --how phone --once -
+

== a table of ours is Miller's
needs command -v mlr
copy example-run
$ case-list --state assigned L | mlr --itsv --ojson cat | grep -o -e '"case": .*' -e '"unit": .*'
  "case": "20201102-00001",
  "unit": "市金盛热力有限公司",
  "case": "20201103-00001",
  "unit": "市生态环境局",
  "case": "20201104-00001",
  "unit": "市住房和城乡建设局",
  "case": "20201105-00001",
  "unit": "市市场监督管理局",

== M4 two years' ledgers are one; datamash sums up by class
needs command -v datamash
copy example-run
$ mv L 2020.tsv
$ cat 2019.tsv 2020.tsv | score-unit --year 2020 --marks marks.tsv | datamash -sH -g class mean total
| GroupBy(class) | mean(total) |
| company | 30 |
| county | 61.666666666667 |
| department | 63.625 |
! score-unit: 51 units got no case and take no part (M5.2)

== M4 on more than one machine: the same as in one run
needs command -v parallel
copy year/cases.tsv L
copy year/marks.tsv marks.tsv
env CASE_NOW=2021-01-25T00:00:00
env HOME=.
$ awk -F '\t' 'NR == 1 { for (i = 0; i < 4; i++) print >"part-" i ".tsv"; next } { print >"part-" substr($2, 14) % 4 ".tsv" }' L
$ parallel score-unit --tally --year 2020 --as-of 2021-01-10 ::: part-*.tsv | score-unit --merge --year 2020 --as-of 2021-01-10 --marks marks.tsv >merged
!...
$ score-unit --year 2020 --as-of 2021-01-10 --marks marks.tsv L | cmp - merged
!...

