# report-seat: the work of the seats.  In queue logs 1604275200 is 2020-11-02T08:00:00 in UTC+8.

== R3.6.1 calls, talk, duty, idle, cases accepted and passed on, by seat and day
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-11-02T08:00:00 |
  | 坐席02 | login | 2020-11-02T08:30:00 |
  | 坐席01 | answer | 2020-11-02T08:10:00 |
  | 坐席01 | hangup | 2020-11-02T08:15:30 |
  | 坐席02 | answer | 2020-11-02T09:00:00 |
  | 坐席02 | hangup | 2020-11-02T09:01:00 |
  | 坐席01 | pause | 2020-11-02T09:00:00 |
  | 坐席01 | resume | 2020-11-02T09:30:00 |
  | 坐席01 | answer | 2020-11-02T10:00:00 |
  | 坐席01 | hangup | 2020-11-02T10:04:30 |
  | 坐席01 | logout | 2020-11-02T12:00:00 |
  | 坐席02 | logout | 2020-11-02T09:30:00 |
  | 坐席01 | login | 2020-11-03T08:00:00 |
  | 坐席01 | logout | 2020-11-03T08:00:10 |
ledger L
  at=2020-11-02T08:11:00 case=20201102-00001 act=new by=坐席01 how=phone
  at=2020-11-02T08:12:00 case=20201102-00001 act=assign by=坐席01 unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T08:12:00 case=20201102-00001 act=assign by=坐席01 unit=乙局 due=2020-11-09 how=platform
  at=2020-11-02T08:14:00 case=20201102-00002 act=new by=坐席01 how=phone
  at=2020-11-02T08:15:00 case=20201102-00003 act=new by=坐席01 how=phone
  at=2020-11-02T08:16:00 case=20201102-00003 act=void by=坐席01 text=误录
  at=2020-11-02T09:02:00 case=20201102-00004 act=new by=坐席02 how=phone
  at=2020-11-02T09:03:00 case=20201102-00004 act=assign by=坐席02 unit=甲局 due=2020-11-09 how=platform
  at=2020-11-02T09:04:00 case=20201102-00004 act=undo by=坐席02 text=误
  at=2020-11-02T10:00:00 case=20201102-00005 act=new by=平台 how=web
  at=2020-11-03T09:00:00 case=20201102-00002 act=assign by=坐席01 unit=甲局 due=2020-11-10 how=platform
# 坐席01 on the 2nd: duty 4 h = 14400, talk 330 + 270 = 600, paused 1800, idle 14400 - 600 - 1800 = 12000;
# cases 1 and 2 accepted (3 is void), case 1 assigned, which counts once for two units. 坐席02: duty 1 h,
# talk 60; its assignment is undone.
$ report-seat --calls calls.tsv --format=tsv L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | 坐席01 | 2 | 600 | 14400 | 12000 | 1800 | 2 | 1 | 0 |
| 2020-11-02 | 坐席02 | 1 | 60 | 3600 | 3540 | 0 | 1 | 0 | 0 |
| 2020-11-03 | 坐席01 | 0 | 0 | 10 | 10 | 0 | 0 | 1 | 0 |
! report-seat: by staff other than these seats, not in the table: accepted 1, passed on 0, answered on the spot 0
$ report-seat --calls calls.tsv --by period --format=tsv L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02/2020-11-03 | 坐席01 | 2 | 600 | 14410 | 12010 | 1800 | 2 | 2 | 0 |
| 2020-11-02/2020-11-03 | 坐席02 | 1 | 60 | 3600 | 3540 | 0 | 1 | 0 | 0 |
! report-seat: by staff other than these seats, not in the table: accepted 1, passed on 0, answered on the spot 0
$ report-seat --calls calls.tsv --from 2020-11-03 --format=tsv L | tail -n +2
| 2020-11-03 | 坐席01 | 0 | 0 | 10 | 10 | 0 | 0 | 1 | 0 |
$ report-seat --calls calls.tsv --month 2020-10 --format=tsv L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
# As of 10:02 the second call is connected and the seat is on duty.
$ report-seat --calls calls.tsv --as-of 2020-11-02T10:02:00 --format=tsv L | tail -n +2
! report-seat: 1 seat is still on duty at the end; its time is counted up to then
! report-seat: by staff other than these seats, not in the table: accepted 1, passed on 0, answered on the spot 0
| 2020-11-02 | 坐席01 | 2 | 450 | 7320 | 5070 | 1800 | 2 | 1 | 0 |
| 2020-11-02 | 坐席02 | 1 | 60 | 3600 | 3540 | 0 | 1 | 0 | 0 |
# Without a call log the authors of entries in the ledger are the seats.
$ report-seat --format=tsv --to 2020-11-02 L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | 坐席01 | - | - | - | - | - | 2 | 1 | 0 |
| 2020-11-02 | 坐席02 | - | - | - | - | - | 1 | 0 | 0 |
| 2020-11-02 | 平台 | - | - | - | - | - | 1 | 0 | 0 |

== R3.6.1 the paper, whose sums are those of its rows
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-11-02T08:00:00 |
  | 坐席01 | answer | 2020-11-02T08:10:00 |
  | 坐席01 | hangup | 2020-11-02T08:15:30 |
  | 坐席01 | logout | 2020-11-02T12:00:00 |
  | 坐席02 | login | 2020-11-02T08:00:00 |
  | 坐席02 | logout | 2020-11-02T09:00:00 |
ledger L
  at=2020-11-02T08:11:00 case=20201102-00001 act=new by=坐席01 how=phone
  at=2020-11-02T08:12:00 case=20201102-00002 act=new by=平台 how=web
$ report-seat --calls calls.tsv L
                                    座席业务统计
  开封市市长专线电话办公室（市企业投诉中心）                        2020年11月15日
  --------------------------------------------------------------------------------
  统计时段：2020年11月2日至2020年11月2日；情况截至2020年11月15日 12:00
  
  一、总体情况
      座席2个。接听电话1次，通话时间0:05:30，平均每次0:05:30。工作时间5:00:00：通
  话0:05:30（1.83%），闲置4:54:30（98.17%），示忙0:00:00（0.00%）。受理1件，转办0
  件，当场答复0件。座席以外人员受理1件，转办0件，当场答复0件。
  
  二、各座席合计
  座席    通话  通话时间  工作时间  闲置时间  示忙时间  受理量  转办量  当场答复
          次数
  ------------------------------------------------------------------------------
  坐席01     1   0:05:30   4:00:00   3:54:30   0:00:00       1       0         0
  坐席02     0   0:00:00   1:00:00   1:00:00   0:00:00       0       0         0
  合计       1   0:05:30   5:00:00   4:54:30   0:00:00       1       0         0
  签发：________    审核：________    编报：________
...
$ report-seat --calls calls.tsv --lang en L | grep -E '^(Seats|in total)'
  Seats: 2. Calls answered: 1, talk time 0:05:30, on average 0:05:30. On duty
  in total      1  0:05:30  5:00:00  4:54:30  0:00:00         1          0     0
$ report-seat --calls calls.tsv --format=html L | grep -cE '<svg|<script'
  1

== R3.6.1 cases answered on the spot; the agents of the log are seats of the ledger
# queue_log: SIP/8001 is seat 01, all agents that log in from home are seat 02, SIP/9 is unknown.  Seat 03
# takes no calls, but is in the table.
file queue_log
  1604275200|NONE|12345|SIP/8001-0001|ADDMEMBER|
  1604275200|NONE|12345|Local/8002@home|ADDMEMBER|
  1604275200|NONE|12345|SIP/9|ADDMEMBER|
  1604275800|1.1|12345|SIP/8001-0001|CONNECT|5
  1604275860|1.1|12345|SIP/8001-0001|COMPLETEAGENT|5|60|1
  1604278800|NONE|12345|SIP/8001-0001|REMOVEMEMBER|
  1604278800|NONE|12345|Local/8002@home|REMOVEMEMBER|
  1604278800|NONE|12345|SIP/9|REMOVEMEMBER|
table seats.tsv
  | agent | seat |
  | SIP/8001* | 坐席01 |
  | Local/*@home | 坐席02 |
  | SIP/8003 | 坐席03 |
ledger L
  at=2020-11-02T08:11:00 case=20201102-00001 act=new by=坐席01 how=phone
  at=2020-11-02T08:12:00 case=20201102-00001 act=answer by=坐席01 text=已答复
  at=2020-11-02T08:13:00 case=20201102-00002 act=new by=坐席02 how=phone
  at=2020-11-02T08:14:00 case=20201102-00003 act=new by=坐席03 how=web
  at=2020-11-02T08:15:00 case=20201102-00003 act=answer by=坐席03 text=已答复
  at=2020-11-02T08:16:00 case=20201102-00004 act=new by=坐席02 how=phone
  at=2020-11-02T08:17:00 case=20201102-00004 act=answer by=平台 text=已答复
$ report-seat --queue-log queue_log --seats seats.tsv --format=tsv L
! report-seat: 1 agent of the call log is not in --seats and is listed under its own name
! report-seat: by staff other than these seats, not in the table: accepted 0, passed on 0, answered on the spot 1
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | SIP/9 | 0 | 0 | 3600 | 3600 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席01 | 1 | 60 | 3600 | 3540 | 0 | 1 | 0 | 1 |
| 2020-11-02 | 坐席02 | 0 | 0 | 3600 | 3600 | 0 | 2 | 0 | 0 |
| 2020-11-02 | 坐席03 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 1 |
# The first matching row applies; here all others are one seat.
table seats.tsv
  | agent | seat |
  | SIP/8001* | 坐席01 |
  | * | 坐席02 |
$ report-seat --queue-log queue_log --seats seats.tsv --by period --format=tsv L | cut -f 2-5,10 | head -n 3
! report-seat: by staff other than these seats, not in the table: accepted 1, passed on 0, answered on the spot 2
| seat | calls | talk | duty | answered |
| 坐席01 | 1 | 60 | 3600 | 1 |
| 坐席02 | 0 | 0 | 3600 | 0 |
# A seat with two agents is on duty while one of them is, and paused when both are: at the desk from 8 to 9,
# at home from 8:30 to 10; paused at home from 9:30, and at the desk from 8:40 to 8:50, when the seat is not
# paused.
table calls.tsv
  | seat | event | at |
  | desk1 | login | 2020-11-02T08:00:00 |
  | home1 | login | 2020-11-02T08:30:00 |
  | desk1 | pause | 2020-11-02T08:40:00 |
  | desk1 | resume | 2020-11-02T08:50:00 |
  | desk1 | logout | 2020-11-02T09:00:00 |
  | home1 | pause | 2020-11-02T09:30:00 |
  | home1 | logout | 2020-11-02T10:00:00 |
table seats.tsv
  | agent | seat |
  | *1 | 坐席01 |
$ report-seat --calls calls.tsv --seats seats.tsv --format=tsv L | cut -f 2,5-7
! report-seat: by staff other than these seats, not in the table: accepted 3, passed on 0, answered on the spot 2
| seat | duty | idle | paused |
| 坐席01 | 7200 | 5400 | 1800 |
# Damage in the table, and a table without a log.
table seats.tsv
  | agent | seat |
  | SIP/8001 | 坐席01 |
  | SIP/8001 | 坐席02 |
$ report-seat --queue-log queue_log --seats seats.tsv --format=tsv L
! report-seat: seats.tsv:3: agent: appears twice
? 2
table seats.tsv
  | agent | name |
  | SIP/8001 | 坐席01 |
$ report-seat --queue-log queue_log --seats seats.tsv --format=tsv L
!~ ^report-seat: seats.tsv:.*seat
!...
? 2
$ report-seat --seats seats.tsv L
!~ ^report-seat: --seats requires --queue-log
!...
? 2

== R3.6.1 a session and a call across midnight are parted there
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-10-31T22:00:00 |
  | 坐席01 | answer | 2020-10-31T23:59:00 |
  | 坐席01 | hangup | 2020-11-01T00:02:00 |
  | 坐席01 | logout | 2020-11-02T06:00:00 |
ledger L
$ report-seat -c calls.tsv -f tsv L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-10-31 | 坐席01 | 1 | 60 | 7200 | 7140 | 0 | 0 | 0 | 0 |
| 2020-11-01 | 坐席01 | 0 | 120 | 86400 | 86280 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席01 | 0 | 0 | 21600 | 21600 | 0 | 0 | 0 | 0 |
$ report-seat -c calls.tsv -f tsv --month 2020-11 -b period L | tail -n +2
| 2020-11-01/2020-11-30 | 坐席01 | 0 | 120 | 108000 | 107880 | 0 | 0 | 0 | 0 |

== R3.6.1 a log that begins and ends in the middle
# The log begins at 08:00. 坐席02 ends at 08:05 a call answered before the log: talk 300, no call counted;
# logout at 09:00: duty 3600. 坐席03 only logs out at 08:30: duty 1800. 坐席01 is still on duty and on a call
# at the end of the last day: duty 16 h = 57600, talk from 23:00 on 3600.
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-11-02T08:00:00 |
  | 坐席02 | hangup | 2020-11-02T08:05:00 |
  | 坐席03 | logout | 2020-11-02T08:30:00 |
  | 坐席02 | logout | 2020-11-02T09:00:00 |
  | 坐席01 | answer | 2020-11-02T23:00:00 |
ledger L
$ report-seat -c calls.tsv -f tsv L
! report-seat: 1 seat is still on duty at the end; its time is counted up to then
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | 坐席01 | 1 | 3600 | 57600 | 54000 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席02 | 0 | 300 | 3600 | 3300 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席03 | 0 | 0 | 1800 | 1800 | 0 | 0 | 0 | 0 |
# Days after the last one in the log are not counted, whatever the period.
$ report-seat -c calls.tsv -f tsv --month 2020-11 L | tail -n +2
! report-seat: 1 seat is still on duty at the end; its time is counted up to then
| 2020-11-02 | 坐席01 | 1 | 3600 | 57600 | 54000 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席02 | 0 | 300 | 3600 | 3300 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席03 | 0 | 0 | 1800 | 1800 | 0 | 0 | 0 | 0 |

== R3.6.1 lines that were lost: nobody is given time that is not known
# 坐席01: the first call has no end, so its duration is unknown; the second lasts 60. 坐席02 did not log out
# on the 2nd: its last event was at 10:00, so duty is 7200 that day; the second login on the 3rd says nothing
# new.
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-11-02T08:00:00 |
  | 坐席01 | answer | 2020-11-02T08:10:00 |
  | 坐席01 | answer | 2020-11-02T08:20:00 |
  | 坐席01 | hangup | 2020-11-02T08:21:00 |
  | 坐席01 | hangup | 2020-11-02T08:22:00 |
  | 坐席01 | logout | 2020-11-02T09:00:00 |
  | 坐席02 | login | 2020-11-02T08:00:00 |
  | 坐席02 | answer | 2020-11-02T09:50:00 |
  | 坐席02 | hangup | 2020-11-02T10:00:00 |
  | 坐席02 | login | 2020-11-03T08:00:00 |
  | 坐席02 | login | 2020-11-03T08:30:00 |
  | 坐席02 | logout | 2020-11-03T09:00:00 |
ledger L
$ report-seat -c calls.tsv -f tsv L
! report-seat: 2 lines of the call log do not fit the seat's lines before them: lines between them are missing
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | 坐席01 | 2 | 60 | 3600 | 3540 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席02 | 1 | 600 | 7200 | 6600 | 0 | 0 | 0 | 0 |
| 2020-11-03 | 坐席02 | 0 | 0 | 3600 | 3600 | 0 | 0 | 0 | 0 |

== R3.6.1 a clock that goes back makes no time negative
# The hangup is treated as at 08:10, when the seat answered: talk 0.  The lines of 坐席02 come after those of
# 坐席01, which is allowed.
table calls.tsv
  | seat | event | at |
  | 坐席01 | login | 2020-11-02T08:00:00 |
  | 坐席01 | answer | 2020-11-02T08:10:00 |
  | 坐席01 | hangup | 2020-11-02T08:09:00 |
  | 坐席01 | logout | 2020-11-02T09:00:00 |
  | 坐席02 | login | 2020-11-02T08:00:00 |
  | 坐席02 | logout | 2020-11-02T08:30:00 |
ledger L
$ report-seat -c calls.tsv -f tsv L
! report-seat: 1 line of the call log is earlier than the seat's line before it; it counts with the time of that line
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | 坐席01 | 1 | 0 | 3600 | 3600 | 0 | 0 | 0 | 0 |
| 2020-11-02 | 坐席02 | 0 | 0 | 1800 | 1800 | 0 | 0 | 0 | 0 |

== R3.6.1 Asterisk's queue_log: several queues count once, a pause counts in all of them
# SIP/8001 is a member from 08:00:00 to 11:00:00, duty 10800, talk 300.  Paused in q1 from 09:00, in q2 from
# 09:10, in both until 09:20: 600; from 10:00 a member of q2 only, where it is still paused: 3600.  Idle
# 10800 - 300 - 4200 = 6300.
file queue_log
  1604275200|NONE|NONE|NONE|QUEUESTART|
  1604275200|NONE|q1|SIP/8001|ADDMEMBER|
  1604275205|NONE|q2|SIP/8001|ADDMEMBER|
  1604275500|1604275500.1|q1|NONE|ENTERQUEUE||13900000000|1
  1604275505|1604275500.1|q1|SIP/8001|RINGNOANSWER|1000
  1604275510|1604275500.1|q1|SIP/8001|CONNECT|10|1604275505.2|4
  1604275810|1604275500.1|q1|SIP/8001|COMPLETECALLER|10|300|1
  1604275900|1604275890.5|q1|NONE|ABANDON|1|1|10
  1604278800|NONE|q1|SIP/8001|PAUSE|
  1604279400|NONE|q2|SIP/8001|PAUSE|
  1604280000|NONE|q1|SIP/8001|UNPAUSE|
  1604280000|NONE|NONE|NONE|CONFIGRELOAD|
  1604282400|NONE|q1|SIP/8001|REMOVEMEMBER|
  1604286000|NONE|q2|SIP/8001|REMOVEMEMBER|
ledger L
  at=2020-11-02T08:06:00 case=20201102-00001 act=new by=SIP/8001 how=phone
$ report-seat --queue-log queue_log -f tsv L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
| 2020-11-02 | SIP/8001 | 1 | 300 | 10800 | 6300 | 4200 | 1 | 0 | 0 |
$ TZ=UTC report-seat -q queue_log -f tsv L | tail -n +2
| 2020-11-02 | SIP/8001 | 1 | 300 | 10800 | 6300 | 4200 | 1 | 0 | 0 |

== R3.6.1 queue_log: agents that log in, transfers, PAUSEALL, two calls at a time
# Agent/1: 08:00 to 10:00, duty 7200; the call is transferred after 120 s, the next calls overlap from
# 08:10:00 to 08:13:20: 200; paused 09:00 to 09:30: 1800.
file queue_log
  1604275200|1604275200.0|NONE|Agent/1|AGENTLOGIN|SIP/8001
  1604275260|c1|q1|Agent/1|CONNECT|5|x|3
  1604275380|c1|q1|Agent/1|BLINDTRANSFER|8100|office|5|120|1
  1604275800|c2|q1|Agent/1|CONNECT|5|x|3
  1604275900|c3|q2|Agent/1|CONNECT|5|x|3
  1604275950|c2|q1|Agent/1|COMPLETEAGENT|5|150|1
  1604276000|c3|q2|Agent/1|ATTENDEDTRANSFER|BRIDGE|b1|5|100|1
  1604278800|NONE|q1|Agent/1|PAUSE|会议
  1604278800|NONE|q2|Agent/1|PAUSE|会议
  1604278800|NONE|NONE|Agent/1|PAUSEALL|会议
  1604280600|NONE|q1|Agent/1|UNPAUSE|
  1604280600|NONE|q2|Agent/1|UNPAUSE|
  1604280600|NONE|NONE|Agent/1|UNPAUSEALL|
  1604282400|1604275200.0|NONE|Agent/1|AGENTLOGOFF|SIP/8001|7200
ledger L
$ report-seat -q queue_log -f tsv L | tail -n +2
| 2020-11-02 | Agent/1 | 3 | 320 | 7200 | 5080 | 1800 | 0 | 0 | 0 |

== R3.6.1 queue_log: how long it lasted is known even where its beginning is not
# The log begins at 08:00:00.  SIP/1 ends at 08:00:30 a call of 90 s that began before the log: talk 90.
# Agent/2 logs off at 08:10 after two hours: duty 7200.  SIP/3 is added paused.  The exchange restarts at
# 09:00: the connected call of SIP/3 ends at the last line before, at 08:40, 600 s.
file queue_log
  1604275200|NONE|NONE|NONE|CONFIGRELOAD|
  1604275230|c1|q1|SIP/1|COMPLETEAGENT|3|90|1
  1604275800|NONE|NONE|Agent/2|AGENTCALLBACKLOGOFF|8002@office|7200|Autologoff
  1604275800|NONE|q1|SIP/1|REMOVEMEMBER|
  1604275800|NONE|q1|SIP/3|ADDMEMBER|PAUSED
  1604276400|NONE|q1|SIP/3|UNPAUSE|
  1604277000|c9|q1|SIP/3|CONNECT|3|x|2
  1604277600|c10|q1|NONE|ENTERQUEUE||13900000000|1
  1604278800|NONE|NONE|NONE|QUEUESTART|
  1604279400|NONE|q1|SIP/3|REMOVEMEMBER|
  1604279400|NONE|q1|SIP/3|NEWEVENT|
ledger L
$ report-seat -q queue_log -f tsv L | tail -n +2
! report-seat: queue_log:11: event: 1 unknown agent event was ignored
| 2020-11-02 | Agent/2 | 0 | 0 | 7200 | 7200 | 0 | 0 | 0 | 0 |
| 2020-11-02 | SIP/1 | 0 | 90 | 660 | 570 | 0 | 0 | 0 | 0 |
| 2020-11-02 | SIP/3 | 1 | 600 | 3600 | 2400 | 600 | 0 | 0 | 0 |

== R3.6.1 bad lines are all named, and nothing is printed
bytes queue_log
  1604275200|NONE|q1|SIP/1|ADDMEMBER|
  yesterday|NONE|q1|SIP/1|REMOVEMEMBER|
  1604275300|NONE|q1
  1604275400|NONE|q1|NONE|REMOVEMEMBER|
  1604275500|NONE|q1|SIP/1|REMOVEMEMBER|
ledger L
$ report-seat -q queue_log -f tsv L
! report-seat: queue_log:2: time: is not a time in seconds since 1970
! report-seat: queue_log:3: is not a queue_log line (time|callid|queue|agent|event)
! report-seat: queue_log:4: agent: is empty; give the seat's name
! report-seat: 3 bad lines in the call log: no figures are printed from it (--skip-bad skips them)
? 2
$ report-seat -q queue_log -f tsv --skip-bad L 2>said | tail -n +2; tail -n 1 said
| 2020-11-02 | SIP/1 | 0 | 0 | 300 | 300 | 0 | 0 | 0 | 0 |
  report-seat: 3 bad lines of the call log were skipped
bytes live
  1604275200|NONE|q1|SIP/1|ADDMEMBER|
  1604275500|NONE|q1|SIP/1|REMOVEMEMBER|
$ printf '1604275600|NONE|q1|SI' >>live; report-seat -q live -f tsv L | tail -n +2
! report-seat: live:3: the last line is incomplete (no line end) and is ignored
| 2020-11-02 | SIP/1 | 0 | 0 | 300 | 300 | 0 | 0 | 0 | 0 |
table calls.tsv
  | seat | event | at |
  | 坐席01 | arrive | 2020-11-02T08:00:00 |
  | 坐席01 | zhang wei | 2020-11-02T08:00:00 |
  | 坐席01 | login | 138-0013-8000 |
  | 坐席01 | login | 8点 |
  | | login | 2020-11-02T08:00:00 |
$ report-seat -c calls.tsv -f tsv L
! report-seat: calls.tsv:2: event: is not one of: login logout answer hangup pause resume
! report-seat: calls.tsv:3: event: is not one of: login logout answer hangup pause resume
! report-seat: calls.tsv:4: at: is not a time YYYY-MM-DDThh:mm:ss
! report-seat: calls.tsv:5: at: is not a time YYYY-MM-DDThh:mm:ss
! report-seat: calls.tsv:6: seat: is empty; give the seat's name
! report-seat: 5 bad lines in the call log: no figures are printed from it (--skip-bad skips them)
? 2
table other.tsv
  | who | event | at |
$ report-seat -c other.tsv L
! report-seat: other.tsv:1: seat: the table has no such column
? 2

== R3.6.1 a spreadsheet's call table
bytes calls.tsv
  \xef\xbb\xbfat\tevent\tseat\r
  2020/11/2 8:00\tlogin\t"坐席01"\r
  2020/11/2 8:30\tlogout\t坐席01\r
ledger L
$ report-seat -c calls.tsv -f tsv L | tail -n +2
| 2020-11-02 | 坐席01 | 0 | 0 | 1800 | 1800 | 0 | 0 | 0 | 0 |

== R3.6.1 the csv of another system, in its own encoding, columns and words
ledger L
bytes map
  # The exchange's.
  seat=工号{01:坐席01,02:坐席02}
  event=状态{签入:login,签出:logout,通话:answer,挂机:hangup}
  at=日期+时间
bytes utf8.csv
  \xef\xbb\xbf工号,状态,日期,时间,备注\r
  01,签入,2020/11/2,８:00,\r
  ="02",签入,2020年11月2日,8:10,\r
  01,通话,2020/11/2,9:00,"来话, 长"\r
  01,挂机,2020/11/2,9:10,\r
  01,签出,2020/11/2,12:00,\r
  02,签出,2020-11-02,8:20:30,\r
bytes bad.csv
  工号,状态,日期,时间
  01,会议,2020/11/2,8:00
  01,签入,2020/11/2,25:00
  ,签入,2020/11/2,8:00
$ iconv -f UTF-8 -t UTF-16 utf8.csv >utf16.csv; sed '1s/^...//' utf8.csv | iconv -f UTF-8 -t GB18030 >gb.csv
$ report-seat -c gb.csv --delimiter , --encoding GB18030 --map @map -f tsv L | cut -f 1-5
| day | seat | calls | talk | duty |
| 2020-11-02 | 坐席01 | 1 | 600 | 14400 |
| 2020-11-02 | 坐席02 | 0 | 0 | 630 |
$ report-seat -c utf8.csv --delimiter , --map @map -f tsv L | cut -f 2-5 | tail -n 1
| 坐席02 | 0 | 0 | 630 |
$ report-seat -c utf16.csv --delimiter , --encoding UTF-16 --map @map -f tsv L | cut -f 2-5 | tail -n 1
| 坐席02 | 0 | 0 | 630 |
$ report-brief -c gb.csv --delimiter , --encoding GB18030 --map @map --month 2020-11 -f tsv L | grep ^calls | cut -f 1-3
| calls | answered | 1 |
| calls | talk | 600 |
$ report-seat -c bad.csv --delimiter , --map @map -f tsv L
! report-seat: bad.csv:2: 状态: is not one of: login logout answer hangup pause resume
! report-seat: bad.csv:3: 日期: '2020/11/2 25:00' is not a time YYYY-MM-DDThh:mm:ss
! report-seat: bad.csv:4: 工号: is empty; give the seat's name
! report-seat: 3 bad lines in the call log: no figures are printed from it (--skip-bad skips them)
? 2
$ report-seat -c utf8.csv --delimiter , --map 'seat=工号,event=状态' L
! report-seat: --map: seat, event and at are required
? 2
$ report-seat -c utf8.csv --delimiter , --map 'seat=工号,event=状态,at=时刻' L
!~ ^report-seat: .*'时刻'
!...
? 2
$ report-seat -c utf8.csv --delimiter , --map 'seat=工号,event=状态,at=时间,who=工号' L
! report-seat: --map: 'who' is not a field of a call log
? 2
$ report-seat -q queue --delimiter , L
!~ ^report-seat: --map, --delimiter and --encoding require --calls
!...
? 2
$ report-seat -c utf8.csv --delimiter ab L
!~ ^report-seat: --delimiter: 'ab' is not a single character
!...
? 2

== R3.6.1 usage
ledger L
$ report-seat -c a -q b L
!~ ^report-seat: --queue-log and --calls cannot be combined
!...
? 2
$ report-seat --month 2020-11 --from 2020-11-01 L
!~ ^report-seat: --month cannot be combined with --from
!...
? 2
$ report-seat --month 2020-13 L
!~ ^report-seat: --month: '2020-13' is not a month
!...
? 2
$ report-seat --from 2020-11-02 --to 2020-11-01 L
!~ ^report-seat: --from is later than --to
!...
? 2
$ report-seat -f tsv L
| day | seat | calls | talk | duty | idle | paused | accepted | assigned | answered |
