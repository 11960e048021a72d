#!/usr/bin/perl
# M4, M5: the evaluation of an artificial year is exactly the same for any order of the cases, for any
# division into merged parts, and in any locale; and the lines of --explain add up to every total.
use strict;
use warnings;
use File::Basename qw(dirname);
use List::Util qw(shuffle sum0);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $year = "$root/testdata/year";
my @how = (qw(--year 2020 --as-of 2021-01-25T00:00:00 --units), "$year/units.tsv");
my $wanted = slurp("$year/score-2021-01-25.tsv");
my ($seed, $rounds) = (20200611, 12);

chdir $dir or die "$dir: $!\n";
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2021-02-01T00:00:00', TMPDIR => $ENV{TMPDIR} // '/tmp',
	map { /SAN_OPTIONS$|^CASE_TABLES$/ ? ($_ => $ENV{$_}) : () } keys %ENV);
srand $seed;

sub output {
	my ($command) = @_;
	return scalar qx($command 2>said);
}

# The entries by case, and the cases in the order of their first entries.
my (%case, @order);
my ($names, @lines) = split /^/, slurp("$year/cases.tsv");
for (@lines) {
	my (undef, $id) = split /\t/;
	push @order, $id unless $case{$id};
	push @{ $case{$id} }, $_;
}
cmp_ok(scalar(@order), '>', 300, 'a year of cases');

# Cases in another order, with entries mixed, but those of each case in order.
sub mixed {
	my @queue = map { [ @{ $case{$_} } ] } shuffle @_;
	my @line;
	while (@queue) {
		my $n = int rand(@queue < 5 ? @queue : 5);
		push @line, shift @{ $queue[$n] };
		splice @queue, $n, 1 unless @{ $queue[$n] };
	}
	return @line;
}

put('marks.tsv', slurp("$year/marks.tsv"));
for my $round (1 .. $rounds) {
	put('mixed', $names, mixed(@order));
	is(output("score-unit @how --marks marks.tsv mixed"), $wanted, "M4 cases in another order, $round");
}

for my $round (1 .. $rounds) {
	my $parts = 1 + int rand 9;
	my @part;
	push @{ $part[rand $parts] }, $_ for @order;
	my @tally;
	for my $n (0 .. $parts - 1) {
		put("part-$n", $names, mixed(@{ $part[$n] // [] }));
		put("tally-$n", output("score-unit --tally @how part-$n"));
		push @tally, "tally-$n";
	}
	is(output("score-unit --merge @how --marks marks.tsv @{[shuffle @tally]}"), $wanted, "M4 in $parts parts, merged, $round");
	is(output("cat @{[shuffle @tally]} | score-unit --merge @how --marks marks.tsv"), $wanted, "M4 in $parts parts, merged from a pipe, $round");
}

for my $locale (sort(qw(C POSIX C.UTF-8), grep { /^(zh|de|tr)_.*utf-?8/i } split /\n/, output('locale -a'))) {
	local $ENV{LC_ALL} = $locale;
	local $ENV{TZ} = 'America/New_York';
	is(output("score-unit @how --marks marks.tsv $year/cases.tsv"), $wanted, "M4 in the locale $locale");
}

# Returns points in hundredths, which add up exactly.
sub hundredths {
	my ($sign, $whole, $part) = $_[0] =~ /^(-?)(\d+)\.(\d\d)$/ or die "'$_[0]' is not points\n";
	return ($sign ? -1 : 1) * ($whole * 100 + $part);
}

my ($header, @row) = map { [ split /\t/, $_, -1 ] } split /\n/, $wanted;
my %column = map { $header->[$_] => $_ } 0 .. $#$header;
for my $row (@row) {
	my ($unit, $total) = @$row[ @column{qw(unit total)} ];
	my @line = map { [ split /\t/, $_, -1 ] } split /\n/, output("score-unit @how --marks marks.tsv --explain $unit $year/cases.tsv");
	my @sum = grep { $_->[2] ne '' } @line[ 1 .. $#line ];
	my $last = pop @sum;
	is($last->[0], 'total', "M5 $unit: the total comes last");
	is($last->[2], $total, "M5 $unit: it is the one in the table");
	is(sum0(map { hundredths($_->[2]) } @sum), hundredths($total), "M5 $unit: its parts add up to it");
	is_deeply([ grep { hundredths($_->[2]) != hundredths($row->[ $column{ $_->[0] } ]) } @sum ], [], "M5 $unit: each part is the one in the table");
	# Each part that is counted has as many lines of evidence; the on-time part has marks for published
	# months.
	my %lines;
	$lines{ $_->[0] }++ for grep { $_->[2] eq '' } @line[ 1 .. $#line ];
	is_deeply([ grep { ($lines{ $_->[0] } // 0) != $_->[3] } grep { $_->[0] =~ /^(leader|chief|media|poor|urged|delay|leak|bulletin|quality|base|system)$/ } @sum ],
		[], "M5 $unit: a line for every case and mark that moved a part");
}

done_testing();
