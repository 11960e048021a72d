#!/usr/bin/perl
# The month's ledger as three machines would have written it, each with a part of the cases, merged by
# scripts/merge-ledgers at random times: in any order, all machines finally have every entry once, and every
# case is unchanged.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Test::More;
use Trial;

chdir $dir or die "$dir: $!\n";
$ENV{PATH} = "$bin:$ENV{PATH}";
$ENV{CASE_NOW} = '2027-01-15T18:00:00';
my $month = "$root/testdata/month/cases.tsv";
my @machines = qw(A B C);
my @whole = map { "$_\n" } split /\n/, slurp($month);
put('L', @whole);
run('case-list L | sort >wanted');

# As in git, BASE is the last common state of a machine and the others.
sub exchange {
	my ($machine, $mine, $base, $all) = @_;
	put('base', @{ $base->{$machine} });
	put('mine', @{ $mine->{$machine} });
	put('all', @$all);
	my $status = run("$root/scripts/merge-ledgers base mine all");
	my @now = map { "$_\n" } split /\n/, slurp('mine');
	@$all = @now;
	$_->{$machine} = [@now] for $mine, $base;
	return $status;
}

for my $seed (1, 2) {
	srand $seed;
	my $begin = 1 + int rand 600;
	my @all = @whole[ 0 .. $begin - 1 ];
	my %mine = map { $_ => [@all] } @machines;
	my %base = map { $_ => [@all] } @machines;
	my (%at, $failed);
	for my $entry (@whole[ $begin .. $#whole ]) {
		my $case = (split /\t/, $entry)[1];
		push @{ $mine{ $at{$case} //= $machines[ rand @machines ] } }, $entry;
		$failed += exchange($machines[ rand @machines ], \%mine, \%base, \@all) if rand() < 0.008;
	}
	$failed += exchange($_, \%mine, \%base, \@all) for @machines, @machines;
	is($failed, 0, "$seed: every merge ended well");
	is_deeply([ sort @all ], [ sort @whole ], "$seed: every entry is there, once");
	is_deeply([ map { $mine{$_} } @machines ], [ map { \@all } @machines ], "$seed: all machines have the same");
	put('L', @all);
	is(run('case-list L | sort | cmp - wanted'), 0, "$seed: every case is what it was");
}
done_testing;
