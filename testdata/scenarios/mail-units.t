# mail-units: the mails of a morning, from the table of case-remind.

== R3.3 the units of a table, and their files
table U
  | unit     | class      | parent | aliases | until      | successor | liaison                |
  | 市水利局 | department |        | 水利    |            |           | 王 <water@example.org> |
  | 市林业局 | department |        |         |            |           |                        |
table T
  | part      | untold     | case           | unit     | role | due        | left | urges | topic | text |
  | urge      |            | 20201102-00001 | 市水利局 | lead | 2020-11-10 | -3   | 0     | 供水  | 停水 |
  | urge      | 2020-11-12 | 20201102-00002 | 市林业局 | lead | 2020-11-10 | -3   | 1     |       |      |
  | due       |            | 20201102-00003 | 市水利局 | lead | 2020-11-17 | 2    | 0     |       |      |
  | urge      | 2020-11-13 | 20201102-00004 | 市林业局 | lead | 2020-11-10 | -3   | 1     |       |      |
  | urge      | 2020-11-12 | 20201102-00005 | 市林业局 | lead | 2020-11-10 | -3   | 1     |       |      |
  | supervise |            | 20201102-00006 | 市林业局 | lead | 2020-11-10 | -3   | 2     |       |      |
$ mail-units --into D --units U T
| unit | directory | mail | urge | untold |
| 市水利局 | 1 | yes | 1 | - |
| 市林业局 | 2 | no | 0 | 2020-11-12,2020-11-13 |
$ ls D/1 D/2
  D/1:
  mail
  tasks.tsv
  urge.tsv
  
  D/2:
  tasks.tsv
  urge.tsv
$ cat D/1/tasks.tsv
| case | unit | role | due | left | urges | topic | text |
| 20201102-00001 | 市水利局 | lead | 2020-11-10 | -3 | 0 | 供水 | 停水 |
| 20201102-00003 | 市水利局 | lead | 2020-11-17 | 2 | 0 |  |  |
$ cat D/1/urge.tsv
| part | untold | case | unit | role | due | left | urges | topic | text |
| urge |  | 20201102-00001 | 市水利局 | lead | 2020-11-10 | -3 | 0 | 供水 | 停水 |
$ cut -f 1,2,3 D/2/urge.tsv
| part | untold | case |
$ cut -f 1 D/2/tasks.tsv
| case |
| 20201102-00002 |
| 20201102-00004 |
| 20201102-00005 |
| 20201102-00006 |
$ sed '/^--/,$d' D/1/mail
  To: water@example.org
  Subject: =?UTF-8?B?5biC6ZW/5LiT57q/5b6F5Y+N6aaI5LqL6aG577yIMjAyMA==?=
   =?UTF-8?B?5bm0MTHmnIgxNeaXpe+8ie+8mui2heacnzHku7bvvIzlsIY=?=
   =?UTF-8?B?5Yiw5pyfMeS7tg==?=
  Date: Sun, 15 Nov 2020 12:00:00 +0800
  Auto-Submitted: auto-generated
  MIME-Version: 1.0
  Content-Type: multipart/mixed; boundary="=_caseledger"
  
$ stat -c '%a %n' D D/1 D/1/*
  700 D
  700 D/1
  600 D/1/mail
  600 D/1/tasks.tsv
  600 D/1/urge.tsv

== R3.3 M4.4.6 each mail has the bytes of letter-format, table-format and mail-format together
table U
  | unit     | class      | parent | aliases | until      | successor | liaison                |
  | 市水利局 | department |        | 水利    | 2020-09-01 | 市应急局  | 王 <water@example.org> |
  | 市应急局 | department |        | 应急    |            |           | 李 <help@example.org>  |
  | 市林业局 | department |        |         | 2021-01-01 | 市应急局  | a@b.cn, c@d.cn         |
  | 市司法局 | department |        |         |            |           |                        |
table T
  | part      | untold     | case           | unit       | role   | limit | due        | left | status  | urges | extensions | supervised | refused    | topic    | text             | why  |
  | urge      |            | 20201102-00001 | 市林业局   | lead   | 5     | 2020-11-10 | -3   | overdue | 0     | 0          | 0          |            | 供水     | 停水\n三天 \\n。 |      |
  | urge      | 2020-11-13 | 20201102-00002 | 市水利局   | assist |       | 2020-11-10 | -3   | overdue | 1     | 1          | 0          | 2020-11-12 |          | <b>，"漏"        |      |
  | overdue   |            | 20201102-00003 | 市林业局   | lead   |       | 2020-11-10 | -3   | overdue | 0     | 0          | 0          |            | 供水/漏  | =1+1             |      |
  | urge      | 2020-11-12 | 20201102-00004 | 市林业局   | lead   |       | 2020-11-09 | -4   | overdue | 1     | 0          | 0          |            |          |                  |      |
  | due       |            | 20201102-00005 | 水利       | lead   |       | 2020-11-16 | 1    | soon    | 0     | 0          | 0          |            | 供水     | 漏               |      |
  | supervise |            | 20201102-00006 | 市林业局   | lead   |       | 2020-11-10 | -3   | overdue | 2     | 0          | 1          |            |          | 漏               | urged |
  | due       |            | 20201102-00007 | 市林业局   | lead   |       | 2020-11-15 | 0    | today   | 0     | 0          | 0          |            |          | 漏               |      |
  | due       |            | 20201102-00008 | 市司法局   | lead   |       | 2020-11-15 | 0    | today   | 0     | 0          | 0          |            |          | 漏               |      |
  | urge      |            | 20201102-00009 | 市天外局   | lead   |       | 2020-11-10 | -3   | overdue | 0     | 0          | 0          |            |          | 漏               |      |
file old
  # old UNIT: makes the files of a unit one by one.
  day=2020-11-15
  table-format --to=tsv --where unit="$1" T >rows
  cut -f 3- rows >tasks.tsv
  letter=(letter-format --unit "$1" --within 3 --by 办公室 --day $day)
  for part in urge overdue supervise due; do
    table-format --to=tsv --where part=$part rows >part.$part
    letter+=("--$part" part.$part)
  done
  table-format --to=tsv --where untold= part.urge >urge.tsv
  table-format --to=csv --lang zh tasks.tsv >due-$day.csv
  "${letter[@]}" >letter
  "${letter[@]}" --format=html >page
  mail-format --units U --from '办 <f@example.org>' --unit "$1" --subject "$("${letter[@]}" --subject)" --html page due-$day.csv <letter
$ mail-units --into D --within 3 --by 办公室 --day 2020-11-15 --from '办 <f@example.org>' --units U <T | tee list
| unit | directory | mail | urge | untold |
| 市林业局 | 1 | yes | 1 | 2020-11-12 |
| 市水利局 | 2 | yes | 0 | 2020-11-13 |
| 水利 | 3 | yes | 0 | - |
| 市司法局 | 4 | no | 0 | - |
| 市天外局 | 5 | no | 1 | - |
$ sed 1d list | while read -r unit n mail rest; do bash old "$unit" >mail 2>/dev/null; echo $?; cmp tasks.tsv D/$n/tasks.tsv; cmp urge.tsv D/$n/urge.tsv; [ $mail = no ] || cmp mail D/$n/mail; done
  0
  0
  0
  1
  1
$ grep -h '^To' D/*/mail; ls D/*/mail
  To: a@b.cn,
  To: help@example.org
  To: help@example.org
  D/1/mail
  D/2/mail
  D/3/mail

== the mail of a day, in English, by default without a sender
table U
  | unit     | class      | parent | aliases | liaison |
  | 市林业局 | department |        |         | a@b.cn  |
table T
  | part | untold | unit     | due        | left |
  | due  |        | 市林业局 | 2020-11-10 | 1    |
$ mail-units --into D --units U --lang en --day 2020-11-09 --by Office T | tail -n 1
| 市林业局 | 1 | yes | 0 | - |
$ grep -a -E '^(From|Content-Disp)' D/1/mail
  Content-Disposition: attachment; filename="due-2020-11-09.csv"
$ sed -n '/^Subject/s/.*?B?\(.*\)?=/\1/p' D/1/mail | base64 -d; echo
  Mayor's hotline, replies due (2020-1
$ sed -n '/due-2020/,$p' D/1/mail | sed '1,2d;/^--/d' | base64 -d | tail -c +4 | tr -d '\r'
  unit,due,left
  市林业局,2020-11-10,1

== a table without rows, and a directory that exists
table T
  | part | untold | unit |
$ mkdir D; mail-units --into D T
| unit | directory | mail | urge | untold |
$ mail-units --into D T | wc -l
  1
$ touch D/x; mail-units --into D T
? 2
! mail-units: D: is not empty: name a new directory
$ mail-units --into T T
? 2
! mail-units: T: cannot be opened: Not a directory
$ mail-units --into nowhere/D T
? 2
! mail-units: nowhere/D: cannot be created: No such file or directory

== a failed write names the file; the units printed before are complete
table U
  | unit     | class      | parent | aliases | liaison |
  | 市林业局 | department |        |         | a@b.cn  |
file T
  part	untold	unit	text
  due		市林业局	x
  due		市水利局	x
$ printf 'due\t\t市水利局\t%04000d\n' 0 >>T; ulimit -f 3; mail-units --into D --units U T
| unit | directory | mail | urge | untold |
| 市林业局 | 1 | yes | 0 | - |
? 3
! mail-units: D/2/tasks.tsv: cannot be written: File too large
$ ls D/1
  mail
  tasks.tsv
  urge.tsv
$ mail-units --into E --units U T >/dev/full
? 2
! mail-units: standard output failed: No space left on device

== tables that are not of case-remind
table T
  | part | untold | case |
  | due  |        | 1    |
$ mail-units --into D T
? 2
! mail-units: T:1: unit: the table has no such column
$ mail-units --into D <T
? 2
! mail-units: standard input:1: unit: the table has no such column
$ printf 'untold\tunit\n' | mail-units --into D
? 2
! mail-units: standard input:1: part: the table has no such column
$ printf 'part\tunit\n' | mail-units --into D
? 2
! mail-units: standard input:1: untold: the table has no such column
$ printf 'part\tuntold\tunit\ndue\t\t甲\nsoon\t\t甲\n' | mail-units --into D
? 2
! mail-units: standard input:3: part: is not one of: urge overdue supervise due
$ printf 'part\tuntold\tunit\nurge\tmonday\t甲\n' | mail-units --into D
? 2
! mail-units: standard input:2: untold: is not a day YYYY-MM-DD
$ printf 'part\tuntold\tunit\nurge\t2020-02-30\t甲\n' | mail-units --into D
? 2
! mail-units: standard input:2: untold: '2020-02-30' is not a day YYYY-MM-DD
$ printf 'part\tuntold\tunit\nurge\t\t\n' | mail-units --into D
? 2
! mail-units: standard input:2: unit: is empty
$ printf 'part\tuntold\tunit\nurge\t\n' | mail-units --into D
? 2
! mail-units: standard input:2: 2 field(s), but the header has 3
$ mail-units --into D nowhere
? 2
! mail-units: nowhere: No such file or directory
$ ls
  T

== usage
$ mail-units </dev/null
? 2
! mail-units: --into is required: the directory for the mails
! mail-units: Try 'mail-units --help' for more information.
$ mail-units --into D T U
? 2
! mail-units: extra operand 'U': one table is read
! mail-units: Try 'mail-units --help' for more information.
$ mail-units --into D --from office T
? 2
! mail-units: --from: contains no mail address
! mail-units: Try 'mail-units --help' for more information.
$ mail-units --into D --from "$(printf 'a@b.cn\nx')" T
? 2
! mail-units: --from: contains control characters or is not UTF-8
! mail-units: Try 'mail-units --help' for more information.

== without disk space, the directory of the unit that is not complete is removed
table U
  | unit     | class      | parent | aliases | liaison           |
  | 市水利局 | department |        |         | water@example.org |
$ printf 'part\tuntold\tcase\tunit\nurge\t\t20201102-00001\t市水利局\n' >T
$ (ulimit -f 1; trap '' XFSZ; mail-units --into D --units U T)
  unit	directory	mail	urge	untold
? 3
! mail-units: D/1/mail: cannot be written: File too large
$ ls D
