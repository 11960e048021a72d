# score-unit: the yearly evaluation.  The figures are computed by hand from the measures. 2020-11-02 is a
# Monday; there was no holiday in that month.
env CASE_NOW=2021-01-10T00:00:00
table one
  | unit | class      | parent | aliases |
  | 甲局 | department |        | 市甲局  |
  | 市长专线电话办公室 | other | |       |

# --- M4.1, M4.2, M5: the panel's assessments ---------------------------------------------

== M4.1, M4.2 an item has the final points, else the panel's, else none and is named
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
marks M
  at=2021-01-05T09:00:00 mark=M20210105-001 act=assess unit=甲局 how=panel value=4 ref=2020/base.1
  at=2021-01-05T09:00:00 mark=M20210105-002 act=assess unit=甲局 how=panel value=3.5 ref=2020/base.2
  at=2021-01-05T09:00:00 mark=M20210105-003 act=assess unit=甲局 how=self value=5 ref=2020/base.3
  at=2021-01-05T09:00:00 mark=M20210105-004 act=assess unit=甲局 how=panel value=4.25 ref=2020/system.1
  at=2021-01-06T09:00:00 mark=M20210106-001 act=assess unit=甲局 how=final value=2.05 ref=2020/base.2
  at=2021-01-07T09:00:00 mark=M20210107-001 act=assess unit=甲局 how=panel value=5 ref=2020/base.2
  at=2021-01-07T09:00:00 mark=M20210107-002 act=assess unit=甲局 how=final value=5 ref=2019/base.4
$ score-unit --units one --year 2020 --marks M L | cut -f 1,11,12,23,28
| unit | base | system | total | missing |
| 甲局 | 6.05 | 4.25 | 70.30 | base.3,base.4,system.2,system.3,system.4 |
$ score-unit --units one --year 2020 --marks M --full-marks L | cut -f 1,11,12,23,28
| unit | base | system | total | missing |
| 甲局 | 16.05 | 19.25 | 95.30 | base.3,base.4,system.2,system.3,system.4 |
$ score-unit --units one --year 2020 L | cut -f 1,11,12,23,28
| unit | base | system | total | missing |
| 甲局 | 0.00 | 0.00 | 60.00 | base.1,base.2,base.3,base.4,system.1,system.2,system.3,system.4 |

== M4.1 the newest mark holds: the latest time, of equals the one lower in the file; what is cancelled does not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
marks M
  at=2021-01-05T09:00:00 mark=M20210105-001 act=assess unit=甲局 how=panel value=1 ref=2020/base.1
  at=2021-01-05T09:00:00 mark=M20210105-002 act=assess unit=甲局 how=panel value=2 ref=2020/base.1
  at=2021-01-04T09:00:00 mark=M20210104-001 act=assess unit=甲局 how=panel value=3 ref=2020/base.1
  at=2021-01-06T09:00:00 mark=M20210106-001 act=assess unit=甲局 how=panel value=4 ref=2020/base.1
  at=2021-01-07T09:00:00 mark=M20210107-001 act=cancel ref=M20210106-001
$ score-unit --units one --year 2020 --marks M L | cut -f 11
  base
  2.00
$ score-unit --units one --year 2020 --marks M --as-of 2021-01-06 L | cut -f 11
  base
  4.00

== M5.1, M5.2, M5.3 self-review, the panel, the final word: the panel's sheet
table units
  | unit   | class     | parent | aliases |
  | 甲县   | county    |        |         |
  | 办公室 | other     |        |         |
  | 乙站   | secondary | 甲县   |         |
table rules
  | key             | from       | value | clause | meaning |
  | base.items      | 2020-01-01 | 2     |        |         |
  | system.items    | 2020-01-01 | 1     |        |         |
marks M
  at=2020-12-25T09:00:00 mark=M20201225-001 act=submit unit=甲县 how=self-review value=2020
  at=2020-12-25T09:00:00 mark=M20201225-002 act=assess unit=甲县 how=self value=5 ref=2020/base.1
  at=2020-12-25T09:00:00 mark=M20201225-003 act=assess unit=甲县 how=self value=4.5 ref=2020/system.1
  at=2021-01-05T09:00:00 mark=M20210105-001 act=assess unit=甲县 how=panel value=3 ref=2020/base.1
  at=2021-01-06T09:00:00 mark=M20210106-001 act=assess unit=甲县 how=final value=3.25 ref=2020/base.1
$ sed '/^base.items\|^system.items/d' $TESTDATA/../src/tables/rules.tsv | cat - <(tail -n +2 rules) >R
$ score-unit --units units --rules R --assess --year 2020 --marks M </dev/null
| unit | item | self | panel | final |
| 甲县 | base.1 | 5.00 | 3.00 | 3.25 |
| 甲县 | base.2 |  |  |  |
| 甲县 | system.1 | 4.50 |  |  |
| 乙站 | base.1 |  |  |  |
| 乙站 | base.2 |  |  |  |
| 乙站 | system.1 |  |  |  |

== M5.2 who got no case takes no part: no row, or exempt with --all; M5.3 the grade is shown
table units
  | unit | class  | parent | aliases |
  | 甲县 | county |        |         |
  | 乙县 | county |        |         |
  | 丙县 | county |        |         |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=乙县 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=assign unit=丙县 due=2020-11-10 how=platform
  at=2020-11-03T11:00:00 case=20201102-00001 act=recall unit=丙县
  at=2020-11-03T12:00:00 case=20201102-00001 act=reply unit=乙县
marks M
  at=2021-01-05T09:00:00 mark=M20210105-001 act=grade unit=乙县 value=优 ref=2020
  at=2021-01-06T09:00:00 mark=M20210106-001 act=grade unit=乙县 value=良 ref=2020
  at=2021-01-07T09:00:00 mark=M20210107-001 act=grade unit=乙县 value=差 ref=2019
$ score-unit --units units --year 2020 --marks M L | cut -f 1-3,24,25
| unit | class | assigned | rank | grade |
| 乙县 | county | 1 | 1 | 良 |
! score-unit: 2 units got no case and take no part (M5.2)
$ score-unit --units units --year 2020 --marks M --all L | cut -f 1-3,23-25
| unit | class | assigned | total | rank | grade |
| 乙县 | county | 1 | 60.00 | 1 | 良 |
| 甲县 | county | 0 | 60.00 | exempt | |
| 丙县 | county | 0 | 60.00 | exempt | |
! score-unit: 2 units got no case and take no part (M5.2)

== M5.2 equal totals share a rank, 1 2 2 4, group by group; others than the network are never ranked
table units
  | unit | class      | parent | aliases |
  | 庚司 | company    | 丙局   |         |
  | 己队 | secondary  | 丙局   |         |
  | 丙局 | department |        |         |
  | 丁局 | vertical   |        |         |
  | 戊局 | department |        |         |
  | 辛局 | department |        |         |
  | 甲县 | county     |        |         |
  | 办公室 | other    |        |         |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=庚司 due=2021-01-11 how=platform
  at=2020-11-02T10:00:01 case=20201102-00001 act=assign unit=己队 due=2021-01-11 how=platform
  at=2020-11-02T10:00:02 case=20201102-00001 act=assign unit=丙局 due=2021-01-11 how=platform
  at=2020-11-02T10:00:03 case=20201102-00001 act=assign unit=丁局 due=2021-01-11 how=platform
  at=2020-11-02T10:00:04 case=20201102-00001 act=assign unit=戊局 due=2021-01-11 how=platform
  at=2020-11-02T10:00:05 case=20201102-00001 act=assign unit=辛局 due=2021-01-11 how=platform
  at=2020-11-02T10:00:06 case=20201102-00001 act=assign unit=甲县 due=2021-01-11 how=platform
  at=2020-11-02T10:00:07 case=20201102-00001 act=assign unit=办公室 due=2021-01-11 how=platform
  at=2020-11-02T10:00:08 case=20201102-00001 act=assign unit=天庭 due=2021-01-11 how=platform
marks M
  at=2020-11-03T09:00:00 mark=M20201103-001 act=delay unit=丙局
  at=2020-11-03T09:00:00 mark=M20201103-002 act=media unit=戊局
$ score-unit --units units --year 2020 --marks M L | cut -f 1,2,23,24
| unit | class | total | rank |
| 甲县 | county | 60.00 | 1 |
| 戊局 | department | 65.00 | 1 |
| 丁局 | vertical | 60.00 | 2 |
| 辛局 | department | 60.00 | 2 |
| 丙局 | department | 55.00 | 4 |
| 己队 | secondary | 60.00 | 1 |
| 庚司 | company | 60.00 | 1 |

# --- M4.3.1: in time ----------------------------------------------------------------------

== M4.3.1 a point for each full per cent below 95; the rate's two numbers beside it
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
$ for rate in 95/100 47/50 283/300 9/10 751/800 65/100 64/100 0/3; do \
    printf 'at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext\n2020-12-05T09:00:00\tM20201205-001\trate\t甲局\t\t%s\t\t2020-11\t第11期\n' $rate >M; \
    score-unit --units one --year 2020 --marks M L | cut -f 4-7 | tail -n 1; \
  done
| 100 | 95 | 95.00 | 30.00 |
| 50 | 47 | 94.00 | 29.00 |
| 300 | 283 | 94.33 | 30.00 |
| 10 | 9 | 90.00 | 25.00 |
| 800 | 751 | 93.88 | 29.00 |
| 100 | 65 | 65.00 | 0.00 |
| 100 | 64 | 64.00 | 0.00 |
| 3 | 0 | 0.00 | 0.00 |

== M4.3.1 by the part of a per cent: the points are rounded, halves away from zero, not the shortfall
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
$ sed '/^ontime.step/s/whole/prorata/' $TESTDATA/../src/tables/rules.tsv >R
$ for rate in 95/100 47/50 283/300 751/800 18801/20000 2/3 65/100 64999/100000 1/3; do \
    printf 'at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext\n2020-12-05T09:00:00\tM20201205-001\trate\t甲局\t\t%s\t\t2020-11\t第11期\n' $rate >M; \
    score-unit --units one --rules R --year 2020 --marks M L | cut -f 6,7 | tail -n 1; \
  done
| 95.00 | 30.00 |
| 94.00 | 29.00 |
| 94.33 | 29.33 |
| 93.88 | 28.88 |
| 94.01 | 29.01 |
| 66.67 | 1.67 |
| 65.00 | 0.00 |
| 65.00 | 0.00 |
| 33.33 | 0.00 |

== M4.3.1 nothing counted: no rate and full points; what is not due yet does not count
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-12-31 how=platform
$ score-unit --units one --year 2020 --as-of 2020-12-31T23:59:59 L | cut -f 3-7
| assigned | counted | intime | rate | ontime |
| 2 | 0 | 0 | - | 30.00 |
$ score-unit --units one --year 2020 --as-of 2021-01-01T00:00:00 L | cut -f 3-7
| assigned | counted | intime | rate | ontime |
| 2 | 1 | 0 | 0.00 | 0.00 |

== M4.3.1 a reply at any time of its due day is in time; the first reply counts, and a return asks for a new one
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-09T23:59:59 case=20201102-00001 act=reply unit=甲局
  at=2020-11-12T09:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T00:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-04T09:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-05T09:00:00 case=20201102-00003 act=return unit=甲局 how=unsolved
  at=2020-11-10T09:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-04T09:00:00 case=20201102-00004 act=reply unit=甲局
  at=2020-11-05T09:00:00 case=20201102-00004 act=return unit=甲局 due=2020-11-12 how=unsolved
  at=2020-11-12T09:00:00 case=20201102-00004 act=reply unit=甲局
$ score-unit --units one --year 2020 L | cut -f 4-6
| counted | intime | rate |
| 4 | 2 | 50.00 |
$ case-list --tasks L | cut -f 1,6,8
| case | due | intime |
| 20201102-00001 | 2020-11-09 | yes |
| 20201102-00002 | 2020-11-09 | no |
| 20201102-00003 | 2020-11-09 | no |
| 20201102-00004 | 2020-11-12 | yes |

== M4.3.1 an extension in time sets the due day, and with it the month; recalled, void and undone count nowhere
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-09T10:00:00 case=20201102-00001 act=extend unit=甲局 due=2020-12-01
  at=2020-12-01T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T10:00:00 case=20201102-00002 act=extend unit=甲局 due=2020-12-01
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-12T10:00:00 case=20201102-00003 act=recall unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-12T10:00:00 case=20201102-00004 act=void
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00005 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T10:00:00 case=20201102-00005 act=undo
$ for month in 11 12; do score-unit --units one --from 2020-$month-01 --to 2020-$month-30 --all L | cut -f 3-6 | tail -n 1; done
| 2 | 1 | 0 | 0.00 |
| 0 | 1 | 1 | 100.00 |
! score-unit: 1 entry was not allowed when it was made and has no effect; see case-check
! score-unit: 1 entry was not allowed when it was made and has no effect; see case-check
! score-unit: 1 unit got no case and takes no part (M5.2)

== M4.3.1 a month's figures hold as the bulletin published them, if the period has the whole month
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-23T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-30 how=platform
  at=2020-11-24T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-24T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-12-01 how=platform
  at=2020-12-02T10:00:00 case=20201102-00002 act=reply unit=甲局
marks M
  at=2020-12-05T09:00:00 mark=M20201205-001 act=rate unit=甲局 value=3/4 ref=2020-11 text=第11期
  at=2021-01-05T09:00:00 mark=M20210105-001 act=rate unit=甲局 value=10/10 ref=2020-12 text=第12期
$ for period in '2020-11-01 2020-11-30' '2020-11-01 2020-12-30' '2020-11-02 2020-12-31' '2020-11-02 2020-12-30' '2020-01-01 2020-12-31'; do \
    score-unit --units one --from ${period% *} --to ${period#* } --marks M L | cut -f 4-6 | tail -n 1; \
  done
| 4 | 3 | 75.00 |
| 5 | 3 | 60.00 |
| 11 | 11 | 100.00 |
| 2 | 1 | 50.00 |
| 14 | 13 | 92.86 |
$ score-unit --units one --year 2020 --as-of 2020-12-31 --marks M L | cut -f 4-6
| counted | intime | rate |
| 5 | 3 | 60.00 |

# --- M4.3.2: quality ------------------------------------------------------------------------

== M4.3.2 quality falls by the share of the faulty; rounded half away from zero
$ { printf 'at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\t\n'; \
    for i in $(seq -f %05g 16); do \
      printf '2020-11-02T09:00:00\t20201102-%s\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\t\n' $i; \
      printf '2020-11-02T10:00:00\t20201102-%s\tassign\t甲局\t2020-11-09\t\tplatform\t\t\t\t\t\t\t\t\t\n' $i; \
      printf '2020-11-03T10:00:00\t20201102-%s\treply\t甲局\t\t\t\t\t\t\t\t\t\t\t\t\n' $i; \
      printf '2020-11-04T10:00:00\t20201102-%s\tclose\t\t\t\tsolved\t\t\t\t\t\t\t\t\t\n' $i; \
    done; \
    printf '2020-11-05T09:00:00\t20201105-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\t\n'; \
    printf '2020-11-05T10:00:00\t20201105-00001\trepeat\t甲局\t\t\t\t\t\t\t\t\t\t20201102-00001\t\t\n'; } >L
$ score-unit --units one --year 2020 L | cut -f 8-10
| handled | faulty | quality |
| 16 | 1 | 28.13 |

== M4.3.2 distinct earlier cases count, once each; a repeat that blames nobody, or is out of the period, does not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00002 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00003 act=close how=solved
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone
  at=2020-11-05T10:00:00 case=20201105-00001 act=repeat unit=甲局 ref=20201102-00001
  at=2020-11-05T11:00:00 case=20201105-00001 act=repeat ref=20201102-00002
  at=2020-11-06T09:00:00 case=20201106-00001 act=new how=phone
  at=2020-11-06T10:00:00 case=20201106-00001 act=repeat unit=甲局 ref=20201102-00001
  at=2021-01-02T10:00:00 case=20201106-00001 act=repeat unit=甲局 ref=20201102-00003
$ score-unit --units one --year 2020 L | cut -f 8-10
| handled | faulty | quality |
| 3 | 1 | 20.00 |

== M4.3.2 a unit taken off the case has answered for what it replied before; one that was taken off before it was due has not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00001 act=recall unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-04T10:00:00 case=20201102-00002 act=recall unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2020-11-20T09:00:00 case=20201120-00001 act=new how=phone
  at=2020-11-20T10:00:00 case=20201120-00001 act=repeat unit=甲局 ref=20201102-00001
  at=2020-11-20T11:00:00 case=20201120-00001 act=repeat unit=甲局 ref=20201102-00002
$ score-unit --units one --year 2020 L | cut -f 8-10
| handled | faulty | quality |
| 0 | 1 | 0.00 |

== M4.3.2 a repeat before the unit replied, and before its due day was past, is not its fault; one after is
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-05T12:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-05T13:00:00 case=20201102-00001 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-06T10:00:00 case=20201102-00003 act=extend unit=甲局 due=2020-11-20
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:00:00 case=20201102-00005 act=new how=phone
  at=2020-11-05T09:00:00 case=20201105-00001 act=new how=phone
  at=2020-11-05T11:59:59 case=20201105-00001 act=repeat unit=甲局 ref=20201102-00001
  at=2020-11-09T23:59:59 case=20201105-00001 act=repeat unit=甲局 ref=20201102-00002
  at=2020-11-10T00:00:00 case=20201105-00001 act=repeat unit=甲局 ref=20201102-00003
  at=2020-11-10T00:00:00 case=20201105-00001 act=repeat unit=甲局 ref=20201102-00005
$ score-unit --units one --year 2020 L | cut -f 8-10
| handled | faulty | quality |
| 1 | 0 | 30.00 |
$ { cat L; printf '2020-11-10T00:00:00\t20201105-00001\trepeat\t甲局\t\t\t\t\t\t\t\t\t\t20201102-00004\t\t\n'; } | \
    score-unit --units one --year 2020 | cut -f 8-10
| handled | faulty | quality |
| 1 | 1 | 0.00 |
$ { cat L; printf '2020-11-21T00:00:00\t20201105-00001\trepeat\t甲局\t\t\t\t\t\t\t\t\t\t20201102-00003\t\t\n'; } | \
    score-unit --units one --year 2020 --explain 甲局 | grep ^quality
| quality | M4.3.2 | 0.00 | 1 | 1/1 |
| quality | M4.3.2 | | 1 | 20201102-00003 |

== M4.3.2 the earlier case may come later in the file, or stand in another; what one side voids or undoes is no fault
ledger late
  at=2020-11-20T09:00:00 case=20201120-00001 act=new how=phone
  at=2020-11-20T10:00:00 case=20201120-00001 act=repeat unit=甲局 ref=20201102-00001
ledger early
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
$ score-unit --units one --year 2020 late early | cut -f 8-10
| handled | faulty | quality |
| 0 | 1 | 0.00 |
$ { cat late early; printf '2020-11-21T10:00:00\t20201120-00001\tvoid\t\t\t\t\t\t\t\t\t\t\t\t\t\n'; } | \
    score-unit --units one --year 2020 | cut -f 8-10
| handled | faulty | quality |
| 0 | 0 | 30.00 |
$ { cat late early; printf '2020-11-21T10:00:00\t20201120-00001\tundo\t\t\t\t\t\t\t\t\t\t\t\t\t\n'; } | \
    score-unit --units one --year 2020 | cut -f 8-10
| handled | faulty | quality |
| 0 | 0 | 30.00 |
$ { cat late early; printf '2020-11-21T10:00:00\t20201102-00001\tvoid\t\t\t\t\t\t\t\t\t\t\t\t\t\n'; } | \
    score-unit --units one --year 2020 --all | cut -f 8-10
| handled | faulty | quality |
| 0 | 0 | 30.00 |
! score-unit: 1 unit got no case and takes no part (M5.2)
$ { cat late early; printf '2020-11-21T10:00:00\t20201102-00001\tundo\t\t\t\t\t\t\t\t\t\t\t\t\t\n'; } | \
    score-unit --units one --year 2020 | cut -f 8-10
| handled | faulty | quality |
| 0 | 1 | 0.00 |

== M4.3.2 what is handled: closed by a close in the period, told and filed since or not; not what was answered or reopened
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-12-31T23:59:59 case=20201102-00001 act=close how=solved
  at=2021-01-04T10:00:00 case=20201102-00001 act=tell how=caller
  at=2021-01-05T10:00:00 case=20201102-00001 act=file ref=1-1
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2021-01-01T00:00:00 case=20201102-00002 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-04T00:00:00 case=20201102-00003 act=close how=solved
  at=2020-11-05T00:00:00 case=20201102-00003 act=return unit=甲局 how=unsolved
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T11:00:00 case=20201102-00004 act=recall unit=甲局
  at=2020-11-02T12:00:00 case=20201102-00004 act=answer
$ score-unit --units one --year 2020 L | cut -f 3,8
| assigned | handled |
| 3 | 1 |

# --- M4.4: bonuses and deductions --------------------------------------------------------------

== M4.4.1 ten points for a leaders' item: instructed before the reply, signed, confirmed, carried out
$ entry() { printf '%s\t20201102-%05d\t%s\t%s\t%s\t\t%s\t\t\t\t\t\t%s\t\t\t\n' "$@"; }; \
  item() { \
    entry 2020-11-02T09:00:00 $1 new '' '' phone ''; \
    entry 2020-11-02T10:00:00 $1 assign 甲局 2020-11-09 platform ''; \
    entry 2020-11-03T10:00:00 $1 instruct '' '' $2 ''; \
    entry 2020-11-04T10:00:00 $1 reply 甲局 '' '' "$3"; \
    entry 2020-11-05T10:00:00 $1 close "$4" '' $5 "$6"; }; \
  { printf 'at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\t\n'; \
    item 1 mayor signed 甲局 solved signed; \
    item 2 vice chief,signed 乙局,甲局 explained chief,signed; \
    item 3 secretary signed '' declined signed; \
    item 4 province signed '' solved signed; \
    item 5 party signed '' solved signed; \
    item 6 duty signed '' solved signed; \
    item 7 mayor '' '' solved signed; \
    item 8 mayor chief '' solved signed; \
    item 9 mayor signed '' solved ''; \
    item 10 mayor signed 乙局 solved signed; \
    item 11 mayor signed '' planned signed; } >L
$ score-unit --units one --year 2020 L | cut -f 8,13,14
| handled | leader | chief |
| 10 | 30.00 | 5.00 |
$ score-unit --units one --year 2020 --explain 甲局 L | grep ^leader
| leader | M4.4.1 | 30.00 | 3 | |
| leader | M4.4.1 | | 1 | 20201102-00001 |
| leader | M4.4.1 | | 1 | 20201102-00002 |
| leader | M4.4.1 | | 1 | 20201102-00003 |

== M4.4.1 the instruction comes before the standing reply; a later reply may bring the signed report; a return starts anew
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局 flags=signed
  at=2020-11-04T10:00:00 case=20201102-00001 act=instruct how=mayor by=市长
  at=2020-11-05T10:00:00 case=20201102-00001 act=close how=solved flags=signed
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T09:30:00 case=20201102-00002 act=instruct how=vice by=副市长
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00002 act=reply unit=甲局 flags=signed
  at=2020-11-05T10:00:00 case=20201102-00002 act=close how=solved flags=signed
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T09:30:00 case=20201102-00003 act=instruct how=vice by=副市长
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局 flags=signed
  at=2020-11-04T10:00:00 case=20201102-00003 act=return unit=甲局 how=unsolved
  at=2020-11-05T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-06T10:00:00 case=20201102-00003 act=close how=solved flags=signed
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00004 act=reply unit=甲局 flags=signed
  at=2020-11-03T11:00:00 case=20201102-00004 act=instruct how=secretary by=秘书长
  at=2020-11-04T10:00:00 case=20201102-00004 act=return unit=甲局 how=unsolved
  at=2020-11-05T10:00:00 case=20201102-00004 act=reply unit=甲局 flags=signed
  at=2020-11-06T10:00:00 case=20201102-00004 act=close how=solved flags=signed
$ score-unit --units one --year 2020 L | cut -f 8,13
| handled | leader |
| 4 | 20.00 |
$ score-unit --units one --year 2020 --explain 甲局 L | grep ^leader | cut -f 5
  
  20201102-00002
  20201102-00004

== M4.4.2 five points for each case its head took part in, if the office confirms it; a promise when it is carried out
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=甲局 flags=chief
  at=2020-11-05T10:00:00 case=20201102-00001 act=close how=planned flags=chief
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=甲局 flags=chief
  at=2020-11-05T10:00:00 case=20201102-00002 act=close how=solved
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-05T10:00:00 case=20201102-00003 act=close how=solved flags=chief
$ score-unit --units one --year 2020 L | cut -f 8,14
| handled | chief |
| 2 | 0.00 |
$ { cat L; printf '2020-11-12T10:00:00\t20201102-00001\treply\t甲局\t\t\t\t\t\t\t\t\t\t\t\t\n'; } | score-unit --units one --year 2020 | cut -f 8,14
| handled | chief |
| 3 | 5.00 |

== M4.4.3, M4.4.7, M4.4.8, M4.4.9 marks of the period, cancelled ones left out
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
marks M
  at=2020-01-01T00:00:00 mark=M20200101-001 act=media unit=甲局 ref=开封日报2020-01-01
  at=2020-12-31T23:59:59 mark=M20201231-001 act=media unit=甲局 ref=开封日报2020-12-31
  at=2021-01-01T00:00:00 mark=M20210101-001 act=media unit=甲局 ref=开封日报2021-01-01
  at=2020-06-01T09:00:00 mark=M20200601-001 act=media unit=甲局 ref=汴梁晚报2020-06-01
  at=2020-06-02T09:00:00 mark=M20200602-001 act=delay unit=甲局 ref=20201102-00001
  at=2020-06-03T09:00:00 mark=M20200603-001 act=leak unit=甲局 ref=20201102-00001
  at=2020-06-04T09:00:00 mark=M20200604-001 act=bulletin unit=甲局 ref=第5期
  at=2020-06-05T09:00:00 mark=M20200605-001 act=bulletin unit=甲局 ref=第6期
  at=2021-01-08T09:00:00 mark=M20210108-001 act=cancel ref=M20200601-001
  at=2021-01-09T09:00:00 mark=M20210109-001 act=cancel ref=M20210108-001
$ score-unit --units one --year 2020 --marks M L | cut -f 15,19-21,23
| media | delay | leak | bulletin | total |
| 10.00 | -5.00 | -10.00 | -20.00 | 35.00 |
$ score-unit --units one --year 2020 --as-of 2021-01-08T08:59:59 --marks M L | cut -f 15
  media
  15.00

== M4.4.4 a point for each full ten cases handled
$ for n in 9 10 19 20; do \
    { printf 'at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\t\n'; \
      for i in $(seq -f %05g $n); do \
        printf '2020-11-02T09:00:00\t20201102-%s\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\t\n' $i; \
        printf '2020-11-02T10:00:00\t20201102-%s\tassign\t甲局\t2020-11-09\t\tplatform\t\t\t\t\t\t\t\t\t\n' $i; \
        printf '2020-11-03T10:00:00\t20201102-%s\treply\t甲局\t\t\t\t\t\t\t\t\t\t\t\t\n' $i; \
        printf '2020-11-04T10:00:00\t20201102-%s\tclose\t\t\t\tsolved\t\t\t\t\t\t\t\t\t\n' $i; \
      done; } | score-unit --units one --year 2020 | cut -f 8,16 | tail -n 1; \
  done
| 9 | 0.00 |
| 10 | 1.00 |
| 19 | 1.00 |
| 20 | 2.00 |

== M4.4.5 five points for each return of a poor, perfunctory or shirked reply, taken off the case since or not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-03T11:00:00 case=20201102-00001 act=return unit=甲局 how=poor
  at=2020-11-04T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-04T11:00:00 case=20201102-00001 act=return unit=甲局 how=perfunctory
  at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-05T11:00:00 case=20201102-00001 act=return unit=甲局 how=unsolved
  at=2021-01-04T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2021-01-04T11:00:00 case=20201102-00001 act=return unit=甲局 how=poor
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-03T11:00:00 case=20201102-00002 act=return unit=甲局 how=shirk
  at=2020-11-04T10:00:00 case=20201102-00002 act=recall unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-03T11:00:00 case=20201102-00003 act=return unit=甲局 how=shirk
  at=2020-11-04T10:00:00 case=20201102-00003 act=void
$ score-unit --units one --year 2020 L | cut -f 3,17
| assigned | poor |
| 1 | -15.00 |

== M4.4.6 every second urge in a row without result costs five points; two on one day are one
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T09:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-10T15:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-11T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-12T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-13T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-16T09:00:00 case=20201102-00002 act=urge unit=甲局
$ sed 's/^\(fault.urged.when\t2020-06-11\t\)answered/\1any/' "$TESTDATA/../src/tables/rules.tsv" >any
$ score-unit --rules any --units one --year 2020 L | cut -f 18,26
| urged | urges |
| -10.00 | 7 |

== M4.4.6 a reply or recall by the due day or the next working day, whichever is later, averts it
# The second urge is on Friday the 13th: the working day after it is Monday the 16th.
$ sed 's/^\(fault.urged.when\t2020-06-11\t\)answered/\1any/' "$TESTDATA/../src/tables/rules.tsv" >any
$ entry() { printf '%s\t20201102-%05d\t%s\t甲局\t%s\t\t%s\t\t\t\t\t\t\t\t\t\n' "$@"; }; \
  item() { \
    printf '2020-11-02T09:00:00\t20201102-%05d\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t\t\n' $1; \
    entry 2020-11-02T10:00:00 $1 assign $2 platform; \
    entry 2020-11-12T09:00:00 $1 urge '' phone; \
    entry 2020-11-13T09:00:00 $1 urge '' phone; \
    [ $# -lt 4 ] || entry $4 $1 $3 '' ''; }; \
  { printf 'at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\t\n'; \
    item 1 2020-11-09 reply 2020-11-16T23:59:59; \
    item 2 2020-11-09 reply 2020-11-17T00:00:00; \
    item 3 2020-11-09 recall 2020-11-16T09:00:00; \
    item 4 2020-11-09 recall 2020-11-17T09:00:00; \
    item 5 2020-11-18 reply 2020-11-18T23:00:00; \
    item 6 2020-11-18 reply 2020-11-19T00:00:00; \
    item 7 2020-11-18; } >L
$ score-unit --rules any --units one --year 2020 L | cut -f 18,26
| urged | urges |
| -20.00 | 14 |
$ score-unit --rules any --units one --year 2020 --explain 甲局 L | grep ^urged
| urged | M4.4.6 | -20.00 | 4 | |
| urged | M4.4.6 | | 1 | 20201102-00002 second urge 2020-11-13, no result by 2020-11-16 |
| urged | M4.4.6 | | 1 | 20201102-00004 second urge 2020-11-13, no result by 2020-11-16 |
| urged | M4.4.6 | | 1 | 20201102-00006 second urge 2020-11-13, no result by 2020-11-18 |
| urged | M4.4.6 | | 1 | 20201102-00007 second urge 2020-11-13, no result by 2020-11-18 |
$ for t in 2020-11-16 2020-11-17 2020-11-18 2020-11-19; do score-unit --rules any --units one --year 2020 --as-of $t L | cut -f 18 | tail -n 1; done
  0.00
  -10.00
  -10.00
  -20.00

== M4.4.6 a reply begins the count anew, a return does not; the due day then in force decides
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T09:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-11T09:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-12T09:00:00 case=20201102-00001 act=return unit=甲局 how=unsolved
  at=2020-11-13T09:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T09:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-04T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-05T09:00:00 case=20201102-00002 act=return unit=甲局 how=unsolved
  at=2020-11-10T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T09:00:00 case=20201102-00003 act=urge unit=甲局
  at=2020-11-04T09:00:00 case=20201102-00003 act=urge unit=甲局
  at=2020-11-05T09:00:00 case=20201102-00003 act=extend unit=甲局 due=2020-11-20
  at=2020-11-12T09:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T09:00:00 case=20201102-00004 act=extend unit=甲局 due=2020-11-20
  at=2020-11-04T09:00:00 case=20201102-00004 act=urge unit=甲局
  at=2020-11-05T09:00:00 case=20201102-00004 act=urge unit=甲局
  at=2020-11-12T09:00:00 case=20201102-00004 act=reply unit=甲局
$ sed 's/^\(fault.urged.when\t2020-06-11\t\)answered/\1any/' "$TESTDATA/../src/tables/rules.tsv" >any
$ score-unit --rules any --units one --year 2020 --explain 甲局 L | grep ^urged
| urged | M4.4.6 | -10.00 | 2 | |
| urged | M4.4.6 | | 1 | 20201102-00002 second urge 2020-11-10, no result by 2020-11-11 |
| urged | M4.4.6 | | 1 | 20201102-00003 second urge 2020-11-04, no result by 2020-11-09 |

== M4.4.6 it falls in the period of its second urge; void cases give nothing
ledger L
  at=2020-12-30T09:00:00 case=20201230-00001 act=new how=phone
  at=2020-12-30T10:00:00 case=20201230-00001 act=assign unit=甲局 due=2020-12-30 how=platform
  at=2020-12-31T09:00:00 case=20201230-00001 act=urge unit=甲局
  at=2021-01-01T09:00:00 case=20201230-00001 act=urge unit=甲局
  at=2020-12-28T09:00:00 case=20201228-00001 act=new how=phone
  at=2020-12-28T10:00:00 case=20201228-00001 act=assign unit=甲局 due=2020-12-28 how=platform
  at=2020-12-29T09:00:00 case=20201228-00001 act=urge unit=甲局
  at=2020-12-30T09:00:00 case=20201228-00001 act=urge unit=甲局
  at=2021-01-05T09:00:00 case=20201228-00001 act=void
$ sed 's/^\(fault.urged.when\t2020-06-11\t\)answered/\1any/' "$TESTDATA/../src/tables/rules.tsv" >any
$ score-unit --rules any --units one --year 2020 L | cut -f 3,18,26
| assigned | urged | urges |
| 1 | 0.00 | 1 |
$ score-unit --rules any --units one --year 2021 --all L | cut -f 3,18,26
| assigned | urged | urges |
| 0 | -5.00 | 1 |
! score-unit: 1 unit got no case and takes no part (M5.2)

== M4.4.6 its words speak of an answer that is not carried out: urges before any answer cost nothing
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T09:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-11T09:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-05T11:00:00 case=20201102-00002 act=close how=solved
  at=2020-11-09T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-10T09:00:00 case=20201102-00002 act=urge unit=甲局
$ score-unit --units one --year 2020 --explain 甲局 L | grep ^urged
| urged | M4.4.6 | -5.00 | 1 | |
| urged | M4.4.6 | | 1 | 20201102-00002 second urge 2020-11-10, no result by 2020-11-11 |

== M4.3.1 a reply recorded late counts by the day it was recorded, unless the office approved it
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=甲局 flags=backdated recorded=2020-11-12T10:00:00
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00002 act=reply unit=甲局 flags=backdated ref=同意补录〔2020〕3号 recorded=2020-11-12T10:00:00
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00003 act=reply unit=甲局 flags=backdated
$ score-unit --units one --year 2020 L | cut -f 4,5
| counted | intime |
| 3 | 2 |

== M4.3.2 only a final result is a result: a promise is done on the day it is carried out
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-05T11:00:00 case=20201102-00001 act=close how=planned due=2021-03-31
$ score-unit --units one --year 2020 L | cut -f 8
| handled |
| 0 |
$ { cat L; printf '2021-03-01T10:00:00\t20201102-00001\treply\t甲局\t\t\t\t\t\t\t\t\t\t\t\t\n'; } >M; for y in 2020 2021; do CASE_NOW=2021-06-01T09:00:00 score-unit --units one --year $y --all M 2>/dev/null | cut -f 8 | tail -n 1; done
  0
  1

== R5 urges and supervisions for the record: in the period, of tasks since recalled too, of void cases not
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2020-11-03T09:00:00 case=20201102-00001 act=urge unit=甲局
  at=2020-11-04T09:00:00 case=20201102-00001 act=supervise unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00001 act=supervise unit=甲局
  at=2020-11-05T10:00:00 case=20201102-00001 act=recall unit=甲局
  at=2020-11-06T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2021-01-04T10:00:00 case=20201102-00001 act=supervise unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2021-01-29 how=platform
  at=2020-11-03T09:00:00 case=20201102-00002 act=urge unit=甲局
  at=2020-11-04T09:00:00 case=20201102-00002 act=supervise unit=甲局
  at=2020-11-05T09:00:00 case=20201102-00002 act=void
$ score-unit --units one --year 2020 L | cut -f 3,26,27
| assigned | urges | supervised |
| 1 | 1 | 2 |

# --- M11 and the total -----------------------------------------------------------------------------

== M11 fifteen points for the first by rewards, less fifteen for the last; only what is confirmed (M10)
table units
  | unit | class      | parent | aliases |
  | 甲县 | county     |        |         |
  | 乙县 | county     |        |         |
  | 丙县 | county     |        |         |
  | 丁县 | county     |        |         |
  | 戊局 | department |        |         |
  | 己队 | secondary  | 戊局   |         |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲县 due=2021-01-11 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=乙县 due=2021-01-11 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=丙县 due=2021-01-11 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=丁县 due=2021-01-11 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=戊局 due=2021-01-11 how=platform
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=己队 due=2021-01-11 how=platform
marks M
  at=2020-11-03T09:00:00 mark=M20201103-001 act=praise unit=甲县 how=main ref=会议1
  at=2020-11-03T09:00:00 mark=M20201103-002 act=praise unit=乙县 how=vice ref=会议1
  at=2020-11-03T09:00:00 mark=M20201103-003 act=praise unit=丁县 how=main ref=会议1
  at=2020-11-03T09:00:00 mark=M20201103-004 act=criticize unit=丙县 how=inspect ref=通报1
  at=2020-11-03T09:00:00 mark=M20201103-005 act=criticize unit=己队 how=inspect ref=通报1
  at=2020-12-03T09:00:00 mark=M20201203-001 act=confirm ref=M20201103-001
  at=2020-12-03T09:00:00 mark=M20201203-002 act=confirm ref=M20201103-002
  at=2020-12-03T09:00:00 mark=M20201203-003 act=confirm ref=M20201103-004
  at=2020-12-03T09:00:00 mark=M20201203-004 act=confirm ref=M20201103-005
$ score-unit --units units --year 2020 --marks M L | cut -f 1,22-24
| unit | fund | total | rank |
| 甲县 | 15.00 | 75.00 | 1 |
| 乙县 | 15.00 | 75.00 | 1 |
| 丁县 | 0.00 | 60.00 | 3 |
| 丙县 | -15.00 | 45.00 | 4 |
| 戊局 | -15.00 | 45.00 | 1 |
| 己队 | 0.00 | 60.00 | 1 |
$ score-unit --units units --year 2020 --marks M --explain 甲县 L | grep ^fund
| fund | M11 | 15.00 | 1 | |
| fund | M11 | | 1 | M20201103-001 会议1 |

== M4 --explain: every part that is not zero, what moved it, and what was left out and why
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-10T10:00:00 case=20201102-00001 act=reply unit=甲局 flags=backdated,chief
  at=2020-11-11T10:00:00 case=20201102-00001 act=close how=solved flags=chief
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=recall unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=void
  at=2020-11-04T10:00:00 case=20201102-00003 act=reply unit=甲局
marks M
  at=2021-01-05T09:00:00 mark=M20210105-001 act=assess unit=甲局 how=panel value=4.5 ref=2020/base.1
  at=2020-11-05T09:00:00 mark=M20201105-001 act=delay unit=甲局 ref=20201102-00001
  at=2020-11-05T09:00:00 mark=M20201105-002 act=media unit=甲局 ref=开封日报
  at=2020-11-06T09:00:00 mark=M20201106-001 act=cancel ref=M20201105-002
$ score-unit --units one --year 2020 --marks M --explain 市甲局 L
| part | clause | points | count | evidence |
| ontime | M4.3.1 | 0.00 | 1 | 0/1 |
| ontime | M4.3.1 | | 1 | 20201102-00001 due 2020-11-09, replied 2020-11-10 |
| quality | M4.3.2 | 30.00 | 0 | 0/1 |
| base | M4.1 | 4.50 | 1 | |
| base | M4.1 | | 1 | M20210105-001 4.5 2020/base.1 |
| chief | M4.4.2 | 5.00 | 1 | |
| chief | M4.4.2 | | 1 | 20201102-00001 |
| delay | M4.4.7 | -5.00 | 1 | |
| delay | M4.4.7 | | 1 | M20201105-001 20201102-00001 |
| total | M4 | 34.50 | | |
| left-out | M4.3.1 | | 1 | 20201102-00001 backdated |
| left-out | R3 | | 1 | 20201102-00002 recalled |
| left-out | R3 | | 1 | 20201102-00003 void |
| left-out | R3 | | 1 | 20201102-00003 refused |
| left-out | M5 | | 1 | M20201105-002 cancelled |
| left-out | M4.3.1 | | 1 | 2020-11 unpublished |
! score-unit: 1 entry was not allowed when it was made and has no effect; see case-check
$ score-unit --units one --year 2020 --explain 市长专线电话办公室 L
! score-unit: 1 entry was not allowed when it was made and has no effect; see case-check
! score-unit: '市长专线电话办公室' is never scored: it is not a network unit (units.tsv)
? 1

== M4.3.1 --explain says why a task is not in time: no reply, a late one, one recorded late and not approved, a return
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00001 act=reply unit=甲局 flags=backdated recorded=2020-11-12T10:00:00
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-05T10:00:00 case=20201102-00002 act=reply unit=甲局 flags=backdated ref=同意补录〔2020〕3号 recorded=2020-11-12T10:00:00
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00003 act=return unit=甲局 how=poor text=no recorded=2020-11-04T10:00:00
  at=2020-11-09T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-06 how=platform
  at=2020-11-03T10:00:00 case=20201102-00004 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00004 act=return unit=甲局 how=poor text=no due=2020-11-11 flags=backdated recorded=2020-11-05T10:00:00
$ score-unit --units one --year 2020 --explain 甲局 L | grep -E '^(ontime|left-out)'
| ontime | M4.3.1 | 0.00 | 3 | 1/4 |
| ontime | M4.3.1 | | 1 | 20201102-00001 due 2020-11-06, reply recorded 2020-11-12, not approved |
| ontime | M4.3.1 | | 1 | 20201102-00003 due 2020-11-06, replied 2020-11-09; returned 2020-11-04, due day kept |
| ontime | M4.3.1 | | 1 | 20201102-00004 due 2020-11-11, no reply; returned 2020-11-04 with a new due day |
| left-out | M4.3.1 | | 1 | 20201102-00001 backdated, recorded 2020-11-12, not approved |
| left-out | M4.3.1 | | 1 | 20201102-00002 backdated, recorded 2020-11-12, approved |
| left-out | M4.3.1 | | 1 | 20201102-00004 backdated, recorded 2020-11-05 |
| left-out | M4.3.1 | | 4 | 2020-11 unpublished |
$ report-year --units one --year 2020 L | sed -n '/^甲局：/,$p' | tr -d ' \n' | grep -o '按期办结率.*未通报'
  按期办结率考评办法第四条（三）10.001/4；20201102-00001（期限2020-11-06，反馈于2020-11-12录入，未经批准）；20201102-00003（期限2020-11-06，2020-11-09反馈；2020-11-04退回重办，期限不变）；20201102-00004（期限2020-11-11，未反馈；2020-11-04退回重办，另定期限）办结质量合格率考评办法第四条（三）230.000/0反馈质量不符合要求考评办法第四条（四）5-10.0020201102-00003；20201102-00004总分考评办法第四条20.00说明考评办法第四条（三）120201102-00001（事后补录，2020-11-12录入，未经批准，以录入时间为准）说明考评办法第四条（三）120201102-00002（事后补录，2020-11-12录入，已经批准，以所记时间为准）说明考评办法第四条（三）120201102-00004（事后补录，2020-11-05录入）未通报


== M4.3.2, M4.4.6 --explain says when a promise was carried out, and which urges cost nothing as no answer came before
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00001 act=close how=planned due=2020-12-15
  at=2020-12-14T10:00:00 case=20201102-00001 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00002 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00002 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00002 act=close how=planned due=2020-12-31
  at=2021-01-04T10:00:00 case=20201102-00002 act=reply unit=甲局
  at=2020-11-02T09:00:00 case=20201102-00003 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00003 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-03T10:00:00 case=20201102-00003 act=reply unit=甲局
  at=2020-11-04T10:00:00 case=20201102-00003 act=close how=planned due=2021-06-30
  at=2020-11-02T09:00:00 case=20201102-00004 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00004 act=assign unit=甲局 due=2020-11-09 how=platform
  at=2020-11-04T10:00:00 case=20201102-00004 act=urge unit=甲局 how=phone
  at=2020-11-05T10:00:00 case=20201102-00004 act=urge unit=甲局 how=phone
  at=2020-11-11T10:00:00 case=20201102-00004 act=reply unit=甲局
$ score-unit --units one --year 2020 --explain 甲局 L | grep -E '^(quality|urged|handled|left-out)'
| quality | M4.3.2 | 30.00 | 0 | 0/1 |
| handled | M4.3.2 | | 1 | 20201102-00001 promised for 2020-12-15, carried out 2020-12-14 |
| left-out | M4.3.2 | | 1 | 20201102-00002 promised for 2020-12-31, carried out 2021-01-04, outside the period |
| left-out | M4.3.2 | | 1 | 20201102-00003 promised for 2021-06-30, not carried out |
| left-out | M4.4.6 | | 1 | 20201102-00004 second urge 2020-11-05, but no answer before it |
| left-out | M4.3.1 | | 4 | 2020-11 unpublished |

== rules in force on the last day of the period; the day before, the older ones
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
marks M
  at=2020-11-05T09:00:00 mark=M20201105-001 act=delay unit=甲局 ref=20201102-00001
$ { cat $TESTDATA/../src/tables/rules.tsv; printf 'fault.delay\t2020-12-31\t7.25\tM4.4.7\t\n'; } >R
$ score-unit --units one --rules R --from 2020-01-01 --to 2020-12-31 --marks M L | cut -f 19
  delay
  -7.25
$ score-unit --units one --rules R --from 2020-01-01 --to 2020-12-30 --marks M L | cut -f 19
  delay
  -5.00

== usage: a period, and one thing at a time
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
$ score-unit L
! score-unit: a period is required: --year, or --from and --to
!...
? 2
$ score-unit --year 2020 --from 2020-01-01 --to 2020-02-01 L
! score-unit: a period is required: --year, or --from and --to
!...
? 2
$ score-unit --from 2020-02-01 --to 2020-01-01 L
! score-unit: --from is later than --to
!...
? 2
$ score-unit --year 2020 --assess --tally L
! score-unit: give only one of --tally, --merge, --assess and --explain
!...
? 2
$ score-unit --year 2020 --explain 天庭 L
! score-unit: unknown unit '天庭' (see --help=units)
!...
? 2

== damaged marks: all are said, and no figures are printed
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲局 due=2021-01-11 how=platform
marks M
  at=2020-11-05T09:00:00 mark=20201105-001 act=delay unit=甲局
  at=2020-11-05T09:00:00 mark=M20201105-002 act=rate unit=甲局 value=5/4 ref=2020-11
  at=2020-11-05T09:00:00 mark=M20201105-003 act=assess unit=甲局 how=panel value=4.123 ref=2020/base.1
  at=2020-11-05T09:00:00 mark=M20201105-004 act=media unit=甲局
$ score-unit --units one --year 2020 --marks M L
! score-unit: M:2: mark: is not a mark's number MYYYYMMDD-NNN
! score-unit: M:3: value: is not INTIME/COUNTED, such as 95/100
! score-unit: M:4: value: is not a number of points with at most two decimals
!~ ^score-unit: 3 damaged lines: no figures
? 2
$ score-unit --units one --year 2020 --skip-bad --marks M L | cut -f 15,19
| media | delay |
| 5.00 | 0.00 |
!...
! score-unit: 3 damaged lines were skipped

== R4.1 a mark for a unit that the roster does not have is said to give no points
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone
marks M
  at=2020-12-01T09:00:00 mark=M20201201-001 act=media unit=天庭
$ score-unit --year 2020 --marks M L | wc -l
  1
!~ 1 mark has a unit that is not in the roster
!...
