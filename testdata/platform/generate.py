#!/usr/bin/python3
"""generate.py SEED CASES DAYS FOLDER: the exports of a made-up platform, and what a ledger is to have of them.

Writes FOLDER/day-N.csv, everything the platform has at the end of day N, and FOLDER/day-N.tsv, the entries that the ledger is
to have when each export was taken over in turn: ref, number, at, act, unit, due, how, flags, text.  What is expected follows from what
happened, not from the exports: nothing here reads them, and nothing of case-sync's code is used."""
import csv
import datetime
import random
import sys

SEED, CASES, DAYS, FOLDER = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
rnd = random.Random(SEED)
START = datetime.datetime(2020, 11, 2)
UNITS = ["市水利局", "市林业局", "市城市管理局", "市生态环境局", "市供水总公司", "市公安局交通警察支队", "龙亭区人民政府", "市民政局"]
LOOSE = {"市水利局": ["市水利局", " 市水利局 ", "市 水 利 局", "开封市水利局"], "市林业局": ["市林业局", "市林业局\u3000"]}
OUTCOMES = {"solved": ["已办结", "已解决"], "planned": ["列入计划"], "explained": ["已解释"], "declined": ["不予受理"]}
TEXTS = ["路灯不亮", "小区停水三天,无人处理", "夜间\"施工\"扰民", "井盖\n缺失", "公交站牌\t破损", "C:\\temp 打不开", "噪音扰民"]
HEADER = ["工单编号", "受理时间", "来电渠道", "工单类型", "问题分类", "所属区域", "来电人", "联系电话", "是否保密", "诉求内容", "承办单位",
          "派单时间", "办理期限", "回复时间", "回复内容", "办结时间", "工单状态", "计划完成日期", "回访时间", "是否满意", "是否解决"]
LATER_THAN_ALL = datetime.datetime(2100, 1, 1)


def iso(t):
    return t.strftime("%Y-%m-%dT%H:%M:%S")


def run_time(day):
    """When day N's export is taken over: early on the next."""
    return START + datetime.timedelta(days=day, hours=2)


def typed(t):
    """A time in one of the forms that platforms write."""
    form = rnd.randrange(5)
    if form == 0:
        return t.strftime("%Y-%m-%d %H:%M:%S")
    if form == 1:
        return "%d/%d/%d %d:%02d:%02d" % (t.year, t.month, t.day, t.hour, t.minute, t.second)
    if form == 2:
        return "%d年%d月%d日 %d时%d分%d秒" % (t.year, t.month, t.day, t.hour, t.minute, t.second)
    if form == 3:
        return t.strftime("%Y%m%d%H%M%S")
    return iso(t)


def typed_day(d):
    return rnd.choice([d.isoformat(), "%d/%d/%d" % (d.year, d.month, d.day), "%d年%d月%d日" % (d.year, d.month, d.day)])


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


class Case:
    def __init__(self, number, day):
        self.ref = "GD%06d" % number
        self.at = START + datetime.timedelta(days=day, seconds=rnd.randrange(86000))
        self.last = self.at
        self.kind = rnd.choice([("投诉", "complaint"), ("咨询", "consult"), ("求助", "request")])
        self.text = rnd.choice(TEXTS) + str(number)
        self.units, self.assigned, self.due = [], None, None
        self.replied, self.reply = None, ""
        self.closed, self.outcome, self.promised, self.open = None, "", None, True
        self.told, self.satisfied, self.solved = None, "", ""
        self.standing = {}  # by unit: its task has a standing reply
        self.dues = {}
        self.onspot = ""
        self.entries = []
        self.put(self.at, "new", how="phone", text=self.text)

    def put(self, at, act, unit="", due="", how="", flags="", text=""):
        self.last = max(self.last, at)
        words = sorted(w for w in flags.split(",") + ([] if act == "new" else ["platform"]) if w)
        self.entries.append([self.ref, iso(self.last), act, unit, due, how, ",".join(words), escaped(text)])

    # What happens to it, each at a time t later than all before.

    def assign(self, t, units, fixed):
        for unit in list(self.standing):
            if unit not in units or (unit == self.units[0]) != (unit == units[0]):
                self.put(t, "recall", unit)
                del self.standing[unit]
        self.due = (t + datetime.timedelta(days=rnd.randrange(3, 9))).date() if fixed else None
        for i, unit in enumerate(units):
            if unit not in self.standing:
                due = self.due.isoformat() if fixed else "?"
                self.put(t, "assign", unit, due, "platform", ("lead" if i == 0 else "assist") + (",fixed" if fixed else ""))
                self.standing[unit] = False
                self.dues[unit] = self.due
        self.units, self.assigned = units, t
        self.give_time()

    def give_time(self):
        """The platform has one due day for all units; one that is earlier than a unit had takes nothing away."""
        for unit in self.units:
            if self.due and self.dues[unit] and self.due > self.dues[unit]:
                self.put(self.last, "extend", unit, self.due.isoformat())
                self.dues[unit] = self.due

    def extend(self):
        self.due += datetime.timedelta(days=rnd.randrange(1, 6))
        self.give_time()

    def answer(self, t, text):
        self.onspot, self.closed, self.open = text, t, False
        self.put(t, "answer", text=text)

    def say(self, t, text):
        self.replied, self.reply = t, text
        for unit in self.units:
            self.put(t, "reply", unit, text=text)
            self.standing[unit] = True

    def close(self, t, outcome):
        for unit in self.units:
            if not self.standing[unit]:
                self.put(t, "reply", unit, text=self.reply)
                self.standing[unit] = True
        self.closed, self.outcome, self.open = t, outcome, False
        self.promised = t.date() + datetime.timedelta(days=30) if outcome == "planned" and rnd.random() < 0.7 else None
        due = "" if outcome != "planned" else (self.promised or t.date()).isoformat()
        self.put(t, "close", due=due, how=outcome)

    def flags(self):
        return ({"满意": "satisfied,", "不满意": "unsatisfied,", "未接通": "unreached,", "": ""}[self.satisfied] +
                {"已解决": "solved", "未解决": "unsolved", "": ""}[self.solved])

    def tell(self, t):
        self.satisfied = rnd.choice(["", "满意", "不满意", "未接通"])
        self.solved = "" if self.satisfied == "未接通" else rnd.choice(["", "已解决", "未解决"])
        flags = self.flags()
        if not flags or rnd.random() < 0.8:
            self.told = t
        else:
            self.told, t = None, self.closed
        self.put(t, "tell", how="caller", flags=flags)

    def reopen(self, seen):
        self.open, self.outcome, self.promised = True, "", None
        if rnd.random() < 0.5:
            self.closed = None  # the platform forgets it, or not
        for unit in self.units:
            self.put(seen, "return", unit, "?", "unsolved")
            self.standing[unit] = False

    def day(self, n):
        """A day of work: its steps follow one another."""
        t = max(START + datetime.timedelta(days=n, hours=8), self.at + datetime.timedelta(minutes=5))
        end = START + datetime.timedelta(days=n + 1, minutes=-1)

        def next_time():
            nonlocal t
            t = min(t + datetime.timedelta(seconds=rnd.randrange(60, 5000)), end)
            return t

        if not self.open:
            if self.onspot:
                return
            if not self.told and not self.satisfied and not self.solved and rnd.random() < 0.5:
                self.tell(next_time())
            elif rnd.random() < 0.1 and not self.reopened:
                self.reopened = True
                self.reopen(run_time(n + 1))
            return
        if self.reopened and self.reopened_on is None:
            self.reopened_on = n
        if not self.units:
            if rnd.random() < 0.1:
                self.answer(next_time(), "当场答复" + str(n))
                return
            if rnd.random() < 0.7:
                self.assign(next_time(), rnd.sample(UNITS, rnd.choice([1, 1, 1, 2, 3])), rnd.random() < 0.5)
            else:
                return
        elif not any(self.standing.values()):
            move = rnd.random()
            if move < 0.15 and self.last < t:
                self.assign(next_time(), rnd.sample(UNITS, rnd.choice([1, 2])), self.due is not None and not self.reopened)
                self.replied, self.reply = None, ""
            elif move < 0.3 and self.due and self.last.date() <= self.due and not self.reopened:
                self.extend()
                return
        if rnd.random() < 0.5 and self.last < t:
            self.say(next_time(), "已处理" + str(rnd.randrange(10**6)))
        if rnd.random() < 0.4 and self.last < t + datetime.timedelta(seconds=1):
            self.close(next_time(), rnd.choice(list(OUTCOMES)))
            if rnd.random() < 0.5:
                self.tell(next_time())
            elif (self.satisfied or self.solved) and not self.told:
                # What the caller said before is shown with this close, and has its time.
                self.put(self.closed, "tell", how="caller", flags=self.flags())

    reopened, reopened_on = False, None

    def row(self):
        def t(x):
            return typed(x) if x else ""

        def d(x):
            return typed_day(x) if x else ""

        state = rnd.choice(OUTCOMES[self.outcome]) if self.outcome else "办理中"
        if self.onspot:
            state = "答复"
        cells = [rnd.choice(LOOSE.get(u, [u])) for u in self.units]
        return [self.ref, typed(self.at), "电话", self.kind[0], "供水服务", "龙亭区", "张三", "13800000001", "否", self.text,
                rnd.choice("、,，;；/\n").join(cells), t(self.assigned), d(self.due), t(self.replied), self.reply, t(self.closed), state,
                d(self.promised), t(self.told), self.satisfied, self.solved, self.onspot]


cases = []
for n in range(DAYS):
    cases += [Case(len(cases) + i + 1, n) for i in range(CASES // DAYS)]
    for case in cases:
        case.day(n)
    with open("%s/day-%d.csv" % (FOLDER, n), "w", encoding="gb18030", newline="") as f:
        out = csv.writer(f)
        out.writerow(HEADER + ["当场答复"])
        for case in rnd.sample(cases, len(cases)):
            out.writerow(case.row())
    with open("%s/day-%d.tsv" % (FOLDER, n), "w", encoding="utf-8") as f:
        for case in cases:
            for i, e in enumerate(case.entries):
                f.write("\t".join([e[0], "%03d" % i] + e[1:]) + "\n")
