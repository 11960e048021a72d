#!/usr/bin/perl
# What bash and zsh complete: all options of every program and no others, the words they may be and no others, units
# of the roster in force by name and alias, and the cases of the ledger named for which the act is allowed.  bash's
# function is called as bash would call it; of zsh's the arguments for _arguments are looked at.
use strict;
use warnings;
use utf8;
use Cwd qw(abs_path);
use Encode qw(decode_utf8 encode_utf8);
use File::Basename qw(basename dirname);
use File::Temp qw(tempdir);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $bin = abs_path($ENV{bin} // "$root/bin");
my $build = abs_path($ENV{build} // "$root/src/build");
my $zsh = grep { -x "$_/zsh" } split /:/, $ENV{PATH};
my @programs = sort map { /([^\/]+)\.c$/ } glob "$root/src/*.c";

my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
system("cp $root/testdata/example-run/* $dir") == 0 or die "cp failed\n";
chdir $dir or die "$dir: $!\n";
%ENV = (
	PATH => "$bin:/usr/local/bin:/usr/bin:/bin", HOME => $dir, CASE_TABLES => "$root/src/tables", CASE_NOW => '2020-11-15T12:00:00', LC_ALL => 'C.UTF-8',
	map { $_ => $ENV{$_} } grep { /^(A|L|UB|T)SAN_OPTIONS$/ } keys %ENV
);
binmode Test::More->builder->$_, ':utf8' for qw(output failure_output todo_output);

sub put {
	my ($name, $text) = @_;
	open my $out, '>:utf8', $name or die "$name: $!\n";
	print $out $text;
	close $out or die "$name: $!\n";
	return $name;
}

# Runs a command; returns the lines it prints.  What it says on standard error is kept.
sub lines_of {
	open my $said, '>', 'said' or die "said: $!\n";
	my $child = open(my $from, '-|') // die "fork: $!\n";
	if ($child == 0) {
		open STDERR, '>&', $said;
		open STDIN, '<', '/dev/null';
		exec map { encode_utf8($_) } @_;
		die "$_[0]: $!\n";
	}
	chomp(my @lines = map { decode_utf8($_) } <$from>);
	close $from;
	return @lines;
}

sub said {
	open my $in, '<:utf8', 'said' or die "said: $!\n";
	local $/;
	return <$in> // '';
}

put('complete.bash', <<'END');
name=$1 COMP_LINE=$2 COMP_POINT=${#2}
. "$folder/$name" || exit
COMP_WORDS=("${@:3}") COMP_CWORD=$(($# - 3))
[[ $(complete -p "$name") == "complete -F _caseledger $name" ]] || exit
_caseledger "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
[[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\n' "${COMPREPLY[@]}"
END

# What bash completes a command line to; it parts words at blanks and at '='.
sub bash_completes {
	my ($line) = @_;
	my @words = split ' ', $line =~ s/=/ = /gr;
	push @words, '' if $line =~ /\s$/;
	my ($name) = $words[0] =~ /([^\/]+)$/;
	local $ENV{folder} = "$build/completion/bash";
	return lines_of('bash', 'complete.bash', $name, $line, @words);
}

put('complete.zsh', <<'END');
fpath=($folder $fpath)
autoload -Uz _caseledger _$1
compadd() { print -rl -- ${(P)@[-1]} }
_arguments() { case $want in (options) print -rl -- $@ ;; (*) $want ;; esac }
words=($@) CURRENT=$#
_$1
END

# What zsh's function hands on for a command line: the specifications of options, or the units, or the cases.
sub zsh_completes {
	my ($want, @words) = @_;
	local @ENV{qw(folder want)} = ("$build/completion/zsh", $want);
	return lines_of('zsh', '-f', 'complete.zsh', @words);
}

sub options_in_help {
	my ($name) = @_;
	my %option;
	for (lines_of($name, '--help')) {
		$option{$2} = $1 // '' if /^ +(?:-(\w), )?--([a-z][a-z0-9-]*)/;
	}
	return %option;
}

# --help=options, by option; the operands under ''.
sub options_in_table {
	my ($name) = @_;
	my ($head, @rows) = lines_of($name, '--help=options');
	is($head, join("\t", qw(option letter argument takes words help)), "$name --help=options has its columns");
	my %option;
	for (@rows) {
		my ($option, $letter, $argument, $takes, $words, $help) = split /\t/, $_, -1;
		$option{$option} = { letter => $letter, argument => $argument, takes => $takes, words => [ split / /, $words ], help => $help };
	}
	return %option;
}

sub sorted {
	my %once = map { $_ => 1 } @_;
	return [ sort keys %once ];
}

sub check_bash_options {
	my ($name, %help) = @_;
	is_deeply(sorted(map { s/=$//r } bash_completes("$name --")), sorted(map { "--$_" } keys %help), "bash knows all options of $name");
	is_deeply(sorted(grep { /^-\w$/ } bash_completes("$name -")), sorted(map { "-$_" } grep { $_ } values %help),
		"bash knows all letters of $name");
	is(said(), '', "bash says nothing of $name");
}

sub check_zsh_options {
	my ($name, %help) = @_;
	my @specs = zsh_completes('options', $name, '--');
	is_deeply([ @specs[ 0 .. 2 ] ], [ '-s', '-S', ':' ], "zsh knows $name") or diag(said());
	my %known;
	/^(?:\([^)]*\)|\*)?-(-?)([\w-]+?)(?:=-|[=+])?\[/ && $known{ $1 ? "--$2" : "-$2" }++ for @specs;
	is_deeply(sorted(keys %known), sorted(map { ("--$_", $help{$_} ? "-$help{$_}" : ()) } keys %help),
		"zsh knows all options and letters of $name");
}

# Another word is refused by the program with those that it knows.
sub check_words {
	my ($name, $option, $row) = @_;
	my @words = @{ $row->{words} };
	is_deeply([ bash_completes("$name --$option=") ], \@words, "bash knows the words of $name --$option");
	my @command = ($name, "--$option=none-of-them", grep { $_ !~ /^--\Q$option\E=/ } '--by=x', '--year=2020', '--week=2020-W45');
	my $has = join ' ', lines_of($name, '--help');
	@command = grep { !/^--(by|year|week)=/ || $has =~ /--$1=/ } @command;
	push @command, '20201102-00001' if $row->{case};
	lines_of(@command);
	my ($known) = said() =~ /is not one of: (.*)/;
	# Columns depend on the form of the table: each must be known in one or the other.
	if ($option eq 'columns') {
		my %shown = map { $_ => 1 } map { split /\t/, (lines_of($name, @$_, 'L'))[0] } [], ['--tasks'], ['--reveal'];
		is_deeply(sorted(@words), sorted(keys %shown), "those are the columns of $name");
		return;
	}
	is($known, join(' ', @words), "$name takes no other --$option") or diag(said());
}

for my $name (@programs) {
	my %help = options_in_help($name);
	my %table = options_in_table($name);
	my $operand = delete $table{''};
	is_deeply({ map { $_ => $table{$_}{letter} } keys %table }, \%help, "$name --help=options has the options of --help");
	ok(!(grep { ($_->{takes} eq 'nothing') != ($_->{argument} eq '') || $_->{help} eq '' } values %table), "$name --help=options is complete");
	check_bash_options($name, %help);
	check_zsh_options($name, %help) if $zsh;
	for my $option (sort grep { @{ $table{$_}{words} } } keys %table) {
		check_words($name, $option, { %{ $table{$option} }, case => $operand && $operand->{argument} eq 'CASE' });
	}
	for my $shell ('bash/', 'zsh/_') {
		next if $shell eq 'zsh/_' && !$zsh;
		lines_of($shell =~ /^(\w+)/, '-n', "$build/completion/$shell$name");
		is(said(), '', "$shell$name is well written");
	}
}

# --- values ---------------------------------------------------------------------------

sub completes {
	my ($line, @wanted) = @_;
	is_deeply([ bash_completes($line) ], \@wanted, "bash completes '$line'");
	is(said(), '', '... and says nothing');
}

completes('case-close --how=so', 'solved');
completes('case-instruct --rank m', 'mayor');
completes('case-list --state new,as', 'new,assigned');
completes('case-list --leader=m', 'mayor');
completes('case-list ma', 'marks.tsv', 'map');
completes('case-list --leader ma', 'marks.tsv', 'map');
completes('case-list --match=x', ());
completes('case-list --unt', '--untold=');
completes('case-list --lead', '--leader', '--leader=');
completes('case-list -- --unt', ());

completes('case-urge --unit 市水', '市水利局');
completes('case-urge -u 市人社', '市人社局');
completes('case-assign --unit=市水利局,市人社', '市水利局,市人社局');
is_deeply([ grep { $_ eq '市人社局' } zsh_completes('_caseledger_units', 'case-urge', '-u', '') ], ['市人社局'], 'zsh knows units') if $zsh;

mkdir 'tables';
put('tables/units.tsv', "unit\tclass\tparent\taliases\n甲局(乙局)\tdepartment\t\t甲,乙 局\n");
put('other.tsv', "unit\tclass\tparent\taliases\n丙局\tdepartment\t\t\n");
is_deeply([ lines_of('case-urge', '--help=units') ]->[1], '兰考县人民政府', 'the shipped roster');
{
	local $ENV{CASE_TABLES} = 'tables';
	is_deeply([ lines_of('case-urge', '--help=units') ], [ 'unit', '甲局(乙局)', '甲', '乙 局' ], 'the roster of CASE_TABLES');
	completes('case-urge --unit=', '甲局\(乙局\)', '甲', '乙\ 局');
	completes('case-urge --units=other.tsv --unit=', '丙局');
	is_deeply([ zsh_completes('_caseledger_units', 'case-urge', '--units=other.tsv', '-u', '') ], ['丙局'], 'zsh heeds --units') if $zsh;
	local $ENV{CASE_TABLES} = 'none';
	completes('case-urge --unit=', ());
}

# By act: what is open, and of it what the act is allowed for.
my @state = map { [ split /\t/ ] } lines_of('case-list', '-c', 'case,state', 'L');
my %in = map { my $state = $_; $state => [ map { $_->[0] } grep { $_->[1] eq $state } @state ] } qw(new assigned replied closed told);
ok(!(grep { !@{ $in{$_} } } qw(new assigned replied closed told)), 'the example has cases in every state');

sub cases_are {
	my ($line, @states) = @_;
	my %wanted = map { $_ => 1 } map { @{ $in{$_} } } @states;
	my @wanted = grep { $wanted{$_} } map { $_->[0] } @state;
	completes($line, @wanted);
	my @words = split / /, $line =~ s/=/ /r, -1;
	is_deeply([ zsh_completes('_caseledger_cases', @words) ], \@wanted, "zsh completes '$line'") if $zsh;
}

cases_are('case-close -l L ', 'replied');
cases_are('case-urge --ledger=L ', 'assigned', 'replied');
cases_are('case-extend --ledger L ', 'assigned');
cases_are('case-answer -l L ', 'new');
cases_are('case-tell -l L ', 'closed', 'told');
cases_are('case-return -l L ', 'assigned', 'replied', 'closed', 'told');
cases_are('case-note -l L ', 'new', 'assigned', 'replied');
cases_are('case-show -l L ', 'new', 'assigned', 'replied', 'closed');
cases_are("$bin/case-refer -l L ", 'new', 'assigned', 'replied') unless $zsh;
completes('case-repeat -l L --of=20201113', @{ $in{new} }[0]);
completes('case-close -q -l L --how=solved 20201110', grep { /^20201110/ } @{ $in{replied} });

# Nothing to say, and nothing said.
put('damaged', "at\tcase\n");
completes("case-note $_", ()) for '', '-l none ', '-l damaged ', '-l tables ';
lines_of('case-close', '--help=more');
like(said(), qr/--help: 'more' is not one of: options units/, '--help knows its tables');

done_testing;
