#!/usr/bin/perl
# M4.3.1: working days as known at the time.  For every day of 2015 to 2026 the due day set by case-assign,
# and whether it is provisional, is compared with a simple count over calendar.tsv that shares no code with
# the programs; so are the days left in case-due.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use POSIX qw(strftime);
use Test::More;
use Time::Local qw(timegm);

my $root = dirname(dirname(dirname(abs_path($0))));
my $bin = abs_path($ENV{bin} // "$root/bin");
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my @columns = qw(at case act unit due by how kind topic area name phone flags ref text recorded);
my ($first, $last) = (day_of('2015-01-01'), day_of('2026-12-31'));
my %days = (platform => 5, written => 10);

chdir $dir or die "$dir: $!\n";
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2027-01-01T00:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp',
	map { /SAN_OPTIONS$/ ? ($_ => $ENV{$_}) : () } keys %ENV);

# --- the simple count ---------------------------------------------------------------

sub day_of {
	my ($y, $m, $d) = split /-/, $_[0];
	return timegm(0, 0, 0, $d, $m - 1, $y) / 86400;
}

sub date_of {
	return strftime('%Y-%m-%d', gmtime($_[0] * 86400));
}

my (@rows, %covered);
open my $in, '<', "$root/src/tables/calendar.tsv" or die "calendar.tsv: $!\n";
<$in>;
while (my $line = <$in>) {
	chomp $line;
	my ($date, $kind, undef, $notice, $year) = split /\t/, $line, -1;
	my $out = day_of($notice);
	push @{ $rows[ day_of($date) ] }, [ $out, $kind ];
	# Days off by law have no year, and cover none.
	$covered{$year} = $out unless $year eq '' || defined $covered{$year} && $covered{$year} <= $out;
}

sub works {
	my ($day, $known) = @_;
	my $newest;
	for my $row (@{ $rows[$day] // [] }) {
		$newest = $row if $row->[0] <= $known && (!$newest || $row->[0] >= $newest->[0]);
	}
	return $newest->[1] eq 'work' if $newest;
	my $weekday = ($day + 4) % 7;
	return $weekday != 0 && $weekday != 6;
}

# Returns the n-th working day after $from, and whether the count reached a year whose notice was not
# published.
sub count_on {
	my ($from, $n) = @_;
	my ($day, $provisional) = ($from, 0);
	while ($n > 0) {
		$day++;
		my $out = $covered{ substr date_of($day), 0, 4 };
		$provisional = 1 unless defined $out && $out <= $from;
		$n-- if works($day, $from);
	}
	return ($day, $provisional);
}

sub left {
	my ($due, $today) = @_;
	my ($from, $to) = $due >= $today ? ($today, $due) : ($due, $today);
	my $n = grep { works($_, $today) } $from + 1 .. $to;
	return $due >= $today ? $n : $n ? -$n : -1;
}

# --- the programs ----------------------------------------------------------------------

sub put {
	my ($out, %field) = @_;
	print $out join("\t", map { $field{$_} // '' } @columns), "\n";
}

sub start_ledger {
	my ($name) = @_;
	open my $out, '>', $name or die "$name: $!\n";
	print $out join("\t", @columns), "\n";
	return $out;
}

sub table_of {
	my ($command) = @_;
	open my $from, '-|', 'sh', '-c', $command or die "$command: $!\n";
	chomp(my @lines = <$from>);
	close $from;
	my @names = split /\t/, shift @lines // '';
	return map { my %row; @row{@names} = split /\t/, $_, -1; \%row } @lines;
}

# Every day twice, once for each limit; one call assigns all cases.
my $ledger = start_ledger('L');
open my $asked, '>', 'asked' or die "asked: $!\n";
print $asked "case\tat\tlimit\n";
my (%from, %limit);
for my $limit (sort keys %days) {
	for my $day ($first .. $last) {
		my $case = sprintf '20141231-%05d', 1 + keys %from;
		put($ledger, at => '2014-12-31T09:00:00', case => $case, act => 'new', how => 'phone');
		print $asked "$case\t", date_of($day), 'T', $day % 2 ? '00:00:00' : '23:59:59', "\t$limit\n";
		($from{$case}, $limit{$case}) = ($day, $limit);
	}
}
close $ledger or die "L: $!\n";
close $asked or die "asked: $!\n";
my @assigned = table_of('case-assign -l L --unit 市水利局 --take at,limit - <asked 2>said');
is $? >> 8, 0, 'M4.3.1 every day of 2015 to 2026 is assigned';
is @assigned, 2 * ($last - $first + 1), 'M4.3.1 each once';

my (@wrong, %provisional);
for my $row (@assigned) {
	my ($case, $got) = ($row->{case}, $row->{due} . ($row->{flags} =~ /\bprovisional\b/ ? ' provisional' : ''));
	my ($due, $provisional) = count_on($from{$case}, $days{ $limit{$case} });
	my $wanted = date_of($due) . ($provisional ? ' provisional' : '');
	$provisional{ $limit{$case} }++ if $provisional;
	push @wrong, date_of($from{$case}) . " + $days{$limit{$case}}: $got, wanted $wanted" if $got ne $wanted;
}
is_deeply \@wrong, [], 'M4.3.1 due days as known at the time, provisional ones too';
ok $provisional{platform} && $provisional{written}, 'M4.3.1 some are provisional' or diag explain \%provisional;

# A task due on every day; what is left of each, as of some days.
$ledger = start_ledger('D');
for my $day ($first .. $last) {
	my %of = (at => '2014-12-31T09:00:00', case => sprintf '20141231-%05d', 1 + $day - $first);
	put($ledger, %of, act => 'new', how => 'phone');
	put($ledger, %of, act => 'assign', unit => '市水利局', due => date_of($day), how => 'platform', flags => 'fixed,lead');
}
close $ledger or die "D: $!\n";
srand 1;
@wrong = ();
for my $today ((map { $first + int rand($last - $first) } 1 .. 8), map { day_of($_) } '2019-03-22', '2020-01-26', '2020-01-27', '2020-10-01') {
	my @owed = table_of('case-due --as-of ' . date_of($today) . ' D');
	push @wrong, date_of($today) . ': ' . @owed . ' rows' if @owed != $last - $first + 1;
	for my $row (@owed) {
		# Counting ten years day by day for thousands of tasks is slow: only two years around are
		# compared.
		my $due = day_of($row->{due});
		next if abs($due - $today) > 366;
		my $wanted = left($due, $today);
		my $status = $due < $today ? 'overdue' : $due == $today ? 'today' : $wanted <= 2 ? 'soon' : 'later';
		push @wrong, date_of($today) . ": due $row->{due}: $row->{left} $row->{status}, wanted $wanted $status"
			if "$row->{left} $row->{status}" ne "$wanted $status";
	}
}
is_deeply \@wrong, [], 'M4.3.1 working days left, by the calendar known on that day';

done_testing;
