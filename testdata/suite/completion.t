#!/usr/bin/perl
# Completion in bash and zsh: exactly the options of each program, exactly their possible values, units of
# the roster in force by name and alias, topics, areas, columns, and the cases of the named ledger for which
# the act is allowed.  Both shells run on a terminal with their own completion (Shells.pm).
use strict;
use warnings;
use utf8;
use Cwd qw(abs_path);
use Encode qw(decode_utf8 encode_utf8);
use File::Basename qw(basename dirname);
use File::Temp qw(tempdir);
use Test::More;
use lib dirname(__FILE__);
use Shells;

my $root = dirname(dirname(dirname(abs_path($0))));
my $bin = abs_path($ENV{bin} // "$root/bin");
my $build = abs_path($ENV{build} // "$root/src/build");
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

# Runs a command and returns the lines it prints; keeps its standard error.
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

# Only the names of these files are completed, and those of all directories.
unlink glob('*');
system("cp $root/testdata/example-run/L $root/testdata/example-run/map .") == 0 or die "cp failed\n";
mkdir 'tables';

my $shell;

sub options_in_help {
	my ($name) = @_;
	my %option;
	for (lines_of($name, '--help')) {
		$option{$2} = $1 // '' if /^ +(?:-(\w), )?--([a-z][a-z0-9-]*)/;
	}
	return %option;
}

# Returns --help=options by option; the operands are under ''.
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

# Completes a line in the current shell and compares the line or the words offered.
sub completes {
	my ($line, @wanted) = @_;
	my (undef, @offered) = shell_complete($shell, $line);
	is_deeply(\@offered, [ sort @wanted ], "$shell->{name} completes '$line'");
	is(shell_said(), '', '... and says nothing');
}

sub becomes {
	my ($line, $wanted) = @_;
	is((shell_complete($shell, $line))[0], $wanted, "$shell->{name} makes more of '$line'");
	is(shell_said(), '', '... and says nothing');
}

# The program refuses another word and lists the ones it knows.
sub check_words {
	my ($name, $option, $row) = @_;
	my @words = @{ $row->{words} };
	my @command = ($name, "--$option=none-of-them", grep { $_ !~ /^--\Q$option\E=/ } ($name eq 'case-count' ? () : '--by=x'), '--text=x', '--year=2020', '--week=2020-W45');
	my $has = join ' ', lines_of($name, '--help');
	@command = grep { !/^--(by|text|year|week)=/ || $has =~ /--$1=/ } @command;
	push @command, '20201102-00001' if $row->{case};
	# Its values depend on what is counted.
	if ($name eq 'case-count' && $option =~ /^(?:by|sort)$/) {
		my %known;
		for my $form ([], ['--tasks']) {
			lines_of(@command, @$form);
			$known{$_} = 1 for split / /, (said() =~ /is not one of: (.*)/)[0];
		}
		is_deeply(sorted(@words), sorted(keys %known), "$name takes no other --$option");
		return;
	}
	lines_of(@command);
	my ($known) = said() =~ /is not one of: (.*)/;
	# Columns depend on the kind of table: each must be valid in one or the other.
	if ($option eq 'columns') {
		my %shown = map { $_ => 1 } map { split /\t/, (lines_of($name, @$_, 'L'))[0] // '' } [], ['--tasks'], ['--reveal'], ['--all', '--reveal'];
		is_deeply(sorted(@words), sorted(keys %shown), "those are the columns of $name");
		return;
	}
	is($known, join(' ', @words), "$name takes no other --$option") or diag(said());
}

# All options of a program, and its help for each.
my (%help, %table, %operands);

for my $name (@programs) {
	$help{$name} = { options_in_help($name) };
	$table{$name} = { options_in_table($name) };
	my $operand = delete $table{$name}{''};
	$operands{$name} = $operand ? $operand->{argument} : '';
	my %row = %{ $table{$name} };
	$row{$_}{day} = 1 for grep { $row{$_} && $row{$_}{argument} =~ /^(?:DAY|TIME)$/ } qw(as-of recorded-by from to opened-before closed-from closed-to day);
	is_deeply({ map { $_ => $row{$_}{letter} } keys %row }, $help{$name}, "$name --help=options has the options of --help");
	ok(!(grep { ($_->{takes} eq 'nothing') != ($_->{argument} eq '') || $_->{help} eq '' } values %row), "$name --help=options is complete");
	for my $option (sort grep { @{ $row{$_}{words} } && $row{$_}{argument} ne 'CASE' } keys %row) {
		check_words($name, $option, { %{ $row{$option} }, case => $operands{$name} eq 'CASE' });
	}
}

# --- every option -----------------------------------------------------------------------

my @units = (lines_of('case-list', '--help=units'))[ 1 .. 3 ];
my %label = map { my $column = $_; $column => [ levels(column_of("$root/src/tables/routes.tsv", $column)) ] } qw(topic area);

sub column_of {
	my ($file, $column) = @_;
	open my $in, '<:utf8', $file or die "$file: $!\n";
	chomp(my ($head, @rows) = <$in>);
	my @head = split /\t/, $head;
	my ($at) = grep { $head[$_] eq $column } 0 .. $#head;
	return map { (split /\t/, $_, -1)[$at] } @rows;
}

# Returns labels and the levels above them, without duplicates.
sub levels {
	my %once;
	for (grep { $_ ne '' } @_) {
		my @level = split /\//;
		$once{ join '/', @level[ 0 .. $_ ] } = 1 for 0 .. $#level;
	}
	return sort keys %once;
}

# Returns the values an option may have on an otherwise empty command line, and whether others are allowed.
sub values_of {
	my ($row, $name) = @_;
	return (0, qw(today yesterday monday 2020-11 2020-10)) if $row->{day};
	my $argument = $row->{argument} =~ s/\[,\.\.\.\]//r;
	# Without further options, columns that need one are not offered.
	return (0, grep { !/^(?:name|phone|refused|role|limit|intime)$/ } @{ $row->{words} }) if $name eq 'case-list' && $argument eq 'NAME';
	return (0, grep { !/^(?:name|phone|fate)$/ } @{ $row->{words} }) if $name eq 'case-log' && $argument eq 'NAME';
	return (0, grep { !/^(?:role|limit|intime|refused)$/ } @{ $row->{words} }) if $name eq 'case-count' && $argument eq 'COLUMN';
	return (0, grep { !/^(?:tasks|counted|intime|rate|replied|urged|returned)$/ } @{ $row->{words} }) if $argument eq 'MEASURE';
	return (0, @{ $row->{words} }) if @{ $row->{words} } && $argument ne 'CASE';
	return (1, 'L', 'map', 'tables') if $argument =~ /^(FILE|LEDGER|MARKS|TALLY)$/;
	return (1, 'tables') if $argument eq 'DIRECTORY';
	return (1, @units) if $argument eq 'UNIT';
	return (0, @{ $label{ lc $argument } }) if $argument =~ /^(TOPIC|AREA)$/;
	return 0;
}

sub check_value {
	my ($line, $row) = @_;
	my ($others, @wanted) = values_of($row, $line =~ /^(\S+)/);
	my (undef, @offered) = shell_complete($shell, $line);
	my ($before) = $line =~ /(\S*=)\z/ ? $1 : '';
	my %wanted = map { $before . $_ => 1 } @wanted;
	@offered = grep { $wanted{$_} } @offered if $others;
	is_deeply(\@offered, [ sort keys %wanted ], "$shell->{name} completes '$line'");
	is(shell_said(), '', '... and says nothing');
}

# An option whose name is the beginning of another is tested in every program, others once.
my %tried;

sub check_options {
	my ($name) = @_;
	my %option = %{ $help{$name} };
	my %row = %{ $table{$name} };
	my @long = map { my $takes = $row{$_}{takes}; $takes eq 'nothing' ? "--$_" : $takes eq 'maybe' ? ("--$_", "--$_=") : "--$_=" } keys %option;
	completes("$name --", @long);
	completes("$name -", @long, map { "-$_" } grep { $_ } values %option);
	for my $long (sort keys %option) {
		next if $row{$long}{takes} eq 'nothing';
		my $longer = grep { /^\Q$long\E./ } keys %option;
		next if $tried{"$shell->{name} $long @{ $row{$long}{words} }"}++ && !$longer;
		check_value("$name --$long=", $row{$long});
		next if $row{$long}{takes} eq 'maybe';
		check_value("$name --$long ", $row{$long});
		check_value("$name -$option{$long} ", $row{$long}) if $option{$long};
	}
}

sub check_every_option {
	for my $name (@programs) {
		check_options($name);
		lines_of($shell->{name}, '-n', "$build/completion/$shell->{name}/" . ($shell->{name} eq 'zsh' ? '_' : '') . $name);
		is(said(), '', "$shell->{name} finds the file for $name well written");
	}
	ok(scalar(grep { /^\Q$shell->{name}\E unit / } keys %tried), 'options were tried');
}

# --- what depends on the rest of the line ------------------------------------------------------

put('tables/units.tsv', "unit\tclass\tparent\taliases\n甲局(乙局)\tdepartment\t\t甲,乙 局\n");
put('other.tsv', "unit\tclass\tparent\taliases\n丙局\tdepartment\t\t\n");
put('ways.tsv', "topic\tarea\tkind\tunit\tlimit\n河道/清淤\t西区\t\t市水利局\t\n");
put('damaged', "at\tcase\n");

sub check_words_and_options {
	becomes('case-close --how=so', 'case-close --how=solved ');
	becomes('case-instruct --rank m', 'case-instruct --rank mayor ');
	becomes('case-list --unt', 'case-list --untold=');
	becomes('true; CASE_BY=x case-list --unt', 'true; CASE_BY=x case-list --untold=');
	becomes('case-list --state new,as', 'case-list --state new,assigned ');
	becomes('case-list --leader=m', 'case-list --leader=mayor ');
	completes('case-list --lead', '--leader', '--leader=');
	completes('case-list --leader m', 'map');
	completes('case-list m', 'map');
	completes('case-list --match=x', ());
	completes('case-list --tasks --ta', ());
	completes('case-urge --with L --wit', '--with=');
	completes('case-list -- --unt', ());
	completes('case-list --match -- --unt', '--untold=');
	completes('case-list --text --unt', '--untold=');
	becomes('case-archive --into t', 'case-archive --into tables/');
	becomes('case-archive --into m', 'case-archive --into m');
	becomes('case-list --units=tables/un', 'case-list --units=tables/units.tsv ');
	completes('case-archive ', ());
	completes('case-list --led', '--ledger=');
}

sub check_units {
	becomes('case-urge --unit 市金盛', 'case-urge --unit 市金盛热力有限公司 ');
	completes('case-list --unit 市金', qw(市金融工作局 市金盛热力有限公司 市金融局));
	completes('case-list --unit=市金', map { "--unit=$_" } qw(市金融工作局 市金盛热力有限公司 市金融局));
	becomes('case-urge -u 市人社', 'case-urge -u 市人社局 ');
	becomes('case-urge -u市人社', 'case-urge -u市人社局 ');
	becomes('case-assign --unit=市水利局,市人社', 'case-assign --unit=市水利局,市人社局 ');
	completes("case-urge --units=other.tsv $_", $_ =~ s/丙?$/丙局/r =~ s/^.* //r) for '--unit ', '--unit=', '-u ', '--unit 丙';
	completes("case-urge $_ --unit ", '丙局') for '--units other.tsv', '--units=tables/units.tsv --units=other.tsv', '-q --how=none --no-such --units=other.tsv';
	becomes('case-urge --units=tables/units.tsv --unit 甲局', 'case-urge --units=tables/units.tsv --unit 甲局\(乙局\) ');
	completes('case-urge --units=tables/units.tsv -u ', '甲局(乙局)', '甲', '乙 局');
	becomes('case-urge --units=tables/units.tsv -u 乙', 'case-urge --units=tables/units.tsv -u 乙\ 局 ');
	becomes('case-urge --units=tables/units.tsv -u 乙\ ', 'case-urge --units=tables/units.tsv -u 乙\ 局 ');
	becomes('case-urge --units=tables/units.tsv -u "乙 ', 'case-urge --units=tables/units.tsv -u "乙 局" ');
	completes("case-urge --units='other.tsv' --unit=", '--unit=丙局');
	completes('case-urge --units=none --unit=', ());
}

# Topics and areas of the routes and of the named ledger, wherever it is on the line, with the levels above.
sub check_labels {
	my @new = map { [ split /\t/ ] } (lines_of('case-list', '-c', 'topic,area', 'L'));
	shift @new;
	my @topics = levels(column_of("$root/src/tables/routes.tsv", 'topic'), map { $_->[0] } @new);
	my @areas = levels(column_of("$root/src/tables/routes.tsv", 'area'), map { $_->[1] } @new);
	isnt(scalar @topics, scalar @{ $label{topic} }, 'the ledger has topics that the routes have not');
	completes("case-list $_ ", @topics) for 'L --topic', '--skip-bad L --topic', 'none L damaged --topic';
	completes('case-list L --area ', @areas);
	completes('case-list --area=顺 L', 'L');
	completes('case-list L --area=顺', '--area=顺河回族区');
	completes('case-new -l L --topic ', @topics);
	completes('case-new -lL --topic ', @topics);
	completes('case-amend --ledger=L --topic=供水', map { "--topic=$_" } grep { /^供水/ } @topics);
	completes('case-assign --routes=ways.tsv --l', grep { /^--l/ } '--ledger=', '--leader=', '--limit=');
}

# For each act, the open cases for which it is allowed.
my @state = map { [ split /\t/ ] } lines_of('case-list', '-c', 'case,state', 'L');
shift @state;
my %in = map { my $state = $_; $state => [ map { $_->[0] } grep { $_->[1] eq $state } @state ] } qw(new assigned replied closed told);
ok(!(grep { !@{ $in{$_} } } qw(new assigned replied closed told)), 'the example has cases in every state');

sub cases_are {
	my ($line, @states) = @_;
	completes($line, map { @{ $in{$_} } } @states);
}

sub check_cases {
	cases_are('case-close -l L ', 'replied');
	cases_are('case-close -ql L ', 'replied');
	cases_are('case-close -qlL ', 'replied');
	cases_are('case-close -l L 20201102-00001 ', 'replied');
	cases_are('case-close --ledg L ', 'replied');
	cases_are('case-close --text "已 修" --ledger="L" ', 'replied');
	cases_are('case-urge --ledger=L ', 'assigned', 'replied');
	cases_are('case-extend --ledger L ', 'assigned');
	cases_are('case-answer -l L ', 'new');
	cases_are('case-tell -l L ', 'closed', 'told');
	cases_are('case-return -l L ', 'assigned', 'replied', 'closed', 'told');
	cases_are('case-note -l L ', 'new', 'assigned', 'replied');
	cases_are('case-show -l L ', 'new', 'assigned', 'replied', 'closed');
	cases_are('case-show -l damaged -l L ', 'new', 'assigned', 'replied', 'closed');
	cases_are('case-close -l ~/L ', 'replied');
	cases_are('case-repeat -l L --of ', 'new', 'assigned', 'replied', 'closed', 'told');
	completes('case-repeat -l L --of=20201113', map { "--of=$_" } grep { /^20201113/ } map { @$_ } values %in);
	completes('case-close -q -l L --how=solved 20201110', grep { /^20201110/ } @{ $in{replied} });
	completes('case-similar -l L 2020', map { @{ $in{$_} } } qw(new assigned replied closed));
	completes("case-note $_", ()) for '', '-l none ', '-l damaged ', '-l tables ';
}

sub check_jobs {
	completes('caseledger-job ', qw(nightly morning weekly monthly yearly));
	becomes('caseledger-job w', 'caseledger-job weekly ');
	completes('caseledger-job -', qw(--check -a -s -h));
	completes('caseledger-job -s m', 'map');
	completes('caseledger-job -as map weekly ', map { "2020-W$_" } 41 .. 45);
	completes('caseledger-job monthly ', map { sprintf '2020-%02d', $_ } 6 .. 10);
	completes('caseledger-job yearly ', 2015 .. 2019);
	completes("caseledger-job $_ ", ()) for qw(nightly morning);
}

for my $name ('bash', 'zsh') {
	SKIP: {
		skip "there is no $name on a terminal here", 1 if !shell_there($name);
		$shell = shell_start($name, "$build/completion");
		check_every_option();
		check_words_and_options();
		check_units();
		check_labels();
		check_cases();
		check_jobs();
		shell_end($shell);
	}
}

# --- what programs print for other programs ------------------------------------------------

is_deeply([ lines_of('case-urge', '--help=units') ]->[1], '兰考县人民政府', 'the shipped roster');
is_deeply([ lines_of('case-urge', '--units=other.tsv', '--help=units') ], [ 'unit', '丙局' ], '--help=units heeds --units');
{
	local $ENV{CASE_TABLES} = 'tables';
	is_deeply([ lines_of('case-urge', '--help=units') ], [ 'unit', '甲局(乙局)', '甲', '乙 局' ], 'the roster of CASE_TABLES');
}
is_deeply([ lines_of('case-urge', '--help=complete') ], ["words\t"], 'no word is an operand');
lines_of('case-close', '--help=more');
like(said(), qr/--help: 'more' is not one of: options units complete/, '--help knows its tables');

# A column that needs an option is offered if that is given.
sub columns_offered {
	return join ' ', map { (split /\t/)[0] } lines_of('case-list', '--help=complete', @_, '--columns', '');
}
unlike(columns_offered(), qr/\b(?:role|name)\b/, 'case-list offers no column that needs --tasks or --reveal');
like(columns_offered('--reveal'), qr/\bname phone\b/, 'with --reveal name and phone');
like(columns_offered('--tasks'), qr/\brole limit intime\b/, 'with --tasks those of tasks');
unlike(columns_offered('-t'), qr/\btopic\b/, 'and none that are of cases alone');
done_testing;
