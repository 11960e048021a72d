#!/usr/bin/perl
# Faults, one at a time: a system call of a program that records fails, or is interrupted, once or always;
# the program is killed before it; a read or write is partial; an allocation fails; the ledger is truncated,
# rewritten or appended to during a query; 16 writers are killed.  In every case: no program crashes or
# hangs; an exit status is true of the ledger; nothing recorded is lost; and the next run works.
#
# `make check` tests FAULTS=N faults, selected from all, `make faults` many more; FAULTS=all tests each of
# them.
use strict;
use warnings;
use File::Basename qw(dirname);
use List::Util qw(min);
use POSIX qw(_exit);
use Test::More;
use Time::HiRes qw(time usleep);
use lib dirname(__FILE__);
use Trial;

my $faults = $ENV{FAULTS} // 60;
my $tables = "$root/src/tables";
my $library = "$dir/faults.so";
my $each = $faults eq 'all' ? 1e9 : $faults;

chdir $dir or die "$dir: $!\n";
%ENV = (
	PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-11-15T12:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp',
	map { $_ => $ENV{$_} } grep { /^(A|L|UB|T)SAN_OPTIONS$|^CC$/ } keys %ENV
);

# --- the programs ------------------------------------------------------------------------------

my @task = (unit => '市城市管理局', by => 'desk1');
my @ledger = (
	header(),
	(map { entry(at => '2020-11-02T09:00:00', case => "20201102-0000$_", act => 'new', how => 'phone', kind => 'request', text => '暖气不热') } 1 .. 5),
	(map { entry(at => '2020-11-03T09:00:00', case => "20201102-0000$_", act => 'assign', @task, how => 'platform', due => '2020-11-18', flags => 'lead') } 2 .. 4),
	(map { entry(at => '2020-11-04T09:00:00', case => "20201102-0000$_", act => 'reply', @task, text => '已修') } 3 .. 4),
	entry(at => '2020-11-05T09:00:00', case => '20201102-00004', act => 'close', by => 'desk1', how => 'solved'),
);
my $torn = "2020-11-05T11:00:00\t2020";
my $mark_header = join("\t", qw(at mark act unit how value by ref text recorded)) . "\n";
my $history = "no,at,text,unit,reply\n1,2020-11-10 08:00,水管爆裂,市水利局,\n2,never,坏行,,\n3,2020-11-11 09:00,路灯不亮,市水利局;市林业局,已修\n";
my $export = "no,at,text\n1,2020-11-10 08:00,水管爆裂\n2,never,坏行\n3,2020-11-11 09:00,路灯不亮\n";

# Every program that records: its arguments, and its files besides the ledger; other settings have defaults.
my @verbs = (
	[qw(case-note 20201102-00001 --text 备注)], [qw(case-assign 20201102-00001 --unit 市水利局)], [qw(case-recall 20201102-00002)],
	[qw(case-refuse 20201102-00002)], [qw(case-reply 20201102-00002)], [qw(case-close 20201102-00003)],
	[qw(case-undo 20201102-00003 --text 误)], [qw(case-answer 20201102-00001 --text 已答复)], [qw(case-refer 20201102-00001 --to duty)],
	[qw(case-instruct 20201102-00001 --rank mayor --by 市长)], [qw(case-urge 20201102-00002 --how phone)],
	[qw(case-supervise 20201102-00002 --how phone --text 督办)], [qw(case-extend 20201102-00002 --due 2020-11-25 --text 备料)],
	[qw(case-return 20201102-00003 --how poor)], [qw(case-tell 20201102-00004 --to caller)],
	[qw(case-repeat 20201102-00002 --of 20201102-00001)], [qw(case-amend 20201102-00001 --topic 供水服务)],
	[qw(case-void 20201102-00001 --text 重复登记)],
);
my @writers = (
	{ name => 'case-note --all', command => [qw(case-note -l L --all --text 备注)], torn => 1 },
	{ name => 'case-new of a new ledger', command => [qw(case-new -l L --kind consult --text 问)], ledger => undef },
	{ name => 'case-new --import', command => [qw(case-new -l L --import export.csv --rejects bad.csv --map), 'ref=no,at=at,text=text,channel:=web'], torn => 1 },
	{ name => 'case-sync', command => [qw(case-sync -l L --import history.csv --rejects bad.csv --changes changed --map), 'ref=no,at=at,text=text,unit=unit,reply=reply,channel:=web'], torn => 1 },
	# So large that its entries are written in pieces; `whole`: run again, it gives the same ledger.
	(map { { name => "case-sync, large, $_ ledger", command => [qw(case-sync -q -l L --import history.csv --map), 'ref=no,at=at,text=text,unit=unit,reply=reply,channel:=web'],
		history => large_history(), whole => 1, torn => $_ eq 'old', $_ eq 'new' ? (ledger => undef) : () } } qw(new old)),
	{ name => 'unit-mark of a new ledger', command => [qw(unit-mark -l L --act bulletin --unit 市水利局 --ref 第11期)], ledger => undef },
	{ name => 'unit-mark', command => [qw(unit-mark -l L --act bulletin --unit 市水利局 --ref 第11期)], ledger => $mark_header },
	{ name => 'case-archive', command => [qw(case-archive -l L --month 2020-10 --into V)], again => 'rm -rf V',
		ledger => join('', @ledger, entry(at => '2020-10-02T09:00:00', case => '20201002-00001', act => 'new', how => 'phone'),
			entry(at => '2020-10-03T09:00:00', case => '20201002-00001', act => 'answer', text => '已答复')) },
	{ name => 'case-check --repair', command => [qw(case-check --repair L)], torn => 1, repairs => 1 },
	# A large ledger gets an index; `made` means that it already has one, as after a refused call.
	(map { { name => "case-note, $_ index", command => [qw(case-note -l L 20201102-00001 --text 备注)], large => 1, $_ => 1 } } qw(new made)),
	{ name => 'case-new, made index', command => [qw(case-new -l L --kind consult --text 问)], large => 1, made => 1 },
	# It records in a file of its own, and has checks of its own.
	{ name => 'mail-send', command => [qw(mail-send --record sent.tsv --sendmail ./sendmail --wait 2 p q)], input => 'mail',
		begin => \&begin_mail, wrong => \&wrong_with_mail, next => \&next_mail_goes },
	map { my ($name, @more) = @$_; { name => $name, command => [$name, '-l', 'L', @more] } } @verbs,
);

sub ledger_of {
	my ($w) = @_;
	return large_ledger() if $w->{large};
	return exists $w->{ledger} ? $w->{ledger} : join '', @ledger;
}

sub large_history {
	return join '', "no,at,text,unit,reply\n", map { "$_,2020-11-10 08:00," . '暖气不热' x 20 . ",市水利局,已修\n" } 1 .. 2500;
}

my $large;

sub large_ledger {
	return $large //= join '', @ledger, map { entry(at => '2020-11-05T10:00:00', case => sprintf('20201102-%05d', 1 + $_ % 5), act => 'note', by => 'desk1', text => '暖气不热' x 80) } 1 .. 8400;
}

# The standard input of programs.
my $input = '/dev/null';

sub begin {
	my ($w) = @_;
	$input = $w->{input} // '/dev/null';
	return $w->{begin}->() if $w->{begin};
	my $text = ledger_of($w);
	system 'rm', '-rf', 'V' if $w->{again};
	unlink 'L', 'L.torn', 'bad.csv', 'L.new', 'bad.csv.new';
	put('L', $text, $w->{torn} ? $torn : ()) if defined $text;
	put('export.csv', $export);
	put('history.csv', $w->{history} // $history);
	unlink 'L.index', 'L.index.new';
	system "$bin/case-reply -q -l L 20201102-00001 2>said" if $w->{made};
}

sub text_of {
	my ($name) = @_;
	return -e $name ? slurp($name) : '';
}

# Runs a command with additional environment variables; returns its status, 128 and more for a signal, 124
# after a timeout.
sub try {
	my ($more, @command) = @_;
	my $command = join ' ', map({ "$_=" . quoted($more->{$_}) } sort keys %$more), map { quoted($_) } @command;
	return run("{ $command; } <$input >out 2>said");
}

sub program {
	my ($w) = @_;
	my ($name, @arguments) = @{ $w->{command} };
	return ("$bin/$name", @arguments);
}

# --- checks --------------------------------------------------------------------------------------

# Returns the whole lines of a ledger that were added; undef if an earlier line is missing.
sub added {
	my ($w) = @_;
	my $before = ledger_of($w) // '';
	my $after = text_of('L');
	return if substr($after, 0, length $before) ne $before;
	my $rest = substr $after, length $before;
	return grep { !/^at\t/ } $rest =~ /([^\n]*)\n/g;
}

# Returns what is wrong with the end of a run, or ''.
sub wrong_with {
	my ($w, $status, $expected, $cutting) = @_;
	return $w->{wrong}->($status, $cutting) if $w->{wrong};
	my $said = text_of('said');
	my @added = added($w);
	return 'it does not end' if $status == 124;
	return 'a sanitizer found something' if $status == 99;
	return "it crashed ($status)" if $status > 128 && $status != 137;
	return 'the ledger lost something' if @added == 1 && !defined $added[0];
	return "status $status, but " . @added . ' entries are there' if ($status == 0 || $status == 3) && @added != $expected;
	return "status $status, but entries are there" if $status =~ /^(?:1|2|4|127)$/ && @added > 0 && !$w->{repairs};
	return 'status 3, and it does not say that something is recorded' if $status == 3 && $said !~ /recorded, but/;
	return "status $status and no message" if $status =~ /^[234]$/ && $said eq '';
	# What was reported is in the ledger.
	my $reported = () = text_of('out') =~ /^20\d\d-\d\d-\d\dT.*\n/mg;
	return 'what was reported is not there' if !$w->{repairs} && $reported > @added;
	# An incomplete line may only be left by a program that was killed or could not undo its write, and
	# only until the next run.
	return 'half a line is left' if $status != 137 && !$cutting && !$w->{torn} && text_of('L') =~ /[^\n]\z/;
	return '';
}

# Returns what is wrong with the next run, or ''.
sub next_goes {
	my ($w) = @_;
	return $w->{next}->($w) if $w->{next};
	my $status = try({}, program($w));
	# The entry may be refused now, or be recorded already.
	return "the next run ends with $status: " . text_of('said') if $status != 0 && $status != 1;
	return 'the torn line is lost' if $w->{torn} && index(text_of('L.torn'), $torn) < 0;
	return 'the next run does not give the same ledger' if $w->{whole} && text_of('L') ne $w->{whole};
	return 'an index that is none' if $w->{large} && index_is_wrong();
	return 'something in the making is left' if -e 'L.index.new' || -e 'L.new' || -e 'bad.csv.new' || -e 'V/.unfinished';
	return '';
}

# Returns whether the index left by a killed program gives another result than no index.
sub index_is_wrong {
	my @found = map { try({}, "$bin/case-show", '-l', 'L', $_); text_of('out') } map { "20201102-0000$_" } 1 .. 5;
	unlink 'L.index';
	my @all = map { try({}, "$bin/case-show", '-l', 'L', $_); text_of('out') } map { "20201102-0000$_" } 1 .. 5;
	return "@found" ne "@all";
}

# --- mails ---------------------------------------------------------------------------------------

my $sent_before = "2020-11-14T12:00:00\ta\tx\@example.org\n2020-11-14T12:00:00\tb";
my $now_sent = join '', map { "2020-11-15T12:00:00\t$_\ty\@example.org\n" } qw(p q);

sub begin_mail {
	put('sent.tsv', $sent_before);
	put('mail', "To: y\@example.org\n\ntext\n");
	put('mails', '');
	# The faults are not for this script.
	put('sendmail', "#!/bin/sh\nunset LD_PRELOAD\ncat >>mails\n");
	chmod 0755, 'sendmail';
}

sub mails {
	return scalar(() = text_of('mails') =~ /^text$/mg);
}

# Returns what is wrong with the end of a run, or ''.
sub wrong_with_mail {
	my ($status, $cutting) = @_;
	my $said = text_of('said');
	my $recorded = text_of('sent.tsv') eq "$sent_before\n$now_sent";
	return 'it does not end' if $status == 124;
	return 'a sanitizer found something' if $status == 99;
	return "it crashed ($status)" if $status > 128 && $status != 137;
	return 'half a mail was sent' if text_of('mails') ne slurp('mail') x mails();
	return 'the record lost something' if index(text_of('sent.tsv'), $sent_before) != 0;
	return 'it is recorded in part' if !$recorded && text_of('sent.tsv') ne $sent_before && $status != 137 && !$cutting;
	return 'status 0, but it was not sent and recorded' if $status == 0 && !($recorded && mails() == 1);
	return "status $status, but it is recorded" if $status =~ /^(?:1|2|4|5|127)$/ && $recorded;
	return "status $status and no message" if $status =~ /^[1-5]$/ && $said eq '';
	return 'status 3, but nothing was sent' if $status == 3 && mails() == 0;
	return 'nothing was sent, it says' if $said =~ /nothing was sent/ && mails() > 0;
	return 'it was sent without a record, and that is not reported' if $status == 3 && mails() > 0 && $said !~ ($recorded ? qr/p was sent|recorded, but/ : qr/p was sent/);
	return 'what is recorded was not sent' if $recorded && mails() == 0;
	return '';
}

# Returns what is wrong with the next run, or ''.
sub next_mail_goes {
	my ($w) = @_;
	my $wanted = mails() + (text_of('sent.tsv') =~ /\tp\t/ ? 0 : 1);
	my $status = try({}, program($w));
	return "the next run ends with $status: " . text_of('said') if $status != 0;
	return 'the next run does not send what is not recorded, or sends what is' if mails() != $wanted;
	return 'the paper is not recorded once' if (() = text_of('sent.tsv') =~ /\tp\ty\@example.org$/mg) != 1;
	return '';
}

# Returns so many elements of a list, evenly spread and always the same ones.
sub some_of {
	my ($n, @list) = @_;
	return @list if $n >= @list;
	srand 20201102;
	return map { $list[ int(($_ + rand) * @list / $n) ] } 0 .. $n - 1;
}

my %tried;

# Tests a fault on a writer; returns what went wrong.
sub fault {
	my ($kind, $w, $name, $environment, $cutting, @before) = @_;
	begin($w);
	my $status = try($environment, @before, program($w));
	my $wrong = wrong_with($w, $status, $w->{expected}, $cutting) || next_goes($w);
	$tried{$kind}++;
	return $wrong ? "$w->{name}: $name: $wrong" : ();
}

sub none_wrong {
	my ($what, @wrong) = @_;
	is(scalar(@wrong), 0, $what) or diag(join "\n", @wrong[ 0 .. min(9, $#wrong) ]);
}

for my $w (@writers) {
	begin($w);
	my $status = try({}, program($w));
	$w->{expected} = added($w) if !$w->{wrong};
	die "$w->{name}: $status: " . slurp('said') if $status != 0 && !$w->{repairs};
	$w->{whole} = text_of('L') if $w->{whole};
}

# Not under a sanitizer that must be loaded first, which takes a failing mmap for its own.
sub has_library {
	my $compiler = $ENV{CC} // 'cc';
	return 0 if $bin =~ /wrap$/;
	system("$compiler -std=c11 -O1 -fPIC -shared -o $library $root/testdata/faults/faults.c -ldl >/dev/null 2>&1") == 0 or return 0;
	begin($writers[-1]);
	return try({ LD_PRELOAD => $library, FAULT => 'none:1', FAULT_COUNT => 'count' }, program($writers[-1])) == 0
		&& text_of('count') =~ /^\d\d+ \d/;
}

my $has_library = has_library();

# --- system calls ---------------------------------------------------------------------------------

# The ways in which a call can fail, in strace's words.
my %ways = (
	'fail (EIO)' => 'error=EIO:when=%d',
	'fail (ENOSPC) from then on' => 'error=ENOSPC:when=%d+',
	'interrupted' => 'error=EINTR:when=%d',
	'interrupted for ever' => 'error=EINTR:when=%d+',
	'killed before' => 'signal=KILL:when=%d',
);
# Calls that cannot fail (the C library relies on that) or do not return.
my %never = map { $_ => 1 } qw(execve exit exit_group rt_sigreturn brk futex);

SKIP: {
	skip 'strace cannot inject faults here, or a sanitizer is in the programs', 3 if !$has_library || !can_kill();
	local $ENV{ASAN_OPTIONS} = join ':', $ENV{ASAN_OPTIONS} // (), 'detect_leaks=0';
	my @all;
	for my $w (@writers) {
		begin($w);
		my %nth;
		try({}, qw(strace -qq -o calls), program($w));
		# The start of the program itself; earlier calls are the loader's.
		my ($loading, $rest) = slurp('calls') =~ /\A(.*?)^(rt_sigaction\(SIGALRM.*)\z/ms;
		++$nth{$_} for $loading =~ /^(\w+)\(/mg;
		for my $call (map { [ $_, ++$nth{$_} ] } $rest =~ /^(\w+)\(/mg) {
			push @all, map { [ $w, $call, $_ ] } $never{ $call->[0] } ? () : sort keys %ways;
		}
	}
	my @wrong;
	for my $try (some_of($each, @all)) {
		my ($w, $call, $way) = @$try;
		my $inject = sprintf "inject=%s:$ways{$way}", @$call;
		push @wrong, fault($way, $w, "$call->[0] $call->[1] $way", {}, $call->[0] eq 'ftruncate' || $way =~ /for ever|then on/,
			qw(strace -qq -o /dev/null -e), $inject);
	}
	none_wrong('a system call goes wrong', @wrong);
	my ($w) = grep { $_->{name} eq 'mail-send' } @writers;
	begin($w);
	is(try({}, qw(strace -qq -o /dev/null -e inject=fallocate:error=ENOSPC), program($w)) . ' ' . mails() . ' ' . slurp('said'),
		"4 0 mail-send: sent.tsv: cannot be written: No space left on device; nothing was sent\n", 'without room for the record no mail is sent');
	is(try({}, qw(strace -qq -o /dev/null -e inject=fallocate:error=EOPNOTSUPP), program($w)) . ' ' . mails(), '0 1', 'a file system that reserves nothing will do');
	diag(sprintf 'of %d faults of system calls: %s', scalar @all, join ', ', map { "$tried{$_} $_" } sort keys %tried);
}

# --- allocations, partial reads and writes -----------------------------------------------------------


SKIP: {
	skip 'no library can be put before the programs here (a sanitizer is)', 1 if !$has_library;
	%tried = ();
	my @all;
	for my $w (@writers) {
		begin($w);
		try({ LD_PRELOAD => $library, FAULT => 'none:1', FAULT_COUNT => 'count' }, program($w));
		my ($allocations, $transfers) = slurp('count') =~ /^(\d+) (\d+)/;
		push @all, map { my $n = $_; map { [ $w, "$_:$n" ] } qw(alloc allocs) } 1 .. $allocations;
		push @all, map { my $n = $_; map { [ $w, "$_:$n" ] } qw(short shorts) } 1 .. $transfers;
	}
	my @wrong;
	for my $try (some_of(2 * $each, @all)) {
		my ($w, $fault) = @$try;
		push @wrong, fault($fault =~ s/:.*//r, $w, $fault, { LD_PRELOAD => $library, FAULT => $fault }, 0);
	}
	none_wrong('an allocation fails, or half is read or written', @wrong);
	diag(sprintf 'of %d other faults: %s', scalar @all, join ', ', map { "$tried{$_} $_" } sort keys %tried);
}

# --- files rewritten under each query -------------------------------------------------------------------

$input = '/dev/null';
my @queries = (
	[qw(case-due)], [qw(case-list)], [qw(case-list --tasks)], [qw(case-log)], [qw(case-log --all --reveal)], [qw(case-similar)], [qw(case-check)],
	[qw(case-redact)], [qw(score-unit --year 2020)], [qw(report-weekly --week 2020-W45)], [qw(report-brief --month 2020-11)],
	[qw(report-year --year 2020)], [qw(table-format)], [qw(case-show -l L 20201102-00001)], [qw(case-form --form slip -l L 20201102-00001)],
	[qw(case-note 20201102-00001 -n -l L)],
);

# A ledger large enough to be mapped, or small enough to be copied; case numbers start at `first`.
sub ledger_from {
	my ($first, $cases, $words) = @_;
	my @text = header();
	for my $n ($first .. $first + $cases - 1) {
		my @case = (case => sprintf '20201102-%05d', $n);
		push @text, entry(at => '2020-11-02T09:00:00', @case, act => 'new', how => 'phone', kind => 'request', topic => '供暖服务', area => '龙亭区', name => '张三', phone => "1990000$n", text => $words);
		push @text, entry(at => '2020-11-03T09:00:00', @case, act => 'assign', @task, how => 'platform', due => '2020-11-18', flags => 'lead') if $n % 3;
		push @text, entry(at => '2020-11-04T09:00:00', @case, act => 'reply', @task, text => '已修') if $n % 3 == 1;
		push @text, entry(at => '2020-11-04T10:00:00', @case, act => 'undo', text => '误') if $n % 30 == 1;
	}
	return join '', @text;
}

SKIP: {
	skip 'no library can be put before the programs here (a sanitizer is)', 2 if !$has_library;
	my (@wrong, @all, %ended);
	my %size = (large => 4800, small => 60);
	for my $size (sort keys %size) {
		put("$size.old", ledger_from(1, $size{$size}, '暖气不热，请派人来看'));
		put("$size.anew", ledger_from(7, $size{$size} + 100, '来访'));
	}
	put('more', entry(at => '2020-11-05T09:00:00', case => '20201102-00001', act => 'note', text => '追加'));
	for my $q (@queries) {
		my ($name, @arguments) = @$q;
		my @command = ("$bin/$name", @arguments, $arguments[-1] && grep({ $_ eq '-l' } @arguments) ? () : 'L');
		for my $size (sort keys %size) {
			# Comparing so many similar texts takes too long.
			next if $size eq 'large' && $name eq 'case-similar';
			my $start = sub { put('L', slurp("$size.old")) };
			$start->();
			my $status = try({ LD_PRELOAD => $library, FAULT => 'none:1', FAULT_COUNT => 'count' }, @command);
			my ($allocations) = slurp('count') =~ /^(\d+)/;
			my $query = { command => \@command, name => "$name $size", size => $size, status => $status, out => slurp('out') };
			push @all, map { my $n = $_; map { [ $query, $_, $n ] } qw(cut anew append) } 1 .. $allocations;
		}
	}
	for my $try (some_of($each, @all)) {
		my ($q, $fault, $n) = @$try;
		my ($command, $size) = @$q{qw(command size)};
		put('L', slurp("$size.old"));
		my $ended = try({ LD_PRELOAD => $library, FAULT => "$fault:$n", FAULT_FILE => 'L', FAULT_FROM => $fault eq 'append' ? 'more' : "$size.anew" }, @$command);
		my $same = $ended == $q->{status} && slurp('out') eq $q->{out};
		$ended{"$fault: $ended"}++;
		# Before it is read, the rewritten file is simply another ledger.
		my $other = $ended =~ /^[0-2]$/ && !$same && unread($command);
		push @wrong, "$q->{name}: $fault at allocation $n: ends with $ended: " . slurp('said') if !$other && !($same || ($fault ne 'append' && $ended == 4 && slurp('said') =~ /truncated or rewritten/));
	}
	none_wrong('the ledger is cut, written anew or appended to under a query', @wrong);
	diag(sprintf 'of %d rewritings under queries: %s', scalar @all, join ', ', map { "$_ $ended{$_}" } sort keys %ended);

	# Returns whether a query of the file as it is now gives the same.
	sub unread {
		my ($command) = @_;
		my $out = slurp('out');
		my $said = slurp('said');
		my $now = try({}, @$command);
		my $same = slurp('out') eq $out;
		put('said', $said);
		return $same;
	}
}

# --- 16 writers, killed ---------------------------------------------------------------------------------

sub many_killed {
	my ($for) = @_;
	my $end = time + $for;
	my (%child, %said, $killed, $kept);
	my $n = 0;
	put('L', @ledger);
	srand 20201102;
	while (time < $end || %child) {
		while (time < $end && keys %child < 16) {
			my $k = $n++;
			my $child = fork // die "fork: $!\n";
			if ($child == 0) {
				open STDOUT, '>', "said.$k";
				open STDERR, '>', '/dev/null';
				exec "$bin/case-note", '-l', 'L', '--wait', '60', '--text', "no.$k", '20201102-00001' or _exit(127);
			}
			$child{$child} = $k;
		}
		usleep(int rand 4000);
		my @running = keys %child;
		$killed += kill KILL => $running[ int rand @running ] if time < $end && rand() < 0.4;
		while ((my $done = waitpid -1, 1) > 0) {
			my $k = delete $child{$done};
			# A killed writer may have recorded without reporting it.
			$said{$k} = $? == 0 || text_of("said.$k") =~ /\tno\.$k\t/;
			unlink "said.$k";
		}
		usleep(5000) if time >= $end;
	}
	my %there;
	$there{$_}++ for slurp('L') =~ /\tno\.(\d+)\t/g;
	return ($n, $killed, [ grep { $said{$_} && !$there{$_} } keys %said ], [ grep { $there{$_} > 1 } keys %there ]);
}

SKIP: {
	skip 'programs are run by another here', 4 if $bin =~ /wrap$/;
	my ($started, $killed, $lost, $twice) = many_killed($faults eq 'all' || $faults > 1000 ? 60 : 3);
	is(scalar(@$lost), 0, '16 writers, killed: what was reported is there');
	is(scalar(@$twice), 0, '16 writers, killed: nothing is there twice');
	is(run("case-note -q -l L --text next 20201102-00001 2>/dev/null; case-list L >/dev/null 2>&1"), 0, '16 writers, killed: the ledger is whole');
	cmp_ok($killed, '>', 0, '16 writers, killed indeed');
	diag("16 writers: $started started, $killed killed");
}

done_testing();
