#!/usr/bin/perl
# Exports of an artificial platform (testdata/platform), imported day by day: the ledger must contain, field
# by field, what happened; a second import records nothing; and a run that was killed at any point and
# repeated gives the same ledger.  SEEDS=1-200 tests these seeds.
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Path qw(make_path);
use Test::More;
use lib dirname(__FILE__);
use Trial;

plan skip_all => 'python3 is not there' if run('command -v python3 >/dev/null') != 0;
chdir $dir or die "$dir: $!\n";
my $platform = "$root/testdata/platform";
my ($first, $last) = ($ENV{SEEDS} // '1-3') =~ /^(\d+)-(\d+)$/ or die "SEEDS=FIRST-LAST\n";
my ($cases, $days) = (120, 8);
$ENV{CASE_BY} = 'x';

sub sync {
	my ($folder, $day, $ledger) = @_;
	$ENV{CASE_NOW} = sprintf '2020-11-%02dT02:00:00', $day + 3;
	return run("'$bin/case-sync' -q -l $ledger --import $folder/day-$day.csv --encoding GB18030 --map '\@$platform/platform.map' 2>said");
}

# Returns a ledger's entries in the form of generate.py; computed due days are '?'.
sub entries_of {
	my ($ledger) = @_;
	my (%ref, %n, @entries);
	for (split /\n/, slurp($ledger)) {
		my %e;
		@e{@columns} = split /\t/, $_, -1;
		next if $e{at} eq 'at';
		$ref{ $e{case} } = $e{ref} if $e{act} eq 'new';
		my $counted = $e{act} eq 'return' || ($e{act} eq 'assign' && $e{flags} !~ /fixed/);
		push @entries, join("\t", $ref{ $e{case} }, sprintf('%03d', $n{ $e{case} }++), @e{qw(at act unit)}, $counted ? '?' : $e{due}, @e{qw(how flags text)});
	}
	return sort @entries;
}

# A run that was killed has written some of its first entries and part of the next: when repeated, it gives
# the same ledger.
sub cut_short {
	my ($folder, $seed) = @_;
	my $day = $days - 1;
	$day-- while $day > 1 && -s "$folder/L-" . ($day - 1) == -s "$folder/L-$day";
	my ($before, $whole) = (slurp("$folder/L-" . ($day - 1)), slurp("$folder/L-$day"));
	my @added = split /^/, substr $whole, length $before;
	cmp_ok(scalar @added, '>', 20, "seed $seed: a day with entries");
	my @same;
	for my $n (0 .. $#added) {
		put('cut', $before, @added[0 .. $n - 1], $n % 3 ? substr($added[$n], 0, $n % length $added[$n]) : '');
		my $status = sync($folder, $day, 'cut');
		push @same, $n if $status == 0 && slurp('cut') eq $whole;
	}
	is_deeply(\@same, [ 0 .. $#added ], "seed $seed: cut short after any entry, and run again");
}

for my $seed ($first .. $last) {
	make_path("s$seed");
	is(run("python3 '$platform/generate.py' $seed $cases $days s$seed"), 0, "seed $seed");
	for my $day (0 .. $days - 1) {
		my $name = "seed $seed, day $day";
		is(sync("s$seed", $day, "s$seed/L"), 0, $name) or diag(slurp('said'));
		my @got = entries_of("s$seed/L");
		my @want = sort split /\n/, slurp("s$seed/day-$day.tsv");
		my ($wrong) = grep { ($got[$_] // '') ne ($want[$_] // '') } 0 .. (@got > @want ? $#got : $#want);
		ok(!defined $wrong, "$name: field by field")
			or diag('got  ', $got[$wrong] // 'none', "\nwant ", $want[$wrong] // 'none');
		last if defined $wrong;
		my $before = slurp("s$seed/L");
		put("s$seed/L-$day", $before);
		is(sync("s$seed", $day, "s$seed/L"), 0, "$name: once more");
		is(slurp("s$seed/L"), $before, "$name: nothing is added");
	}
	cut_short("s$seed", $seed);
	is(run("'$bin/case-check' s$seed/L >said 2>&1"), 0, "seed $seed: nothing is wrong with the ledger") or diag(slurp('said'));
}
# A workbook, as most platforms export it, through csvkit.
SKIP: {
	skip 'in2csv is not there', 5 if run('command -v in2csv >/dev/null && in2csv --version >/dev/null 2>&1') != 0;
	is(run("iconv -f GB18030 -t UTF-8 s$first/day-1.csv >day-1.csv && '$platform/xlsx.py' day-1.csv day-1.xlsx"), 0, 'a workbook');
	$ENV{CASE_NOW} = '2020-11-04T02:00:00';
	my $import = "'$bin/case-sync' -q -l X --import - --map '\@$platform/platform.map' 2>said";
	is(run("in2csv -I day-1.xlsx | $import"), 0, 'a workbook is taken over') or diag(slurp('said'));
	my $taken = slurp('X');
	cmp_ok(length $taken, '>', 2000, 'it has cases');
	is(run("$import <day-1.csv"), 0, 'its csv is taken over') or diag(slurp('said'));
	is(slurp('X'), $taken, 'and says the same');
}
done_testing();
