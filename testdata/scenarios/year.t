# A whole artificial year (testdata/year), compared with tables that were computed without these programs.

== R3.6.2 case-list: every case of a year as it stood at three times
copy year
$ for t in 2020-02-03T10:00:00 2020-11-15T12:00:00 2021-01-25T00:00:00; do \
    wanted=list-${t%T*}.tsv; \
    case-list --units units.tsv --as-of $t --columns "$(head -n 1 $wanted | tr '\t' ,)" cases.tsv | diff $wanted - || exit; \
  done
!~ ^case-list: [0-9]+ entries were not allowed when they were made and have no effect
!~ ^case-list: [0-9]+ entries were not allowed when they were made and have no effect
!~ ^case-list: [0-9]+ entries were not allowed when they were made and have no effect

== R2.4, R3.2 case-list --units units.tsv --tasks: every unit's part in a case at three times
copy year
$ for t in 2020-02-03T10:00:00 2020-11-15T12:00:00 2021-01-25T00:00:00; do \
    case-list --units units.tsv --tasks --as-of $t cases.tsv | diff tasks-${t%T*}.tsv - || exit; \
  done
!...

== R3.3, M4.3.1 case-due: what was owed at three times, and the working days left
copy year
$ for t in 2020-02-03T10:00:00 2020-11-15T12:00:00 2021-01-25T00:00:00; do \
    case-due --units units.tsv --as-of $t cases.tsv | cut -f 1-11,13- | diff due-${t%T*}.tsv - || exit; \
  done
!...

== R3.3, M4.3.2 case-due: what is to be supervised, and what is promised
copy year
$ for m in supervise promised; do \
    case-due --units units.tsv --$m --as-of 2020-11-15T12:00:00 cases.tsv | cut -f 1-11,13- | diff due-$m-2020-11-15.tsv - || exit; \
  done
!...

== R3.6.2 case-log: the entries that have effect
copy year
$ case-log --units units.tsv --as-of 2020-11-15T12:00:00 cases.tsv | cut -f 1-12,14 | diff log-2020-11-15.tsv -
!...

== M4.3.1 as recorded by a day: what the ledger and the evaluation said then
copy year
$ case-list --units units.tsv --tasks --as-of 2020-11-15T12:00:00 --recorded-by 2020-11-10 cases.tsv | \
    diff tasks-2020-11-15-recorded-by-2020-11-10.tsv -
!...
$ score-unit --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --recorded-by 2021-01-05 --marks marks.tsv cases.tsv | \
    diff score-2021-01-25-recorded-by-2021-01-05.tsv -
!...

== M4 score-unit: the evaluation of a year
copy year
$ score-unit --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv cases.tsv | diff score-2021-01-25.tsv -
!...
$ score-unit --units units.tsv --from 2020-01-01 --to 2020-12-31 --as-of 2021-01-25T00:00:00 --marks marks.tsv <cases.tsv | \
    diff score-2021-01-25.tsv -
!...

== M4.1, M4.2 score-unit --units units.tsv --full-marks: what is not assessed yet counts full
copy year
$ score-unit --units units.tsv --year 2020 --as-of 2020-11-15T12:00:00 --marks marks.tsv --full-marks cases.tsv | \
    diff score-full-marks-2020-11-15.tsv -
!...

== M4 the sum that --explain shows is the total, unit by unit
copy year
$ tail -n +2 score-2021-01-25.tsv | while IFS=$'\t' read -r unit rest; do \
    score-unit --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv --explain "$unit" cases.tsv | \
      awk -F '\t' -v unit="$unit" '$1 == "total" { print unit "\t" $3; if (sprintf("%.2f", sum) != $3) print "sum", sum } { sum += $3 }'; \
  done >explained; cut -f 1,23 score-2021-01-25.tsv | tail -n +2 | diff - explained
!...

== M4 lines in another order, a case's own kept in theirs, give the same: what one case says is no other's
copy year
$ { head -n 1 cases.tsv; tail -n +2 cases.tsv | sort -t "$(printf '\t')" -k 2,2r -s; } >sorted.tsv
$ score-unit --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv sorted.tsv | diff score-2021-01-25.tsv -
!...

== M4 several ledgers are read as one, in their order
copy year
$ { head -n 1 cases.tsv; sed -n '700,$p' cases.tsv; } >b.tsv; sed '700,$d' cases.tsv >a.tsv
$ score-unit --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv a.tsv b.tsv | diff score-2021-01-25.tsv -
!...
$ cat a.tsv b.tsv | score-unit --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv | diff score-2021-01-25.tsv -
!...

== M4 tallied in parts and merged: the same to the byte, however the cases are dealt out
copy year
$ for parts in 1 2 3 7 40; do \
    rm -f part-*; \
    awk -F '\t' -v n=$parts 'NR == 1 { for (i = 0; i < n; i++) print >("part-" i); next } \
      !($2 in of) { of[$2] = int(rand() * n) } { print >("part-" of[$2]) }' cases.tsv; \
    for p in part-*; do score-unit --units units.tsv --tally --year 2020 --as-of 2021-01-25T00:00:00 $p >tally-$p || exit; done; \
    score-unit --units units.tsv --merge --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv tally-part-* | \
      diff score-2021-01-25.tsv - || exit; \
    cat tally-part-* | score-unit --units units.tsv --merge --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv | \
      diff score-2021-01-25.tsv - || exit; \
    rm tally-*; \
  done
!...

== M4.3.2 a repeat whose earlier case lies in another part is blamed all the same
copy year
$ awk -F '\t' 'NR == 1 { print >"early"; print >"late"; next } $3 == "repeat" { late[$2] } { line[NR] = $0; of[NR] = $2 } \
    END { for (i = 2; i <= NR; i++) print line[i] >(of[i] in late ? "late" : "early") }' cases.tsv
$ cut -f 3 late | grep -c '^repeat$'
~ ^[1-9][0-9]*$
$ for p in early late; do score-unit --units units.tsv --tally --year 2020 --as-of 2021-01-25T00:00:00 $p >tally-$p || exit; done
!...
$ score-unit --units units.tsv --merge --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv tally-late tally-early | diff score-2021-01-25.tsv -
!...

== M4.3.2 by hand: the earlier case in the second part, the repeat in the first
ledger early
  at=2020-07-01T09:00:00 case=20200701-00001 act=new how=phone
  at=2020-07-01T10:00:00 case=20200701-00001 act=assign unit=市水利局 due=2020-07-08 how=platform
  at=2020-07-02T10:00:00 case=20200701-00001 act=reply unit=市水利局
  at=2020-07-03T10:00:00 case=20200701-00001 act=close how=solved
ledger late
  at=2020-08-03T09:00:00 case=20200803-00001 act=new how=phone
  at=2020-08-03T09:30:00 case=20200803-00001 act=repeat unit=市水利局 ref=20200701-00001
$ score-unit --tally --year 2020 --as-of 2020-12-31 late >a; score-unit --tally --year 2020 --as-of 2020-12-31 early >b
$ score-unit --merge --year 2020 --as-of 2020-12-31 a b | cut -f 1,8-10
| unit | handled | faulty | quality |
| 市水利局 | 1 | 1 | 0.00 |
!...
$ score-unit --merge --year 2020 --as-of 2020-12-31 b | cut -f 1,8-10
| unit | handled | faulty | quality |
| 市水利局 | 1 | 0 | 30.00 |
!...

== tallies of another time or another period are refused, and what is no tally
copy year
$ score-unit --units units.tsv --tally --year 2020 --as-of 2021-01-25T00:00:00 cases.tsv >a
!...
$ score-unit --units units.tsv --merge --year 2020 --as-of 2021-01-25T00:00:01 a
!~ ^score-unit: a:2: was tallied with other options, or for another time
? 1
$ score-unit --units units.tsv --merge --year 2019 --as-of 2021-01-25T00:00:00 a
!~ ^score-unit: a:2: was tallied with other options, or for another time
? 1
$ score-unit --units units.tsv --merge --from 2020-01-01 --to 2020-12-30 --as-of 2021-01-25T00:00:00 a
!~ ^score-unit: a:2: was tallied with other options, or for another time
? 1
$ { cat a; score-unit --units units.tsv --tally --year 2019 --as-of 2021-01-25T00:00:00 cases.tsv; } | \
    score-unit --units units.tsv --merge --year 2020 --as-of 2021-01-25T00:00:00
!...
!~ ^score-unit: standard input:[0-9]+: was tallied with other options, or for another time
? 1
$ score-unit --units units.tsv --tally --year 2020 cases.tsv
!~ require --as-of
!...
? 2
