#!/usr/bin/perl
# Safe appending: reported entries are in the ledger, complete and once, even if others write, programs are killed at
# any time, or the disk is full; and no program waits for ever.
use strict;
use warnings;
use Fcntl qw(:flock);
use File::Basename qw(dirname);
use File::Copy qw(copy);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $case = '20201102-00001';
my $torn = "2020-11-02T11:00:00\t2020";

chdir $dir or die "$dir: $!\n";
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-11-15T12:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp');

sub ledger {
	my ($name, @more) = @_;
	put($name, header(), entry(at => '2020-11-02T09:00:00', case => $case, act => 'new', how => 'phone'), @more);
}

# Returns the texts of the entries of an act; `text` says who wrote them.
sub texts {
	my ($name, $act) = @_;
	return map { (split /\t/, $_, -1)[14] } grep { (split /\t/, $_, -1)[2] eq $act } split /\n/, slurp($name);
}

sub is_whole {
	my ($name, $lines, $what) = @_;
	my $text = slurp($name);
	my @odd = grep { tr/\t// != 15 } split /\n/, $text;
	is(scalar(@odd), 0, "$what: no line is torn");
	is($text =~ tr/\n//, $lines, "$what: nothing is lost, nothing there twice");
}

# --- many writers ------------------------------------------------------------------

my ($writers, $each) = (16, 32);

sub many {
	my ($command) = @_;
	my @children = map { start("for i in \$(seq $each); do $command --text $_.\$i || exit; done") } 1 .. $writers;
	return scalar grep { ended($_) != 0 } @children;
}

sub all_texts {
	return join ' ', sort map { my $w = $_; map { "$w.$_" } 1 .. $each } 1 .. $writers;
}

ledger('L');
is(many("case-note -q --wait 50 -l L $case"), 0, '16 writers at once');
is_whole('L', 2 + $writers * $each, '16 writers at once');
is(join(' ', sort(texts('L', 'note'))), all_texts(), '16 writers at once: what each wrote is there');

is(many('case-new -q --wait 50 -l N --channel phone --kind request --topic x'), 0, '16 intakes at once, of a new ledger');
is_whole('N', 1 + $writers * $each, '16 intakes at once');
is(join(' ', sort(texts('N', 'new'))), all_texts(), '16 intakes at once: each is there');
my @numbers = map { (split /\t/)[1] } grep { !/^at/ } split /\n/, slurp('N');
my %different = map { $_ => 1 } @numbers;
is(scalar(keys %different), $writers * $each, '16 intakes at once: no number twice');
is((sort @numbers)[-1], sprintf('20201115-%05d', $writers * $each), '16 intakes at once: and none left out');

is(many('unit-mark -q --wait 50 -l U --act media --unit 市水利局 --ref x'), 0, '16 writers of marks at once, of a new ledger');
my @marks = map { [ split /\t/ ] } grep { !/^at/ } split /\n/, slurp('U');
my %mark = map { $_->[1] => 1 } @marks;
is(join(' ', sort keys %mark), join(' ', map { sprintf 'M20201115-%03d', $_ } 1 .. $writers * $each), '16 writers of marks at once: each its number');
is(join(' ', sort map { $_->[8] } @marks), all_texts(), '16 writers of marks at once: each is there');

# --- killing -----------------------------------------------------------------------

# Killed before each system call in turn: what was reported is recorded; readers and the next writer work.
sub killed {
	my ($name, $command, @more) = @_;
	ledger('L', @more);
	my @calls = calls_of($command);
	my ($alive, $spared, $lost, $broken) = (0, 0, 0, 0);
	for my $call (@calls) {
		unlink 'L.torn';
		ledger('L', @more);
		my $end = run_killed($call, $command, 'said');
		# The number of memory allocations varies under a sanitizer, so the call may not occur.
		$end == 0 ? $spared++ : $end != 137 && $alive++;
		$lost++ if slurp('said') =~ /\tnote\t/ && !grep { $_ eq 'killed' } texts('L', 'note');
		my $status = run("case-list L >/dev/null 2>&1 && case-note -q -l L --text next $case 2>/dev/null && case-list L >/dev/null");
		$broken++ if $status != 0 || !grep { $_ eq 'next' } texts('L', 'note');
		# The incomplete line was saved at least once, and is nowhere else.
		$broken++ if @more && (index(slurp('L'), $torn) >= 0 || index(slurp('L.torn'), $torn) < 0);
	}
	cmp_ok(scalar(@calls), '>', 20, "$name: killed at each of its system calls");
	is($alive, 0, "$name: killed indeed");
	cmp_ok($spared, '<', @calls / 4, "$name: or hardly ever spared");
	is($lost, 0, "$name: what was reported is there");
	is($broken, 0, "$name: the ledger can be read and written");
}

SKIP: {
	skip 'strace cannot kill here', 10 if !can_kill();
	killed('a writer', "case-note -l L --text killed $case");
	killed('a writer behind a torn line', "case-note -l L --text killed $case", $torn);
}

# --- no disk space ---------------------------------------------------------------------

sub no_room {
	my ($name, $status, $before) = @_;
	is($status, 4, "$name: try again");
	ok(slurp('L') eq $before, "$name: the ledger is as it was");
}

ledger('L');
my $before = slurp('L');
run('head -c 20000 /dev/zero | tr "\0" x >text');
no_room('a limit of size', run("bash -c 'ulimit -f 1; exec case-note -q -l L --text-file text $case' 2>said"), $before);
like(slurp('said'), qr/^case-note: L: cannot be written: .*; nothing was recorded, try again$/m, 'a limit of size: says so');

SKIP: {
	my $mount = 'mount -t tmpfs -o size=64k none full';
	mkdir 'full';
	skip 'no file system can be mounted', 3 if run("unshare -rm sh -c '$mount' 2>/dev/null") != 0;
	my $status = run("unshare -rm sh -c '$mount && cp L full && { cat /dev/zero >full/rest; cd full; "
		. "case-note -q -l L --text-file ../text $case; s=\$?; cp L ../after; rm rest; "
		. "case-note -q -l L --text-file ../text $case && cp L ../later; exit \$s; }' 2>/dev/null");
	no_room('a full disk', $status, $before);
	ok(slurp('after') eq $before, 'a full disk: byte for byte');
	is(scalar(texts('later', 'note')), 1, 'a full disk: the next one, when there is room');
}

# --- the lock ---------------------------------------------------------------------------

ledger('L');
open my $held, '<', 'L' or die "L: $!\n";
flock $held, LOCK_EX or die "L: $!\n";
is(run("case-note -q -l L --wait 1 $case 2>said"), 4, 'locked: try again');
like(slurp('said'), qr/has been locked by another program for 1 second/, 'locked: says so');
is(run("case-note -q -l L --wait 0 $case 2>/dev/null"), 4, 'locked: no waiting');
is(run("case-note -n -l L --text x $case >/dev/null"), 0, 'locked: a dry run needs no lock');
is(slurp('L'), $before, 'locked: nothing was recorded');

# If the ledger is replaced while a writer waits, it appends to the new file.
my $writer = start("case-note -q -l L --wait 30 --text late $case");
select undef, undef, undef, 0.5;
link 'L', 'old';
copy('L', 'new');
rename 'new', 'L' or die "L: $!\n";
flock $held, LOCK_UN;
is(ended($writer), 0, 'replaced while a writer waits');
is(join(' ', texts('L', 'note')), 'late', 'replaced: the entry is in the new one');
is(slurp('old'), $before, 'replaced: the old one is as it was');

ledger('L', map { entry(at => '2020-11-02T09:00:00', case => sprintf('20201102-%05d', $_), act => 'new', how => 'phone') } 2 .. 500);
is(run('case-assign -l L --all --unit 市水利局 | case-urge -q -l L -', 20), 0, 'two writers of a ledger in one pipeline');
is(scalar(texts('L', 'urge')), 500, 'two writers of a ledger in one pipeline: both wrote');

# --- standard output fails ------------------------------------------------------------------

for my $to ('/dev/full', '&-') {
	ledger('L');
	is(run("case-note -l L --text said $case 2>/dev/null >$to"), 3, "recorded, but standard output is >$to");
	is(join(' ', texts('L', 'note')), 'said', "recorded with >$to");
	is(run("case-note $case <L 2>/dev/null >$to"), 2, "a filter with >$to");
}

done_testing();
