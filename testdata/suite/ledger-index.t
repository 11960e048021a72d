#!/usr/bin/perl
# The index of a ledger changes no result: programs with it and with --no-index record, print and report the
# same in random histories, in which others append to the ledger, edit it in place, truncate it, replace it
# or restore an old state with its times; also with any other file in the place of the index.
use strict;
use warnings;
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $seconds = ($ENV{STEP_SECONDS} // 60) + 0;
my $rounds = $ENV{ROUNDS} // 60;
my $seed = $ENV{SEED} // 20201102;
chdir $dir or die "$dir: $!\n";
%ENV = (
	PATH => "$bin:$ENV{PATH}", CASE_NOW => '2021-06-01T12:00:00', CASE_BY => 'tester', CASE_TABLES => "$root/src/tables",
	LC_ALL => 'C', TMPDIR => $ENV{TMPDIR} // '/tmp',
	map { $_ => $ENV{$_} } grep { /^(A|L|UB|T)SAN_OPTIONS$/ } keys %ENV
);

# --- a ledger of more than 8 MiB, and its cases --------------------------------------------------------

sub number {
	my ($day, $n) = @_;
	return sprintf '202011%02d-%05d', $day, $n;
}

# The entries of a case are far from each other, in the order of time.
sub lines_of {
	my ($words) = @_;
	my @text;
	for my $act (qw(new assign note reply)) {
		for my $day (1 .. 28) {
			for my $n (1 .. 500) {
				my @case = (case => number($day, $n), act => $act);
				push @text, entry(at => sprintf('2020-11-%02dT09:00:00', $day), @case, how => 'phone', kind => 'request', topic => '供暖服务', area => '龙亭区', name => '张三', phone => "1990000$n", ref => "F$day.$n", text => $words) if $act eq 'new';
				push @text, entry(at => sprintf('2020-12-%02dT09:00:00', $day), @case, unit => '市城市管理局', by => 'desk1', how => 'platform', due => '2020-12-31', flags => 'lead') if $act eq 'assign' && $n % 3;
				push @text, entry(at => sprintf('2020-12-%02dT10:00:00', $day), @case, by => 'desk1', text => $words x 4) if $act eq 'note';
				push @text, entry(at => sprintf('2020-12-%02dT11:00:00', $day), @case, unit => '市城市管理局', by => 'desk1', text => '已修') if $act eq 'reply' && $n % 3 == 1;
			}
		}
	}
	return @text;
}

my @lines = lines_of('暖气不热，请派人来看；多次反映未果，请督促有关单位尽快处理');
my %start = (
	plain => join('', header(), @lines),
	first => join('', join("\t", @columns[ 0 .. $#columns - 1 ]) . "\n", map { s/\t\n\z/\n/r } @lines),
	shifted => join('', header(), map { /\t2020110[37]-0000[1-9]\tnote/ ? "\t$_" : $_ } @lines),
	headers => join('', header(), @lines[ 0 .. 9999 ], header(), @lines[ 10000 .. $#lines ]),
);
die 'the ledgers are too small: ', join(' ', map { length } values %start), "\n" if grep { length $start{$_} < 9 << 20 } keys %start;

# --- two ledgers, with and without an index ----------------------------------------------------------------

my %folder = (with => "$dir/with", without => "$dir/without");
mkdir $_ for values %folder;

# Runs a command in both directories; returns the differences.
sub both {
	my ($command, $input) = @_;
	my %got;
	for my $way (qw(with without)) {
		my $more = $way eq 'without' && $command =~ /^case-(?!show|form|list|log)/ ? ' --no-index' : '';
		put('input', $input // '');
		my $status = run("cd $folder{$way} && $command$more <$dir/input >$dir/out 2>$dir/said", $seconds);
		$got{$way} = join "\n--\n", $status, slurp('out'), slurp('said') =~ s/^.*is not a regular file.*\n//mr;
	}
	return $got{with} eq $got{without} ? () : "$command:\nwith\n$got{with}\nwithout\n$got{without}";
}

sub same_ledgers {
	my ($name) = @_;
	return system('cmp', '-s', "$folder{with}/$name", "$folder{without}/$name") == 0 ? () : "the ledgers differ: $name";
}

# Changes the ledgers of both directories as other programs do.
sub meddle {
	my ($do) = @_;
	for my $way (qw(with without)) {
		chdir $folder{$way} or die;
		$do->();
		chdir $dir or die;
	}
}

# Changes bytes of a file in place.
sub poke {
	my ($name, $at, $bytes) = @_;
	open my $out, '+<', $name or die "$name: $!\n";
	seek $out, $at, 0;
	print $out $bytes;
	close $out or die;
}

sub start_with {
	my ($what) = @_;
	system 'rm', '-rf', map { glob "$_/*" } values %folder;
	meddle(sub { put('L', $start{$what}); put('older', join '', header(), entry(at => '2019-11-02T09:00:00', case => '20191102-00001', act => 'new', how => 'phone', kind => 'request', text => '旧')) });
}

# Some cases come again and again; the shifted lines are theirs.
sub some_case {
	return number(rand() < 0.5 ? 3 : 7, 1 + int rand 9) if rand() < 0.3;
	return number(1 + int rand 28, 1 + int rand 501);
}

my $extra = 0;

# The office's commands.
my @office = (
	sub { 'case-note -l L --text 备注 ' . some_case() },
	sub { 'case-note -l L --text 备注 ' . some_case() . ' ' . some_case() },
	sub { 'case-reply -l L --text 已办 ' . some_case() },
	sub { 'case-assign -l L --unit 市水利局 ' . some_case() },
	sub { 'case-repeat -l L --with older --of ' . (int rand 2 ? '20191102-00001' : some_case()) . ' ' . some_case() },
	sub { 'case-undo -l L --text 误 ' . some_case() },
	sub { 'case-note -l L --once --text 备注 ' . some_case() },
	sub { 'case-new -l L --kind consult --text 问 --ref G' . ++$extra },
	sub { 'case-new -l L --kind consult --text 问 --ref F' . (1 + int rand 28) . '.' . (1 + int rand 501) },
	sub { 'case-new -l L --kind consult --text 问 --at 2020-11-' . sprintf('%02d', 1 + int rand 28) . 'T20:00:00' },
	sub { 'case-close -l L --all' },
	sub { 'case-show -l L ' . some_case() },
	sub { 'case-show --reveal -l L ' . some_case() . ' ' . some_case() },
	sub { 'case-form --form slip -l L ' . some_case() },
	sub { 'case-list -l L ' . some_case() . ' ' . some_case() },
	sub { 'case-list --tasks --as-of 2020-12-15 -l L ' . some_case() },
	sub { 'case-log --all -l L ' . some_case() . ' ' . some_case() },
	sub { 'case-log --case ' . some_case() . ' L older' },
	sub { ('case-note -l L --take text -', join '', "case\ttext\n", map { some_case() . "\t行$_\n" } 1 .. 1 + int rand 20) },
	sub { ('case-new -l L --import - --map ref=no,at=at,text=text,channel:=web', join '', "no,at,text\n", map { (int rand 2 ? "F1.$_" : "H$_") . ",2020-12-1$_ 08:00,漏水\n" } 1 .. 5) },
);

my $entry = sub { entry(at => '2021-01-05T09:00:00', case => $_[0], act => 'note', text => '外来') };

# Regular index files: damage is not written through a link.
sub indexes { return grep { -f && !-l } glob '*.index' }

# Other changes.  Times that are restored are older than the last change.
my @others = (
	[ 'appends' => sub { my $line = $entry->(some_case()); sub { open my $out, '>>', 'L' or die; print $out $line; close $out } } ],
	[ 'appends a case' => sub { my $n = 400 + int rand 500; my $line = entry(at => '2020-11-05T21:00:00', case => number(5, $n), act => 'new', how => 'phone', kind => 'request', ref => "X$n", text => '外来'); sub { open my $out, '>>', 'L' or die; print $out $line; close $out } } ],
	[ 'appends a shifted line' => sub { my $line = "\t" . $entry->(some_case()); sub { open my $out, '>>', 'L' or die; print $out $line; close $out } } ],
	[ 'edits in place' => sub { my ($at, $to) = place(); sub { poke('L', $at, $to) } } ],
	[ 'edits in place and brings back the time' => sub { my ($at, $to) = place(); sub { system 'touch', '-r', 'L', 'time'; poke('L', $at, $to); system 'touch', '-r', 'time', 'L'; unlink 'time' } } ],
	[ 'sed -i' => sub { my $n = 2 + int rand 20000; sub { system 'sed', '-i', "${n}d", 'L' } } ],
	[ 'cuts' => sub { my $lines = 1 + int rand 50; sub { my $text = slurp('L'); my $at = length $text; $at = 1 + rindex $text, "\n", $at - 2 for 1 .. $lines; truncate 'L', $at } } ],
	[ 'tears' => sub { sub { open my $out, '>>', 'L' or die; print $out "2021-01-05T09:00:00\t2020"; close $out } } ],
	[ 'brings back a copy with its times' => sub { sub { system 'cp', '-p', 'L', 'copy' if !-e 'copy'; system 'cp', '-p', 'copy', 'L' } } ],
	[ 'replaces' => sub { sub { system 'cp', 'L', 'other'; open my $out, '>>', 'other' or die; print $out $entry->(number(1, 1)); close $out; rename 'other', 'L' } } ],
	[ 'changes places' => sub { sub { system 'cp', '-p', 'L', 'second' if !-e 'second'; rename 'L', 'third'; rename 'second', 'L'; rename 'third', 'second' } } ],
	[ 'puts a link' => sub { sub { return if -l 'L'; rename 'L', 'real'; symlink 'real', 'L' } } ],
	[ 'takes the index away' => sub { sub { unlink glob '*.index' } } ],
	[ 'damages the index' => sub { my @at = map { rand } 1 .. 400; sub { for my $i (indexes()) { poke($i, int($_ * -s $i), chr int rand 256) for @at } } } ],
	[ 'blots the index' => sub { my $at = rand; sub { for my $i (indexes()) { poke($i, 4096 + int($at * (-s $i) / 2), "\0" x int((-s $i) / 2)) } } } ],
	[ 'damages its head' => sub { my $at = int rand 150; sub { poke($_, $at, 'x') for indexes() } } ],
	[ 'cuts the index' => sub { my $part = rand; sub { truncate $_, int($part * -s $_) for indexes() } } ],
	[ 'brings an index of another ledger' => sub { sub { system 'cp', '-p', $_, 'kept' for grep { -f } 'L.index'; rename 'kept', 'L.index' if -e 'kept' } } ],
	[ 'makes it a folder' => sub { sub { for my $i (-l 'L' ? 'real.index' : 'L.index') { unlink $i; mkdir $i } } } ],
	[ 'makes it a fifo' => sub { sub { for my $i (-l 'L' ? 'real.index' : 'L.index') { unlink $i; rmdir $i; system 'mkfifo', $i } } } ],
	[ 'makes it a link' => sub { sub { for my $i (-l 'L' ? 'real.index' : 'L.index') { unlink $i; rmdir $i; symlink 'victim', $i; put('victim', 'mine') } } } ],
);

# Returns an offset in the ledger where one case number can be changed to another.
sub place {
	my $text = slurp("$folder{with}/L");
	my $n = int rand length $text;
	my $at = index $text, "\t202011", $n;
	return $at < 0 ? (0, 'at') : ($at + 7, sprintf '%02d', 1 + int rand 28);
}

# A query about named cases prints the part of the whole output that concerns them; returns the differences.
sub parts_differ {
	my @other;
	chdir $folder{with} or die;
	for my $query ('case-list --reveal -l L', 'case-list --tasks -l L', 'case-log --all --reveal -l L') {
		run("$query >$dir/out 2>/dev/null", $seconds) < 2 or next;
		my $column = $query =~ /log/ ? 1 : 0;
		my ($header, @all) = split /^/, slurp("$dir/out");
		for (1 .. 5) {
			my %asked = map { some_case() => 1 } 1, 2;
			run("$query " . join(' ', sort keys %asked) . " >$dir/out 2>/dev/null", $seconds);
			my $wanted = join '', $header, grep { $asked{ (split /\t/)[$column] } } @all;
			push @other, "$query: @{[ sort keys %asked ]}\n" if slurp("$dir/out") ne $wanted;
		}
	}
	chdir $dir or die;
	return @other;
}

srand $seed;
my %done;
for my $kind (sort keys %start) {
	my @wrong;
	start_with($kind);
	for my $round (1 .. $rounds) {
		if (rand() < 0.4) {
			my ($name, $what) = @{ $others[ rand @others ] };
			$done{$name}++;
			meddle($what->());
		}
		my ($command, $input) = $office[ rand @office ]->();
		my @other = both($command, $input);
		push @wrong, map { "$kind, round $round: $_" } @other, same_ledgers('L');
		last if @wrong;
		# Anything else in its place is reported, and may be removed.
		meddle(sub { for my $i (glob '*.index') { rmdir $i if -d $i; unlink $i if -l $i || -p $i } }) if rand() < 0.3;
	}
	is(scalar(@wrong), 0, "with an index and without, the same: $kind") or diag("SEED=$seed\n", @wrong);
	my @other = parts_differ();
	is(scalar(@other), 0, "named cases are listed as they are among all: $kind") or diag("SEED=$seed\n", @other);
	is(-e "$folder{with}/victim" ? slurp("$folder{with}/victim") : 'mine', 'mine', 'nothing was written through a link');
}
# --- properties of the index ------------------------------------------------------------------------------

sub inode { return (stat $_[0])[1] // 0 }

start_with('plain');
chdir $folder{with} or die;
my $note = 'case-note -l L --text 备注 ' . number(3, 7);
is(run("$note >out"), 0, 'a note') or diag(slurp('out'));
SKIP: {
	skip 'the times of this file system tell too little', 7 if !-e 'L.index';
	my $made = inode('L.index');
	is((stat 'L.index')[2] & 07777, 0600, 'nobody else may read it');
	cmp_ok(-s 'L.index', '<=', 0.12 * -s 'L', 'it is small');
	unlike(slurp('L.index'), qr/张三|暖气|19900001/, 'it holds no names, words or phones');
	run("$note >out") for 1 .. 3;
	is(inode('L.index'), $made, 'it is believed: what is recorded goes into it');
	poke('L', 200, substr slurp('L'), 200, 1);
	run("$note >out");
	isnt(inode('L.index'), $made, 'after another wrote it is made anew');
	$made = inode('L.index');
	run("case-new -l L --kind consult --text 问 --ref Z$_ >out") for 1 .. 2;
	$made = inode('L.index');
	run("case-new -l L --kind consult --text 问 --ref Z3 >out");
	run("$note >out");
	is(inode('L.index'), $made, 'foreign numbers, days and cases are in it together');
	like(join('', grep { !/^at\t/ } split /^/, slurp('out')), qr/^\S+\t20201103-00007\tnote\t/, 'and it finds the case');
}
# After a truncation, adding another kind of key must not make missing blocks look empty.
for my $part (0.01, 0.5, 0.99) {
	unlink 'L.index';
	run("$note >out");
	truncate 'L.index', int($part * (-s 'L.index' // 0)) if -e 'L.index';
	put('in', "no,at,text\nP$part,2020-11-01,漏水\n");
	run('case-new -l L --import - --map ref=no,at=at,text=text,channel:=web <in >out 2>&1');
	is(run('case-show -l L ' . number(3, 7) . ' >out 2>&1'), 0, "an index cut to $part hides no case");
}
# Which files are opened shows whether the index is used.
SKIP: {
	unlink 'L.index';
	run("$note >out");
	skip 'the times of this file system tell too little', 2 if !-e 'L.index';
	my $count = sub {
		my ($more) = @_;
		run("strace -f -e trace=openat -o trace case-note -n -l L --text 备注 $more " . number(3, 7) . ' >out 2>&1');
		return scalar grep { /L\.index/ } split /^/, slurp('trace');
	};
	skip 'there is no strace', 2 if system('strace -o /dev/null true 2>/dev/null') != 0;
	cmp_ok($count->(''), '>', 0, 'the index is read');
	is($count->('--no-index'), 0, '--no-index reads none');
}
unlink 'L.index';
run("$note --no-index >out");
ok(!-e 'L.index', '--no-index keeps none');
run("$note --dry-run >out");
run('case-show -l L ' . number(3, 7) . ' >out');
ok(!-e 'L.index', 'only who records makes one');
put('small', header(), @lines[ 0 .. 99 ]);
run('case-note -l small --text 备注 ' . number(1, 7) . ' >out');
ok(!-e 'small.index', 'a small ledger has none');
chdir $dir or die;

diag(join ', ', map { "$_ $done{$_}" } sort keys %done);
done_testing();
