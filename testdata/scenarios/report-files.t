# --files: a report in all its formats, from one reading.
env CASE_NOW=2021-01-10T09:00:00
table units
  | unit | class  | parent | aliases |
  | 甲县 | county |        |         |
  | 乙县 | county |        |         |
ledger L
  at=2020-11-02T09:00:00 case=20201102-00001 act=new how=phone topic=供暖服务 area=龙亭区 text=暖气不热 by=坐席01
  at=2020-11-02T09:30:00 case=20201102-00001 act=instruct how=mayor by=市长 text=请甲县办理
  at=2020-11-02T10:00:00 case=20201102-00001 act=assign unit=甲县 due=2020-11-09 how=platform by=坐席01
  at=2020-11-09T10:00:00 case=20201102-00001 act=reply unit=甲县
ledger none
marks M
  at=2020-12-31T09:00:00 mark=M20201231-001 act=grade unit=乙县 value=优秀 ref=2020
file queue_log
  1604277000|NONE|q|坐席01|ADDMEMBER|
  1604280600|NONE|q|坐席01|REMOVEMEMBER|
file each
  # Writes a report with --files, and compares every file with --format; extra words follow the ledger's name.
  prefix=$1; shift
  rm -f "$prefix".*
  "$@" --files "$prefix" || exit
  for ending in tsv txt html docx; do
  	[ -e "$prefix.$ending" ] || continue
  	form=$ending; [ $ending != txt ] || form=text
  	"$@" --format $form >expected && cmp expected "$prefix.$ending" && echo "$prefix.$ending"
  done

== R3.2.1 R2.6 M5 R3.6.1 every format is as --format prints it, in both languages
$ for lang in zh en; do sh each weekly report-weekly --units units --week 2020-W45 --lang $lang -l L; done
  weekly.tsv
  weekly.txt
  weekly.html
  weekly.docx
  weekly.tsv
  weekly.txt
  weekly.html
  weekly.docx
$ for lang in zh en; do sh each brief report-brief --units units --month 2020-11 --lang $lang -l L; done | wc -l
  8
$ for lang in zh en; do sh each year report-year --units units --year 2020 --marks M --lang $lang -l L; done | wc -l
  8
$ for lang in zh en; do sh each seat report-seat --queue-log queue_log --by period --lang $lang -l L; done | wc -l
  8

== R3.2.3 the notice has no table
$ sh each leaders report-brief --units units --month 2020-11 --notice --by 办公室 -l L
  leaders.txt
  leaders.html
  leaders.docx

== nothing to report: no file, and status 1
$ report-weekly --units units --week 2020-W50 --files quiet L
? 1
$ report-brief --units units --month 2020-11 --files quiet none
? 1
$ sed '/instruct/d' L >unled; report-brief --units units --month 2020-11 --notice --files quiet unled
? 1
$ ls quiet.* 2>/dev/null
? 2

== a week without cases after one with some is reported
$ report-weekly --units units --week 2020-W46 --files after L && ls after.*
  after.docx
  after.html
  after.tsv
  after.txt

== files that exist are replaced, whatever their length; the mode follows the umask
$ yes | head -c 300000 >weekly.txt; umask 027; rm -f weekly.tsv; report-weekly --units units --week 2020-W45 --files weekly L
$ report-weekly --units units --week 2020-W45 L | cmp - weekly.txt; stat -c %a weekly.tsv
  640

== usage
$ report-weekly --files x --format text L
? 2
! report-weekly: --files and --format cannot be combined: --files writes all formats
! report-weekly: Try 'report-weekly --help' for more information.
$ report-brief --files x --rates L
? 2
! report-brief: --rates is a table: it cannot be combined with --files
! report-brief: Try 'report-brief --help' for more information.
$ cp L x.tsv; report-weekly --week 2020-W45 --files x x.tsv
? 2
! report-weekly: x.tsv: is both input and output; name another file
$ cmp L x.tsv
$ report-weekly --week 2020-W45 --files nowhere/x L
? 2
! report-weekly: nowhere/x.tsv: cannot be written: No such file or directory
$ report-weekly --week 2020-W45 --files '' L
? 2
! report-weekly: --files: '' is not the beginning of a file name
! report-weekly: Try 'report-weekly --help' for more information.
$ mkfifo pipe.tsv; report-weekly --week 2020-W45 --files pipe L
? 2
! report-weekly: pipe.tsv: cannot be written: No such device or address
$ mkdir x2.html; report-weekly --week 2020-W45 --files x2 L
? 2
! report-weekly: x2.html: cannot be written: Is a directory
$ report-weekly --units units --week 2020-W45 --files full L; cat full.* | cksum >before
$ (ulimit -f 1; trap '' XFSZ; report-weekly --week 2020-W45 --files full L)
? 2
! report-weekly: full.txt: cannot be written: File too large
$ ls full.*; cat full.* | cksum | cmp - before
  full.docx
  full.html
  full.tsv
  full.txt