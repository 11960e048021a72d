#!/usr/bin/perl
# No program prints the caller of a secret case (R3.1.5): name and phone are put into every column with text,
# of an entry of every act, and searched for in standard output, in messages and in the files written.  No
# filter finds a secret case by them.  The ledger itself, --reveal and the slip for leaders (R3.1.6) show
# that they are there.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my ($name, $phone) = ('曹慕青', '13712340987');
my $planted = qr/曹慕青|慕青|曹先生|1371234|0987|137-1234/;
# In every column with text.
my $words = '曹慕青(137-1234-0987)';

chdir $dir or die "$dir: $!\n";
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-12-15T12:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp');

my ($tip, $open) = ('20201102-00001', '20201102-00002');
my @happened = (
	{ act => 'refer', how => 'mayor', ref => "呈$words", text => "拟请市长阅示$words" },
	{ act => 'instruct', how => 'mayor', by => "市长$words", ref => "批$words", text => "请查$words" },
	{ act => 'assign', unit => '市水利局', due => '2020-11-09', how => 'leader', name => "领导$words", flags => 'lead', ref => "交$words", text => "请办$words" },
	{ act => 'assign', unit => "外地$words", due => '2020-11-09', how => "说$words", flags => "assist,记$words", text => '协办' },
	{ act => 'urge', unit => '市水利局', how => "催$words", text => "催$words" },
	{ act => 'urge', unit => '市水利局', how => 'phone', text => "再催$words" },
	{ act => 'supervise', unit => '市水利局', how => 'site', text => "督$words" },
	{ act => 'extend', unit => '市水利局', due => '2020-11-16', text => "延$words" },
	{ act => 'refuse', unit => "外地$words", text => "不属$words" },
	{ act => 'return', unit => "外地$words", how => "退$words", text => "退$words" },
	{ act => 'reply', unit => "外地$words", ref => "批$words", flags => 'signed', text => "已办$words" },
	{ act => 'amend', topic => "环保/$words", area => "祥符区/$words", name => $name, text => "补充:曹先生$phone" },
	{ act => 'note', ref => $phone, text => "记$words" },
	{ act => 'repeat', ref => '20201101-00009', text => "又来电$words" },
	{ act => 'undo', text => "记错$words" },
);

sub ledger {
	my @lines = (header(),
		entry(at => '2020-11-02T09:00:00', case => $tip, act => 'new', by => "坐席$words", how => 'phone', kind => 'report',
			topic => "环保/$words", area => "祥符区/$words", name => $name, phone => $phone, ref => "KF-$words", text => "我是$words"),
		entry(at => '2020-11-02T09:00:00', case => $open, act => 'new', by => 'seat01', how => 'phone', kind => 'complaint',
			topic => '环保/扬尘', area => '祥符区', phone => '13900001111', text => '工地扬尘'));
	my $day = 3;
	push @lines, entry(at => sprintf('2020-11-%02dT09:00:00', $_->{act} eq 'extend' ? 9 : 3 + ($day > 9 ? 6 : 0)), case => $tip, by => "经办$words", %$_)
		for grep { $_->{act} ne 'extend' || ++$day } @happened;
	@lines = ($lines[0], sort { substr($a, 0, 19) cmp substr($b, 0, 19) } @lines[1 .. $#lines]);
	return @lines;
}

# With one more entry, or closed and told.
my @closing = (
	entry(at => '2020-11-20T09:00:00', case => $tip, act => 'reply', unit => '市水利局', by => "经办$words", text => "已办$words"),
	entry(at => '2020-11-21T09:00:00', case => $tip, act => 'close', how => 'planned', due => '2020-11-30', by => "经办$words", text => "结$words"),
	entry(at => '2020-11-22T09:00:00', case => $tip, act => 'tell', how => 'caller', flags => 'unsatisfied', by => "经办$words", text => "告$words"),
	entry(at => '2020-11-22T10:00:00', case => $tip, act => 'tell', how => 'leader', by => "经办$words", text => "报$words"),
);
put('L', ledger());
put('Closed', ledger(), @closing);
put('Damaged', ledger(), "2020-11-02\t$tip\tnote" . "\t$words" x 13 . "\n", "2020-11-30T09:00:00\t$tip\t$words" . "\t" x 13 . "\n", "$words\n");
put('M', "at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext\trecorded\n");
my $rows = "case\ttext\n$tip\t记$words\n";
put('Rows', $rows);
put('units', "unit\tclass\tparent\taliases\tliaison\n市水利局\tdepartment\t\t\ta\@example.org\n");

# Commands by program on a ledger L, which they may change.
my %commands = (
	'case-list' => ['case-list L', 'case-list --tasks L', 'case-list Closed', 'case-list --tasks Closed', 'case-list --unhappy Closed',
		'case-list --columns case,opened,channel,kind,topic,area,state,unit,assigned,due,replied,closed,told,urges,supervised,extensions,returns,repeats,ref,flags,text,outcome,reached,satisfied,solved,days Closed'],
	'case-due' => ['case-due L', 'case-due --supervise L', 'case-due --promised Closed', 'case-due --refused L'],
	'case-remind' => ['case-remind --within 100 L', 'case-remind --supervise L', 'case-remind --within 100 L | letter-format --due - --unit 市水利局'],
	'letter-format' => ['case-due L | letter-format --call -', 'case-list Closed | letter-format --unhappy -'],
	'case-log' => ['case-log --all Closed', 'case-log L'],
	'mail-units' => ['case-remind --within 100 L | mail-units --into mails --units units; cat mails/*/*.tsv; grep -hx "[A-Za-z0-9+/=]*" mails/*/mail | base64 -di'],
	'case-show' => ['case-show -l L 20201102-00001', "case-show --why -l Closed $tip", "case-show --format=html -l Closed $tip", "case-show --lang en -l L $tip"],
	'case-form' => [map { ("case-form --form $_ -l L $tip", "case-form --form $_ --format=html -l Closed $tip") } qw(assign express supervise matter answer)],
	'case-redact' => ['case-redact L', 'case-redact --all Closed', 'case-redact --skip-bad Damaged'],
	'case-similar' => ['case-similar L', "case-similar -l Closed $tip"],
	'case-check' => ['case-check L', 'case-check Closed', 'case-check Damaged'],
	'case-archive' => ['case-archive -l Closed --month 2020-11 --into volumes --anyway; cat volumes/*ndex* volumes/*.html volumes/*.txt'],
	'report-weekly' => [map { "report-weekly --week 2020-W45 --format=$_ L" } qw(text html tsv)],
	'report-brief' => [(map { "report-brief --month 2020-11 --format=$_ Closed" } qw(text html tsv)), 'report-brief --month 2020-11 --rates Closed'],
	'report-seat' => ['report-seat --from 2020-11-02 Closed'],
	'report-year' => ['report-year --year 2020 Closed'],
	'score-unit' => ['score-unit --year 2020 Closed', 'score-unit --year 2020 --explain 市水利局 Closed', 'score-unit --year 2020 --tally Closed'],
	'score-fund' => ['score-fund --year 2020 Closed'],
	'table-format' => ['case-list L | table-format --to=html'],
	'unit-list' => ['unit-list M'],
	'unit-mark' => ['unit-mark -l M --act bulletin --unit 市水利局 --ref 第1期'],
	'case-period' => ['case-period week'],
	'mail-send' => ['case-list Closed | mail-format -s x -t a@example.org | mail-send -r sent.tsv --sendmail true paper && cat sent.tsv', 'mail-send -r sent.tsv --sendmail false -a paper <Closed'],
	'job-settings' => ['job-settings L', map { "printf 'ledger=$_\\nout=papers\\noffice=a\@b.cn\\n' >settings; job-settings --check settings" } qw(L Closed Damaged)],
	'case-workday' => ['case-workday 2020-11-02'],
	'case-new' => [
		"case-new -l L --channel phone --kind report --name $name --phone $phone --topic '环保/$words' --area '$words' --by '坐席$words' --text '$words'",
		"printf 'channel: phone\\nkind: $phone\\nname: $name\\ntext: x\\n' | case-new -l L -",
		"printf 'channel: phone\\n$name: x\\n' | case-new -l L -",
		"printf 'a,b\\n$name,$phone\\n' | case-new -l L --import - --map 'at=b,kind=a,channel:=phone'",
	],
	'case-sync' => [
		"printf 'a,b,c,d,e,f,g\\n9,2020-11-02,report,$name,$phone,$words,市水利局\\n' | case-sync -l L --import - --map 'ref=a,at=b,kind=c,name=d,phone=e,text=f,reply=f,topic=f,unit=g,channel:=phone'",
		"printf 'a,b,c\\n9,2020-11-02,$name\\n8,$phone,$words\\n' | case-sync -l L --import - --map 'ref=a,at=b,unit=c,text=c,channel:=phone'",
		"printf 'a,b,c\\n9,2020-11-02,$name\\n8,$phone,$words\\n' | case-sync -l L --import - --map 'ref=a,at=b,unit=c,text=c,channel:=phone' --suggest-aliases A",
	],
	'case-answer' => ["case-answer -l L --text '$words' $tip"],
	'case-amend' => ["case-amend -l L --name '$name' --topic 'a$words' --area 'b$words' --text '$words' $tip"],
	'case-assign' => ["case-assign -l L --unit 市公安局 --leader '$name' --ref '$words' --text '$words' $tip"],
	'case-recall' => ["case-recall -l L --unit 市水利局 --text '$words' $tip"],
	'case-refuse' => ["case-refuse -l L --unit 市水利局 --text '$words' $tip"],
	'case-reply' => ["case-reply -l L --unit 市水利局 --ref '$words' --text '$words' --by '$words' $tip"],
	'case-return' => ["case-return -l L --unit 市水利局 --how poor --text '$words' $tip"],
	'case-close' => ["case-reply -q -l L --unit 市水利局 $tip && case-close -l L --how solved --text '$words' --by '$words' $tip"],
	'case-tell' => ["case-tell -l Closed --to caller --text '$words' --by '$words' $tip"],
	'case-refer' => ["case-refer -l L --to mayor --ref '$words' --text '$words' $tip"],
	'case-instruct' => ["case-instruct -l L --rank mayor --by '$words' --ref '$words' --text '$words' $tip"],
	'case-urge' => ["case-urge -l L --unit 市水利局 --how phone --text '$words' $tip", "case-urge -l L --all --by '$words' --how phone"],
	'case-supervise' => ["case-supervise -l L --unit 市水利局 --how phone --text '$words' $tip"],
	'case-extend' => ["case-extend -l L --unit 市水利局 --days 2 --text '$words' $tip"],
	'case-repeat' => ["case-repeat -l L --of 20201102-00002 --text '$words' $tip"],
	'case-void' => ["case-void -l L --text '$words' $tip"],
	'case-undo' => ["case-undo -l L --text '$words' $tip"],
	'case-note' => ["case-note -l L --text '$words' --ref '$words' --by '$words' $tip", "case-note -l L --take text - <Rows",
		"case-note -n -l L --text '$words' --ref '$words' $tip"],
);

for my $program (sort map { basename($_) } glob "$bin/*") {
	next if $program eq 'caseledger-job';
	my @commands = @{ $commands{$program} // ["$program L", "$program Closed"] };
	for my $command (@commands) {
		put('L', ledger());
		put('Closed', ledger(), @closing);
		run('rm -rf volumes');
		my $status = run("{ $command; } >out 2>err </dev/null");
		isnt($status, 124, "$command: ends") or next;
		for my $stream (qw(out err)) {
			my $text = slurp($stream);
			unlike($text, $planted, "$command: $stream has neither name nor phone");
		}
	}
}

# The values are in the ledger.
put('L', ledger());
put('Closed', ledger(), @closing);
for my $command ('cat L', 'case-list --reveal L', 'case-log --all --reveal L', "case-form --form slip -l L $tip", "case-note --text x $tip <L") {
	run("$command >out 2>err");
	like(slurp('out'), $planted, "$command: shows them");
}

# No filter finds what is not printed; it finds what is printed.
for my $query ('case-list', 'case-list --tasks', 'case-log') {
	for my $filter ("--topic '环保/$words'", "--area '祥符区/$words'", "--match $name", '--match 137-1234', "--phone $phone", "--by '坐席$words'", "--ref 'KF-$words'", "--ref $phone") {
		run("$query $filter L >out 2>err");
		unlike(slurp('out'), qr/^.*\t?$tip/m, "$query $filter: does not find the secret case");
		unlike(slurp('err'), qr/$name|KF-/, "$query $filter: says nothing") unless slurp('err') =~ /usage|try|unrecogni/i;
	}
}
run("case-list --topic '环保/***(***)' L >out");
like(slurp('out'), qr/^$tip/m, 'case-list finds it by the topic that it prints');
run("case-list --topic 环保 L >out");
like(slurp('out'), qr/^$tip/m, 'case-list finds it by what lies above the topic');
run("case-log --by '坐席***(***)' L >out");
like(slurp('out'), qr/\t$tip\t/, 'case-log finds it by the `by` that it prints');

# A line whose columns are shifted may make a case secret; if the line is skipped, the case is still secret.
my $open_name = entry(at => '2020-11-02T09:00:00', case => $tip, act => 'new', how => 'phone', kind => 'complaint', topic => '环保', area => '祥符区', name => $name, phone => $phone, text => "我是$name，电话$phone");
my $task = entry(at => '2020-11-03T09:00:00', case => $tip, act => 'assign', unit => '市水利局', due => '2020-11-09', how => 'platform', flags => 'lead');
my @shifted = ("$tip\tamend" . "\t" x 10 . "secret\t\t\t\n", "\t2020-11-02T10:00:00\t$tip\tamend" . "\t" x 12 . "secret\n", "2020-11-02T10:00:00 $tip\tamend\tsecret\n", "amend\t\t$tip" . "\t" x 13 . "\n");
for my $line (@shifted) {
	put('L', header(), $open_name, $task, $line);
	for my $query ('case-list', 'case-log', 'case-due', 'case-redact', 'case-count --by text', "case-show -l L $tip", "case-show --format=html -l L $tip", "case-form --form assign -l L $tip",
		"case-form --form assign --format=docx -l L $tip", "case-form --form supervise -l L $tip", 'report-weekly --week 2020-W45', 'report-brief --month 2020-11') {
		my $command = $query =~ / -l L / ? $query =~ s/ / --skip-bad /r : "$query --skip-bad L";
		run("$command >out 2>err");
		isnt(slurp('out') . slurp('err'), '', "$command: says something");
		run('unzip -p out >text 2>/dev/null && mv text out') if $query =~ /docx/;
		unlike(slurp('out') . slurp('err'), $planted, "$command: a line that is shifted hides the caller");
	}
}
# Also in a ledger with an index, which finds lines by the shifted column.
for my $line (@shifted) {
	put('L', header(), $open_name, $task, map({ entry(at => '2020-11-04T09:00:00', case => sprintf('20201104-%05d', $_), act => 'new', how => 'phone', kind => 'request', text => 'x' x 300) } 1 .. 15_000),
		$line, map { entry(at => '2020-11-05T09:00:00', case => sprintf('20201104-%05d', $_), act => 'note', text => 'x' x 300) } 1 .. 15_000);
	is(run("case-note -q -l L --text x 20201104-00001"), 0, 'a large ledger');
	ok(-s 'L.index', 'has an index');
	run("case-show --skip-bad -l L $tip >out 2>err");
	like(slurp('out'), qr/\*\*\*/, 'an index finds a line that is shifted');
	unlike(slurp('out'), $planted, 'an index finds a line that is shifted: the caller is hidden');
	unlink 'L.index';
}
put('L', header(), $open_name, $task);
run("case-show -l L $tip >out");
like(slurp('out'), $planted, 'without it he is shown');
done_testing();
