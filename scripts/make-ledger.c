/* make-ledger: writes an artificial case ledger of any size to standard output, the same bytes for the same options,
 * for measurements and for tests with many cases.  Cases are distributed as in testdata/sample, and follow the rules
 * of case-ledger(5); entries after the last day are omitted, so that some cases are open. */
#include "../src/ledger/acts.h"
#include "../src/rules/calendar.h"
#include "../src/rules/roster.h"
#include "../src/rules/rulebook.h"
#include "../src/rules/tables.h"
#include "../src/base/buf.h"
#include "../src/base/say.h"

#include <getopt.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define COUNT(v)   (sizeof(v) / sizeof *(v))
#define HOUR       3600u
#define MINUTE     60u
#define STEPS      64    /* of one case: more than the longest course has */
#define REMEMBERED 4096u /* cases that a later one may repeat */
#define FLUSH      (1u << 20)

/* ---- Random numbers. */

static uint64_t seed = 1;

static uint32_t
chance(uint32_t n)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (uint32_t)(((seed * UINT64_C(2685821657736338717)) >> 32) * n >> 32);
}

static bool
permille(uint32_t n)
{
	return chance(1000) < n;
}

#define PICK(list) (list)[chance(COUNT(list))]

struct weighted {
	const char *word;
	unsigned weight; /* in percent */
};

static const char *
draw(const struct weighted *w)
{
	unsigned x = chance(100);

	for (; x >= w->weight; w++)
		x -= w->weight;
	return w->word;
}

/* ---- The city: texts, places and units. */

struct area {
	const char *name;
	unsigned weight;
	const char *streets[4];
};

static const struct area areas[] = {
	{"龙亭区", 14, {"中山路北段", "西大街", "东京大道", "汉兴路"}},
	{"鼓楼区", 16, {"鼓楼街", "解放路", "省府西街", "五一路"}},
	{"顺河回族区", 12, {"曹门大街", "汴京路", "东大街", "苹果园东街"}},
	{"禹王台区", 10, {"滨河路", "五福路", "新宋路", "公园路"}},
	{"祥符区", 10, {"青年路", "县府街", "陈留镇", "仇楼镇"}},
	{"城乡一体化示范区", 15, {"金明大道", "宋城路", "晋安路", "郑开大道"}},
	{"兰考县", 7, {"裕禄大道", "考城镇", "中山东街", "堌阳镇"}},
	{"杞县", 6, {"金城大道", "葛岗镇", "经一路", "高阳镇"}},
	{"通许县", 5, {"行政路", "厉庄乡", "解放路", "竖岗镇"}},
	{"尉氏县", 5, {"人民路", "大营镇", "滨河路", "洧川镇"}},
};

struct topic {
	const char *name, *kind, *units[2];
	unsigned weight;
	const char *matter[3];
};

static const struct topic topics[] = {
	{"供暖服务/温度不达标", "complaint", {"市金盛热力有限公司", "市城市管理局"}, 12,
		{"小区暖气片不热,室内温度只有十四度,老人和孩子冻得受不了",
			"供暖以后一直达不到十八度,打热力公司电话没有人上门测温",
			"换热站夜里停泵,后半夜家里像冰窖,交了全额暖气费不能接受"}},
	{"供暖服务/管网漏水", "complaint", {"市金盛热力有限公司", NULL}, 4,
		{"供热管网跑水三天没有人修,热水漫过人行道", "热力管沟挖开后半个多月没有回填,电动车无法通行",
			"路面冒热气并且塌陷,担心出事故"}},
	{"噪声污染/夜间施工", "complaint", {"市城市管理局", "市生态环境局"}, 9,
		{"建筑工地施工到凌晨两点,混凝土泵车声音巨大无法休息", "在建楼盘半夜打桩卸钢筋,家里有高三学生",
			"工地通宵作业,探照灯直射卧室,渣土车按喇叭"}},
	{"市容环境/占道经营", "complaint", {"市城市管理局", "市城市管理执法支队"}, 7,
		{"夜市摊点占道经营,油烟直排,行人只能走快车道", "早市收摊后遍地菜叶垃圾没人清扫",
			"烧烤摊摆到盲道上,凌晨还在吆喝"}},
	{"环境卫生/垃圾清运", "complaint", {"市市容环境卫生管理局", "市城市管理局"}, 5,
		{"垃圾桶满了四天没有清运,臭味熏人", "路边堆放建筑垃圾,刮风一身土", "公厕长期锁门无人管理"}},
	{"物业管理/收费", "complaint", {"市住房和城乡建设局", NULL}, 8,
		{"物业不交装修押金不让进门,押金又不退", "物业涨费没有公示,业主不同意就停水卡",
			"电梯坏了两周,物业和维保公司互相推诿"}},
	{"供水服务/停水", "complaint", {"市供水总公司", NULL}, 5,
		{"从昨天下午开始停水,没有任何通知", "自来水发黄有铁锈味,不敢饮用", "高层水压不足,五楼以上晚上没有水"}},
	{"供气服务", "request", {"市新奥燃气有限公司", NULL}, 3,
		{"燃气开户交费三个月没有通气", "燃气表走得快,报修没有人上门", "厨房闻到燃气味,请求派人检查"}},
	{"电力服务", "complaint", {"国家电网开封供电公司", NULL}, 4,
		{"一周停电三次,冰箱里的东西都坏了", "变压器负荷不够,一到晚上就跳闸", "新装电表申请一个月没有人来"}},
	{"市政设施/路面破损", "complaint", {"市市政管理处", "市城市管理局"}, 5,
		{"路面有大坑,下雨看不见,已有两辆电动车摔倒", "井盖松动,车轧上去响声很大", "下水道堵塞,污水倒灌进院子"}},
	{"市政设施/路灯照明", "request", {"市城市照明管理处", NULL}, 3,
		{"整条路的路灯不亮,晚上下班很害怕", "小区门前路灯亮一盏灭三盏", "路灯杆倾斜,担心倒下伤人"}},
	{"交通管理/违章停车", "complaint", {"市公安局交通警察支队", "市公安局"}, 5,
		{"学校门口放学时段乱停车,消防通道被堵", "货车长期停在非机动车道上", "景区周边车辆乱停,居民车开不出来"}},
	{"公交服务", "complaint", {"市公共交通总公司", "市交通运输局"}, 2,
		{"公交车司机到站不停,等了四十分钟", "末班车提前收车", "站牌被撞歪,看不清线路"}},
	{"社会保障/养老", "consult", {"市社会保险中心", "市人力资源和社会保障局"}, 5,
		{"咨询城乡居民养老保险怎么补缴", "咨询退休后养老金什么时候调整到账", "咨询灵活就业人员参保办法"}},
	{"医疗保障/报销", "consult", {"市医疗保障局", "市社会医疗保险中心"}, 4,
		{"母亲在外地住院,咨询异地就医备案和报销比例", "咨询城乡居民医保缴费时间和标准",
			"咨询慢性病门诊怎样申请"}},
	{"不动产登记", "consult", {"市不动产登记中心", "市自然资源和规划局"}, 3,
		{"咨询小区不动产证什么时候能办", "咨询二手房过户需要什么材料", "开发商迟迟不给办证,请求帮助"}},
	{"劳动维权/拖欠工资", "complaint", {"市劳动保障监察局", NULL}, 4,
		{"在工地干活三个月,包工头拖欠工资两万多元", "辞退员工不给最后一个月工资", "节日加班不给加班费"}},
	{"教育/收费", "complaint", {"市教育体育局", NULL}, 3,
		{"培训机构关门,预交的学费不退", "幼儿园假期照收伙食费", "学校强制订购校服"}},
	{"消费维权", "complaint", {"市市场监督管理局", NULL}, 4,
		{"超市售卖过期食品,要求赔偿遭拒", "健身房跑路,会员卡还有八个月", "网购家具拒绝退换"}},
	{"通信服务", "complaint", {"中国联通开封分公司", "中国移动开封分公司"}, 2,
		{"宽带断网五天,报修一直说在处理", "手机信号差,打电话断断续续", "莫名其妙被开通增值业务"}},
	{"农业农村/秸秆", "complaint", {"市农业农村局", "市生态环境局"}, 2,
		{"有人夜间焚烧秸秆,烟雾很大", "收秋玉米晒在公路上,车辆无法通行", "惠农补贴没有到账"}},
	{"作风纪律", "criticize", {"市政务服务和大数据管理局", NULL}, 1,
		{"窗口上班时间玩手机,态度冷淡", "办事材料反复补,跑了四趟", "电话打了一天没有人接"}},
};

static const char *const surnames[] = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋",
	"沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "施", "张", "孔", "曹", "严", "华", "金", "魏", "陶"};
static const char *const given[] = {
	"女士", "先生", "某某", "某", "德顺", "长河", "桂兰", "小满", "书简", "秋实", "平安", "立春", "保国", "玉竹"};
static const char *const openers[] = {"", "来电人反映:", "市民来电称,", "您好,", "市民反映"};
static const char *const demands[] = {"希望尽快处理。", "请有关部门核实处理并答复。", "要求尽快解决,给个说法。",
	"望领导重视。\\n请电话回复处理结果。", "多次反映未果,请督促办理。", "来电人说:\"再不解决就去找电视台\"。"};
static const char *const found[] = {"经核实,", "接到交办后,我单位立即安排人员到现场查看,", "经与来电人联系,",
	"主要领导批示后,我单位会同属地办事处现场核实,"};
static const char *const did[] = {"反映情况属实,已安排整改,问题已经解决。", "已责令责任方限期整改,来电人表示满意。",
	"反映问题部分属实,已向来电人解释有关政策,来电人表示理解。",
	"该问题涉及历史遗留,已列入改造计划。\\n下一步将加快进度。", "已对责任单位进行处罚并督促清理到位。"};
static const char *const answers[] = {"已告知:携带身份证、户口本到户籍所在地便民服务中心办理。",
	"已按现行政策答复,来电人表示清楚。", "已告知办理流程和所需材料。"};
static const char *const faults[] = {"反馈内容与来电人反映不一致,请重新核实办理。", "未与来电人联系,请补充办理情况。",
	"仅作解释,没有采取措施,退回重办。"};
static const char *const reasons[] = {
	"需要采购配件,申请延期。", "涉及多个部门,正在协调,申请延长办理时间。", "因天气原因无法施工,申请延期。"};
static const char *const pressed[] = {
	"请抓紧办理并按时反馈。", "已超过办理时限,请立即反馈办理结果。", "来电人再次来电询问进度。"};
static const char *const leaders[] = {"李副市长", "王副市长", "市政府秘书长", "市长"};

static const struct weighted channels[] = {
	{"phone", 74}, {"web", 13}, {"mailbox", 7}, {"media", 2}, {"leader", 1}, {"other", 3}};
static const struct weighted limits[] = {{"platform", 84}, {"phone", 7}, {"written", 9}};
static const struct weighted leader_limits[] = {{"leader", 70}, {"express", 30}};
static const struct weighted endings[] = {{"solved", 60}, {"explained", 26}, {"planned", 9}, {"declined", 5}};
static const struct weighted urge_ways[] = {{"platform", 60}, {"phone", 35}, {"letter", 5}};
static const struct weighted supervise_ways[] = {{"phone", 60}, {"site", 30}, {"meeting", 10}};
static const struct weighted return_ways[] = {{"unsolved", 40}, {"poor", 30}, {"perfunctory", 18}, {"shirk", 12}};
static const struct weighted ranks[] = {{"vice", 45}, {"secretary", 25}, {"mayor", 15}, {"duty", 10}, {"party", 5}};
static const struct weighted ladders[] = {{"secretary", 40}, {"vice", 30}, {"office", 15}, {"duty", 10}, {"mayor", 5}};

/* ---- Cases in progress. */

/* The flags, in byte order. */
enum {
	ANONYMOUS,
	ASSIST,
	BACKDATED,
	CHIEF,
	ENTERPRISE,
	FIXED,
	LEAD,
	PROVISIONAL,
	SATISFIED,
	SECRET,
	SIGNED,
	SOLVED,
	UNREACHED,
	UNSATISFIED,
	UNSOLVED,
	URGENT,
	FLAGS
};

static const char *const flag_names[FLAGS] = {"anonymous", "assist", "backdated", "chief", "enterprise", "fixed",
	"lead", "provisional", "satisfied", "secret", "signed", "solved", "unreached", "unsatisfied", "unsolved",
	"urgent"};

#define FLAG(f) (1u << (f))

/* An entry to be written. */
struct step {
	stamp at;
	day_t due;     /* DAY_NONE if none */
	uint16_t unit; /* in the roster; NOBODY if none */
	uint16_t flags;
	const char *how; /* NULL if none */
	uint8_t act;
};

#define NOBODY UINT16_MAX

struct case_name {
	day_t day;
	uint32_t number;
};

struct way {
	struct case_name name, earlier; /* earlier.number is 0 if it repeats no case */
	uint64_t order;                 /* the order of the cases, for entries of the same time */
	const struct topic *topic;
	const struct area *area;
	const char *kind, *street;
	bool instructed;
	uint16_t earlier_unit;
	uint16_t flags;
	uint8_t mistake; /* the act that is entered once by mistake; ACTS for none */
	unsigned steps, done;
	struct step step[STEPS];
	struct way *next_free;
};

/* A case that a later one may repeat. */
struct past {
	struct case_name name;
	const struct topic *topic;
	const struct area *area;
	const char *street;
	uint16_t unit;
};

struct world {
	struct calendar calendar;
	struct roster roster;
	struct rulebook rules;
	uint16_t area_unit[COUNT(areas)], topic_unit[COUNT(topics)][2];
	uint64_t cases, begun;
	day_t from, end;
	struct way **heap; /* by the time of the next step */
	size_t heaped, heap_cap;
	struct way *free;
	struct past past[REMEMBERED];
	uint64_t remembered;
	uint32_t filed; /* in the month of file_month */
	int file_month;
	struct buf out;
};

/* ---- The course of a case, from beginning to end. */

static struct step *
add(struct way *w, stamp at, enum act act, unsigned unit, const char *how)
{
	struct step *s = &w->step[w->steps++];

	*s = (struct step){.at = at, .due = DAY_NONE, .unit = (uint16_t)unit, .how = how, .act = (uint8_t)act};
	return s;
}

/* Adds an entry; if it is made by mistake, it is undone and made again. */
static void
settle(struct way *w, struct step *s)
{
	struct step again = *s;

	if (w->mistake != s->act)
		return;
	w->mistake = ACTS;
	add(w, again.at + 1 * MINUTE, ACT_UNDO, NOBODY, NULL);
	again.at += 2 * MINUTE;
	w->step[w->steps++] = again;
}

static stamp
office_hours(day_t day)
{
	return day_start(day) + 8 * HOUR + chance(9 * HOUR);
}

static stamp
later_of(stamp a, stamp b)
{
	return a > b ? a : b;
}

static day_t
working_day_after(struct world *x, day_t day, int n, day_t known, struct step *s)
{
	bool provisional;
	day_t due = calendar_after(&x->calendar, day, n, known, &provisional);

	s->due = due;
	if (provisional)
		s->flags |= FLAG(PROVISIONAL);
	return due;
}

static uint16_t
choose_unit(struct world *x, const struct way *w)
{
	size_t topic = (size_t)(w->topic - topics);
	unsigned r = chance(100);

	if (r < 42)
		return x->area_unit[w->area - areas];
	if (r < 96)
		return x->topic_unit[topic][x->topic_unit[topic][1] != NOBODY && chance(4) == 0];
	for (;;) {
		r = chance(x->roster.listed);
		if (unit_group_of(x->roster.unit[r].class) != GROUP_NONE)
			return (uint16_t)r;
	}
}

static void
claim(struct step *reply)
{
	if (permille(300))
		reply->flags |= FLAG(SIGNED);
	if (permille(30))
		reply->flags |= FLAG(CHIEF);
	if (permille(5))
		reply->flags |= FLAG(BACKDATED);
}

/* Adds a return and another reply; returns the time of that. */
static stamp
redo(struct world *x, struct way *w, stamp at, unsigned unit)
{
	struct step *s = add(w, at, ACT_RETURN, unit, draw(return_ways));

	if (permille(300))
		working_day_after(x, stamp_day(at), 3, stamp_day(at), s);
	at = later_of(at + HOUR, office_hours(stamp_day(at) + 1 + (day_t)chance(4)));
	claim(add(w, at, ACT_REPLY, unit, NULL));
	return at;
}

/* Adds a task from its assignment on; returns the time of its last reply. */
static stamp
work(struct world *x, struct way *w, stamp at, unsigned unit, const char *how, unsigned role)
{
	struct step *s = add(w, at, ACT_ASSIGN, unit, how);
	char key[32];
	day_t due, day = stamp_day(at), asked;
	unsigned late, i;
	stamp reply, t;

	snprintf(key, sizeof key, "limit.%s", how);
	due = working_day_after(x, day, (int)rule_whole(&x->rules, key, day), day, s);
	s->flags |= FLAG(role);
	settle(w, s);
	at += 3 * MINUTE;
	if (permille(40) && due > day + 1) {
		asked = day + 1 + (day_t)chance((uint32_t)(due - day));
		s = add(w, later_of(at, office_hours(asked)), ACT_EXTEND, unit, NULL);
		due = working_day_after(x, due, 5, asked, s);
		at = s->at;
	}
	late = permille(90) ? 1 + chance(8) : 0;
	reply = late ? office_hours(due + (day_t)late) : at + HOUR + chance(day_end(due) - at - HOUR - 1);
	if (late == 0 && permille(30))
		add(w, at + (reply - at) / 2, ACT_URGE, unit, draw(urge_ways));
	for (i = 1; i < late && i < 4; i++) {
		t = day_start(due + (day_t)i) + 9 * HOUR + chance(HOUR);
		if (i < 3)
			add(w, t, ACT_URGE, unit, draw(urge_ways));
		else
			add(w, t, ACT_SUPERVISE, unit, draw(supervise_ways));
	}
	s = add(w, reply, ACT_REPLY, unit, NULL);
	claim(s);
	settle(w, s);
	reply += 3 * MINUTE;
	return permille(50) ? redo(x, w, reply + HOUR + chance(30 * HOUR), unit) : reply;
}

/* Tasks run in parallel: sorts their entries by time, keeping the order of each task. */
static void
sort_steps(struct step *s, unsigned n)
{
	struct step one;
	unsigned i, j;

	for (i = 1; i < n; i++) {
		one = s[i];
		for (j = i; j > 0 && s[j - 1].at > one.at; j--)
			s[j] = s[j - 1];
		s[j] = one;
	}
}

/* Assigns the case to its units and adds their work; returns the time of the last reply. */
static stamp
pass_on(struct world *x, struct way *w, stamp at, unsigned *lead)
{
	const char *how = draw(w->instructed ? leader_limits : limits);
	unsigned first, assists = permille(80) ? 1 + chance(2) : 0, i, j, unit, units[3];
	stamp done, last;

	if (permille(15)) {
		/* First to the wrong unit. */
		unit = choose_unit(x, w);
		working_day_after(x, stamp_day(at), 5, stamp_day(at), add(w, at, ACT_ASSIGN, unit, "platform"));
		w->step[w->steps - 1].flags |= FLAG(LEAD);
		at += HOUR + chance(20 * HOUR);
		add(w, at, ACT_RECALL, unit, NULL);
		at += MINUTE;
	}
	/* An undo takes the last entry of the case, which must not be another unit's. */
	if (assists > 0 && w->mistake != ACT_CLOSE)
		w->mistake = ACTS;
	first = w->steps;
	units[0] = *lead = choose_unit(x, w);
	last = work(x, w, at, *lead, how, LEAD);
	for (i = 1; i <= assists; i++) {
		units[i] = choose_unit(x, w);
		for (j = 0; j < i && units[j] != units[i]; j++)
			;
		if (j < i) {
			assists = i - 1;
			break;
		}
		done = work(x, w, at + i, units[i], how, ASSIST);
		last = later_of(last, done);
	}
	sort_steps(w->step + first, w->steps - first);
	return last;
}

/* Returns what a reply claims and the office confirms. */
static uint16_t
confirmed(const struct way *w)
{
	unsigned i;
	uint16_t flags = 0;

	for (i = 0; i < w->steps; i++) {
		if (w->step[i].act == ACT_REPLY)
			flags |= w->step[i].flags & (FLAG(CHIEF) | FLAG(SIGNED));
	}
	return flags;
}

static stamp
review(struct way *w, stamp at)
{
	struct step *s = add(w, at, ACT_CLOSE, NOBODY, draw(endings));

	if (permille(900))
		s->flags |= confirmed(w);
	settle(w, s);
	return at + 3 * MINUTE;
}

/* Tells the caller; returns whether he was satisfied. */
static bool
tell_caller(struct way *w, stamp *at)
{
	struct step *s;

	if (permille(60)) {
		add(w, *at, ACT_TELL, NOBODY, "caller")->flags = FLAG(UNREACHED);
		*at += DAY_SECONDS;
	}
	s = add(w, *at, ACT_TELL, NOBODY, "caller");
	if (permille(50)) {
		s->flags = FLAG(UNSATISFIED) | FLAG(UNSOLVED);
		return false;
	}
	s->flags = permille(700) ? FLAG(SATISFIED) | FLAG(SOLVED) : 0;
	return true;
}

/* Closes, tells, and sends back if necessary. */
static stamp
conclude(struct world *x, struct way *w, stamp at, unsigned lead)
{
	bool content, planned;

	at = review(w, at + HOUR + chance(40 * HOUR));
	planned = w->step[w->steps - 1].how != NULL && strcmp(w->step[w->steps - 1].how, "planned") == 0;
	if (w->instructed)
		add(w, at + MINUTE, ACT_TELL, NOBODY, "leader");
	at += HOUR + chance(40 * HOUR);
	if (w->flags & FLAG(ANONYMOUS))
		return at;
	content = tell_caller(w, &at);
	if (!content && permille(500)) {
		at = redo(x, w, at + HOUR + chance(20 * HOUR), lead);
		at = review(w, at + HOUR + chance(20 * HOUR)) + HOUR;
		tell_caller(w, &at);
	} else if (planned && permille(400)) {
		at += DAY_SECONDS * (5 + chance(20));
		add(w, at, ACT_REPLY, lead, NULL);
	}
	if (!(w->flags & FLAG(SECRET)) && permille(2))
		add(w, at += HOUR, ACT_TELL, NOBODY, "media");
	return at;
}

/* Cases are filed once a month (R3.7.1). */
static void
file(struct way *w, stamp at)
{
	day_t day = month_period(day_month(stamp_day(at))).to + 3 + (day_t)chance(3);

	if (permille(700))
		add(w, office_hours(day), ACT_FILE, NOBODY, NULL);
}

/* Adds what happens before the work: corrections, a leader's instruction. */
static stamp
prelude(struct way *w, stamp at)
{
	if (w->earlier.number > 0)
		add(w, at += 2 * MINUTE, ACT_REPEAT, w->earlier_unit, NULL);
	if (permille(20))
		add(w, at += 5 * MINUTE, ACT_AMEND, NOBODY, NULL);
	if (permille(15))
		add(w, at += 5 * MINUTE, ACT_NOTE, NOBODY, NULL);
	if (permille(20)) {
		add(w, at += HOUR, ACT_REFER, NOBODY, draw(ladders));
		at += HOUR + chance(3 * DAY_SECONDS);
		add(w, at, ACT_INSTRUCT, NOBODY, draw(ranks));
		w->instructed = true;
	}
	return at;
}

/* Makes the whole course of a case that begins at this time. */
static void
plan(struct world *x, struct way *w, stamp at)
{
	unsigned lead;

	add(w, at, ACT_NEW, NOBODY, w->flags & FLAG(ENTERPRISE) ? "enterprise" : draw(channels))->flags = w->flags;
	if (permille(strcmp(w->kind, "consult") == 0 ? 700 : 110)) {
		at += 2 * MINUTE + chance(15 * MINUTE);
		settle(w, add(w, at, ACT_ANSWER, NOBODY, NULL));
		file(w, at + 3 * MINUTE);
		return;
	}
	at = prelude(w, at);
	if (permille(10)) {
		add(w, at + HOUR, ACT_VOID, NOBODY, NULL);
		return;
	}
	at = pass_on(x, w, at + 10 * MINUTE + chance(permille(800) ? 6 * HOUR : 40 * HOUR), &lead);
	file(w, conclude(x, w, at, lead));
	x->past[x->remembered++ % REMEMBERED] = (struct past){w->name, w->topic, w->area, w->street, (uint16_t)lead};
}

/* ---- New cases. */

static const struct area *
choose_area(void)
{
	const struct area *a = areas;
	unsigned r = chance(100);

	for (; r >= a->weight; a++)
		r -= a->weight;
	return a;
}

/* The heating is on from 15 November to 15 March. */
static const struct topic *
choose_topic(day_t day)
{
	const struct topic *t;
	int year, month, mday;
	unsigned r;

	day_split(day, &year, &month, &mday);
	do {
		r = chance(100);
		for (t = topics; r >= t->weight; t++)
			r -= t->weight;
	} while (t == topics && month > 3 && month < 11);
	return t;
}

static void
describe(struct world *x, struct way *w)
{
	size_t i;

	w->mistake = permille(20) ? (uint8_t)PICK(((const uint8_t[]){ACT_ASSIGN, ACT_REPLY, ACT_CLOSE})) : ACTS;
	if (x->remembered > 0 && permille(40)) {
		i = chance(x->remembered < REMEMBERED ? (uint32_t)x->remembered : REMEMBERED);
		w->earlier = x->past[i].name;
		w->earlier_unit = permille(700) ? x->past[i].unit : NOBODY;
		w->topic = x->past[i].topic;
		w->area = x->past[i].area;
		w->street = x->past[i].street;
	} else {
		w->topic = choose_topic(w->name.day);
		w->area = choose_area();
		w->street = PICK(w->area->streets);
	}
	w->kind = w->topic->kind;
	if (permille(30)) {
		w->kind = "report";
		w->flags |= FLAG(SECRET);
	} else if (permille(50)) {
		w->flags |= FLAG(ANONYMOUS);
	} else if (permille(40)) {
		w->flags |= FLAG(ENTERPRISE);
	}
	if (permille(20))
		w->flags |= FLAG(URGENT);
	if (w->kind == w->topic->kind && permille(30))
		w->kind = PICK(((const char *const[]){"suggest", "praise", "other", "request"}));
}

static struct way *
begin(struct world *x, stamp at, uint32_t number)
{
	struct way *w = x->free;

	if (w != NULL)
		x->free = w->next_free;
	else
		w = emalloc(sizeof *w);
	memset(w, 0, offsetof(struct way, step));
	w->name = (struct case_name){stamp_day(at), number};
	w->order = x->begun++;
	describe(x, w);
	plan(x, w, at);
	return w;
}

/* ---- The order of time. */

static bool
before(const struct way *a, const struct way *b)
{
	stamp ta = a->step[a->done].at, tb = b->step[b->done].at;

	return ta != tb ? ta < tb : a->order < b->order;
}

static void
heap_put(struct world *x, struct way *w)
{
	size_t i, up;

	VEC_ROOM(x->heap, x->heaped, x->heap_cap);
	for (i = x->heaped++; i > 0; i = up) {
		up = (i - 1) / 2;
		if (!before(w, x->heap[up]))
			break;
		x->heap[i] = x->heap[up];
	}
	x->heap[i] = w;
}

/* Moves the top of the heap to its place. */
static void
heap_sink(struct world *x)
{
	struct way *w = x->heap[0];
	size_t i = 0, down;

	while ((down = 2 * i + 1) < x->heaped) {
		if (down + 1 < x->heaped && before(x->heap[down + 1], x->heap[down]))
			down++;
		if (!before(x->heap[down], w))
			break;
		x->heap[i] = x->heap[down];
		i = down;
	}
	x->heap[i] = w;
}

/* ---- Output. */

static void
put(struct world *x, const char *s)
{
	buf_add(&x->out, s, strlen(s));
}

static void
put_number(struct world *x, uint32_t n, unsigned digits)
{
	char s[10];
	unsigned i = sizeof s;

	do
		s[--i] = (char)('0' + n % 10);
	while ((n /= 10) > 0 || sizeof s - i < digits);
	buf_add(&x->out, s + i, sizeof s - i);
}

static void
put_day(struct world *x, day_t day)
{
	static day_t last = DAY_NONE;
	static char s[DAY_SIZE];

	if (day != last)
		day_print(s, last = day);
	buf_add(&x->out, s, DAY_SIZE - 1);
}

static void
put_stamp(struct world *x, stamp at)
{
	uint32_t s = at % DAY_SECONDS;

	put_day(x, stamp_day(at));
	buf_char(&x->out, 'T');
	put_number(x, s / 3600, 2);
	buf_char(&x->out, ':');
	put_number(x, s / 60 % 60, 2);
	buf_char(&x->out, ':');
	put_number(x, s % 60, 2);
}

static void
put_case(struct world *x, struct case_name name)
{
	char s[DAY_SIZE];

	day_print(s, name.day);
	buf_add(&x->out, s, 4);
	buf_add(&x->out, s + 5, 2);
	buf_add(&x->out, s + 8, 2);
	buf_char(&x->out, '-');
	put_number(x, name.number, 5);
}

static void
put_flags(struct world *x, unsigned flags)
{
	unsigned f;
	bool more = false;

	for (f = 0; f < FLAGS; f++) {
		if (!(flags & FLAG(f)))
			continue;
		if (more)
			buf_char(&x->out, ',');
		put(x, flag_names[f]);
		more = true;
	}
}

static void
put_person(struct world *x)
{
	put(x, PICK(surnames));
	put(x, PICK(given));
}

static void
put_by(struct world *x, const struct step *s)
{
	switch (s->act) {
	case ACT_NEW:
	case ACT_ANSWER:
		put(x, "坐席");
		put_number(x, 1 + chance(24), 2);
		break;
	case ACT_INSTRUCT:
		put(x, strcmp(s->how, "mayor") == 0 ? "市长" : PICK(leaders));
		break;
	case ACT_REPLY:
		break;
	default:
		put(x, "督办科");
		put_number(x, 1 + chance(6), 1);
	}
}

/* Appends kind, topic, area, name and phone, each followed by a TAB. */
static void
put_intake(struct world *x, const struct way *w)
{
	put(x, w->kind);
	buf_char(&x->out, '\t');
	put(x, w->topic->name);
	buf_char(&x->out, '\t');
	put(x, w->area->name);
	buf_char(&x->out, '\t');
	if (!(w->flags & FLAG(ANONYMOUS))) {
		put_person(x);
		buf_char(&x->out, '\t');
		put(x, "1990");
		put_number(x, chance(10000000), 7);
		buf_char(&x->out, '\t');
	} else {
		put(x, "\t\t");
	}
}

static void
put_ref(struct world *x, const struct way *w, const struct step *s)
{
	int year, month, mday;

	day_split(stamp_day(s->at), &year, &month, &mday);
	switch (s->act) {
	case ACT_NEW:
		put(x, "KF");
		put_number(x, (uint32_t)w->order, 9);
		break;
	case ACT_REPEAT:
		put_case(x, w->earlier);
		break;
	case ACT_FILE:
		if (x->file_month != year * 12 + month) {
			x->file_month = year * 12 + month;
			x->filed = 0;
		}
		put_number(x, (uint32_t)year, 4);
		buf_char(&x->out, '-');
		put_number(x, (uint32_t)month, 2);
		buf_char(&x->out, '/');
		put_number(x, ++x->filed, 1);
		break;
	case ACT_REFER:
	case ACT_INSTRUCT:
	case ACT_TELL:
		if (s->act == ACT_TELL && strcmp(s->how, "media") != 0)
			break;
		put(x, "汴政督");
		put_number(x, (uint32_t)year, 4);
		buf_char(&x->out, '-');
		put_number(x, 1 + chance(999), 1);
		break;
	}
}

static void
put_text(struct world *x, const struct way *w, const struct step *s)
{
	switch (s->act) {
	case ACT_NEW:
		put(x, PICK(openers));
		put(x, w->area->name);
		put(x, w->street);
		put_number(x, 1 + chance(200), 1);
		put(x, "号附近,");
		put(x, PICK(w->topic->matter));
		put(x, "。");
		if (permille(600))
			put(x, "此情况已持续一段时间,影响附近居民正常生活,此前也曾向有关单位反映。");
		put(x, PICK(demands));
		break;
	case ACT_REPLY:
		put(x, PICK(found));
		put(x, PICK(did));
		break;
	case ACT_ANSWER:
		put(x, PICK(answers));
		break;
	case ACT_RETURN:
		put(x, PICK(faults));
		break;
	case ACT_EXTEND:
		put(x, PICK(reasons));
		break;
	case ACT_URGE:
	case ACT_SUPERVISE:
		put(x, PICK(pressed));
		break;
	case ACT_REFER:
		put(x, "建议由主管部门牵头,属地配合,限期解决。");
		break;
	case ACT_INSTRUCT:
		put(x, "请有关单位高度重视,抓紧解决,并报结果。");
		break;
	case ACT_RECALL:
		put(x, "不属于该单位职责,收回另行交办。");
		break;
	case ACT_UNDO:
		put(x, "录入有误。");
		break;
	case ACT_VOID:
		put(x, "重复录入,作废。");
		break;
	case ACT_NOTE:
		put(x, "来电人补充:情况已有多日,附近住户均受影响。");
		break;
	}
}

/* Entries are recorded some seconds after they happen, late ones a day after. */
static stamp
recorded_of(const struct step *s)
{
	return s->at + s->at % 50 + (s->flags & FLAG(BACKDATED) ? DAY_SECONDS : 0);
}

static void
put_entry(struct world *x, const struct way *w, const struct step *s)
{
	static const char tab[] = "\t";

	put_stamp(x, s->at);
	put(x, tab);
	put_case(x, w->name);
	put(x, tab);
	put(x, acts[s->act].name);
	put(x, tab);
	if (s->unit != NOBODY)
		buf_span(&x->out, x->roster.unit[s->unit].name);
	put(x, tab);
	if (s->due != DAY_NONE) {
		char due[DAY_SIZE];

		put(x, day_print(due, s->due));
	}
	put(x, tab);
	put_by(x, s);
	put(x, tab);
	put(x, s->how ? s->how : "");
	put(x, tab);
	if (s->act == ACT_NEW)
		put_intake(x, w);
	else if (s->act == ACT_AMEND)
		put(x, "\t\t\t\t19900000000\t");
	else
		put(x, "\t\t\t\t\t");
	put_flags(x, s->flags);
	put(x, tab);
	put_ref(x, w, s);
	put(x, tab);
	put_text(x, w, s);
	put(x, tab);
	put_stamp(x, recorded_of(s));
	put(x, "\n");
}

static void
flush(struct buf *out, int fd)
{
	size_t done = 0;
	ssize_t n;

	while (done < out->n) {
		n = write(fd, out->p + done, out->n - done);
		if (n <= 0)
			die(EXIT_USAGE, "write error");
		done += (size_t)n;
	}
	out->n = 0;
}

/* Writes what happens before the time. */
static void
go_on_to(struct world *x, stamp at)
{
	struct way *w;

	while (x->heaped > 0) {
		w = x->heap[0];
		if (w->step[w->done].at >= at)
			break;
		put_entry(x, w, &w->step[w->done]);
		if (++w->done == w->steps) {
			w->next_free = x->free;
			x->free = w;
			x->heap[0] = x->heap[--x->heaped];
		}
		if (x->heaped > 0)
			heap_sink(x);
		if (x->out.n >= FLUSH)
			flush(&x->out, STDOUT_FILENO);
	}
}

static int
compare_stamps(const void *a, const void *b)
{
	stamp x = *(const stamp *)a, y = *(const stamp *)b;

	return (x > y) - (x < y);
}

static unsigned
day_weight(struct world *x, day_t day)
{
	int year, month, mday;
	unsigned weight = calendar_works(&x->calendar, day, day) ? 10 : 6;

	day_split(day, &year, &month, &mday);
	return month >= 11 || month <= 3 ? weight * 5 : weight * 4;
}

/* Starts all cases, spread over the days by weight. */
static void
write_ledger(struct world *x)
{
	uint64_t total = 0, sum = 0, done = 0, n, i;
	stamp *times = NULL;
	day_t day;

	for (day = x->from; day < x->end; day++)
		total += day_weight(x, day);
	buf_span(&x->out, case_columns.header);
	put(x, "\n");
	for (day = x->from; day < x->end; day++) {
		sum += day_weight(x, day);
		n = (uint64_t)((__uint128_t)x->cases * sum / total) - done;
		done += n;
		times = erealloc(times, n + 1, sizeof *times);
		for (i = 0; i < n; i++)
			times[i] =
				day_start(day) + (permille(900) ? 7 * HOUR + chance(15 * HOUR) : chance(DAY_SECONDS));
		qsort(times, n, sizeof *times, compare_stamps);
		for (i = 0; i < n; i++) {
			go_on_to(x, times[i]);
			heap_put(x, begin(x, times[i], (uint32_t)i + 1));
		}
	}
	free(times);
	go_on_to(x, day_start(x->end));
	flush(&x->out, STDOUT_FILENO);
}

/* ---- The unit ledger. */

struct mark {
	stamp at;
	char *rest; /* from `act` on, NUL-terminated */
};

struct marks {
	struct mark *mark;
	size_t marks, cap;
};

static void __attribute__((format(printf, 3, 4))) add_mark(struct marks *m, stamp at, const char *fmt, ...)
{
	struct mark *one;
	va_list ap;

	VEC_ROOM(m->mark, m->marks, m->cap);
	one = &m->mark[m->marks++];
	one->at = at;
	va_start(ap, fmt);
	if (vasprintf(&one->rest, fmt, ap) < 0)
		die(EXIT_USAGE, "out of memory");
	va_end(ap);
}

static int
compare_marks(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	return x->at != y->at ? (x->at > y->at) - (x->at < y->at) : strcmp(x->rest, y->rest);
}

/* Adds a mark of a unit on some day of the year. */
static void
mark_event(struct marks *m, const struct unit *u, int year, const char *act, const char *how)
{
	int month = 1 + (int)chance(12);
	stamp at = office_hours(day_make(year, month, 9));

	add_mark(m, at, "%s\t%.*s\t%s\t\t办公室\t登记%u\t", act, (int)u->name.n, u->name.p, how, chance(1000));
}

/* Adds the on-time figures of a month, as published in the next month's bulletin (M4.3.1). */
static void
mark_rate(struct marks *m, const struct unit *u, int year, int month)
{
	uint32_t counted = 1 + chance(60), late = chance(1 + counted / 8);
	stamp at = day_start(month_period(year * 12 + month - 1).to + 4) + 9 * HOUR;

	add_mark(m, at, "rate\t%.*s\t\t%u/%u\t办公室\t%04d-%02d\t第%d期", (int)u->name.n, u->name.p, counted - late,
		counted, year, month, month);
}

/* Adds the assessments of a unit: its own in December, the panel's in January, then the grade. */
static void
mark_year(struct marks *m, const struct unit *u, int year)
{
	static const char *const grades[] = {"优秀", "良好", "合格"};
	static const char *const single[] = {"media", "media", "delay", "leak", "bulletin"};
	static const char *const ways[] = {"main", "vice", "inspect"};
	stamp december = office_hours(day_make(year, 12, 10)), january = office_hours(day_make(year + 1, 1, 8));
	int n = (int)u->name.n, i, month;
	const char *part, *act;

	for (i = 0; i < 8; i++) {
		part = i < 4 ? "base" : "system";
		add_mark(m, december, "assess\t%.*s\tself\t5\t办公室\t%d/%s.%d\t", n, u->name.p, year, part, i % 4 + 1);
		if (permille(980))
			add_mark(m, january, "assess\t%.*s\tpanel\t4.%u\t考评组\t%d/%s.%d\t", n, u->name.p, chance(100),
				year, part, i % 4 + 1);
	}
	add_mark(m, january + 20 * DAY_SECONDS, "grade\t%.*s\t\t%s\t办公室\t%d\t", n, u->name.p, PICK(grades), year);
	if (permille(300))
		mark_event(m, u, year, PICK(single), "");
	if (permille(300)) {
		act = chance(2) ? "praise" : "criticize";
		mark_event(m, u, year, act, PICK(ways));
	}
	for (month = 1; month <= 12; month++) {
		if (permille(250))
			mark_rate(m, u, year, month);
	}
}

/* Most praise and criticism is confirmed a month later (M10). */
static void
put_mark(struct world *x, struct marks *m, size_t i, unsigned number)
{
	struct mark *one = &m->mark[i];
	char day[DAY_SIZE];

	put_stamp(x, one->at);
	day_print(day, stamp_day(one->at));
	buf_printf(&x->out, "\tM%.4s%.2s%.2s-%03u\t%s\t", day, day + 5, day + 8, number, one->rest);
	put_stamp(x, one->at);
	put(x, "\n");
	if ((strncmp(one->rest, "praise", 6) == 0 || strncmp(one->rest, "criticize", 9) == 0) && permille(700)) {
		add_mark(m, one->at + 30 * DAY_SECONDS, "confirm\t\t\t\t督查局\tM%.4s%.2s%.2s-%03u\t", day, day + 5,
			day + 8, number);
		qsort(m->mark + i + 1, m->marks - i - 1, sizeof *m->mark, compare_marks);
	}
}

static void
write_marks(struct world *x, const char *file)
{
	struct marks m = {NULL, 0, 0};
	FILE *out = fopen(file, "w");
	int year, last, month, mday;
	unsigned u, number = 0;
	size_t i;

	if (out == NULL)
		die(EXIT_USAGE, "%s: cannot be written", file);
	day_split(x->end - 1, &last, &month, &mday);
	day_split(x->from, &year, &month, &mday);
	for (; year <= last; year++) {
		for (u = 0; u < x->roster.listed; u++) {
			if (unit_group_of(x->roster.unit[u].class) != GROUP_NONE)
				mark_year(&m, &x->roster.unit[u], year);
		}
	}
	qsort(m.mark, m.marks, sizeof *m.mark, compare_marks);
	buf_span(&x->out, mark_columns.header);
	put(x, "\n");
	for (i = 0; i < m.marks && m.mark[i].at < day_start(x->end); i++) {
		number = i > 0 && stamp_day(m.mark[i].at) == stamp_day(m.mark[i - 1].at) ? number + 1 : 1;
		put_mark(x, &m, i, number);
	}
	flush(&x->out, fileno(out));
	fclose(out);
	for (i = 0; i < m.marks; i++)
		free(m.mark[i].rest);
	free(m.mark);
}

/* ---- The program. */

static uint16_t
unit_named(const struct world *x, const char *name)
{
	unsigned u;

	if (name == NULL)
		return NOBODY;
	u = roster_typed(&x->roster, span_of(name));
	if (u == UNIT_NONE)
		die(EXIT_USAGE, "the roster has no unit '%s'", name);
	return (uint16_t)u;
}

static void
prepare(struct world *x)
{
	size_t i;

	calendar_load(&x->calendar, tables_path("calendar.tsv", NULL));
	roster_load(&x->roster, tables_path("units.tsv", NULL));
	rulebook_load(&x->rules, tables_path("rules.tsv", NULL));
	for (i = 0; i < COUNT(areas); i++)
		x->area_unit[i] = unit_named(x, areas[i].name);
	for (i = 0; i < COUNT(topics); i++) {
		x->topic_unit[i][0] = unit_named(x, topics[i].units[0]);
		x->topic_unit[i][1] = unit_named(x, topics[i].units[1]);
	}
}

static uint64_t
number_given(const char *s)
{
	char *end;
	unsigned long long n = strtoull(s, &end, 10);

	if (*s < '0' || *s > '9' || *end != '\0')
		die_usage("'%s' is not a number", s);
	return n;
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {{"seed", required_argument, NULL, 's'},
		{"cases", required_argument, NULL, 'c'}, {"from", required_argument, NULL, 'f'},
		{"days", required_argument, NULL, 'd'}, {"marks", required_argument, NULL, 'm'}, {NULL, 0, NULL, 0}};
	static struct world x = {.cases = 1000};
	const char *marks = NULL;
	uint64_t days = 730;
	int o;

	say_program = "make-ledger";
	x.from = day_make(2019, 1, 1);
	while ((o = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (o) {
		case 's':
			seed = number_given(optarg);
			break;
		case 'c':
			x.cases = number_given(optarg);
			break;
		case 'f':
			if (!day_parse(span_of(optarg), &x.from))
				die_usage("'%s' is is not a day, such as 2020-01-31", optarg);
			break;
		case 'd':
			days = number_given(optarg);
			break;
		case 'm':
			marks = optarg;
			break;
		default:
			die_usage("usage: make-ledger [--seed N] [--cases N] [--from DATE] [--days N] [--marks FILE]");
		}
	}
	if (optind < argc || days < 1 || days > 36500)
		die_usage("usage: make-ledger [--seed N] [--cases N] [--from DATE] [--days N] [--marks FILE]");
	x.end = x.from + (day_t)days;
	/* The state must not be 0 or near it, and similar seeds must give different sequences. */
	seed = (seed + 1) * UINT64_C(0x9e3779b97f4a7c15);
	prepare(&x);
	write_ledger(&x);
	if (marks != NULL)
		write_marks(&x, marks);
	return EXIT_DONE;
}
