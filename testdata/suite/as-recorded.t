#!/usr/bin/perl
# With --as-of and --recorded-by every earlier report can be printed again, byte for byte, while the ledgers
# grow, even with late records, undone entries and changed units (case-ledger(5)).  Cases that become secret
# later are hidden, so the year used here has none; secrecy is tested separately.
use strict;
use warnings;
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $year = "$root/testdata/year";
my @times = ('2020-03-10T12:00:00', '2020-07-20T18:30:00', '2020-11-15T12:00:00', '2021-01-08T09:00:00');
my %env = (PATH => "$bin:$ENV{PATH}", TMPDIR => $ENV{TMPDIR} // '/tmp', CASE_TABLES => "$dir/tables",
	map { $_ => $ENV{$_} } grep { /SAN_OPTIONS$/ } keys %ENV);

chdir $dir or die "$dir: $!\n";
mkdir $_ for qw(then now);
run("mkdir tables && cp '" . ($ENV{CASE_TABLES} // "$root/src/tables") . "'/*.tsv tables && cp '$year/units.tsv' tables");
%ENV = %env;

# Returns the lines of a ledger in the order of recording; with $nothing, without those that make a case
# secret.
sub recorded {
	my ($file, $column) = @_;
	my ($head, @line) = split /^/, slurp($file);
	my $when = sub { my @field = split /\t/, $_[0] =~ s/\n//r, -1; return $field[$column] || $field[0] };
	return ($head, map { $_->[1] } sort { $a->[0] cmp $b->[0] } map { [$when->($_), $_] } @line);
}

sub by_then {
	my ($time, $column, $head, @line) = @_;
	return ($head, grep { my @field = split /\t/, s/\n//r, -1; ($field[$column] || $field[0]) le $time } @line);
}

my @cases = map { s/\bsecret\b,?//gr =~ s/\treport\t/\tcomplaint\t/r } recorded("$year/cases.tsv", 15);
my @marks = recorded("$year/marks.tsv", 9);
put('now/L', @cases);
put('now/M', @marks);
my @shown = map { (split /\t/)[1] } grep { /\tnew\t/ } @cases;
@shown = @shown[ grep { $_ % 40 == 0 } 0 .. $#shown ];

# All programs that print from a ledger.  T marks the place of --as-of and --recorded-by, B that of options
# needed in the first run too.
my @reports = (
	'case-list T L', 'case-list T --tasks L', 'case-list T --leader L', 'case-list T --untold caller L',
	'case-list T --unhappy L', 'case-list T --promised L', 'case-list T --match 暖 L', 'case-list T --reveal L',
	'case-due T L', 'case-due T --supervise L', 'case-due T --refused L', 'case-due T --promised L', 'case-due T --overdue L',
	'case-log T L', 'case-log T --all --reveal L', 'case-check T L', 'case-similar T L', 'case-redact T --all L',
	'score-unit T --year 2020 --marks M L', 'score-unit T --from 2020-01-01 --to 2020-06-30 --all --full-marks --marks M L',
	'score-unit T --year 2020 --assess --marks M', 'score-unit B --year 2020 --tally L | score-unit B --merge --year 2020 --marks M', 'score-fund T --year 2020 M',
	'score-fund T --year 2020 --explain M', 'unit-list T M', 'unit-list T --all M', 'unit-list T --unconfirmed M',
	(map { "score-unit T --year 2020 --marks M --explain $_ L" } qw(市水利局 市城市管理局 兰考县 市供水总公司)),
	(map { ("report-weekly T $_ L", "report-brief T --month 2020-02 $_ L", "report-year T --year 2020 --marks M $_ L") }
		map { "--format=$_" } qw(text html tsv)),
	'report-brief T --month 2020-06 --rates L', 'report-brief T --from 2020-01-01 --to 2020-03-31 --format=tsv L',
	'report-weekly T --week 2020-W10 --lang en L',
	"case-show T -l L --why @shown[0 .. 4]", "case-show T -l L --format=html --lang en @shown[0 .. 4]",
	(map { "case-form T -l L --form $_ @shown[0 .. 4]" } qw(slip assign express supervise special)),
);

# Returns its output, its messages and its status.
sub report {
	my ($folder, $now, $how, $report, $both) = @_;
	my $command = $report =~ s/\bT\b/$how/r =~ s/\bB\b/$both/gr;
	local $ENV{CASE_NOW} = $now;
	my $status = run("cd $folder && { $command; } >../out 2>../err");
	return slurp('out') . "--- $status\n" . slurp('err');
}

my %empty;
for my $time (@times) {
	put('then/L', by_then($time, 15, @cases));
	put('then/M', by_then($time, 9, @marks));
	cmp_ok(-s 'then/L', '<', -s 'now/L', "$time: the ledger has grown since");
	for my $report (@reports) {
		my $both = "--as-of $time --recorded-by $time";
		my $then = report('then', $time, '', $report, $both);
		my $again = report('now', '2021-09-01T08:00:00', $both, $report, $both);
		$empty{$report} //= 1;
		$empty{$report} = 0 if ($then =~ tr/\n//) > 2;
		ok($then eq $again, "$time: $report") or run("diff then.out now.out >&2", put_both($then, $again));
	}
}
is_deeply([ grep { $empty{$_} } sort keys %empty ], [], 'each of them printed something at one time at least');

# The most lines of a difference in a message.
sub put_both {
	put('then.out', $_[0]);
	put('now.out', $_[1]);
	return 60;
}

# A large file is mapped, and its entries are read from it once more, in parts; a pipe is read into memory.
sub swollen {
	my @field = split /\t/, $_[0] =~ s/\n//r, -1;
	return ($_[0], $field[2] eq 'new' ? entry(at => $field[0], case => $field[1], act => 'note', text => '修' x 4500) : ());
}

put('now/L', map { swollen($_) } @cases);
put('now/M', @marks);
cmp_ok(-s 'now/L', '>', 16 * 256 << 10, 'a large ledger');
for my $report (@reports) {
	my $time = "--as-of $times[2]";
	my $mapped = report('now', '2021-09-01T08:00:00', $time, $report, $time);
	my $piped = report('now', '2021-09-01T08:00:00', $time, "cat L | { " . $report =~ s/ L\b/ -/gr . '; }', $time);
	s/^(?:L|-)\t/LEDGER\t/gm for $mapped, $piped;
	ok($mapped eq $piped, "a large ledger: $report") or run("diff then.out now.out >&2", put_both($piped, $mapped));
}

# A case that becomes secret is hidden in earlier reports too; everything else is unchanged.
my $case = $shown[0];
put('now/L', @cases, entry(at => '2021-08-01T08:00:00', case => $case, act => 'amend', flags => 'secret', recorded => '2021-08-01T08:00:00'));
put('then/L', by_then($times[2], 15, @cases));
my $now = "--as-of $times[2] --recorded-by $times[2]";
for my $columns ('case,state,unit,due,replied,closed') {
	is(report('now', '2021-09-01T08:00:00', $now, "case-list T -c $columns L"), report('then', $times[2], '', "case-list T -c $columns L"),
		'a case that became secret since: what is no caller\'s');
}
my ($text) = grep { /^\Q$case\E\t/ } split /^/, report('then', $times[2], '', 'case-list T --reveal -c case,name,phone L');
my ($hidden) = grep { /^\Q$case\E\t/ } split /^/, report('now', '2021-09-01T08:00:00', $now, 'case-list T -c case,text L');
my (undef, $name, $phone) = split /\t/, $text =~ s/\n//r, -1;
cmp_ok(length "$name$phone", '>', 0, 'it has a caller');
ok(index($hidden, $_) < 0, 'who is hidden') for grep { length } $name, $phone;
done_testing();
