# case-count: counts of cases and tasks (R3.6.2).  The ledger has seven cases. 20201102-00001 closed, its
# caller told and satisfied; -00002 answered on the spot; -00003 assigned to two units, one of which replied;
# 20201109-00001 void; -00002 new; 20201202-00001 closed, its caller not reached; -00002 in another district,
# its task recalled.
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint topic=供暖服务/温度 area=龙亭区/北道门 name=甲 phone=13800000001 text=暖气不热
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=市水利局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=urge unit=市水利局 how=phone
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=市水利局
  at=2020-11-05T10:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-06T10:00:00 case=20201102-00001 act=tell how=caller flags=satisfied,solved
  at=2020-11-02T23:30:00 case=20201102-00002 act=new how=web kind=consult topic=供暖服务 area=龙亭区 name=乙 phone=13800000002 text=何时供暖
  at=2020-11-02T23:40:00 case=20201102-00002 act=answer text=十五日
  at=2020-11-02T09:30:00 case=20201102-00003 act=new how=phone kind=complaint topic=供水服务/停水 area=鼓楼区 name=丙 phone=13800000003 text=停水
  at=2020-11-02T10:30:00 case=20201102-00003 act=assign unit=市林业局 due=2020-11-09 how=platform
  at=2020-11-02T10:31:00 case=20201102-00003 act=assign unit=市水利局 due=2020-11-09 how=platform flags=assist
  at=2020-11-04T10:00:00 case=20201102-00003 act=reply unit=市林业局
  at=2020-11-05T10:00:00 case=20201102-00003 act=return unit=市林业局 how=poor
  at=2020-11-10T10:00:00 case=20201102-00003 act=reply unit=市林业局
  at=2020-11-09T08:00:00 case=20201109-00001 act=new how=phone kind=complaint topic=供水服务 area=鼓楼区 name=丁 phone=13800000004 text=错录
  at=2020-11-09T08:10:00 case=20201109-00001 act=void text=错录
  at=2020-11-09T09:00:00 case=20201109-00002 act=new how=phone kind=complaint topic=供水服务 area=鼓楼区 name=戊 phone=13800000005 text=停水
  at=2020-12-02T09:00:00 case=20201202-00001 act=new how=phone kind=complaint topic=供水服务 area=龙亭区 name=己 phone=13800000006 text=停水
  at=2020-12-02T10:00:00 case=20201202-00001 act=assign unit=市水利局 due=2020-12-09 how=platform
  at=2020-12-07T10:00:00 case=20201202-00001 act=reply unit=市水利局
  at=2020-12-08T10:00:00 case=20201202-00001 act=close how=explained
  at=2020-12-09T10:00:00 case=20201202-00001 act=tell how=caller flags=unreached
  at=2020-12-02T09:00:00 case=20201202-00002 act=new how=phone kind=complaint topic=供水服务 area=兰考县 name=庚 phone=13800000007 text=停水
  at=2020-12-02T11:00:00 case=20201202-00002 act=assign unit=市林业局 due=2020-12-09 how=platform
  at=2020-12-03T11:00:00 case=20201202-00002 act=recall unit=市林业局
env CASE_NOW=2020-12-31T12:00:00

== R3.6.2 all cases are one row; void ones count nowhere
$ case-count L
| cases | answered | closed | told | reached | satisfied | solved | days |
| 6     | 1        | 3      | 2    | 1       | 1         | 1      | 2.33 |

== R3.6.2 by district and month, in byte order of the keys, with a total
$ case-count --by area:1,month --total L
| area:1 | month   | cases | answered | closed | told | reached | satisfied | solved | days |
| 兰考县 | 2020-12 | 1     | 0        | 0      | 0    | 0       | 0         | 0      | -    |
| 鼓楼区 | 2020-11 | 2     | 0        | 0      | 0    | 0       | 0         | 0      | -    |
| 龙亭区 | 2020-11 | 2     | 1        | 2      | 2    | 1       | 1         | 1      | 1.50 |
| 龙亭区 | 2020-12 | 1     | 0        | 1      | 0    | 0       | 0         | 0      | 4.00 |
| total  |         | 6     | 1        | 3      | 2    | 1       | 1         | 1      | 2.33 |

== R3.6.2 parts of the date; a key may be empty
$ case-count --by week,weekday,hour,year,day,unit L | cut -f 1-7
| week     | weekday | hour | year | day        | unit     | cases |
| 2020-W45 | 1       | 09   | 2020 | 2020-11-02 | 市林业局 | 1     |
| 2020-W45 | 1       | 09   | 2020 | 2020-11-02 | 市水利局 | 1     |
| 2020-W45 | 1       | 23   | 2020 | 2020-11-02 |          | 1     |
| 2020-W46 | 1       | 09   | 2020 | 2020-11-09 |          | 1     |
| 2020-W49 | 3       | 09   | 2020 | 2020-12-02 |          | 1     |
| 2020-W49 | 3       | 09   | 2020 | 2020-12-02 | 市水利局 | 1     |

== R3.6.2 by the date chosen; what has no such date does not count
$ case-count --on closed --by month L | cut -f 1-4
| month   | cases | answered | closed |
| 2020-11 | 2     | 1        | 2      |
| 2020-12 | 1     | 0        | 1      |
$ case-count --on closed --from 2020-12-01 L | cut -f 1
  cases
  1
$ case-count --on assigned --by unit L | cut -f 1-2
| unit     | cases |
| 市林业局 | 1     |
| 市水利局 | 2     |

== M4.3.1 tasks: the on-time table of a period, by the due day
$ case-count --tasks --by unit --from 2020-11-01 --to 2020-11-30 --total L
| unit     | tasks | counted | intime | rate  | replied | urged | returned | days |
| 市林业局 | 1     | 1       | 0      | 0.00  | 1       | 0     | 1        | 6.00 |
| 市水利局 | 2     | 2       | 1      | 50.00 | 1       | 1     | 0        | 2.00 |
| total    | 3     | 3       | 1      | 33.33 | 2       | 1     | 1        | 4.00 |

== M4.3.1 what is neither past due nor replied to does not count yet
$ case-count --tasks --as-of 2020-11-03 --by unit L
| unit     | tasks | counted | intime | rate | replied | urged | returned | days |
| 市林业局 | 1     | 0       | 0      | -    | 0       | 0     | 0        | -    |
| 市水利局 | 2     | 0       | 0      | -    | 0       | 1     | 0        | -    |

== R3.6.2 in order of a measure, the largest first; what has none last; --total is of all rows
$ case-count --by area:1 --sort days --top 2 --total L | cut -f 1-2,9
| area:1 | cases | days |
| 龙亭区 | 3     | 2.33 |
| 兰考县 | 1     | -    |
| total  | 6     | 2.33 |
$ case-count --by topic:1 --sort cases L | cut -f 1-2
| topic:1  | cases |
| 供水服务 | 4     |
| 供暖服务 | 2     |

== R3.6.2 the filters of case-list, and its columns of a case for tasks too
$ case-count --kind complaint --area 龙亭区 --by outcome L | cut -f 1-2
| outcome   | cases |
| explained | 1     |
| solved    | 1     |
$ case-count --tasks --by topic:1,role,intime L | cut -f 1-4
| topic:1  | role   | intime | tasks |
| 供暖服务 | lead   | yes    | 1     |
| 供水服务 | assist | no     | 1     |
| 供水服务 | lead   | no     | 1     |
| 供水服务 | lead   | yes    | 1     |
$ case-count --unit 市林业局 --tasks L | cut -f 1-2
| tasks | counted |
| 1     | 1       |

== R3.6.2 nothing found
$ case-count --from 2021-01-01 --by unit L
| unit | cases | answered | closed | told | reached | satisfied | solved | days |
? 1
$ case-count --state void --by unit --total L
| unit  | cases | answered | closed | told | reached | satisfied | solved | days |
| total | 0     | 0        | 0      | 0    | 0       | 0         | 0      | -    |
? 1

== R3.6.2 usage: what is nothing to count by, no measure, no hour, no row for a total
$ case-count --by colour L
! case-count: --by: 'colour' is not one of: year month week day weekday hour topic:1 area:1 unit class case opened channel kind topic area state assigned due replied closed told urges supervised extensions returns repeats ref flags text outcome reached satisfied solved days
!...
? 2
$ case-count --by month,name L
! case-count: --by: 'name' is not one of: year month week day weekday hour topic:1 area:1 unit class case opened channel kind topic area state assigned due replied closed told urges supervised extensions returns repeats ref flags text outcome reached satisfied solved days
!...
? 2
$ case-count --by role L
! case-count: --by: 'role' is not one of: year month week day weekday hour topic:1 area:1 unit class case opened channel kind topic area state assigned due replied closed told urges supervised extensions returns repeats ref flags text outcome reached satisfied solved days
!...
? 2
$ case-count --sort rate L
! case-count: --sort: 'rate' is not one of: cases answered closed told reached satisfied solved days
!...
? 2
$ case-count --tasks --sort 件数 L
! case-count: --sort: '件数' is not one of: tasks counted intime rate replied urged returned days
!...
? 2
$ case-count --tasks -c 按期,件数 L
! case-count: --columns: '件数' is not one of: tasks counted intime rate replied urged returned days
!...
? 2
$ case-count --tasks --by hour L
! case-count: --by hour: a due day has no hour; choose another date with --on
!...
? 2
$ case-count --total L
! case-count: --total requires --by: without --by there is only one row
!...
? 2
$ case-count --by unit --from 2020-12-01 --to 2020-11-01 L
! case-count: --from is later than --to
!...
? 2

== R3.1.5 a secret case's words are counted as they are printed
ledger S
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=report topic=张大山/扬尘 area=龙亭区 name=张大山 phone=13800000001 flags=secret text=举报
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint topic=扬尘 area=龙亭区 name=李 phone=13800000002 text=扬尘
$ case-count --by topic S | cut -f 1-2
| topic    | cases |
| ***/扬尘 | 1     |
| 扬尘     | 1     |
$ case-count --topic 张大山 --by topic S | cut -f 1-2
| topic | cases |
! case-count: --topic: no case has this value
? 1

== ledger 6: names resolve on --to, else on the day of the time asked about
table units.tsv
  | unit   | class      | parent | aliases | until      | successor |
  | 甲局   | department |        |         | 2020-12-01 | 乙局      |
  | 乙局   | company    |        |         |            |           |
ledger U
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone kind=complaint topic=供水 area=龙亭区 name=甲 phone=13800000001 text=停水
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone kind=complaint topic=供水 area=龙亭区 name=乙 phone=13800000002 text=停水
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=无名处 due=2020-11-09 how=platform
$ case-count --units units.tsv --by unit,class U | cut -f 1-3
| unit   | class   | cases |
| 乙局   | company | 1     |
| 无名处 |         | 1     |
$ case-count --units units.tsv --by unit,class --to 2020-11-30 --unit 甲局 U | cut -f 1-3
| unit | class      | cases |
| 甲局 | department | 1     |
$ case-count --units units.tsv --tally --by class,unit --as-of 2020-12-31 U
| record | class  | unit                                                           | cases | answered | closed | told | reached | satisfied | solved | days |
| asked  | --as-of=2020-12-31T23:59:59 --recorded-by= --by=class,unit | | | | | | | | | |
| count  | 甲局   | 甲局                                                           | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| count  | 无名处 | 无名处                                                         | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| rows   | 2 | | | | | | | | | |
$ case-count --units units.tsv --tally --by class,unit --as-of 2020-12-31 U | \
    case-count --units units.tsv --merge --by class,unit --as-of 2020-12-31 | cut -f 1-3
| class   | unit   | cases |
|         | 无名处 | 1     |
| company | 乙局   | 1     |

== R3.6.2 counts of parts of a year add up to those of the whole, days and rates too
copy year
$ for p in 0 1 2; do awk -F'\t' -v p=$p 'NR == 1 || substr($2, length($2)) % 3 == p' cases.tsv >part-$p.tsv; done
$ for o in '' '--by unit,class' '--tasks --by unit,month --to 2020-12-31 --sort rate --total' '--on closed --by area:1,kind --top 9 --total' \
      '--tasks --on assigned --by limit,role --kind complaint'; do \
    tally=${o%% --sort*}; tally=${tally%% --top*}; tally=${tally%% --total*}; \
    for p in 0 1 2; do \
      case-count --units units.tsv --as-of 2021-01-25 --tally $tally part-$p.tsv 2>/dev/null; done >tally; \
    case-count --units units.tsv --as-of 2021-01-25 --merge $o tally >merged && \
      case-count --units units.tsv --as-of 2021-01-25 $o cases.tsv 2>/dev/null | diff - merged || exit; \
  done

== R3.6.2 M4 an engine that sorts what the parts print changes nothing
$ { case-count --tally --by area:1 --as-of 2020-12-31 L; case-count --tally --by area:1 --as-of 2020-12-31 L; } | sort >t
$ case-count --merge --by area:1 --as-of 2020-12-31 t | cut -f 1-2
| area:1 | cases |
| 兰考县 | 2     |
| 鼓楼区 | 4     |
| 龙亭区 | 6     |
$ score-unit --tally --from 2020-11-01 --to 2020-12-31 --as-of 2020-12-31 L | sort >t
$ score-unit --merge --from 2020-11-01 --to 2020-12-31 --as-of 2020-12-31 t >merged
!...
$ score-unit --from 2020-11-01 --to 2020-12-31 --as-of 2020-12-31 L 2>/dev/null | cmp - merged
$ head -n -1 t | score-unit --merge --from 2020-11-01 --to 2020-12-31 --as-of 2020-12-31
! score-unit: standard input: lacks lines; tally again
? 1

== R3.6.2 what does not fit together is not added up
$ case-count --tally --by area:1 --as-of 2020-12-31 L >t && case-count --merge --by area:1 --as-of 2020-12-31 t t | cut -f 1-2
| area:1 | cases |
| 兰考县 | 2     |
| 鼓楼区 | 4     |
| 龙亭区 | 6     |
$ case-count --merge --by area:1 --as-of 2020-12-30 t
! case-count: t:2: was tallied with other options, or for another time; tally again
? 2
$ case-count --merge --by area:1 --kind complaint --as-of 2020-12-31 t
! case-count: t:2: was tallied with other options, or for another time; tally again
? 2
$ case-count --merge --by area --as-of 2020-12-31 t
! case-count: t:1: was tallied by other columns; tally again
? 2
$ head -n 1 t | case-count --merge --by area:1 --as-of 2020-12-31
! case-count: standard input: is not the output of case-count --tally
? 2
$ head -c -2 t | case-count --merge --by area:1 --as-of 2020-12-31
! case-count: standard input:6: is incomplete; tally again
? 2
$ sed 4d t | case-count --merge --by area:1 --as-of 2020-12-31
! case-count: standard input: lacks lines; tally again
? 2
$ sed '3s/\t1/\tx/' t | case-count --merge --by area:1 --as-of 2020-12-31 -
! case-count: standard input:3: is not a row of the output of case-count --tally
? 2
$ env -u CASE_NOW case-count --merge --by area:1 t
! case-count: --tally and --merge require --as-of: all parts must be counted as of the same time
!...
? 2
$ case-count --tally --by area:1 --total L
! case-count: --sort, --top, --columns and --total cannot be combined with --tally; give them to --merge
!...
? 2
$ case-count --tally --merge --by area:1 L
! case-count: --tally and --merge cannot be combined
!...
? 2

== R3.6.2 case-count has the figures of case-list, case by case
copy year
$ export CASE_NOW=2021-01-25T00:00:00
$ case-list --units units.tsv cases.tsv 2>/dev/null | awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next } \
    $at["state"] == "void" { next } \
    { k = $at["channel"] FS substr($at["opened"], 1, 7); n[k]++; answered[k] += $at["outcome"] == "answered"; \
      closed[k] += $at["closed"] != ""; told[k] += $at["told"] != ""; reached[k] += $at["reached"] == "yes"; \
      satisfied[k] += $at["satisfied"] == "yes"; solved[k] += $at["solved"] == "yes"; days[k] += $at["days"] } \
    END { for (k in n) printf "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", k, n[k], answered[k], closed[k], told[k], reached[k], \
      satisfied[k], solved[k], closed[k] ? sprintf("%.6f", days[k] / closed[k]) : "-" }' | LC_ALL=C sort >wanted
$ case-count --units units.tsv --by channel,month cases.tsv 2>/dev/null | tail -n +2 >got
$ cut -f 1-9 wanted | diff - <(cut -f 1-9 got)
$ paste <(cut -f 10 wanted) <(cut -f 10 got) | awk -F'\t' '$1 == "-" ? $2 != "-" : ($1 - $2) ^ 2 > 0.000026 { print "differ:", $0 }'
$ awk 'END { print (NR > 20) }' got
  1

== R3.6.2 case-count --tasks has the figures of case-list --tasks
copy year
$ export CASE_NOW=2021-01-25T00:00:00
$ case-list --units units.tsv --tasks cases.tsv 2>/dev/null | awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next } \
    { k = $at["limit"] FS substr($at["due"], 1, 7); n[k]++; counted[k] += $at["intime"] != "pending"; \
      intime[k] += $at["intime"] == "yes"; replied[k] += $at["replied"] != ""; urged[k] += $at["urges"] > 0; \
      returned[k] += $at["returns"] > 0 } \
    END { for (k in n) printf "%s\t%d\t%d\t%d\t%d\t%d\t%d\n", k, n[k], counted[k], intime[k], replied[k], urged[k], returned[k] }' | \
    LC_ALL=C sort >wanted
$ case-count --units units.tsv --tasks --by limit,month cases.tsv 2>/dev/null | tail -n +2 | cut -f 1-5,7-9 | diff wanted -

== M4.3.1 case-count --tasks has the on-time figures of score-unit and of the brief
copy year
$ score-unit --units units.tsv --year 2020 --all --as-of 2021-01-25 cases.tsv 2>/dev/null | tail -n +2 | \
    awk -F'\t' '$4 > 0 { print $1 "\t" $4 "\t" $5 }' | LC_ALL=C sort >scored
$ case-count --units units.tsv --tasks --by unit,class --from 2020-01-01 --to 2020-12-31 --as-of 2021-01-25 cases.tsv 2>/dev/null | \
    awk -F'\t' 'NR > 1 && $2 != "" && $2 != "other" && $4 > 0 { print $1 "\t" $4 "\t" $5 }' | diff scored -
$ awk 'END { print (NR > 20) }' scored
  1
$ report-brief --units units.tsv --month 2020-11 --as-of 2020-12-03T09:00:00 --format=tsv cases.tsv 2>/dev/null | \
    awk -F'\t' '$1 == "unit" { print $2 "\t" $3 "\t" $4 "\t" $6 }' | LC_ALL=C sort >brief
$ case-count --units units.tsv --tasks --by unit --from 2020-11-01 --to 2020-11-30 --as-of 2020-12-03T09:00:00 cases.tsv 2>/dev/null | \
    awk -F'\t' 'NR > 1 && $3 > 0 { print $1 "\t" $3 "\t" $4 "\t" $5 }' | diff brief -
$ awk 'END { print (NR > 9) }' brief
  1
$ report-brief --units units.tsv --month 2020-11 --as-of 2020-12-03T09:00:00 --format=tsv cases.tsv 2>/dev/null | \
    awk -F'\t' '$1 == "kind" { print $2 "\t" $3 }' | LC_ALL=C sort >kinds
$ case-count --units units.tsv --by kind --from 2020-11-01 --to 2020-11-30 --as-of 2020-12-03T09:00:00 cases.tsv 2>/dev/null | \
    tail -n +2 | cut -f 1-2 | diff kinds -
$ awk 'END { print (NR > 2) }' kinds
  1

== R3.6.2 only the measures that are wanted, in their order
$ case-count --by area:1 -c solved,cases --top 1 --total L
| area:1 | solved | cases |
| 兰考县 | 0      | 1     |
| total  | 1      | 6     |
$ case-count --tasks -c rate,tasks L | head -n 1
| rate | tasks |
$ case-count --tasks -c solved L
? 2
! case-count: --columns: 'solved' is not one of: tasks counted intime rate replied urged returned days
!...

== R3.6.2 columns may be named by their headings, as clerks read them
$ case-count --by 县区,month -c 件数,已解决 --sort 件数 --top 2 L
| area:1 | month   | cases | solved |
| 鼓楼区 | 2020-11 | 2     | 0      |
| 龙亭区 | 2020-11 | 2     | 1      |
$ case-list -c 事项编号,办理状态 L | head -n 2
| case           | state |
| 20201102-00001 | told  |
$ case-list -c 事项编号,件数 L
? 2
! case-list: --columns: '件数' is not one of: case opened channel kind topic area state unit assigned due replied closed told urges supervised extensions returns repeats ref flags text outcome reached satisfied solved days
!...
