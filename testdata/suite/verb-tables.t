#!/usr/bin/perl
# Tables of every verb: a wrong value in a cell is reported with its line, its column and the value, unless
# that may be a caller's, whichever option the column gives (--take); a wrong number, too.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

chdir $dir or die "$dir: $!\n";
$ENV{CASE_NOW} = '2020-11-15T12:00:00';
$ENV{CASE_BY} = 'tester';
$ENV{LC_ALL} = 'C.UTF-8';
delete $ENV{LANGUAGE};

# Options that make a good entry of each verb, and its case; the case's state allows the act.
my %verb = (
	'case-amend' => ['00001', topic => '供水服务'],
	'case-answer' => ['00001', text => '已答复'],
	'case-assign' => ['00001', unit => '市水利局'],
	'case-close' => ['00003', text => '已修'],
	'case-extend' => ['00002', due => '2020-11-25', text => '备料'],
	'case-instruct' => ['00001', rank => 'mayor', by => '市长'],
	'case-note' => ['00001', text => '备注'],
	'case-recall' => ['00002', text => '已查'],
	'case-refer' => ['00001', to => 'duty'],
	'case-refuse' => ['00002', text => '已查'],
	'case-repeat' => ['00002', of => '20201102-00001'],
	'case-reply' => ['00002', text => '已查'],
	'case-return' => ['00003', how => 'poor'],
	'case-supervise' => ['00002', how => 'phone', text => '督办'],
	'case-tell' => ['00004', to => 'caller'],
	'case-undo' => ['00003', text => '误'],
	'case-urge' => ['00002', how => 'phone'],
	'case-void' => ['00001', text => '重复登记'],
	'unit-mark' => [undef, act => 'bulletin', unit => '市水利局', ref => '第11期'],
);

# Wrong values: of all options, and of those that take a time, a day, a number, a word or a unit.
my @wrong = ("张\x01三");
my %more = (
	(map { $_ => ['昨天', '2020-13-45'] } qw(at due asked)),
	days => ['十', '10001'],
	unit => ['天庭'],
	(map { $_ => [ '李四', '999' ] } qw(how limit rank kind of act)),
);
my %quoted = map { $_ => 1 } qw(2020-13-45 999);
# Values that are wrong together with the verb's other ones, and the option that is named.
my @together = (
	['case-close', { how => 'planned', due => '' }, 'due'],
	['case-close', { how => 'solved', due => '2020-11-20' }, 'due'],
	['case-extend', { due => '', days => '' }, 'due'],
	['case-extend', { due => '2020-11-20', text => '' }, 'text'],
	['case-extend', { asked => '2020-11-14', at => '2020-11-13' }, 'asked'],
	['case-assign', { limit => 'urgent' }, 'limit'],
	['case-tell', { progress => 'yes', to => 'caller' }, 'progress'],
	['case-tell', { solved => 'yes', unsolved => 'yes' }, 'solved'],
	['case-tell', { satisfied => 'yes', unreached => 'yes' }, 'satisfied'],
	['case-repeat', { of => '20201102-00009' }, 'of'],
	['case-repeat', { of => '' }, 'of'],
	['case-reply', { at => '2020-11-16' }, 'at'],
	['case-reply', { at => '' }, 'at'],
	['unit-mark', { at => '2020-11-16' }, 'at'],
	['unit-mark', { act => '' }, 'act'],
	['unit-mark', { act => 'cancel', ref => '20201102-9' }, 'ref'],
	['unit-mark', { act => 'assess', how => 'self', value => 'much' }, 'value'],
);

my @task = (unit => '市城市管理局', by => 'desk1');
put('ledger',
	header(),
	(map { entry(at => '2020-11-02T09:00:00', case => "20201102-0000$_", act => 'new', how => 'phone', kind => 'request', text => '暖气不热') } 1 .. 5),
	(map { entry(at => '2020-11-03T09:00:00', case => "20201102-0000$_", act => 'assign', @task, how => 'platform', due => '2020-11-18', flags => 'lead') } 2 .. 4),
	(map { entry(at => '2020-11-04T09:00:00', case => "20201102-0000$_", act => 'reply', @task, text => '已修') } 3 .. 4),
	entry(at => '2020-11-05T09:00:00', case => '20201102-00004', act => 'close', by => 'desk1', how => 'solved'));
put('marks', join("\t", qw(at mark act unit how value by ref text recorded)) . "\n");

# Runs a verb for a table of one row that gives these options, in columns named after them; returns its
# status and what it said.
sub try {
	my ($verb, %value) = @_;
	my ($case) = @{ $verb{$verb} };
	my @options = sort keys %value;
	my @column = (defined $case ? 'case' : (), map { "列-$_" } @options);
	my @cell = (defined $case ? "20201102-$case" : (), @value{@options});
	my $take = join ',', map { "$_=列-$_" } @options;
	put('table', join("\t", @column) . "\n", join("\t", @cell) . "\n");
	my $status = run("'$bin/$verb' -n -l " . (defined $case ? 'ledger' : 'marks') . " --take '$take' - <table >out 2>said");
	return ($status, slurp('said'));
}

# Returns what is wrong with the report of a wrong cell, or ''.
sub wrong_report {
	my ($option, $value, $status, $said) = @_;
	my @line = grep { /: standard input:2: / } split /\n/, $said;
	return "status $status: $said" if $status != 2 || @line != 1;
	return $line[0] if $line[0] !~ /: standard input:2: 列-\Q$option\E: /;
	my $quotes = index($line[0], $value) >= 0;
	return "quoted: $line[0]" if $quotes && !$quoted{$value};
	return "not quoted: $line[0]" if !$quotes && $quoted{$value};
	return '';
}

# Returns the options of a verb that a column can give.
sub takable {
	my ($verb, %given) = @_;
	my @option = `'$bin/$verb' --help` =~ /^ +(?:-\w, )?--([\w-]+)/mg;
	return grep { (try($verb, %given, $_ => 'x'))[1] !~ /that a column can give/ } grep { !/^(?:help|version)$/ } @option;
}

my %there = map { basename($_) => 1 } grep { `'$_' --help 2>&1` =~ /--take=/ } glob "$bin/*";
is_deeply([ sort keys %there ], [ sort keys %verb ], 'every verb is tried');
for my $verb (sort keys %verb) {
	my (undef, %given) = @{ $verb{$verb} };
	my ($status, $said) = try($verb, %given);
	is("$status$said", '0', "$verb: a good row") or next;
	my (@bad, $tried);
	for my $option (takable($verb, %given)) {
		for my $value (@wrong, @{ $more{$option} // [] }) {
			my %value = (%given, $option => $value);
			delete $value{due} if $option eq 'days';
			my $report = wrong_report($option, $value, try($verb, %value));
			push @bad, "$option=$value: $report" if $report;
			$tried++;
		}
	}
	is(join("\n", @bad), '', "$verb: $tried wrong cells");
}
for (@together) {
	my ($verb, $wrong, $option) = @$_;
	my (undef, %given) = @{ $verb{$verb} };
	my %value = (%given, %$wrong);
	my ($status, $said) = try($verb, %value);
	my @line = grep { /: standard input:2: / } split /\n/, $said;
	ok($status =~ /^[12]$/ && @line == 1 && $line[0] =~ /: standard input:2: 列-$option: /, "$verb: " . join ', ', map { "$_=$wrong->{$_}" } sort keys %$wrong)
		or diag("$status: $said");
}

# Exports: a good row, and wrong values of each field.
my %row = (
	ref => 'GD1', at => '2020-11-02 09:00', channel => 'phone', kind => 'report', topic => '供水服务', area => '龙亭区', name => '李某', phone => '13900000000',
	flags => 'urgent', text => '停水', answer => '', by => 'desk1', unit => '市水利局', assigned => '2020-11-03', limit => 'platform', due => '2020-11-09',
	replied => '2020-11-04', reply => '已修', closed => '2020-11-05', outcome => 'solved', promised => '', told => '2020-11-06', satisfied => 'yes', solved => 'yes',
);
my %wrong = (
	(map { $_ => ["张\x01三"] } keys %row),
	(map { $_ => ["张\x01三", '昨天', '2020-13-45'] } qw(at assigned due replied closed promised told)),
	(map { $_ => ["张\x01三", '李四', '999'] } qw(channel kind flags limit outcome satisfied solved)),
	unit => [ "市水利局\x01", '天庭' ],
);
push @{ $wrong{$_} }, '2020-11-16' for qw(at assigned replied closed told);
push @{ $wrong{$_} }, '' for qw(ref at channel text name phone closed);
push @{ $wrong{ref} }, '2.02E+13';

sub import {
	my ($program, %cell) = @_;
	my @field = grep { $program eq 'case-sync' || !/^(?:unit|assigned|limit|due|replied|reply|closed|outcome|promised|told|satisfied|solved)$/ } sort keys %cell;
	put('export.csv', join(',', map { "列-$_" } @field) . "\n", join(',', @cell{@field}) . "\n");
	my $map = join ',', map { "$_=列-$_" } @field;
	return run("'$bin/$program' -n -q -l new --import export.csv --map '$map' >out 2>said"), slurp('said'), @field;
}

for my $program (qw(case-new case-sync)) {
	my ($status, $said, @field) = import($program, %row);
	is($status, 0, "$program: a good row") or diag($said);
	my (@bad, $tried);
	for my $field (@field) {
		for my $value (@{ $wrong{$field} }) {
			($status, $said) = import($program, %row, $field => $value);
			my @line = grep { /: export\.csv:2: (?!unknown units: )/ } split /\n/, $said;
			my $good = $status == 1 && @line == 1 && $line[0] =~ /: export\.csv:2: 列-$field: /;
			my $quotes = length $value > 0 && @line == 1 && index($line[0], $value) >= 0;
			$tried++;
			push @bad, "$field=$value: $status: $said" if !$good || $quotes != ($value =~ /^(?:999|2020-.*)$/ ? 1 : 0);
		}
	}
	is(join("\n", @bad), '', "$program: $tried wrong cells");
}
done_testing();
