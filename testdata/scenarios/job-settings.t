# job-settings: the settings of the scheduled jobs, and whether these can do their work.

== every setting is printed, with the defaults
file settings
  # the ledgers
  ledger = cases.tsv
  older = 2018.tsv
  older=2019 a.tsv
  
  out = papers
  office = 办公室 <office@example.org>, other@example.org
  	within	=	3
  marks = old.tsv
  marks = marks.tsv
$ job-settings settings
| ledger | cases.tsv |
| older | 2018.tsv |
| older | 2019 a.tsv |
| marks | marks.tsv |
| tables |  |
| out | papers |
| archive |  |
| calls |  |
| queue-log |  |
| calls-map |  |
| calls-delimiter |  |
| calls-encoding |  |
| export |  |
| export-map |  |
| export-encoding |  |
| export-delimiter |  |
| export-source |  |
| export-amend | no |
| by | 市长专线电话办公室 |
| office | 办公室 <office@example.org>, other@example.org |
| leaders |  |
| from |  |
| sendmail | /usr/sbin/sendmail |
| sendmail-wait | 120 |
| within | 3 |
| urge-how | platform |
$ job-settings "$TESTDATA/../scripts/caseledger.settings" | grep -c .
  24

== what is wrong, and where
file settings
  ledger=L
  out=papers
  office=office@example.org
$ (cat settings; echo leger=x) >wrong; job-settings wrong
? 2
! job-settings: wrong:4: unknown setting 'leger'; did you mean 'ledger'?
$ (cat settings; echo; echo zzzzzzzz=x) >wrong; job-settings wrong
? 2
! job-settings: wrong:5: unknown setting 'zzzzzzzz'
$ (cat settings; echo what) >wrong; job-settings wrong
? 2
! job-settings: wrong:4: is not NAME = VALUE
$ (cat settings; printf 'by=a\tb\n') >wrong; job-settings wrong
? 2
! job-settings: wrong:4: 'by' contains control characters
$ (cat settings; echo urge-how=mail; echo urge-how=phone) >wrong; job-settings wrong
? 2
! job-settings: wrong:4: 'urge-how' is not phone, letter or platform
$ for line in out= export=x within=two sendmail-wait=0 export-amend=maybe office=x leaders=x 'from=a@b.cn <x>'; do \
    (cat settings; echo "$line") >wrong; job-settings wrong || echo $?; done
  2
  2
  2
  2
  2
  2
  2
  2
! job-settings: wrong: 'out' is not set
! job-settings: wrong: 'export-map' is not set
! job-settings: wrong: 'within' is not a number of working days
! job-settings: wrong: 'sendmail-wait' is not a number of seconds
! job-settings: wrong: 'export-amend' is not yes or no
! job-settings: wrong: no mail address in 'office'
! job-settings: wrong: no mail address in 'leaders'
! job-settings: wrong: no mail address in 'from'
$ job-settings nowhere
? 2
! job-settings: nowhere: cannot be read
$ mkdir folder; job-settings folder
? 2
! job-settings: folder: cannot be read
$ mkfifo fifo; job-settings --check fifo
  settings: wrong: fifo: cannot be read
? 1
$ job-settings settings settings
? 2
! job-settings: give only one file of settings
! job-settings: Try 'job-settings --help' for more information.

== the details are in the language of the locale, the names are not
needs test -e /usr/share/i18n/locales/zh_CN
file settings
  ledger=L
$ localedef --quiet -i zh_CN -f UTF-8 ./zh_CN.UTF-8
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 job-settings --check settings
  settings: wrong: settings: 未设置“out”
? 1
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 job-settings settings
? 2
! job-settings: settings: 未设置“out”
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 caseledger-job -s settings morning
? 2
! caseledger-job: settings: 未设置“out”

== the jobs can do their work
copy example-run
file settings
  ledger=L
  older=2019.tsv
  marks=marks.tsv
  tables=tables
  out=papers
  archive=volumes
  queue-log=queue_log
  office=office@example.org
  leaders=mayor@example.org
  sendmail=./keep
$ mkdir tables papers; cp "$TESTDATA"/../src/tables/*.tsv tables; printf '#!/bin/sh\n' >keep; chmod +x keep; \
    sed -i 's/$/\t/; 1s/$/liaison/; s/^市水利局\t.*/&李 <a@example.org>/' tables/units.tsv; ls >before
$ job-settings --check settings
  settings: ok: settings
  tables: ok: tables
  calendar: ok: contains the holidays of 2020
  ledger: ok: 2019.tsv, 1 cases
  ledger: ok: L, 11 cases
  queue-log: ok: queue_log
  marks: ok: marks.tsv
  out: ok: papers
  archive: ok: volumes will be created when needed
  addresses: ok: papers go to office@example.org mayor@example.org
  liaisons: ok: 1 units have a mail address, 60 must be called
  mail: ok: ./keep
$ ls | diff before -
$ printf '2020-11-09T07:00:00\ta\tb\n2020-11-10T07:00:00\tc\td\n' >papers/sent.tsv; job-settings --check settings | tail -n 1
  mail: ok: ./keep, last used at 2020-11-10T07:00:00
$ printf '\0332020-11-11' >>papers/sent.tsv; job-settings --check settings | tail -n 1
  mail: ok: ./keep, last used at ?2020-11-11
$ caseledger-job -s settings --check | diff <(job-settings --check settings) -
$ env CASE_TABLES=nowhere job-settings -c settings | grep -c ok
  12

== M4.3.1 the holidays of the next year are needed from 1 December on
file settings
  ledger=L
  out=papers
  office=office@example.org
$ for day in 2060-11-30 2026-11-30 2026-12-01; do CASE_NOW=${day}T12:00:00 job-settings --check settings | grep ^calendar; done
  calendar: wrong: the holidays of 2060 are not in calendar.tsv; add them, or install a version that contains them
  calendar: ok: contains the holidays of 2026
  calendar: wrong: the holidays of 2027 are not in calendar.tsv; add them, or install a version that contains them
? 1

== what keeps the jobs from their work
copy example-run
file settings
  ledger=L
  out=papers
  office=office@example.org
  sendmail=./keep
$ job-settings --check settings | grep wrong
  liaisons: wrong: no unit has a mail address, all must be called; add the column liaison to units.tsv (caseledger-admin(7))
  mail: wrong: ./keep is not a program; install one, such as msmtp-mta or postfix, or correct 'sendmail'
? 1
$ mkdir keep; (cat settings; echo sendmail=nosuchprogram; echo ledger=nowhere; echo older=settings) >other; job-settings --check other | grep -E '^(ledger|mail)'
  ledger: wrong: case-list: settings:1: at: is not a case ledger: the first line must be its column names; see case-check settings
  ledger: wrong: nowhere does not exist; the first case-new or case-sync creates it
  mail: wrong: nosuchprogram is not a program; install one, such as msmtp-mta or postfix, or correct 'sendmail'
? 1
$ (cat settings; echo calls=nowhere; echo marks=L) >other; job-settings --check other | grep -E '^(calls|marks|mail): wrong'
  calls: wrong: nowhere cannot be read; correct the setting, or find out why the file is missing
  marks: wrong: unit-list: L:1: at: is not a unit ledger: the first line must be its column names
  mail: wrong: ./keep is not a program; install one, such as msmtp-mta or postfix, or correct 'sendmail'
? 1
$ (cat settings; echo marks=nowhere/marks; echo out=L; echo archive=nowhere/volumes; echo leaders=x) >other; job-settings --check other | grep -E '^(marks|out|archive|addresses)' | sed 's/that .* can/that USER can/'
  marks: wrong: nowhere/marks cannot be created; create its directory
  out: wrong: L is not a directory that USER can write to; create it, or change its owner
  archive: wrong: nowhere/volumes is not a directory that USER can write to; create it, or change its owner
  addresses: wrong: other: no mail address in 'leaders'
? 1
$ mkdir tables; cp "$TESTDATA"/../src/tables/*.tsv tables; sed -i 's/$/\t/; 1s/$/liaison/' tables/units.tsv; (cat settings; echo tables=tables) >other; job-settings --check other | grep ^liaisons
  liaisons: wrong: no unit has a mail address, all must be called; fill in the column liaison of tables/units.tsv
? 1
$ sed -i '2s/$/none/; 3s/$/a@example.org/' tables/units.tsv; job-settings --check other | grep ^liaisons
  liaisons: wrong: tables/units.tsv: the liaison of 兰考县人民政府 has no mail address; correct it
? 1
$ echo damage >tables/rules.tsv; job-settings --check other | grep wrong
  tables: wrong: case-assign: tables/rules.tsv:1: key: the table has no such column
  ledger: wrong: not checked until the tables are corrected
  liaisons: wrong: tables/units.tsv: the liaison of 兰考县人民政府 has no mail address; correct it
  mail: wrong: ./keep is not a program; install one, such as msmtp-mta or postfix, or correct 'sendmail'
? 1
$ echo damage >tables/units.tsv; job-settings --check other | grep ^liaisons
  liaisons: wrong: mail-format: tables/units.tsv:1: unit: the table has no such column
? 1

== a program that is not there, in a copy of the program's directory
needs test "$(head -c 4 "$(command -v job-settings)" | tail -c 3)" = ELF
file settings
  ledger=settings
  out=papers
  office=office@example.org
$ mkdir bin; cp "$(command -v job-settings)" bin; bin/job-settings --check settings | grep -E '^(tables|ledger)'
  tables: wrong: case-new: No such file or directory
  ledger: wrong: not checked until the tables are corrected
? 1
$ printf '#!/bin/sh\nexit 3\n' >bin/case-new; chmod +x bin/case-new; bin/job-settings --check settings | grep ^tables
  tables: wrong: case-new: status 3
? 1
$ printf '#!/bin/sh\nkill -KILL $$\n' >bin/case-new; bin/job-settings --check settings | grep ^tables
  tables: wrong: case-new: status 137
? 1
$ printf '#!/bin/sh\nprintf "one\\033\\ntwo\\n" >&2; exit 2\n' >bin/case-new; bin/job-settings --check settings | grep ^tables
  tables: wrong: one?
? 1
