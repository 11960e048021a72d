# The test program itself: scripts/scenario must not accept anything that is not stated.

== a test that is as it says passes
file inner
  == all is stated
  $ echo out; echo said >&2; exit 3
    out
  ! said
  ? 3
$ $TESTDATA/../scripts/scenario inner
  1..1
  ok 1 - all is stated

== output, messages and a status that are not stated fail
file inner
  == output
  $ echo out
  == message
  $ echo said >&2
  == status
  $ false
  == missing output
  $ true
    out
  == no LF at the end
  $ printf out
    out
  == nothing done
$ $TESTDATA/../scripts/scenario inner | grep ok
  not ok 1 - output
  not ok 2 - message
  not ok 3 - status
  not ok 4 - missing output
  not ok 5 - no LF at the end
  not ok 6 - nothing done
? 1

== a crash fails wherever it is in a pipeline, and so does what never ends
file inner
  == crash
  $ bash -c 'kill -SEGV $$' | cat
  ? 1
  == crash, awaited
  $ bash -c 'kill -PIPE $$' | cat
  ? 141
  == no end
  $ sleep 100
$ STEP_SECONDS=1 $TESTDATA/../scripts/scenario inner | grep ok
  not ok 1 - crash
  ok 2 - crash, awaited
  not ok 3 - no end
? 1

== files are made as written
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new text=a  b = c
table T
  | a | b | c |
  | 1 |   | 3 |
bytes B
  \xef\xbb\xbfa\tb\r
  end\
$ cat L; cat T; od -An -tx1 B
+
+ at=2020-11-02T09:00:00 case=20201102-00001 act=new text=a  b = c recorded=
| a | b | c |
| 1 |   | 3 |
   ef bb bf 61 09 62 0d 0a 65 6e 64

== patterns and left-out lines
$ seq 12; seq 3 >&2
  1
...
~ ^1[0-9]$
  11
...
! 1
!...
!~ ^3$

== the environment is the same everywhere
$ env -0 | cut -zd= -f1 | sort -z | tr '\0' ' ' | sed 's/[A-Z]*SAN_OPTIONS //g'; date -d @0 +%H; cat
  CASE_BY CASE_NOW PATH PWD SHLVL TESTDATA TMPDIR TOOLS TZ _ 19
