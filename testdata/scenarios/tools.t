# Other tools read our output correctly.  There are more examples in caseledger-cookbook(7), which are tested
# too.

env CASE_NOW=2026-12-31T18:00:00

== csvkit: rows, columns and cells of the csv are those of the table, line breaks and quotes in them too
needs command -v csvcut && command -v jq
copy month/cases.tsv L
$ case-list -c case,text L >T; table-format --to=csv T >T.csv
$ csvcut -e utf-8-sig -n T.csv
    1: case
    2: text
$ csvstat -e utf-8-sig --count T.csv | grep -o '[0-9]*$'; sed 1d T | wc -l
  290
  290
$ csvjson -I -e utf-8-sig T.csv | jq -r '.[] | [.case, .text] | @tsv' | cmp - <(sed 1d T)
$ grep -c '\\n' T
  19

== SQLite: every cell as it is, quotes and backslashes too
needs command -v sqlite3
copy month/cases.tsv L
$ case-list L >T
$ sqlite3 D -cmd '.mode ascii' -cmd '.separator "\t" "\n"' -cmd '.import T t' -cmd .headers\ on 'SELECT * FROM t' | cmp - T
$ grep -c '"' T
  23

== Miller: the escapes are its own
needs command -v mlr && command -v jq
copy month/cases.tsv L
$ case-list -c case,text L >T
$ mlr --tsv cat T | cmp - T
$ mlr --itsv --ojson cat T | jq -r '.[] | [.case, .text] | @tsv' | cmp - <(sed 1d T)

== recutils: records, several lines of a text in one field
needs command -v csv2rec && command -v mlr
copy month/cases.tsv L
$ case-list -c case,state,text L | mlr --itsv --ocsv cat | csv2rec -t Case >cases.rec
$ recinf cases.rec
  290 Case
$ recsel -t Case -e "state = 'instructed'" -P case cases.rec
  20261231-00002

== gnuplot: a chart of what a pipe counts
needs command -v gnuplot
copy month/cases.tsv L
$ case-list -c opened L | sed 1d | cut -c 1-10 | sort | uniq -c >perday
$ gnuplot -e 'set terminal svg; set output "c.svg"; set xdata time; set timefmt "%Y-%m-%d"; plot "perday" using 2:1 with impulses'
$ grep -c '<svg' c.svg; wc -l <perday
  1
  31

== LibreOffice: Chinese as written, numbers as numbers, days as days, and no cell runs
needs test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so" && command -v in2csv
env HOME=.
bytes T
  case\tunit\tdue\tleft\ttext
  20261212-00006\t尉氏县人民政府\t2026-12-18\t-9\t=1+1
  20261212-00007\t杞县人民政府\t2026-12-22\t12.50\t-2+3
  20261212-00008\t杞县人民政府\t2026-12-22\t-\t@SUM(1)
  20261212-00009\t杞县人民政府\t2026-12-22\t0\t\\t=1+1
  20261212-00010\t杞县人民政府\t2026-12-22\t1\t ＝1+1;"=2+2",x
  20261212-00011\t杞县人民政府\t2026-12-22\t2\t+HYPERLINK("http://localhost/","点")
$ table-format --to=csv T >T.csv
$ soffice --headless --norestore "-env:UserInstallation=file://$PWD/office" --infilter=CSV:44,34,76 --convert-to fods T.csv
...
!...
$ grep -c table:formula T.fods
  0
? 1
$ grep -o 'office:value-type="float" office:value="[^"]*"' T.fods | cut -d '"' -f 4 | paste -sd ' '
  -9 12.5 0 1 2
$ grep -o 'office:date-value="[^"]*"' T.fods | cut -d '"' -f 2 | uniq -c | tr -s ' '
   1 2026-12-18
   5 2026-12-22
$ grep -o '<text:p>[^<]*</text:p>' T.fods | grep -c '尉氏县人民政府\|杞县人民政府'
  6

== logrotate rotates logs
needs command -v logrotate
$ mkdir -m 700 log; echo urged >log/urge.log
$ printf '%s\n' "$PWD/log/*.log {" 'rotate 2' compress missingok notifempty '}' >conf
$ logrotate --state state --force conf; ls log
  urge.log.1.gz

== no ledger for logrotate: cut to nothing it is none, moved away it is not there; nothing is told of an empty office
needs command -v logrotate
copy month/cases.tsv L
$ chmod 700 .; printf '%s\n' "$PWD/L {" 'rotate 2' copytruncate '}' >conf; logrotate --state state --force conf; wc -c <L
  0
$ case-due L
!~ ^case-due: L: 
? 2
$ case-urge -l L --how phone 20261203-00002
!~ ^case-urge: L: 
? 2
$ mv L.1 L; printf '%s\n' "$PWD/L {" 'rotate 2' nocreate '}' >conf; logrotate --state state --force conf; ls L*
  L.1
$ case-urge -l L --how phone 20261203-00002
!~ ^case-urge: L: 
? 2

== GNU parallel: a query for each unit at a time, the same as all at once
needs command -v parallel
copy month/cases.tsv L
env HOME=.
$ case-due L | sed 1d | cut -f 2 | sort -u | parallel --will-cite -j 2 -k 'case-due --unit {} L | sed 1d' | sort >each
$ case-due L | sed 1d | sort | cmp - each
