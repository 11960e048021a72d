# scripts/merge-ledgers, alone and as git's merge driver: copies of a ledger to which entries were appended
# on two machines.

== both sides' entries, the earlier first, each side's in their order; whoever merges
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-10T09:00:00 case=20201110-00001 act=assign unit=杞县人民政府 due=2020-11-17 flags=lead
$ cp O A; cp O B
$ case-new -q -l A --at 2020-11-11T09:00:00 --channel web --kind request --text 乙
$ case-urge -q -l A --at 2020-11-12T10:00:00 --how phone 20201110-00001
$ case-new -q -l B --at 2020-11-12T09:00:00 --channel web --kind request --text 丙
$ case-reply -q -l B --at 2020-11-13T09:00:00 20201110-00001
$ case-note -q -l B --at 2020-11-12T09:30:00 --text 补记。 20201112-00001
$ cp A A1; cp B B1
$ $TESTDATA/../scripts/merge-ledgers O A1 B
$ cut -f 1-4 A1
| at | case | act | unit |
| 2020-11-10T08:00:00 | 20201110-00001 | new |  |
| 2020-11-10T09:00:00 | 20201110-00001 | assign | 杞县人民政府 |
| 2020-11-11T09:00:00 | 20201111-00001 | new |  |
| 2020-11-12T09:00:00 | 20201112-00001 | new |  |
| 2020-11-12T10:00:00 | 20201110-00001 | urge | 杞县人民政府 |
| 2020-11-13T09:00:00 | 20201110-00001 | reply | 杞县人民政府 |
| 2020-11-12T09:30:00 | 20201112-00001 | note |  |
$ $TESTDATA/../scripts/merge-ledgers -p O B A | cmp - A1
$ cmp B B1
$ case-check A1 | awk -F '\t' 'NR > 1 && $6 != "backdated"'
  A1	2	20201110-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)

== a copy that went on after it was merged elsewhere: what both have is there once
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
$ cp O A; cp O B
$ case-note -q -l A --at 2020-11-11T09:00:00 --text A1 20201110-00001
$ case-note -q -l B --at 2020-11-11T10:00:00 --text B1 20201110-00001
$ $TESTDATA/../scripts/merge-ledgers O A B
$ cp B B1
$ case-note -q -l B --at 2020-11-12T09:00:00 --text B2 20201110-00001
$ case-note -q -l A --at 2020-11-12T08:00:00 --text A2 20201110-00001
$ $TESTDATA/../scripts/merge-ledgers B1 A B
$ cut -f 15 A
  text
  甲
  A1
  B1
  A2
  B2
$ $TESTDATA/../scripts/merge-ledgers O A A
! merge-ledgers: usage: merge-ledgers [-p] [-r] BASE MINE THEIRS, three files
? 2
$ cp A A2; $TESTDATA/../scripts/merge-ledgers O A A2
$ wc -l <A
  6

== without a common beginning, and with headers in the middle
ledger A
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
$ : >O
$ case-new --at 2020-11-11T08:00:00 --channel web --kind praise --text 乙 >B; cat A B >AB
$ $TESTDATA/../scripts/merge-ledgers O AB B
$ cut -f 2 AB
  case
  20201110-00001
  20201111-00001

== R3.1 both gave the same number: refused, or mine is given anew, with what refers to it
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
$ cp O A; cp O B
$ case-new -q -l A --at 2020-11-10T09:00:00 --channel web --kind request --text 我
$ case-new -q -l A --at 2020-11-10T09:30:00 --channel web --kind request --text 又是我
$ case-repeat -q -l A --of 20201110-00002 20201110-00003
$ case-new -q -l B --at 2020-11-10T10:00:00 --channel web --kind request --text 你
$ cp A A1
$ $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: 20201110-00002: both have given this number; -r gives mine anew
? 1
$ cmp A A1
$ $TESTDATA/../scripts/merge-ledgers -r O A B
! merge-ledgers: 20201110-00002 of mine is now 20201110-00004
$ cut -f 2,3,14,15 A
| case | act | ref | text |
| 20201110-00001 | new |  | 甲 |
| 20201110-00004 | new |  | 我 |
| 20201110-00003 | new |  | 又是我 |
| 20201110-00002 | new |  | 你 |
| 20201110-00003 | repeat | 20201110-00004 |  |
$ case-check A | sed 1d
  A	2	20201110-00001	new	name	remark	R3.1.1	is empty, and so is phone: the caller cannot be called back (or flag the case anonymous)

== R3.1 a line of the case given anew is not theirs of the old number, though both read alike
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-11T08:00:00 case=20201111-00001 act=new how=phone kind=complaint text=乙
$ cp O A; cp O B
$ case-new -q -l A --at 2020-11-10T09:00:00 --channel web --kind request --text 我
$ case-new -q -l B --at 2020-11-10T09:00:00 --channel web --kind request --text 你
$ for m in A B; do case-assign -q -l $m --at 2020-11-11T10:00:00 --unit 杞县 20201110-00002; done
$ for m in A B; do case-repeat -q -l $m --at 2020-11-11T11:00:00 --of 20201110-00002 20201111-00001; done
$ for m in A B; do tail -n 2 $m >$m.last; done; cmp A.last B.last
$ $TESTDATA/../scripts/merge-ledgers -r O A B
! merge-ledgers: 20201110-00002 of mine is now 20201110-00003
$ cut -f 2-4,14,15 A
| case | act | unit | ref | text |
| 20201110-00001 | new |  |  | 甲 |
| 20201111-00001 | new |  |  | 乙 |
| 20201110-00002 | new |  |  | 你 |
| 20201110-00003 | new |  |  | 我 |
| 20201110-00002 | assign | 杞县人民政府 |  |  |
| 20201110-00003 | assign | 杞县人民政府 |  |  |
| 20201111-00001 | repeat |  | 20201110-00002 |  |
| 20201111-00001 | repeat |  | 20201110-00003 |  |

== M7 unit ledgers too
marks O
  at=2020-11-10T08:00:00 mark=M20201110-001 act=praise unit=杞县人民政府 how=main ref=市政府常务会
$ cp O A; cp O B
$ unit-mark -q -l A --unit 杞县 --act confirm --ref M20201110-001
$ unit-mark -q -l B --unit 兰考县 --act media --ref 晚报
$ $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: M20201115-001: both have given this number; -r gives mine anew
? 1
$ $TESTDATA/../scripts/merge-ledgers -r O A B
! merge-ledgers: M20201115-001 of mine is now M20201115-002
$ cut -f 2,3,4,8 A
| mark | act | unit | ref |
| M20201110-001 | praise | 杞县人民政府 | 市政府常务会 |
| M20201115-001 | media | 兰考县人民政府 | 晚报 |
| M20201115-002 | confirm | 杞县人民政府 | M20201110-001 |

== R3.4 what no longer stands is listed: both closed the case
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-10T09:00:00 case=20201110-00001 act=assign unit=杞县人民政府 due=2020-11-17 flags=lead
  at=2020-11-10T10:00:00 case=20201110-00001 act=reply unit=杞县人民政府
$ cp O A; cp O B
$ case-close -q -l A --at 2020-11-11T09:00:00 --how solved 20201110-00001
$ case-close -q -l B --at 2020-11-11T10:00:00 --how explained 20201110-00001
$ $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: merged, but check these entries:
!~ ^20201110-00001	close	.*	refused	R3.4	
? 1
$ wc -l <A
  6

== nothing is put together where history was changed, a write was cut off or the columns differ
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
  at=2020-11-10T09:00:00 case=20201110-00001 act=note text=乙
$ cp O A; sed 's/乙/丙/' O >B
$ $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: O:3: this line is changed or missing in B; lines of a ledger are never removed
? 2
$ cp O B; printf 2020-11-1 >>B; $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: B: the last line is incomplete; repair it with case-check --repair
? 2
$ sed 's/$/\tx/' O >B; $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: B:1: the columns are not those of the other ledger; make them the same
? 2
$ tail -n 1 O >B; $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: B:1: not a ledger: the first line does not have the column names
? 2
$ : >B; $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: a ledger must have its header
? 2
$ $TESTDATA/../scripts/merge-ledgers O A
! merge-ledgers: usage: merge-ledgers [-p] [-r] BASE MINE THEIRS, three files
? 2
$ cmp O A

== who appends to MINE meanwhile loses nothing: the merge waits for the lock, and is waited for
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
$ cp O A; cp O B; chmod 640 A; ln -s A link
$ case-note -q -l B --at 2020-11-11T09:00:00 --text B1 20201110-00001
$ cp O A1; case-note -q -l A1 --at 2020-11-11T10:00:00 --text A1 20201110-00001
$ flock A sh -c ': >locked; sleep 1; tail -n 1 A1 >>A' & until [ -e locked ]; do sleep 0.01; done; \
  $TESTDATA/../scripts/merge-ledgers O link B; wait
$ cut -f 15 A
  text
  甲
  B1
  A1
$ for n in {1..20}; do case-new -q -l A --channel web --kind other --text 又$n || echo failed; done & \
  while kill -0 $! 2>kill; do $TESTDATA/../scripts/merge-ledgers O A B; done; wait
$ grep -c 又 A; wc -l <A; stat -c %a A; readlink link
  20
  24
  640
  A

== a full disk: MINE is as it was, and nothing lies beside it
needs unshare -rm mount -t tmpfs none /mnt
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint text=甲
$ cp O A; cp O B; for n in {1..200}; do case-note --at 2020-11-11T09:00:00 --text $n -q -l B 20201110-00001; done; mkdir full
$ unshare -rm sh -c 'mount -t tmpfs -o size=16k none full; cp A full; $TESTDATA/../scripts/merge-ledgers O full/A B; \
  echo $?; ls -A full; cmp A full/A'
!~ No space left
! merge-ledgers: full/A: cannot be written; nothing was merged, try again
  4
  A

== git: two machines append, pull and push in turn, and have the same ledger
needs command -v git
copy example-run/L L
env HOME=.
env GIT_CONFIG_NOSYSTEM=1
$ git config --file .gitconfig user.name 办公室; git config --file .gitconfig user.email office@localhost; \
  git config --file .gitconfig init.defaultBranch main; git config --file .gitconfig pull.rebase false; \
  git config --file .gitconfig merge.ledger.driver "$TESTDATA/../scripts/merge-ledgers %O %A %B"; cp .gitconfig config
env GIT_CONFIG_GLOBAL=../config
$ mkdir one; cp L one; cd one; git init -q; echo 'L merge=ledger -text' >.gitattributes; git add .; git commit -qm begin
$ git clone -q --bare one hub; cd one; git remote add origin ../hub; git fetch -q; git branch -q -u origin/main
$ git clone -q hub two
$ cd one; case-urge -q -l L --at 2020-11-15T09:00:00 --how phone 20201103-00001; git commit -qam one
$ cd two; case-assign -q -l L --at 2020-11-15T08:00:00 --all; git commit -qam two; git push -q
$ cd one; flock L git pull -q; git push -q
  Auto-merging L
$ cd two; case-urge -q -l L --at 2020-11-15T10:00:00 --how phone --unit 市金盛热力有限公司 20201102-00001; git commit -qam two; git pull -q; git push -q
  Auto-merging L
$ cd one; git pull -q; cmp L ../two/L
$ tail -n 4 one/L | cut -f 1-3
| 2020-11-15T08:00:00 | 20201113-00001 | assign |
| 2020-11-15T08:00:00 | 20201114-00001 | assign |
| 2020-11-15T09:00:00 | 20201103-00001 | urge |
| 2020-11-15T10:00:00 | 20201102-00001 | urge |
$ case-check one/L | sed 1d

== git: both took down a case with the same number; whose is not yet known to the other gives way
needs command -v git
copy example-run/L L
env HOME=.
env GIT_CONFIG_NOSYSTEM=1
$ git config --file config user.name 办公室; git config --file config user.email office@localhost; \
  git config --file config init.defaultBranch main; git config --file config pull.rebase false; \
  git config --file config merge.ledger.driver "$TESTDATA/../scripts/merge-ledgers %O %A %B"
env GIT_CONFIG_GLOBAL=../config
$ mkdir one; cp L one; cd one; git init -q; echo 'L merge=ledger -text' >.gitattributes; git add .; git commit -qm begin
$ git clone -q one two
$ for m in one two; do cd $m; case-new -q -l L --channel web --kind request --text $m; git commit -qam $m; cd ..; done
$ cd two; git pull -q
...
! merge-ledgers: 20201115-00001: both have given this number; -r gives mine anew
? 1
$ cd two; for n in 1 3; do git show :$n:L >$n; done; $TESTDATA/../scripts/merge-ledgers -r 1 L 3; git commit -qam merged
! merge-ledgers: 20201115-00001 of mine is now 20201115-00002
$ cd one; git pull -q ../two
$ tail -n 2 one/L | cut -f 2,15
| 20201115-00001 | one |
| 20201115-00002 | two |
$ cmp one/L two/L

== an upgraded ledger and one of the first format: one header, an empty `recorded` where there was none, foreign columns kept
bytes O
  at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\tmine
  2020-11-10T08:00:00\t20201110-00001\tnew\t\t\t\tphone\t\t\t\t\t\t\t\t甲\tA
$ cp O A; cp O B; cp O C; case-note -q -l A --text 乙 20201110-00001
$ printf '2020-11-14T08:00:00\t20201110-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\t丙\tB\n' >>B
$ $TESTDATA/../scripts/merge-ledgers -p O A B >ab; $TESTDATA/../scripts/merge-ledgers -p O B A >ba; cmp ab ba; cut -f 3,15- ab
| act | text | recorded | mine |
| new | 甲 |  | A |
| note | 丙 |  | B |
| note | 乙 | 2020-11-15T12:00:00 | |
$ case-note -q -l B --text 丁 20201110-00001; $TESTDATA/../scripts/merge-ledgers -p O A B | cut -f 15-
| text | recorded | mine |
| 甲 |  | A |
| 丙 |  | B |
| 丁 | 2020-11-15T12:00:00 | |
| 乙 | 2020-11-15T12:00:00 | |
$ $TESTDATA/../scripts/merge-ledgers ab B C
! merge-ledgers: ab:4: this line is changed or missing in B; lines of a ledger are never removed
? 2

== a check that could not run is not a clean one: MINE is as it was
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint name=李 text=甲
$ cp O A; cp O B; case-note -q -l A --text 甲 20201110-00001; cp A A1
$ mkdir stub; chmod 755 stub
$ printf '#!/bin/sh\nexit 2\n' >stub/case-check; chmod +x stub/case-check
$ PATH=$PWD/stub:$PATH $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: case-check could not run (status 2); nothing was merged
? 2
$ printf '#!/bin/sh\nexit 4\n' >stub/case-check
$ PATH=$PWD/stub:$PATH $TESTDATA/../scripts/merge-ledgers O A B
! merge-ledgers: case-check could not run; nothing was merged, try again
? 4
$ printf '#!/bin/sh\n[ -e twice ] && kill -KILL $$\n: >twice\n' >stub/case-check
$ PATH=$PWD/stub:$PATH $TESTDATA/../scripts/merge-ledgers O A B 2>&1 | grep -v Killed
  merge-ledgers: case-check could not run (status 137); nothing was merged
? 2
$ PATH=$PWD/stub:$PATH $TESTDATA/../scripts/merge-ledgers -p O A B 2>&1 | grep -v Killed
  merge-ledgers: case-check could not run (status 137); nothing was merged
? 2
$ cmp A A1
$ $TESTDATA/../scripts/merge-ledgers O A B

== no room for what is put together: MINE is as it was
ledger O
  at=2020-11-10T08:00:00 case=20201110-00001 act=new how=phone kind=complaint name=李 text=甲
$ cp O A; cp O B; case-note -q -l A --text 甲 20201110-00001; case-note -q -l B --text 乙 20201110-00001; cp A A1
$ TMPDIR=$PWD/nowhere $TESTDATA/../scripts/merge-ledgers O A B 2>&1 | grep ^merge
  merge-ledgers: cannot create a temporary directory; nothing was merged, try again
? 4
$ (trap '' XFSZ; ulimit -S -f 0; $TESTDATA/../scripts/merge-ledgers O A B 2>&1; echo $?) | grep -E '^(merge|.$)' | sed 's: /[^;]*;: TMP;:'
  merge-ledgers: B: cannot be copied to TMP; nothing was merged, try again
  4
$ $TESTDATA/../scripts/merge-ledgers -p O A B >/dev/full 2>said || echo $?; grep ^merge said
  4
  merge-ledgers: standard output cannot be written to; nothing was merged, try again
$ cmp A A1
