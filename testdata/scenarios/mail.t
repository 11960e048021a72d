# mail-format: a text and files become a mail.

== a mail with a table
$ printf 'case\n1\n' >due.csv
$ printf 'two lines\nof text\n' | mail-format --to a@example.org --subject 期 --from '办 <f@example.org>' due.csv
  From: =?UTF-8?B?5Yqe?=
   <f@example.org>
  To: a@example.org
  Subject: =?UTF-8?B?5pyf?=
  Date: Sun, 15 Nov 2020 12:00:00 +0800
  Auto-Submitted: auto-generated
  MIME-Version: 1.0
  Content-Type: multipart/mixed; boundary="=_caseledger"
  
  --=_caseledger
  Content-Type: text/plain; charset=UTF-8
  Content-Transfer-Encoding: base64
  
  dHdvIGxpbmVzDQpvZiB0ZXh0DQo=
  --=_caseledger
  Content-Type: text/csv; charset=UTF-8
  Content-Transfer-Encoding: base64
  Content-Disposition: attachment; filename="due.csv"
  
  Y2FzZQoxCg==
  --=_caseledger--

== a page for mail readers that show it, and a document
$ printf '<p>x\n' >page.html; printf 'PK' >paper.docx
$ printf 'text\n' | mail-format --to a@example.org --subject x --html page.html paper.docx | sed -n '/^Content-Type: multipart.mixed/,$p'
  Content-Type: multipart/mixed; boundary="=_caseledger"
  
  --=_caseledger
  Content-Type: multipart/alternative; boundary="=_caseledger_body"
  
  --=_caseledger_body
  Content-Type: text/plain; charset=UTF-8
  Content-Transfer-Encoding: base64
  
  dGV4dA0K
  --=_caseledger_body
  Content-Type: text/html; charset=UTF-8
  Content-Transfer-Encoding: base64
  
  PHA+eA0K
  --=_caseledger_body--
  --=_caseledger
  Content-Type:
   application/vnd.openxmlformats-officedocument.wordprocessingml.document
  Content-Transfer-Encoding: base64
  Content-Disposition: attachment; filename="paper.docx"
  
  UEs=
  --=_caseledger--

== addresses are found in any text, each once
$ mail-format -s x -t '李 <a@example.org>; b@example.org' -t 'b@example.org,c@example.org' </dev/null | sed -n '/^To/,/^Subject/p'
  To: a@example.org,
   b@example.org,
   c@example.org
  Subject: =?UTF-8?B?eA==?=

== to a unit's liaison, by any of its names, or to that of the unit that has taken over
table units
  | unit       | class      | parent | aliases | until      | successor | liaison                |
  | 市水利局   | department |        | 水利    | 2020-09-01 | 市应急局  | 王 <water@example.org> |
  | 市应急局   | department |        | 应急    |            |           | 李 <help@example.org>  |
  | 市林业局   | department |        |         | 2021-01-01 | 市应急局  | a@b.cn, c@d.cn         |
$ for unit in 应急 水利 市林业局; do mail-format -s x --units units --unit $unit </dev/null | sed -n '/^To/,/^Subject/{/^Subject/d;p}'; done
  To: help@example.org
  To: help@example.org
  To: a@b.cn,
   c@d.cn
$ CASE_NOW=2020-08-31T09:00:00 mail-format -s x --units units --unit 水利 </dev/null | sed -n '/^To/p'
  To: water@example.org

== a unit without an address
$ mail-format -s x --unit 市水利局 </dev/null
? 1
! mail-format: '市水利局' has no mail address in the roster (units.tsv, column liaison)
$ mail-format -s x --unit 无此单位 </dev/null
? 1
! mail-format: '无此单位' has no mail address in the roster (units.tsv, column liaison)

== what cannot be a mail
$ mail-format -s x </dev/null
? 2
! mail-format: no recipient: give --to or --unit
! mail-format: Try 'mail-format --help' for more information.
$ mail-format -t a@example.org </dev/null
? 2
! mail-format: --subject is required
! mail-format: Try 'mail-format --help' for more information.
$ mail-format -s x -t office </dev/null
? 2
! mail-format: --to: contains no mail address
! mail-format: Try 'mail-format --help' for more information.
$ mail-format -s x -t a@example.org -f 'a@example.org <office>' </dev/null
? 2
! mail-format: --from: contains no mail address
! mail-format: Try 'mail-format --help' for more information.
$ mail-format -s "$(printf 'x\nBcc: b@example.org')" -t a@example.org </dev/null
? 2
! mail-format: --subject: contains control characters or is not UTF-8
! mail-format: Try 'mail-format --help' for more information.
$ mail-format -s x -t a@example.org - </dev/null
? 2
! mail-format: standard input is the text and cannot be attached too
! mail-format: Try 'mail-format --help' for more information.
$ mail-format -s x -t a@example.org nowhere </dev/null
? 2
! mail-format: nowhere: No such file or directory
