# table-format: other formats of a table (R3.6.2).

== R3.6.2 text: aligned, East Asian wide characters count two columns
table T
  | unit       | counted | text   |
  | 市水利局   | 5       | 暖气   |
  | a          | 12      |        |
  | 龙亭区政府 | 0.50    | ｗide   |
$ table-format --to=text T
  unit        counted  text
  市水利局          5  暖气
~ ^a {16}12$
  龙亭区政府     0.50  ｗide
$ table-format T >a; table-format --to=text <T | cmp - a

== R3.6.2 csv for spreadsheets: BOM, CRLF, numbers stay numbers, no cell runs as a formula
bytes T
  a\tb\tc
  1\t-2.5\t=1+1
  +86 138\t-abc\t@sum
  "q"\tx,y\tline\\nbreak \\\\ tab\\t.
$ table-format --to=csv T | head -c 3 | od -An -tx1
   ef bb bf
$ table-format --to=csv T | tail -c +4 | sed 's/\r/<CR>/; s/\t/<TAB>/'
  a,b,c<CR>
  1,-2.5,'=1+1<CR>
  '+86 138,'-abc,'@sum<CR>
  """q""","x,y","line
  break \ tab<TAB>."<CR>

== R3.6.2 csv: a formula behind a blank, TAB, CR or LF, or with full-width signs, is none either; 0371-1 is none
bytes T
  a\tb
   =1+1\t＝1+1
  \\t=1+1\t\\n@x
  -\t -2
  0371-1\t1-2
$ table-format --to=csv T | tail -c +4 | tr -d '\r'
  a,b
  ' =1+1,'＝1+1
  "'	=1+1","'
  @x"
  -,' -2
  0371-1,1-2

== R3.6.2 html: one page, nothing of a cell is markup
bytes T
  a\tb
  <b>x</b>\t&amp; "q"
$ table-format --to=html T | grep -c '<b>x\|&amp; "q"'
  0
? 1
$ table-format --to=html T | grep -o '&lt;b&gt;x&lt;/b&gt;'
  &lt;b&gt;x&lt;/b&gt;

== several files with the same header are one table; another header is refused
table A
  | a | b |
  | 1 | 2 |
table B
  | a | b |
  | 3 | 4 |
table C
  | a | c |
$ table-format --to=csv A B | tail -c +4 | tr -d '\r'
  a,b
  1,2
  3,4
$ table-format --to=csv A C
!...
? 2

== tsv: as it is read
table T
  | unit     | counted |
  | 市水利局 | 5       |
  | "a       | \n\\     |
$ table-format --to=tsv T | cmp - T
$ printf 'a\tb\r\n1\t2' | table-format --to=tsv | cmp - <(printf 'a\tb\n1\t2\n')

== what a spreadsheet has quoted: quotes, line ends and short rows are read as in the tables beside the ledgers
bytes T
  \xef\xbb\xbfunit\tliaison\r
  "市水利局"\t"a ""b"""\r
  甲局\r
  "乙
  局"\tC:\\x\r
$ table-format --quoted --to=tsv T
| unit     | liaison |
| 市水利局 | a "b"   |
| 甲局     |         |
| 乙\n局   | C:\\x   |
$ table-format -q --to=csv <T | tail -c +4 | tr -d '\r'
  unit,liaison
  市水利局,"a ""b"""
  甲局,
  "乙
  局",C:\x

== a quoted table that is none
bytes T
  a\tb
  1\t2\t3
$ table-format --quoted T
! table-format: T:2: 3 cells in a table of 2 columns
? 2
bytes E
  a\tb
  "1\t2
$ table-format --quoted - <E
!~ ^table-format: standard input:2: 
? 2

== json: an array of objects, all values strings
bytes T
  unit\ttext\tn
  a"b\\\\c\tx\\ty\\nz\t1
  \xe7\x94\xb2\t\t-
$ table-format --to=json T
  [
  {"unit": "a\"b\\c", "text": "x\ty\nz", "n": "1"},
  {"unit": "甲", "text": "", "n": "-"}
  ]
$ printf 'a\n\302\2332J\342\200\256\177\n' | table-format --to=json
  [
  {"a": "\u009b2J\u202e\u007f"}
  ]
$ printf 'a\tb\n' | table-format --to json
  [
  ]

== R3.6.2 --lang zh: known headings and code words, for clerks; others stay
table T
  | case           | unit | state  | kind      | flags         | intime  | other |
  | 20201102-00001 | lead | closed | complaint | secret,urgent | pending | lead  |
  | total          |      | odd    | new       |               | -       |       |
$ table-format --lang zh --to=csv T | tail -c +4 | tr -d '\r'
  事项编号,承办单位,办理状态,类别,标志,按期,other
  20201102-00001,lead,已办结,投诉,保密、紧急,未到期,lead
  合计,,odd,new,,-,
$ table-format --lang zh T
  事项编号        承办单位  办理状态  类别  标志        按期    other
  20201102-00001  lead      已办结    投诉  保密、紧急  未到期  lead
  合计                      odd       new               -
table E
  | act    | how    |
  | assign | phone  |
  | new    | phone  |
  | close  | solved |
  | praise | main   |
$ table-format --lang zh --to=tsv E
  环节	方式
  交办	电话
  受理	市长专线电话
  审核报结	已解决
  受到表扬	市委、市政府主要领导
$ table-format --lang en --to=tsv E | head -n 2
  act	how
  assign	phone

== rows by what is in their columns, columns by name, each row once
table T
  | unit     | part | left |
  | 市水利局 | urge | -1   |
  | 市林业局 | due  | 2    |
  | 市水利局 | due  | 0    |
  | 市水利局 | due  |      |
$ table-format -t tsv --where part=due --where unit=市水利局 T
| unit | part | left |
| 市水利局 | due | 0 |
| 市水利局 | due |  |
$ table-format -t tsv -w 'left!=' -w 'unit!=市林业局' -c left,unit T
| left | unit |
| -1 | 市水利局 |
| 0 | 市水利局 |
$ table-format -t tsv -w left= -c part T
  part
  due
$ table-format -t tsv -c unit --once T T
  unit
  市水利局
  市林业局
$ table-format -c part,part -w part=due --once T
  part  part
  due   due
$ table-format -t tsv -w unit=x T
| unit | part | left |
$ printf 'a,b\n"x=y!=z",1\n' | tr , '\t' | table-format -q -t tsv -w 'a=x=y!=z' -c b
  b
  1

== what cannot be picked
$ printf 'a\n1\n' | table-format -w b=1
? 2
! table-format: --where: the table has no column 'b'
! table-format: Try 'table-format --help' for more information.
$ printf 'a\n1\n' | table-format -w a
? 2
! table-format: --where: 'a' is not COLUMN=VALUE or COLUMN!=VALUE
! table-format: Try 'table-format --help' for more information.
$ printf 'a\n1\n' | table-format -c a,
? 2
! table-format: --columns: the table has no column ''
! table-format: Try 'table-format --help' for more information.
$ printf 'a\n1\n' | table-format -c ''
? 2
! table-format: --columns: contains no name
! table-format: Try 'table-format --help' for more information.

== no line's end breaks a number, a date or a case number on a page
table T
  | case | due | text |
  | 20201109-00001 | 2020-11-20 | 2020年11月9日，第1,200户，占12.5% |
$ table-format --to=html T | grep '<td>'
  <tr><td><span class="whole">20201109-00001</span></td><td><span class="whole">2020-11-20</span></td><td><span class="whole">2020年11月9日</span>，第<span class="whole">1,200</span>户，占<span class="whole">12.5%</span></td></tr>
