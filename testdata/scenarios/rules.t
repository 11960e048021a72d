# rules.tsv: the regulation's numbers as data.  A later row applies from its day on and not before.
env CASE_NOW=2022-02-01T00:00:00

== M4.3.1 limits: a row of 2021 changes what is assigned in 2021, and nothing before
ledger L
  at=2020-12-21T09:00:00 case=20201221-00001 act=new how=phone
  at=2021-01-04T09:00:00 case=20210104-00001 act=new how=phone
$ { cat "$TESTDATA/../src/tables/rules.tsv"; printf 'limit.platform\t2021-01-01\t3\toffice\t\n'; } >rules
$ case-assign --rules rules --unit 市水利局 --at 2020-12-21T10:00:00 20201221-00001 <L | tail -n 1 | cut -f 5
  2020-12-28
$ case-assign --rules rules --unit 市水利局 --at 2021-01-04T10:00:00 20210104-00001 <L | tail -n 1 | cut -f 5
  2021-01-07

# Two of three in time: 66.67 percent, 28.33 below 95: 30 - 28 = 2 points, with fractions of a percent 1.67.
# With the weights of 2021: target 80, 13.33 below, 40 - 13.33 = 26.67.  Quality 20; a signed leaders' item
# none.
== M4 weights: the evaluation of 2021 goes by the rows of 2021, that of 2020 by those before
table units
  | unit | class  | parent | aliases |
  | 甲局 | county |        |         |
table one
  | key | from | value | clause | meaning |
  | ontime.points | 2021-01-01 | 40 | office | |
  | ontime.target | 2021-12-31 | 80 | office | |
  | ontime.step | 2021-06-01 | prorata | office | |
  | quality.points | 2022-01-01 | 50 | office | |
  | quality.points | 2021-01-01 | 20 | office | |
  | bonus.volume.every | 2021-01-01 | 3 | office | |
$ { cat "$TESTDATA/../src/tables/rules.tsv"; tail -n +2 one; } >rules
$ for y in 2020 2021; do printf '%s\n' 1 2 3 | sed "s/.*/$y-11-02T09:00:00\t${y}1102-0000&\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\n$y-11-02T10:00:00\t${y}1102-0000&\tassign\t甲局\t$y-11-09\t\tplatform\t\t\t\t\t\t\t\t/"; done >L.body
$ for y in 2020 2021; do for n in 1 2 3; do d=05; [ $n = 3 ] && d=12; printf '%s\n' reply close | sed "s/.*/$y-11-${d}T09:00:00\t${y}1102-0000$n\t&\t甲局\t\t\t\t\t\t\t\t\t\t\t/"; done; done | sed 's/close\t甲局/close\t/' >>L.body
$ { head -n 1 "$TESTDATA/year/cases.tsv" | cut -f -15; cat L.body; } >L
$ for y in 2019 2020 2021; do score-unit --units units --rules rules --year $y L | sed -n 2p | cut -f 4-10,16; done
| 3 | 2 | 66.67 | 2.00 | 3 | 0 | 30.00 | 0.00 |
| 3 | 2 | 66.67 | 26.67 | 3 | 0 | 20.00 | 1.00 |
! score-unit: 1 unit got no case and takes no part (M5.2)

== a rule that stands twice, is missing, negative or no number: the file and the line
$ { cat "$TESTDATA/../src/tables/rules.tsv"; printf 'rank.points\t2020-06-11\t15\tM11\t\n'; } >rules
$ score-fund --rules rules --units "$TESTDATA/year/units.tsv" --year 2020 "$TESTDATA/year/marks.tsv"
! score-fund: rules:43: key: appears twice from that day on: in line 42 too
? 2
$ grep -v ^fund.vice.county "$TESTDATA/../src/tables/rules.tsv" >rules
$ score-fund --rules rules --units "$TESTDATA/year/units.tsv" --year 2020 "$TESTDATA/year/marks.tsv"
! score-fund: rules: key: there is no rule fund.vice.county
? 2
$ sed 's/^\(fault.urged\t[^\t]*\t\)5/\1-5/' "$TESTDATA/../src/tables/rules.tsv" >rules
$ score-unit --rules rules --units "$TESTDATA/year/units.tsv" --year 2020 "$TESTDATA/year/cases.tsv"
! score-unit: rules:27: value: '-5' must be a number from 0 to 1000000 with at most two decimals
? 2
$ sed 's/^\(urge.patience\t[^\t]*\t\)1/\1one/' "$TESTDATA/../src/tables/rules.tsv" >rules
$ score-unit --rules rules --units "$TESTDATA/year/units.tsv" --year 2020 "$TESTDATA/year/cases.tsv"
! score-unit: rules:29: value: must be a whole number from 0 to 1000
? 2
$ { cat "$TESTDATA/../src/tables/rules.tsv"; printf 'ontime.taget\t2021-01-01\t90\toffice\t\n'; } >rules
$ score-fund --rules rules --units "$TESTDATA/year/units.tsv" --year 2020 "$TESTDATA/year/marks.tsv" | head -n 1 | cut -f 1
! score-fund: rules:43: key: no program uses this rule
  payee
