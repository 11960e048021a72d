#!/usr/bin/perl
# R3.7: case-archive is killed before each of its system calls in turn and run again; the volumes and the
# `file` entries must be the same, without duplicates.
use strict;
use warnings;
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $archive = 'case-archive -l L --month 2020-11 --into V --add p.jpg';

chdir $dir or die "$dir: $!\n";
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-12-02T09:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp');

# Three ordinary cases and two leaders' items.
my $ledger = header();
for my $n (1 .. 5) {
	my @case = (case => "20201102-0000$n");
	$ledger .= entry(at => '2020-11-02T09:00:00', @case, act => 'new', how => 'phone');
	$ledger .= entry(at => '2020-11-02T09:01:00', @case, act => 'instruct', how => 'mayor', by => '市长') if $n > 3;
	$ledger .= entry(at => '2020-11-02T09:02:00', @case, act => 'answer', text => '已答复');
	$ledger .= entry(at => '2020-11-02T09:03:00', @case, act => 'tell', how => 'leader') if $n > 3;
}
put('p.jpg', "\xff\xd8picture\n");

sub begin {
	run('rm -rf V');
	put('L', $ledger);
}

# Returns the whole state: the ledger, and the files of the volumes with their modes.
sub all {
	return slurp('L') . qx(cd V && find . -printf '%m %p\\n' | sort && find . -type f | sort | xargs cat);
}

begin();
is(run("$archive >said 2>/dev/null"), 0, 'R3.7 what a run that is not killed gives');
my $wanted = all();
is(scalar(() = slurp('L') =~ /\tfile\t/g), 5, 'R3.7 each case is filed once');
is(run('cd V && for v in *; do (cd $v && sha256sum --quiet -c SHA256SUMS) || exit; done'), 0, 'R3.7 the sums are right');

SKIP: {
	skip 'strace cannot kill here', 4 if !can_kill();
	begin();
	my @calls = grep { $_->[0] ne 'exit_group' } calls_of($archive);
	my ($alive, $lost, $other) = (0, 0, 0);
	for my $call (@calls) {
		begin();
		$alive += 137 != run_killed($call, $archive, 'said');
		$lost++ if slurp('said') =~ /\tfile\t/ && slurp('L') !~ /\tfile\t/;
		$other++ if run("$archive >/dev/null 2>&1") != 0 || all() ne $wanted;
	}
	cmp_ok(scalar(@calls), '>', 50, 'R3.7 killed at each system call');
	# The number of reads from a pipe varies.
	cmp_ok($alive, '<=', 4, 'R3.7 killed indeed');
	is($lost, 0, 'R3.7 what was reported is there');
	is($other, 0, 'R3.7 run again: the same volumes, the same entries');
}

done_testing();
