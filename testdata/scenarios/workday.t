# case-workday: working days by the published calendar (M4.3.1).

== M4.3.1 the exit status tells a working day from a day off
$ case-workday 2020-11-13
$ case-workday 2020-11-14
? 1
$ case-workday 2020-11-15
? 1

== M4.3.1 holidays are days off, make-up days are worked
$ case-workday 2020-10-01
? 1
$ case-workday 2020-10-10

== without a day it is today, by the hotline's time
$ case-workday
? 1
$ CASE_NOW=2020-11-13T23:59:59 case-workday
$ CASE_NOW=2020-11-14T00:00:00 case-workday
? 1

== M4.3.1 what is not published by today is not known: 2021-02-07 was made a working day on 2020-11-25
$ case-workday 2021-02-07
? 1
$ CASE_NOW=2020-11-25T00:00:00 case-workday 2021-02-07

== M4.3.1 days off by law are known years ahead
$ CASE_NOW=2025-01-01T09:00:00 case-workday 2030-10-02
? 1
$ CASE_NOW=2024-11-11T09:00:00 case-workday 2030-10-02

== M4.3.1 the N-th working day after a day, which does not count
$ case-workday --after 1 2020-11-13
  2020-11-16
$ case-workday --after 5 2020-09-30
  2020-10-14
$ case-workday --after 2
  2020-11-17

== M4.3.1 it is the due day that case-assign gives
$ case-new --channel web --kind request --topic a --area b --text c --at 2020-11-12T09:00:00 | \
    case-assign --at 2020-11-12T10:00:00 --unit 市水利局 --limit written --all | tail -n 1 | cut -f 5
  2020-11-26
$ CASE_NOW=2020-11-12T10:00:00 case-workday --after 10
  2020-11-26

== M4.3.1 the days after what is arranged may yet change
$ case-workday -a 40
  2021-01-08
! case-workday: the holidays of 2021 are not published yet: that day may change

== M4.3.1 and so it is said in Chinese
needs test -e /usr/share/i18n/locales/zh_CN
$ localedef --quiet -i zh_CN -f UTF-8 ./zh_CN.UTF-8
$ LOCPATH=$PWD LANG=zh_CN.UTF-8 case-workday -a 40
  2021-01-08
! case-workday: 2021年的放假安排尚未公布，该日可能变动

== whether the holidays of a day's year are published
$ case-workday --covered
$ case-workday --covered 2021-01-04
? 1
$ CASE_NOW=2020-11-25T00:00:00 case-workday --covered 2021-01-04
$ CASE_NOW=2025-01-01T09:00:00 case-workday -c 2030-10-02
? 1
$ case-workday --covered --after 2
? 2
! case-workday: only one of --after, --covered and --missing can be given
! case-workday: Try 'case-workday --help' for more information.

== the year to be added to the calendar: this one, or the next from December on
$ case-workday --missing
$ CASE_NOW=2026-11-30T09:00:00 case-workday --missing
$ CASE_NOW=2026-12-01T00:00:00 case-workday --missing
  2027
$ CASE_NOW=2026-12-01T00:00:00 case-workday -m 2026-11-30
$ CASE_NOW=2028-12-31T23:59:59 case-workday --missing
  2028
$ CASE_NOW=2020-11-24T00:00:00 case-workday --missing 2020-12-01
  2021
$ CASE_NOW=2020-11-25T00:00:00 case-workday --missing 2020-12-01
$ case-workday --missing --covered
? 2
! case-workday: only one of --after, --covered and --missing can be given
! case-workday: Try 'case-workday --help' for more information.

== another calendar
table calendar
  | date       | day  | name   | notice     | year |
  | 2020-11-13 | off  | 调休   | 2020-11-01 | 2020 |
$ case-workday --calendar calendar 2020-11-13
? 1
$ mkdir T; cp calendar T/calendar.tsv; CASE_TABLES=T case-workday --after 1 2020-11-12
  2020-11-16

== what cannot be answered is a usage error
$ case-workday 2020-11-31
! case-workday: '2020-11-31' is not a day YYYY-MM-DD of 1970 to 2105
! case-workday: Try 'case-workday --help' for more information.
? 2
$ case-workday 2020-11-13T09:00:00
! case-workday: '2020-11-13T09:00:00' is not a day YYYY-MM-DD of 1970 to 2105
! case-workday: Try 'case-workday --help' for more information.
? 2
$ case-workday --after 1 2106-01-01
! case-workday: '2106-01-01' is not a day YYYY-MM-DD of 1970 to 2105
! case-workday: Try 'case-workday --help' for more information.
? 2
$ case-workday 2020-11-13 2020-11-14
! case-workday: give only one day
! case-workday: Try 'case-workday --help' for more information.
? 2
$ case-workday --after 0
! case-workday: --after: '0' is not a number of working days from 1 to 10000
! case-workday: Try 'case-workday --help' for more information.
? 2
$ case-workday --after 10001 2020-11-13
! case-workday: --after: '10001' is not a number of working days from 1 to 10000
! case-workday: Try 'case-workday --help' for more information.
? 2
$ case-workday --after two
!~ ^case-workday: --after: 'two' 
! case-workday: Try 'case-workday --help' for more information.
? 2

== a calendar that is none
file calendar
  date	day
$ case-workday --calendar calendar
!~ ^case-workday: calendar:1: 
? 2
