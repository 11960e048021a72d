# papers.tsv: the heads and imprints of papers, and the numbers of their issues.
env CASE_NOW=2027-01-05T09:00:00
ledger L
  at=2026-12-02T09:00:00 case=20261202-00001 act=new how=phone kind=complaint topic=供暖服务 text=暖气不热
table papers
  | paper    | name           | report       | send         | issue    | copies | first | period   |
  | weekly   | 汴梁热点       | 市委书记     | 市政府办公室 | 各县区   | 30     | 101   | 2026-W02 |
  | brief    |                |              |              |          |        | 5     | 2026-08  |
  | year     |                | 市委         |              |          |        |       |          |

== the shipped table: who gets the weekly special; no numbers of all issues
$ report-weekly --week 2026-W53 L | sed -n '1,3p'
                                  本周热点问题专报
                                    2026年第53期
  开封市市长专线电话办公室（市企业投诉中心）                          2027年1月5日
$ report-weekly --week 2026-W53 L | tail -n 6
  --------------------------------------------------------------------------------
  报：市委、市政府领导
  送：市政府秘书长、副秘书长，市政府办公室
  --------------------------------------------------------------------------------
  开封市市长专线电话办公室（市企业投诉中心）                      2027年1月5日印发
  --------------------------------------------------------------------------------

== the office's own: the name in the head, issues counted from the first of all, copies
$ report-weekly --papers papers --week 2026-W53 L | sed -n '1,2p'
                                      汴梁热点
                             2026年第53期（总第152期）
$ report-weekly --papers papers --week 2026-W53 L | tail -n 8
  --------------------------------------------------------------------------------
  报：市委书记
  送：市政府办公室
  发：各县区
  --------------------------------------------------------------------------------
  开封市市长专线电话办公室（市企业投诉中心）                      2027年1月5日印发
                                                                          共印30份
  --------------------------------------------------------------------------------
$ report-weekly --papers papers --week 2026-W53 --format html L | grep -cE '<h1>汴梁热点</h1>|<p class="copies">共印30份</p>|<p>发：各县区</p>'
  3

== before the first issue that is counted, and of spans that are no issue, there is no number of all
$ report-weekly --papers papers --week 2026-W01 L | sed -n 2p
                                    2026年第1期
$ report-weekly --papers papers --from 2026-12-01 --to 2026-12-05 L | sed -n 2p
  开封市市长专线电话办公室（市企业投诉中心）                          2027年1月5日

== the number in the year is not above that of all; nobody gets what the table has no reader for
$ report-brief --papers papers --month 2026-12 L | sed -n 2p
                               2026年第9期（总第9期）
$ report-brief --papers papers --month 2026-12 L | tail -n 3
  --------------------------------------------------------------------------------
  开封市市长专线电话办公室（市企业投诉中心）                      2027年1月5日印发
  --------------------------------------------------------------------------------

== a folder of tables from before need not have one
$ mkdir tables; cp "$TESTDATA"/../src/tables/{units,rules,calendar,routes}.tsv tables
$ CASE_TABLES=tables report-weekly --week 2026-W53 L | tail -n 3
  --------------------------------------------------------------------------------
  开封市市长专线电话办公室（市企业投诉中心）                      2027年1月5日印发
  --------------------------------------------------------------------------------

== what is wrong with a table is named by line and column
table bad
  | paper  | name | report | send | issue | copies | first | period   |
  | weekly |      |        |      |       | viele  |       |          |
$ report-weekly --papers bad L
! report-weekly: bad:2: copies: 'viele' is not a number from 1 to 999999
? 2
table bad2
  | paper  | name | report | send | issue | copies | first | period   |
  | weekly |      |        |      |       |        | 1     | 2026-13  |
$ report-weekly --papers bad2 L
! report-weekly: bad2:2: period: '2026-13' is not a week (2026-W01), a month (2026-01) or a year (2026)
? 2
$ report-weekly --papers nowhere L
! report-weekly: nowhere: No such file or directory
? 2
