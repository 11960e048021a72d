# The language of papers is set by --lang, that of messages by the locale.
copy example-run
file environments
  -u LANG
  LANG=C
  LANG=zh_CN.UTF-8
  LANG=no_SUCH.UTF-8
  LC_ALL=C.UTF-8
  LC_ALL=C.UTF-8 LANGUAGE=en
  LC_ALL=POSIX LANGUAGE=en
  LANGUAGE=de
  LC_MESSAGES=C LANGUAGE=zh_CN

file papers
  case-show -l L 20201102-00001
  case-form --form=slip -l L 20201102-00001
  report-weekly --week=2020-W46 L
  report-brief --month=2020-11 L
  report-year --year=2020 --marks=marks.tsv L
  report-seat --queue-log=queue_log L

== conventions: papers are in Chinese whatever the locale
$ report-weekly --week=2020-W46 L >wanted; while read -r environment; do \
    env $environment report-weekly --week=2020-W46 L | cmp - wanted && echo "$environment"; done <environments | cmp - environments
$ while read -r paper; do LC_ALL=C.UTF-8 LANGUAGE=en $paper | grep -o '[^ =].*' | head -n 1; done <papers
  事项办理情况
  市长专线电话（市企业投诉中心）呈批件处理签
  本周热点问题专报
  市长专线电话简报
  2020年度市长专线电话（市企业投诉中心）工作考评结果
  座席业务统计

== conventions: --lang=en gives English papers whatever the locale
$ while read -r environment; do env $environment report-weekly --lang=en --week=2020-W46 L | head -n 2 | tail -n 1; done <environments | \
    uniq -c | sed 's/^ *//'
  9                                   2020, No. 46

== R3.7.1 the contents of a volume are in the language asked for
env CASE_NOW=2020-12-02T09:00:00
ledger A
  at=2020-10-05T09:00:00 case=20201005-00001 act=new how=phone kind=consult text=甲
  at=2020-10-05T09:05:00 case=20201005-00001 act=answer text=已答复
$ LC_ALL=POSIX LANGUAGE=en case-archive -q -l A --month=2020-11 --into=V && grep -c '市长专线' V/2020-11/index.txt
  1

== conventions: messages are in the user's language beside papers in another
needs test -e /usr/share/i18n/locales/zh_CN
# The C library caches what it found in LOCPATH.
env ASAN_OPTIONS=exitcode=99:detect_leaks=0
$ localedef --quiet -i zh_CN -f UTF-8 ./zh_CN.UTF-8
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 case-show --lang=en -l L 20201102-00001 20201103-00009 | grep -o '^Case [0-9-]*'
  Case 20201102-00001
! case-show: 20201103-00009：没有此事项
? 1
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 case-show -l L 20201102-00001 20201103-00009 | grep -o '^事项.*20201102-00001'
  事项 20201102-00001
! case-show: 20201103-00009：没有此事项
? 1
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 LANGUAGE=en case-show -l L 20201102-00001 20201103-00009 | grep -o '^事项.*20201102-00001'
  事项 20201102-00001
! case-show: 20201103-00009: there is no such case
? 1
$ LC_ALL=C case-show -l L 20201102-00001 20201103-00009 | grep -o '^事项.*20201102-00001'
  事项 20201102-00001
! case-show: 20201103-00009: there is no such case
? 1

== conventions: no paper goes out without its Chinese
env CASE_LOCALE=nowhere
$ case-show -l L 20201102-00001
! case-show: nowhere/zh_CN/LC_MESSAGES/caseledger.mo: No such file or directory; Chinese papers need this file: reinstall caseledger with its translations, or use --lang=en
? 2
$ { cat papers; echo case-archive -l L --month=2020-10 --into=V; } | while read -r paper; do $paper 2>&1; echo $?; done | \
    sed 's/.*: No such file.*Chinese papers need.*/none/' | sort | uniq -c | sed 's/^ *//'
  7 2
  7 none
$ ls V
! ls: cannot access 'V': No such file or directory
? 2
# It is not needed for papers in English or for tables.
$ report-weekly --lang=en --week=2020-W46 L | grep -c 'Weekly special'
  1
$ report-weekly --format=tsv --week=2020-W46 L | head -n 1
| section | key | count | previous | yearago | share | note |

== conventions: a catalogue that is cut, damaged, or of another version is no catalogue
env CASE_LOCALE=.
$ mkdir -p zh_CN/LC_MESSAGES && cp "$TOOLS/locale/zh_CN/LC_MESSAGES/caseledger.mo" whole && head -c 20000 whole >zh_CN/LC_MESSAGES/caseledger.mo
$ case-show -l L 20201102-00001
! case-show: ./zh_CN/LC_MESSAGES/caseledger.mo: is damaged or incomplete; Chinese papers need this file: reinstall caseledger with its translations, or use --lang=en
? 2
$ cp L zh_CN/LC_MESSAGES/caseledger.mo
$ case-show -l L 20201102-00001
! case-show: ./zh_CN/LC_MESSAGES/caseledger.mo: is not a catalogue of translations (GNU MO); Chinese papers need this file: reinstall caseledger with its translations, or use --lang=en
? 2
$ rm zh_CN/LC_MESSAGES/caseledger.mo && mkdir zh_CN/LC_MESSAGES/caseledger.mo
$ case-show -l L 20201102-00001
! case-show: ./zh_CN/LC_MESSAGES/caseledger.mo: Is a directory; Chinese papers need this file: reinstall caseledger with its translations, or use --lang=en
? 2
$ rmdir zh_CN/LC_MESSAGES/caseledger.mo && msgunfmt whole | sed 's/^msgid "Case record"/msgid "What a case is about"/' | \
    msgfmt --endianness=big -o zh_CN/LC_MESSAGES/caseledger.mo -
$ case-show -l L 20201102-00001
! case-show: ./zh_CN/LC_MESSAGES/caseledger.mo: has no translation of 'Case record': it belongs to another version; reinstall caseledger, or use --lang=en
? 2
$ case-form --form=slip -l L 20201102-00001 | grep -o '市长专线电话.*处理签'
  市长专线电话（市企业投诉中心）呈批件处理签
