# mail-send: a mail is given to sendmail once, and recorded.

== a mail is sent once and recorded
file sendmail
  #!/bin/sh
  echo "called with $*" >>calls
  cat >taken
$ chmod +x sendmail; printf 'two\nlines\n' | mail-format --to a@example.org --subject x >mail
$ (umask 027; mail-send --record sent.tsv --sendmail ./sendmail weekly-2020-W45 <mail); cmp mail taken; cat sent.tsv; stat -c %a sent.tsv
| 2020-11-15T12:00:00 | weekly-2020-W45 | a@example.org |
  640
$ CASE_NOW=2020-11-16T12:00:00 mail-send --record sent.tsv --sendmail ./sendmail weekly-2020-W45 <mail; cat calls
  called with -t -oi
$ mail-send --record sent.tsv --sent weekly-2020-W45
$ mail-send --record sent.tsv --sent weekly-2020-W46 weekly-2020-W45
? 1
$ CASE_NOW=2020-11-16T12:00:00 mail-send --again --record sent.tsv --sendmail ./sendmail weekly-2020-W45 <mail; cat calls sent.tsv
  called with -t -oi
  called with -t -oi
| 2020-11-15T12:00:00 | weekly-2020-W45 | a@example.org |
| 2020-11-16T12:00:00 | weekly-2020-W45 | a@example.org |

== all input is read, although nothing is sent
$ printf '2020-11-15T12:00:00\tp\ta\n' >sent.tsv; head -c 1000000 /dev/zero | mail-send --record sent.tsv --sendmail ./nowhere p; echo "${PIPESTATUS[@]}"
  0 0

== a mail for several papers, and several recipients on several lines
$ mail-format --subject x --to a@example.org,b@example.org --to c@example.org </dev/null | mail-send -r sent.tsv --sendmail true due-1 due-2
$ cat sent.tsv
| 2020-11-15T12:00:00 | due-1 | a@example.org,b@example.org,c@example.org |
| 2020-11-15T12:00:00 | due-2 | a@example.org,b@example.org,c@example.org |

== recipients as the mail names them
$ send() { mail-send -r sent.tsv --sendmail true -a p; cut -f 3 sent.tsv | cat -A; rm sent.tsv; }; printf 'Subject: To: x\n y\nto:a\tb\r\n\tc\n d\x1be\xff\nCc: z\nTo: v\n\nTo: w\n' | send; printf 'Subject: x\n\nTo: w\n' | send; printf 'To: x' | send
  a?bcd?e?$
  $
  x$

== only the whole name of a paper is that paper
$ printf '%s\t%s\t%s\n' 1 weekly-2020-W45 a 2 p.q p 3 'a b' '' >sent.tsv; printf '4\tcut\n5\tdue-1' >>sent.tsv
$ for paper in weekly-2020-W4 eekly-2020-W45 W45 weekly-2020-W45x pxq p a 1 due-1; do mail-send -r sent.tsv --sent $paper && echo $paper; done; true
$ for paper in weekly-2020-W45 p.q 'a b' cut; do mail-send -r sent.tsv --sent "$paper" || echo "$paper"; done
$ mail-send -r nowhere --sent p
? 1
$ mail-send -r . --sent p
? 2
! mail-send: .: Is a directory

== an incomplete last line is ended first
$ printf '1\ta\tx\n2\tb' >sent.tsv; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail true b; cat sent.tsv
| 1 | a | x |
| 2 | b |
| 2020-11-15T12:00:00 | b | x |

== a sendmail that fails
file refuses
  #!/bin/sh
  printf '%b\n' 'refuses: \0033[1mmailbox\tunavailable\0303' 'more' >&2
  exit 69
$ chmod +x refuses; printf 'To: x\n\n' >mail
$ mail-send -r sent.tsv --sendmail ./refuses p <mail
? 1
! mail-send: p was not sent: refuses: ?[1mmailbox?unavailable?
$ mail-send -r sent.tsv --sendmail false p <mail
? 1
! mail-send: p was not sent: false: status 1
$ printf '%s\n' '#!/bin/sh' 'kill -9 $$' >dies; chmod +x dies; mail-send -r sent.tsv --sendmail ./dies p <mail
? 1
! mail-send: p was not sent: ./dies: killed by signal 9
$ mail-send -r sent.tsv --sendmail ./nowhere p <mail
? 1
! mail-send: p was not sent: ./nowhere: cannot be run: No such file or directory
$ cat sent.tsv

== a script without a #! line is run by the shell, with the same arguments
file script
  echo "$@" >arguments
  cat >taken
$ chmod +x script; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail ./script p; cat arguments; wc -l <taken
  -t -oi
  2

== a sendmail that reads nothing has not failed by that
$ (printf 'To: x\n\n'; head -c 1000000 /dev/zero) | mail-send -r sent.tsv --sendmail true p; cut -f 2 sent.tsv
  p

== a sendmail that hangs is killed, with what it started
file hangs
  #!/bin/sh
  sleep 300 &
  echo "$$ $!" >running
  wait
$ chmod +x hangs; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail ./hangs --wait 1 p
? 5
! mail-send: p was not sent: no answer from ./hangs in 1 second
$ for process in $(cat running); do kill -0 $process 2>/dev/null && grep '^State:' /proc/$process/status | grep -v zombie; done; cat sent.tsv

== one that took the mail and exits with 0 on SIGTERM has sent it
file lingers
  #!/bin/sh
  cat >taken
  trap 'kill $!; exit 0' TERM
  sleep 300 &
  wait
$ chmod +x lingers; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail ./lingers --wait 1 p; cut -f 2 sent.tsv
  p

== what sendmail leaves behind is not waited for, and has no descriptor of others
file leaves
  #!/bin/sh
  sleep 300 &
  echo $! >behind
$ chmod +x leaves; printf 'To: x\n\n' >mail; exec 8>>held 9>>lock; flock 9; mail-send -r sent.tsv --sendmail ./leaves p <mail 2>&1 | cat; cut -f 2 sent.tsv
  p
$ ls /proc/$(cat behind)/fd | tr '\n' ' '; flock -n sent.tsv echo free; kill $(cat behind)
  0 1 2 free

== sendmail has the usual signals, and is in a process group of its own
file looks
  #!/bin/sh
  out=$(readlink /proc/$$/fd/1)
  ignored=0x$(sed -n 's/^SigIgn:.//p' /proc/$$/status)
  # SIGPIPE, SIGALRM, SIGCHLD and SIGXFSZ.
  echo "$(grep '^SigBlk' /proc/$$/status) ignored $((ignored & 0x1013000))" >found
  echo "$out $(sed 's/.*) . [0-9]* \([0-9]*\) .*/\1/' /proc/$$/stat)" | sed "s/ $$\$/ own/" >>found
$ chmod +x looks; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail ./looks p; tr '\t' ' ' <found
  SigBlk: 0000000000000000 ignored 0
  /dev/null own

== one that is killed while sendmail runs still records
file slow
  #!/bin/sh
  kill -$SIGNAL $PPID
  until grep -q '^ShdPnd:.*[1-9a-f]' /proc/$PPID/status; do sleep 0.01; done
$ chmod +x slow; for SIGNAL in TERM INT HUP; do export SIGNAL; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail ./slow $SIGNAL; echo $?; done; cut -f 2 sent.tsv
  0
  0
  0
  TERM
  INT
  HUP

== without room for the record nothing is sent
file sendmail
  #!/bin/sh
  echo called >calls
$ chmod +x sendmail; printf 'To: x\n\n' >mail; (ulimit -f 0; mail-send -r sent.tsv --sendmail ./sendmail p <mail 2>&1) | cat; echo "${PIPESTATUS[0]}"; ls; cat sent.tsv
  mail-send: sent.tsv: cannot be written: File too large; nothing was sent
  4
  mail
  sendmail
  sent.tsv

== a record that cannot be written
$ printf 'To: x\n\n' >mail; mail-send -r nowhere/sent.tsv --sendmail true p <mail
? 2
! mail-send: nowhere/sent.tsv: cannot be written: No such file or directory; nothing was sent
$ mail-send -r . --sendmail true p <mail
? 2
! mail-send: .: cannot be written: Is a directory; nothing was sent
$ mail-send -r /dev/full --sendmail true p <mail
? 2
! mail-send: /dev/full: cannot be written: Operation not supported; nothing was sent
$ mkfifo fifo; mail-send -r fifo --sendmail true p <mail
? 2
! mail-send: fifo: cannot be written: Operation not supported; nothing was sent
$ mail-send -r mail --sendmail true p <mail
? 2
! mail-send: mail: is both input and output; name another file

== a record that is locked
$ : >sent.tsv; printf 'To: x\n\n' >mail; flock sent.tsv mail-send -r sent.tsv --sendmail true --wait 1 p <mail
? 4
! mail-send: sent.tsv: has been locked by another program for 1 second; nothing was sent, try again
$ cat sent.tsv

== a mail that is sent but cannot be recorded
needs prlimit --version
file fills
  #!/bin/sh
  prlimit --pid $PPID --fsize=$LIMIT:
$ chmod +x fills; printf '1\ta\tx\n' >sent.tsv; printf 'To: x\n\n' >mail
$ for limit in 0 6 10 20; do LIMIT=$limit mail-send -r sent.tsv --sendmail ./fills p q <mail 2>&1 | cat; echo "${PIPESTATUS[0]}"; cat sent.tsv; done
  mail-send: sent.tsv: cannot be written: File too large; p was sent, is not recorded and will be sent again
  3
| 1 | a | x |
  mail-send: sent.tsv: cannot be written: File too large; p was sent, is not recorded and will be sent again
  3
| 1 | a | x |
  mail-send: sent.tsv: cannot be written: File too large; p was sent, is not recorded and will be sent again
  3
| 1 | a | x |
  mail-send: sent.tsv: cannot be written: File too large; p was sent, is not recorded and will be sent again
  3
| 1 | a | x |

== a record that is replaced while sendmail runs
file edits
  #!/bin/sh
  sed -i /old/d sent.tsv
$ chmod +x edits; printf '%s\t%s\ta\n' 1 old 2 kept >sent.tsv; printf 'To: x\n\n' | mail-send -r sent.tsv --sendmail ./edits p; cut -f 2 sent.tsv
  kept
  p

== of two at once, the second finds what the first recorded
file waits
  #!/bin/sh
  echo called >>calls
  touch started
  until [ -e go ]; do sleep 0.01; done
$ chmod +x waits; printf 'To: x\n\n' >mail
$ opened() { until ls -l /proc/$1/fd | grep -q sent.tsv; do sleep 0.01; done; }; \
  mail-send -r sent.tsv --sendmail ./waits p q <mail & first=$!; until [ -e started ]; do sleep 0.01; done; \
  mail-send -r sent.tsv --sendmail ./waits p <mail & second=$!; mail-send -r sent.tsv --sendmail true r <mail & third=$!; \
  opened $second; opened $third; cat sent.tsv; touch go; wait $first && wait $second && wait $third && cat calls && sort sent.tsv
  called
| 2020-11-15T12:00:00 | p | x |
| 2020-11-15T12:00:00 | q | x |
| 2020-11-15T12:00:00 | r | x |

== what is not a mail is not sent
$ mail-send -r sent.tsv --sendmail true p </dev/null
? 2
! mail-send: standard input is empty: there is no mail to send
! mail-send: Try 'mail-send --help' for more information.
$ mail-format --subject x --to a@example.org </dev/null | sed '$d' | mail-send -r sent.tsv --sendmail true p
? 2
! mail-send: standard input: the mail is incomplete; nothing was sent
$ ls sent.tsv
? 2
!...

== wrong usage
$ mail-send p
? 2
! mail-send: --record is required
! mail-send: Try 'mail-send --help' for more information.
$ mail-send -r sent.tsv
? 2
! mail-send: no PAPER: name what the mail reports
! mail-send: Try 'mail-send --help' for more information.
$ mail-send -r sent.tsv p ''
? 2
! mail-send: '' is not a name: it is empty, contains control characters or is not UTF-8
! mail-send: Try 'mail-send --help' for more information.
$ mail-send -r sent.tsv $'a\tb'
? 2
! mail-send: 'a<U+0009>b' is not a name: it is empty, contains control characters or is not UTF-8
! mail-send: Try 'mail-send --help' for more information.
$ mail-send -r sent.tsv --wait 0 p
? 2
! mail-send: --wait: '0' is not a number of seconds from 1 to 9999
! mail-send: Try 'mail-send --help' for more information.
$ mail-send -r sent.tsv --wait 10000 p
? 2
! mail-send: --wait: '10000' is not a number of seconds from 1 to 9999
! mail-send: Try 'mail-send --help' for more information.
$ mail-send -r sent.tsv --sent --again p
? 2
! mail-send: --sent cannot be combined with --again
! mail-send: Try 'mail-send --help' for more information.
