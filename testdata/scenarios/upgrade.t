# An upgrade from 1.0, as described in caseledger-admin(7): ledgers of the first format, old tables, copies
# that are merged.
env CASE_NOW=2021-02-01T00:00:00

== tables copied from 1.0 lack what came since, and have its former meaning: the same figures as 1.0 gave
copy first
env CASE_TABLES=.
$ same() { cut -f 1-$(head -n 1 $1 | wc -w) | diff $1 -; }; \
  case-list --as-of 2021-01-25T00:00:00 cases.tsv | same list.tsv; \
  case-list --tasks --as-of 2021-01-25T00:00:00 cases.tsv | same tasks.tsv; \
  case-due --as-of 2020-11-15T12:00:00 cases.tsv | same due.tsv; \
  report-weekly --week 2020-W46 --as-of 2021-01-25T00:00:00 --format tsv cases.tsv | same weekly.tsv; \
  sed 's/\tplanned\t/\tsolved\t/' cases.tsv | score-unit --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv | same score.tsv; \
  score-fund --year 2020 --as-of 2021-01-25T00:00:00 marks.tsv | same fund.tsv
!...
$ grep -c 'fault.urged.when\|fund.inspect.persons\|supervise.left\|limit.urgent\|extend' rules.tsv || head -n 1 units.tsv | wc -w
  0
  4
$ case-assign -l cases.tsv --limit urgent --unit 市水利局 --all -q
! case-assign: --limit=urgent: the rules set no limit for urgent cases (limit.urgent is 0)
!...
? 2

== M4.3.2, M4.4.6, M9 past figures that the new readings move: promises with any table, urges and persons with the shipped rules
copy first
$ sum() { awk -F '\t' -v c=$1 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == c) n = i } NR > 1 { s += $n } END { print c, s }'; }; \
  for t in rules.tsv $TESTDATA/../src/tables/rules.tsv; do \
    score-unit --rules $t --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 --marks marks.tsv cases.tsv >s; \
    score-fund --rules $t --units units.tsv --year 2020 --as-of 2021-01-25T00:00:00 marks.tsv >f; \
    sum handled <s; sum urged <s; sum rewards <f; sum penalties <f; \
  done; sum handled <score.tsv; sum urged <score.tsv
  handled 26
  urged -25
  rewards 63000
  penalties 46000
  handled 26
  urged -15
  rewards 66000
  penalties 55000
  handled 32
  urged -25
!...
$ { cat rules.tsv; printf 'fault.urged.when\t2020-06-11\tany\tM4.4.6\t\nfault.urged.when\t2021-01-01\tanswered\tM4.4.6\t\n'; } >own; \
  for y in 2020 2021; do score-unit --rules own --units units.tsv --all --year $y --as-of 2021-01-25T00:00:00 cases.tsv >own-$y; done; \
  score-unit --rules rules.tsv --units units.tsv --all --year 2020 --as-of 2021-01-25T00:00:00 cases.tsv | diff own-2020 -
!...

== a ledger of 1.0 goes on under a new header, once; what it said before is said again
copy first
env CASE_TABLES=.
$ cp cases.tsv before; for n in 1 2; do case-note -q -l cases.tsv --text $n $(sed -n 2p before | cut -f 2); done; \
  cmp -n $(stat -c %s before) before cases.tsv; tail -n +$(($(wc -l <before) + 1)) cases.tsv | cut -f 1,3,15-
| at | act | text | recorded |
| 2021-02-01T00:00:00 | note | 1 | 2021-02-01T00:00:00 |
| 2021-02-01T00:00:00 | note | 2 | 2021-02-01T00:00:00 |
$ case-list --as-of 2021-01-25T00:00:00 --recorded-by 2021-01-25T00:00:00 cases.tsv | cut -f 1-21 | diff list.tsv -
!...
$ cp marks.tsv before; unit-mark -q -l marks.tsv --unit 市水利局 --act media --ref 晚报; cmp -n $(stat -c %s before) before marks.tsv; tail -n 2 marks.tsv | cut -f 1,3,8-
| at | act | ref | text | recorded |
| 2021-02-01T00:00:00 | media | 晚报 |  | 2021-02-01T00:00:00 |

== an entry of the first format under a header with recorded is named by line and column, with what to do
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\trecorded
  2020-11-10T08:00:00\t20201110-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t甲
$ case-list L
! case-list: L:2: recorded: has 15 fields instead of 16, like entries from before this column was added; put a header without the column before the line, or add an empty field
! case-list: 1 damaged line: no figures are printed from a damaged ledger (--skip-bad skips it)
? 2
$ case-check L | cut -f 2,6,8
| line | what | finding |
| 2 | damage | has 15 fields instead of 16, like entries from before this column was added; put a header without the column before the line, or add an empty field |
? 1

== a time of recording before what happened, by more than clocks differ: case-check remarks it, and it is no damage
ledger L
  at=2020-11-10T08:05:00 case=20201110-00001 act=new how=other text=a recorded=2020-11-10T08:00:00
  at=2020-11-10T08:05:01 case=20201110-00001 act=note text=b recorded=2020-11-10T08:00:00
  at=2020-11-10T08:05:02 case=20201110-00001 act=note text=c recorded=2020-11-10
$ case-check L | cut -f 2,4-8
| line | act | column | what | clause | finding |
| 3 | note | recorded | remark | M4.3.1 | is earlier than the time when it happened |
| 4 | note | recorded | damage | | '2020-11-10' is not a time YYYY-MM-DDThh:mm:ss |
? 1
$ sed '$d' L | case-check | cut -f 2,4-8; sed '$d' L | case-list -c case,state
| line | act | column | what | clause | finding |
| 3 | note | recorded | remark | M4.3.1 | is earlier than the time when it happened |
| case | state |
| 20201110-00001 | new |

== unit ledgers of both formats are put together too, whoever merges; foreign columns are kept
bytes O
  at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext\tmine
  2020-11-10T08:00:00\tM20201110-001\tpraise\t市水利局\tmain\t\t\t会议\t\tA
$ cp O A; cp O B; unit-mark -q -l A --at 2020-11-12T08:00:00 --unit 市水利局 --act confirm --ref M20201110-001
$ printf '2020-11-11T08:00:00\tM20201111-001\tmedia\t市水利局\t\t\t\t晚报\t\tB\n' >>B
$ $TESTDATA/../scripts/merge-ledgers -p O A B >ab; $TESTDATA/../scripts/merge-ledgers -p O B A >ba; cmp ab ba; cut -f 2,3,8- ab
| mark | act | ref | text | recorded | mine |
| M20201110-001 | praise | 会议 |  |  | A |
| M20201111-001 | media | 晚报 |  |  | B |
| M20201112-001 | confirm | M20201110-001 |  | 2021-02-01T00:00:00 |  |

== git: a machine that is upgraded and one that is not append, pull and push in turn, both ways
needs command -v git
env HOME=.
env GIT_CONFIG_NOSYSTEM=1
bytes L
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tmine
  2020-11-10T08:00:00\t20201110-00001\tnew\t\t\t\tother\t\t\t\t\t\t\t\t甲\tA
$ git config --file .gitconfig user.name 办公室; git config --file .gitconfig user.email office@localhost; \
  git config --file .gitconfig init.defaultBranch main; git config --file .gitconfig pull.rebase false; \
  git config --file .gitconfig merge.ledger.driver "$TESTDATA/../scripts/merge-ledgers %O %A %B"; cp .gitconfig config
env GIT_CONFIG_GLOBAL=../config
$ mkdir one; cp L one; cd one; git init -q; echo 'L merge=ledger -text' >.gitattributes; git add .; git commit -qm begin
$ git clone -q --bare one hub; cd one; git remote add origin ../hub; git fetch -q; git branch -q -u origin/main
$ git clone -q hub two
$ cd one; case-note -q -l L --at 2020-11-12T08:00:00 --text new 20201110-00001; git commit -qam one
$ cd two; printf '2020-11-11T08:00:00\t20201110-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\told\tB\n' >>L; git commit -qam two; git push -q
$ cd one; git pull -q; git push -q; cut -f 3,15- L
  Auto-merging L
| act | text | recorded | mine |
| new | 甲 |  | A |
| note | old |  | B |
| note | new | 2021-02-01T00:00:00 |  |
$ cd two; printf '2020-11-13T08:00:00\t20201110-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\told 2\tB\n' >>L; git commit -qam two; \
  git -C ../one commit -q --allow-empty -m nothing; case-note -q -l ../one/L --at 2020-11-14T08:00:00 --text 'new 2' 20201110-00001; \
  git -C ../one commit -qam one; git -C ../one push -q; git pull -q; git push -q; cut -f 3,15- L
  Auto-merging L
| act | text | recorded | mine |
| new | 甲 |  | A |
| note | old |  | B |
| note | new | 2021-02-01T00:00:00 |  |
| note | old 2 |  | B |
| note | new 2 | 2021-02-01T00:00:00 |  |
$ cd one; git pull -q; cmp L ../two/L; case-check L | cut -f 2,6
| line | what |
| 4 | backdated |
| 6 | backdated |
