#!/usr/bin/perl
# Rules for every program: options and their documentation, standard streams that fail, and input
# that is not a ledger.  The test fails for a program that is not in the table below.  QUICK=1, for slow programs,
# leaves out the options, which are half of all runs, and makes the long lines a tenth as long.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial qw($root $bin $dir @columns quoted run);

my $quick = $ENV{QUICK};
my $megabytes = $quick ? 5 : 50;

# The kind of each program, and arguments for which it has something to do on the ledger below:
#   query  reads ledgers, records nothing, exits with 1 if it finds nothing
#   sums   a query that always prints something
#   verb   records; a filter without -l
#   new    the verb that reads no ledger without -l
#   table  reads any tab-separated table
#   check  looks for the damage that others refuse
#   paper  prints named cases from the ledgers of -l, otherwise from standard input
#   files  records with -l only, and writes files
#   mark   records in a unit ledger; a filter without -l
#   marks  a query of unit ledgers that exits with 1 if it finds nothing
#   fund   a query of unit ledgers that always prints something
#   day    reads the calendar, or a file of settings, and nothing else
#   mail   reads any text from standard input, and FILEs of any kind
#   mails  reads the table of case-remind
#   send   reads any text from standard input and prints nothing
my %program = (
	'case-count' => ['query'],
	'case-due' => ['query'],
	'case-remind' => ['query', '--within', '100'],
	'case-list' => ['query'],
	'case-log' => ['query'],
	'case-similar' => ['query'],
	'case-check' => ['check'],
	'score-unit' => ['sums', '--year', '2020'],
	'report-weekly' => ['sums', '--week', '2020-W45'],
	'report-brief' => ['sums', '--month', '2020-11'],
	'report-seat' => ['sums', '--from', '2020-11-02'],
	'case-redact' => ['sums'],
	'table-format' => ['table', '--to=text'],
	'case-new' => ['new', qw(--channel phone --kind request --topic 供暖服务 --area 龙亭区 --text 暖气不热)],
	'case-assign' => ['verb', '--unit', '市城市管理局', '20201102-00001'],
	'case-recall' => ['verb', '20201102-00002'],
	'case-refuse' => ['verb', '20201102-00002'],
	'case-reply' => ['verb', '20201102-00002'],
	'case-close' => ['verb', '20201102-00003'],
	'case-undo' => ['verb', '--text', '误', '20201102-00003'],
	'case-answer' => ['verb', '--text', '已答复', '20201102-00001'],
	'case-refer' => ['verb', '--to', 'duty', '20201102-00001'],
	'case-instruct' => ['verb', '--rank', 'mayor', '--by', '市长', '20201102-00001'],
	'case-urge' => ['verb', '--how', 'phone', '20201102-00002'],
	'case-supervise' => ['verb', '--how', 'phone', '--text', '督办', '20201102-00002'],
	'case-extend' => ['verb', '--due', '2020-11-25', '--text', '备料', '20201102-00002'],
	'case-return' => ['verb', '--how', 'poor', '20201102-00003'],
	'case-tell' => ['verb', '--to', 'caller', '20201102-00004'],
	'case-repeat' => ['verb', '--of', '20201102-00001', '20201102-00002'],
	'case-amend' => ['verb', '--topic', '供水服务', '20201102-00001'],
	'case-void' => ['verb', '--text', '重复登记', '20201102-00001'],
	'case-note' => ['verb', '--text', '备注', '20201102-00001'],
	'case-show' => ['paper', '20201102-00001'],
	'case-form' => ['paper', '--form', 'slip', '20201102-00001'],
	'report-year' => ['sums', '--year', '2020'],
	'unit-list' => ['marks'],
	'score-fund' => ['fund', '--year', '2020'],
	'unit-mark' => ['mark', qw(--act bulletin --unit 市水利局 --ref 第11期)],
	'case-workday' => ['day', '--after', '2'],
	'letter-format' => ['day', '--day', '2020-11-02'],
	'case-period' => ['day', 'week'],
	'job-settings' => ['day', 'settings'],
	'mail-format' => ['mail', '--to=a@example.org', '--subject=x'],
	'mail-units' => ['mails', '--into=mails'],
	'mail-send' => ['send', qw(--record=sent --sendmail=true --again paper)],
	'case-sync' => ['verb', '--import', 'export.csv', '--map', 'ref=no,at=at,unit=unit,text=no'],
	'case-archive' => ['files', qw(--month 2020-11 --into volumes)],
);

# Kinds that write to the ledger of -l, and kinds that are no filters without it.
my %writes = map { $_ => 1 } qw(verb new files mark);
my %needs_ledger = (files => 1);
# Kinds that read nothing from standard input without -l.
my %reads_nothing = map { $_ => 1 } qw(new day);

my @new = (act => 'new', by => 'seat01', how => 'phone', kind => 'request', topic => '供暖服务', area => '龙亭区', phone => '13900001111');
my @task = (unit => '市城市管理局', by => 'desk1');
my @happened = (
	(map { { at => '2020-11-02T09:00:00', case => "20201102-0000$_", @new, ref => "P$_", text => '暖气不热' } } 1 .. 4),
	(map { { at => '2020-11-03T09:00:00', case => "20201102-0000$_", act => 'assign', @task, how => 'platform', due => '2020-11-18', flags => 'lead' } } 2 .. 4),
	(map { { at => '2020-11-04T09:00:00', case => "20201102-0000$_", act => 'reply', @task, text => '已修' } } 3 .. 4),
	{ at => '2020-11-05T09:00:00', case => '20201102-00004', act => 'close', by => 'desk1', how => 'solved' },
	{ at => '2020-11-06T09:00:00', case => '20201102-00004', act => 'tell', by => 'seat01', how => 'caller' },
);
my @mark_columns = qw(at mark act unit how value by ref text recorded);
my @marks = (
	{ at => '2020-11-05T09:00:00', mark => 'M20201105-001', act => 'praise', unit => '市水利局', how => 'main', ref => '市长办公会' },
	{ at => '2020-11-06T09:00:00', mark => 'M20201106-001', act => 'confirm', unit => '市水利局', ref => 'M20201105-001' },
);

# A ledger: its header, its lines, and one more line.
sub stock {
	my ($columns, $last, @happened) = @_;
	my $line = sub {
		my ($value) = @_;
		return join("\t", map { $value->{$_} // '' } @$columns) . "\n";
	};
	return { header => join("\t", @$columns) . "\n", entries => [ map { $line->($_) } @happened ], last => $line->($last) };
}

my %stock = (
	case => stock(\@columns, { at => '2020-11-02T09:03:00', case => '20201102-00005', @new }, @happened),
	task => stock([qw(part untold case unit)], {}),
	unit => stock(\@mark_columns, { at => '2020-11-07T09:00:00', mark => 'M20201107-001', act => 'media', unit => '市水利局' }, @marks),
);

# The input of the current program: a case ledger or, for kinds of %of_units, a unit ledger; or a table without tasks,
# of which no files are made.
my ($header, @entries, $good, %damage);
my %of_units = (mark => 1, marks => 1, fund => 1);

# Input that is not a ledger, the faulty line, and the results of a verb on a case and of a query.  The
# damage is in all entries, because a verb checks only its own cases.
sub take_stock {
	my ($kind) = @_;
	my $stock = $stock{ $kind eq 'mails' ? 'task' : $of_units{$kind} ? 'unit' : 'case' };
	$header = $stock->{header};
	@entries = @{ $stock->{entries} };
	$good = $header . join '', @entries;
	%damage = (
		'an empty file' => { text => '', line => undef },
		'CRLF' => { text => $good =~ s/\n/\r\n/gr, line => 1 },
		'a BOM' => { text => "\xef\xbb\xbf$good", line => 1 },
		'NUL' => { text => $header . join('', map { s/\n/\0\n/r } @entries), line => 2 },
		'bad UTF-8' => { text => $header . join('', map { s/\n/\xe5\xb8\n/r } @entries), line => 2 },
		'a missing field' => { text => $header . join('', map { s/\t(?=[^\t]*$)//r } @entries), line => 2 },
		'another header' => { text => "a\tb\n1\t2\n", line => 1 },
	);
}

chdir $dir or die "$dir: $!\n";
{
	open my $export, '>', 'export.csv' or die "export.csv: $!\n";
	print $export "no,at,unit\nP1,2020-11-02 09:00,市水利局\n";
	close $export or die "export.csv: $!\n";
	open my $settings, '>', 'settings' or die "settings: $!\n";
	print $settings "ledger=L\nout=papers\noffice=office\@example.org\n";
	close $settings or die "settings: $!\n";
}
%ENV = (
	PATH => $ENV{PATH}, CASE_NOW => '2020-11-15T12:00:00', CASE_BY => 'tester', TZ => 'America/New_York',
	map { $_ => $ENV{$_} } grep { /^(A|L|UB|T)SAN_OPTIONS$/ } keys %ENV
);

sub put {
	my ($name, $text) = @_;
	open my $out, '>', $name or die "$name: $!\n";
	print $out $text;
	close $out or die "$name: $!\n";
	return $name;
}

sub slurp {
	my ($name) = @_;
	open my $in, '<', $name or return '';
	local $/;
	return <$in> // '';
}

# Runs a program with shell redirections; returns its status (128 and more for a signal, 124 after a timeout)
# and its messages.
sub try {
	my ($redirections, $name, @arguments) = @_;
	my $status = run('{ ' . join(' ', 'exec', map({ quoted($_) } "$bin/$name", @arguments), $redirections) . '; } >out 2>said');
	return ($status, $status == 124 ? '' : slurp('said'));
}

sub ends_with {
	my ($wanted, $what, $status, $said) = @_;
	my @wanted = ref $wanted ? @$wanted : $wanted;
	ok(scalar(grep { $_ == $status } @wanted), "$what: status " . join ' or ', @wanted)
		or diag("status $status: ", substr $said, 0, 500);
}

# --- options ----------------------------------------------------------------------

sub options_in_help {
	my ($help) = @_;
	my %option;
	while ($help =~ /^ +(?:-(\w), )?--([a-z][a-z0-9-]*)(\[)?(?:=(\S+?)\]?)?(?:\s|$)/mg) {
		$option{$2} = { letter => $1, maybe => $3, argument => $4 };
	}
	return %option;
}

# getopt_long treats the empty name as an abbreviation of every option, and lists them all.
sub options_accepted {
	my ($name) = @_;
	my (undef, $said) = try('', $name, '--=');
	return $said =~ /'--([a-z][a-z0-9-]*)'/g;
}

sub letters_accepted {
	my ($name) = @_;
	my @letters = ('a' .. 'z', 'A' .. 'Z', 0 .. 9);
	run("for letter in @letters; do " . quoted("$bin/$name") . ' -$letter; done >out 2>said');
	my %refused = map { $_ => 1 } slurp('said') =~ /invalid option '-(.)'/g;
	return grep { !$refused{$_} } @letters;
}

# The manual in each language, by its heading for options and the environment for that language's help.
my %manual = (
	English => { folder => "$root/man", options => 'OPTIONS', speaks => 'C' },
	Chinese => { folder => "$root/man/zh_CN", options => '选项', speaks => 'zh_CN' },
);

sub page_of {
	my ($name, $language) = @_;
	my ($page) = glob "$manual{$language}{folder}/$name.[1-8]";
	return $page ? slurp($page) =~ s/\\-/-/gr =~ s/\\&//gr : '';
}

# Returns the options in a page's items, in the form of options_in_help().
sub options_in_page {
	my ($page, $heading) = @_;
	my ($section) = $page =~ /^\.SH $heading\n(.*?)^\.SH /ms;
	my %option;
	for my $item (($section // '') =~ /^\.T[PQ]\n\.BR? (.*)/mg) {
		my $plain = $item =~ s/\\f[BIRP]|"//gr =~ s/ (?=[=\[,])//gr;
		$option{$2} = { letter => $1, maybe => $3, argument => $4 } if $plain =~ /^(?:-(\w), +)?--([a-z][a-z0-9-]*)(\[)?(?:=(.*?)\]?)?$/;
	}
	return %option;
}

# The locale for help in each language: an installed one of that language, otherwise C.UTF-8, in which glibc
# translates nothing since 2.39.
my %locale_for = (English => 'C.UTF-8', Chinese => qx(locale -a) =~ /^(zh_CN\.utf-?8)$/mi ? $1 : 'C.UTF-8');

sub help_in {
	my ($name, $language) = @_;
	local @ENV{qw(LC_ALL LANGUAGE)} = ($locale_for{$language}, $manual{$language}{speaks});
	try('', $name, '--help');
	return slurp('out');
}

my $translates = help_in('case-new', 'Chinese') ne help_in('case-new', 'English');
note('this C library does not translate in C.UTF-8: Chinese help is compared without its arguments') if !$translates;

sub check_page_options {
	my ($name, $language) = @_;
	my %help = options_in_help(help_in($name, $language));
	my %page = options_in_page(page_of($name, $language), $manual{$language}{options});
	if ($language eq 'Chinese' && !$translates) {
		$_->{argument} = defined $_->{argument} for values %page, values %help;
	}
	is_deeply(\%page, \%help, "$name: the $language page and help have the same options");
}

sub check_options {
	my ($name) = @_;
	my ($status, $said) = try('', $name, '--help');
	ends_with(0, "$name --help", $status, $said);
	my %option = options_in_help(slurp('out'));
	is_deeply([ sort(options_accepted($name)) ], [ sort keys %option ], "$name: --help has what is accepted");
	is_deeply([ sort(letters_accepted($name)) ], [ sort grep { defined } map { $_->{letter} } values %option ],
		"$name: --help has the letters that are accepted");
	check_page_options($name, $_) for sort keys %manual;
	for my $long (sort keys %option) {
		my $value = $option{$long}{argument} ? '=2020-11-02' : '';
		(undef, $said) = try('', $name, "--$long$value");
		unlike($said, qr/unrecognized option|requires an argument|takes no argument/, "$name --$long is accepted");
	}
	ends_with(2, "$name --no-such-option", try('', $name, '--no-such-option'));
	check_signs($name, sort keys %option);
	ends_with(0, "$name --version", try('', $name, '--version'));
}

# No message contains control characters (C0, C1, direction), whatever the command line contains.
sub check_signs {
	my ($name, @long) = @_;
	my $acts = "\e]0;x\a\e[31m\xc2\x9b2J\xe2\x80\xae\r";
	my @words = ("--$acts", "--$acts=x", "-$acts", "-h$acts", "--help=$acts", $acts, map { "--$_=$acts" } @long);
	my @loud = grep { (try('', $name, $_))[1] =~ /[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]/ } @words;
	is("@loud" =~ s/[^\x20-\x7e]/?/gr, '', "$name: no message acts on a terminal");
}

sub check_page {
	my ($name) = @_;
	my $page = page_of($name, 'English');
	for my $section ('NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT STATUS', 'EXAMPLES') {
		ok($page =~ /^\.SH "?\Q$section\E"?$/m, "$name(1) has $section");
	}
}

# --- streams ----------------------------------------------------------------------

sub check_streams {
	my ($name, $kind, @arguments) = @_;
	put('L', $good);
	my @input = $reads_nothing{$kind} ? () : '< L';
	for my $to ('>/dev/full', '>&-') {
		ends_with(2, "$name --help $to", try($to, $name, '--help'));
		next if $kind eq 'check' || $kind eq 'send';    # prints nothing if all is well
		ends_with(2, "$name $to", try("@input $to", $name, @arguments));
		next unless $writes{$kind};
		put('L', $good);
		ends_with(3, "$name -l L $to: recorded, but not said", try($to, $name, '-l', 'L', @arguments));
		put('L', $good);
		ends_with(0, "$name -q -l L $to", try($to, $name, '-q', '-l', 'L', @arguments));
		put('L', $good);
	}
	ends_with($reads_nothing{$kind} ? 0 : 2, "$name < &-", try('<&-', $name, @arguments));
	ends_with([ 0, 1, 2 ], "$name with all streams closed", try('<&- >&- 2>&-', $name, @arguments));
}

# --- input ------------------------------------------------------------------------

# Gives the program a ledger; returns the ledger's name in messages.
sub given {
	my ($kind, $file, @arguments) = @_;
	return $writes{$kind} || $kind eq 'paper' ? ('-l', $file, @arguments) : (@arguments, $file);
}

sub check_unreadable {
	my ($name, $kind, @arguments) = @_;
	mkdir 'folder';
	ends_with(2, "$name on a folder", try('', $name, given($kind, 'folder', @arguments)));
	ends_with(2, "$name < a folder", try('< folder', $name, @arguments)) unless $kind eq 'new';
	ends_with(2, "$name on what is not there", try('', $name, given($kind, 'nowhere/L', @arguments)));
	return if $> == 0;
	put('locked', $good);
	chmod 0, 'locked';
	ends_with(2, "$name on what it may not read", try('', $name, given($kind, 'locked', @arguments)));
	unlink 'locked';
}

sub check_damage {
	my ($name, $kind, @arguments) = @_;
	return if $kind eq 'table';
	for my $what (sort keys %damage) {
		my ($text, $line) = @{ $damage{$what} }{qw(text line)};
		next if $kind eq 'new' && $line && $line > 1;    # reads no other case
		my ($status, $said) = try('', $name, given($kind, put('D', $text), @arguments));
		ends_with($kind eq 'check' ? [ 1, 2 ] : 2, "$name on $what", $status, $said);
		my $where = !defined $line ? qr/\bD\b/ : ($kind eq 'verb' || $kind eq 'paper') && $line > 1 ? qr/D:[2-9]:/ : qr/\bD[:\t]$line[:\t]/;
		like($kind eq 'check' ? $said . slurp('out') : $said, $where, "$name on $what names the place");
		is(slurp('D'), $text, "$name on $what leaves it alone");
		next if $kind eq 'new' || $kind eq 'check' || $needs_ledger{$kind};
		($status, $said) = try('< D', $name, @arguments);
		ends_with(2, "$name < $what", $status, $said);
		is(slurp('out'), '', "$name < $what prints nothing");
	}
}

sub check_header_only {
	my ($name, $kind, @arguments) = @_;
	# An export is recorded, whatever the ledger contains.
	my $wanted = $name eq 'case-sync' ? 0 : $kind eq 'query' || $kind eq 'marks' || $kind eq 'verb' || $kind eq 'paper' ? 1 : 0;
	ends_with($wanted, "$name on a header alone", try('', $name, given($kind, put('H', $header), @arguments)));
	return if $kind eq 'new' || $needs_ledger{$kind};
	ends_with($wanted, "$name < a header alone", try('< H', $name, @arguments));
	isnt(slurp('out'), '', "$name < a header alone prints a header") unless $kind eq 'check' || $kind eq 'paper';
}

sub check_torn_tail {
	my ($name, $kind, @arguments) = @_;
	return if $kind eq 'table';
	my $line = 2 + @entries;
	put('T', $good . '2020-11-06T09:00:00');
	my ($status, $said) = try('', $name, given($kind, 'T', @arguments));
	ends_with($kind eq 'check' ? 1 : 0, "$name on a torn tail", $status, $said);
	like($kind eq 'check' ? $said . slurp('out') : $said, qr/\bT[:\t]$line[:\t]/, "$name on a torn tail says where");
	if ($writes{$kind}) {
		is(slurp('T.torn') =~ s/\n$//r, '2020-11-06T09:00:00', "$name keeps a torn tail in LEDGER.torn");
		unlike(slurp('T'), qr/^2020-11-06T09:00:00$/m, "$name moves a torn tail out of the ledger");
		unlink 'T.torn';
	}
}

# A verb reads it as a filter, or does nothing, since it would append to it each time.
sub check_long_line {
	my ($name, $kind, @arguments) = @_;
	my $stock = $of_units{$kind} ? 'unit' : 'case';
	for my $file ('long', 'senseless') {
		my @input = $kind eq 'verb' || $kind eq 'mark' ? ("<$file-$stock >/dev/null", $name, @arguments) : ('>/dev/null', $name, given($kind, "$file-$stock", @arguments, $kind eq 'files' ? '-n' : ()));
		ends_with([ 0, 1, $file eq 'long' ? () : 2 ], "$name on a $file line of $megabytes MB", try(@input));
	}
}

# One entry has a very long text.  It is not made in this process, which would become large and slow to fork.
system("head -c ${megabytes}000000 /dev/zero | tr '\\0' x >many") == 0 or die "many: $?\n";
for my $of (keys %stock) {
	put('start', $stock{$of}{header} . join '', @{ $stock{$of}{entries} }, $stock{$of}{last} =~ s/\t\n//r);
	put('header', $stock{$of}{header});
	system("(cat start many; printf '\\t\\n') >long-$of; (cat header many; echo) >senseless-$of") == 0 or die "long: $?\n";
}

my @names = map { basename($_, '.c') } glob "$root/src/*.c";
ok(-x "$bin/$_", "$_ is made") for @names;
is_deeply([ grep { !$program{$_} } @names ], [], 'every program is known here');
for my $name (grep { $program{$_} && -x "$bin/$_" } @names) {
	my @how = @{ $program{$name} };
	take_stock($how[0]);
	check_options($name) if !$quick;
	check_page($name);
	check_streams($name, @how);
	next if $how[0] eq 'day' || $how[0] eq 'send';
	check_unreadable($name, @how);
	next if $how[0] eq 'mail' || $how[0] eq 'mails';
	check_header_only($name, @how);
	check_torn_tail($name, @how);
	check_damage($name, @how);
	check_long_line($name, @how);
}
done_testing;
