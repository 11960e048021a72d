#!/usr/bin/perl
# No message quotes a value from a ledger, a table or standard input that may be a caller's (R3.1.5): a name,
# a number or an account is put into every column of every input of every program, as with shifted columns,
# and searched for on standard error.  Standard output is also searched if nobody requested the column: in
# the findings of case-check, and where a damaged ledger or table prints no figures.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my @planted = ('曹慕青', '13712340987', '0378-5982763', '604715', 'cao.muqing', '曹先生 137-1234-0987', '2020-13712340987', '2020-11-02-13712340987');
# Fewer values where each is tried in many places; EVERY=1 tries all, QUICK=1, for slow programs, one.
my @few = $ENV{EVERY} ? @planted : $ENV{QUICK} ? $planted[4] : @planted[ 0, 1, 4 ];
my $planted = qr/曹慕青|慕青|曹先生|13712340987|1234-0987|5982763|604715|muqing/;

chdir $dir or die "$dir: $!\n";
my @kept = grep { /SAN_OPTIONS$/ } keys %ENV;
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-12-15T12:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp', map { $_ => $ENV{$_} } @kept);

my ($case, $tasked, $closed) = ('20201102-00001', '20201102-00002', '20201102-00003');
my @task = (unit => '市水利局', by => 'desk1');
my @good = (
	(map { entry(at => '2020-11-02T09:00:00', case => $_, act => 'new', how => 'phone', kind => 'request', topic => '供暖', area => '龙亭区', by => 'seat01', text => '不热') } $case, $tasked, $closed),
	(map { entry(at => '2020-11-03T09:00:00', case => $_, act => 'assign', @task, how => 'platform', due => '2020-11-10', flags => 'lead') } $tasked, $closed),
	entry(at => '2020-11-04T09:00:00', case => $closed, act => 'reply', @task, text => '已修'),
	entry(at => '2020-11-05T09:00:00', case => $closed, act => 'close', how => 'solved', by => 'desk1'),
);

# A valid entry of each act.
my %usual = (
	new => { how => 'phone', kind => 'request' }, answer => {}, refer => { how => 'duty' }, instruct => { how => 'mayor', by => '市长' },
	assign => { unit => '市水利局', due => '2020-11-20' }, recall => { unit => '市水利局' }, refuse => { unit => '市水利局' },
	urge => { unit => '市水利局', how => 'phone' }, supervise => { unit => '市水利局', how => 'site', text => '督' }, extend => { unit => '市水利局', due => '2020-11-20', text => '延', ref => '2020-11-05' },
	reply => { unit => '市水利局' }, return => { unit => '市水利局', how => 'poor' }, close => { how => 'planned', due => '2020-11-20' }, tell => { how => 'caller', flags => 'satisfied' },
	repeat => { ref => $case }, amend => { kind => 'complaint' }, void => { text => '误' }, file => { ref => '2020-11/1' }, note => {}, undo => { text => '误' },
);
my @marks = qw(at mark act unit how value by ref text recorded);
my %marked = (
	assess => { how => 'self', value => '5', ref => '2020/base.1' }, rate => { value => '4/5', ref => '2020-11' }, media => { ref => '报' }, delay => { ref => $case }, leak => { ref => $case },
	bulletin => { ref => '1' }, praise => { how => 'main', ref => '会' }, criticize => { how => 'inspect', ref => '会', value => '2' }, confirm => { ref => 'M20201105-001' }, grade => { value => '优', ref => '2020' },
	cancel => { ref => 'M20201105-001' }, visit => { how => 'guide' }, submit => { how => 'funds', value => '2020-11' },
);

sub row {
	my ($columns, %field) = @_;
	return join("\t", map { $field{$_} // '' } @$columns) . "\n";
}

# Returns a ledger in which a column of an entry of each act has the planted value.
sub ledger_with {
	my ($column) = @_;
	my @lines;
	for my $value (@planted) {
		push @lines, map { entry(at => '2020-11-06T09:00:00', case => $tasked, act => $_, by => 'desk1', %{ $usual{$_} }, $column => $value) } sort keys %usual;
		push @lines, entry(at => '2020-11-06T09:00:00', case => $_, act => 'reply', by => 'desk1', unit => '市水利局', $column => $value) for $case, $closed;
	}
	# A task of a unit from an old roster.
	push @lines, entry(at => '2020-11-06T09:00:00', case => $tasked, act => 'assign', by => 'desk1', unit => $planted[0], due => '2020-11-09') if $column eq 'unit';
	return join '', header(), @good, @lines, header() =~ s/\ttext\t/\t$planted[0]\t/r, "$planted[1]\n", "$planted[0]\t$planted[1]\n", join("\t", @planted, @planted) . "\n";
}

sub marks_with {
	my ($column) = @_;
	my $n = 1;
	return join '', row(\@marks, map { $_ => $_ } @marks), row(\@marks, at => '2020-11-05T09:00:00', mark => 'M20201105-001', act => 'praise', unit => '市水利局', how => 'main', ref => '会'),
		map { my $value = $_; map { row(\@marks, at => '2020-11-06T09:00:00', mark => sprintf('M20201106-%03d', $n++), act => $_, unit => '市水利局', by => 'x', %{ $marked{$_} }, $column => $value) } sort keys %marked } @planted;
}

# --- programs ---------------------------------------------------------------------------------------

# Verbs on a case of L; those that take other fields from a table.
my %verbs = (
	'case-answer' => ['--text=答', $case], 'case-refer' => ['--to=duty', $case], 'case-instruct' => ['--rank=mayor', '--by=市长', $case],
	'case-assign' => ['--unit=市水利局', $case], 'case-recall' => [$tasked], 'case-refuse' => [$tasked], 'case-urge' => ['--how=phone', $tasked], 'case-supervise' => ['--how=site', '--text=督', $tasked],
	'case-extend' => ['--days=2', '--text=延', $tasked], 'case-reply' => [$tasked], 'case-return' => ['--how=poor', $closed], 'case-close' => ['--how=solved', $tasked],
	'case-tell' => ['--to=caller', $closed], 'case-repeat' => ["--of=$case", $tasked], 'case-amend' => ['--topic=供水', $case], 'case-void' => ['--text=误', $case], 'case-undo' => ['--text=误', $closed],
	'case-note' => ['--text=记', $case],
);
# Commands on a ledger L of cases and M of marks.
my @queries = (
	'case-list L', 'case-list --tasks L', 'case-list --unhappy L', 'case-due L', 'case-due --supervise L', 'case-log --all L', 'case-count --by unit --tasks L', 'case-count --by topic,month L', 'case-count --tally --by unit L',
	"case-show -l L --why $tasked", "case-form -l L --form assign $tasked", "case-form -l L --form slip $case", 'case-similar L', "case-similar -l L $closed", 'case-redact L', 'case-check L',
	'case-remind --within 100 L', 'case-remind --supervise L', 'case-archive -l L --month 2020-11 --into V', 'report-weekly --week 2020-W45 L', 'report-brief --month 2020-11 L', 'report-brief --month 2020-11 --rates L', 'report-seat --from 2020-11-02 L', 'report-year --year 2020 L',
	'score-unit --year 2020 L', 'score-unit --year 2020 --tally L', 'score-unit --year 2020 --explain 市水利局 L', 'case-list --help=complete --area ""', 'job-settings L', 'job-settings --check settings',
);
my @of_marks = ('unit-list M', 'unit-list --unconfirmed M', 'unit-list --all M', 'score-fund --year 2020 M', 'score-fund --year 2020 --explain M', 'score-unit --year 2020 --marks M L', 'report-year --year 2020 --marks M L',
	'unit-mark -l M --act confirm --ref M20201105-001', 'unit-mark -l M --act media --unit 市水利局 --ref 报');

my ($tried, %program) = (0);

# Runs commands; returns those that print the planted value.
sub loud {
	my ($what, $output_too, @commands) = @_;
	my @loud;
	for my $command (@commands) {
		unlink 'L.torn';
		my $status = run("{ $command; } >out 2>err </dev/null");
		$program{$1}++ while $command =~ /((?:case|unit|score|report|table|mail|letter|job)-[a-z]+)(?=\s)/g;
		$tried++;
		push @loud, "$what: $command: status $status" if $status > 4;
		push @loud, "$what: $command: " . (grep { /$planted/ } split /\n/, slurp('err'))[0] if slurp('err') =~ $planted;
		push @loud, "$what: $command (output): " . (grep { /$planted/ } split /\n/, slurp('out'))[0] if $output_too && slurp('out') =~ $planted;
	}
	return @loud;
}

sub quiet {
	my ($what, @loud) = @_;
	is(scalar(@loud), 0, $what) or diag(join "\n", @loud[ 0 .. ($#loud < 9 ? $#loud : 9) ]);
}

# --- ledgers ----------------------------------------------------------------------------------------

put('M', marks_with(''));
put('settings', "ledger=L\nmarks=M\nout=papers\noffice=office\@example.org\n");
my @loud;
for my $column (@columns) {
	my $text = ledger_with($column);
	put('L', $text);
	# A damaged ledger prints no figures, so its values are not requested.
	push @loud, loud("column $column", 1, grep { !/case-(?:show|form|archive)/ } @queries), loud("column $column", 0, grep { /case-(?:show|form|archive)/ } @queries);
	push @loud, loud("column $column, --skip-bad", 0, map { s/^([a-z]+-[a-z]+)/$1 --skip-bad/r } grep { !/help=|archive|job-/ } @queries);
	for my $verb (sort keys %verbs) {
		put('L', $text);
		push @loud, loud("column $column", 0, join ' ', $verb, '-l L', @{ $verbs{$verb} });
		push @loud, loud("column $column", 0, join ' ', $verb, '-l L --all --keep-going', grep { !/^2020/ } @{ $verbs{$verb} });
	}
	put('L', $text);
	push @loud, loud("column $column", 0, 'case-new -l L --channel phone --kind request --text x');
}
quiet('a ledger of cases', @loud);

@loud = ();
for my $column (@marks) {
	put('L', header(), @good);
	put('M', marks_with($column));
	# A query may print values that are not damage.
	push @loud, loud("column $column", $column !~ /^(?:unit|by|ref|text)$/, @of_marks), loud("column $column, --skip-bad", 0, map { s/^([a-z]+-[a-z]+)/$1 --skip-bad/r } grep { !/unit-mark/ } @of_marks);
}
quiet('a ledger of marks', @loud);

# --- tables on standard input -------------------------------------------------------------------------

# Options that a column may set, which an ordinary table need not have.
my %takes = ('' => [qw(unit due by how text ref at)], 'case-assign' => [qw(limit leader)], 'case-extend' => [qw(days asked)], 'case-reply' => [qw(signed chief)], 'case-close' => [qw(signed how)],
	'case-tell' => [qw(to solved satisfied)], 'case-instruct' => [qw(rank onsite)], 'case-refer' => ['to'], 'case-repeat' => ['of'], 'case-amend' => [qw(kind topic area name phone secret)]);
put('M', marks_with(''));
@loud = ();
for my $verb (sort keys %verbs) {
	my @options = grep { !/^2020/ } @{ $verbs{$verb} };
	for my $option (@{ $takes{''} }, @{ $takes{$verb} // [] }) {
		my @others = grep { !/^--$option=/ && !($option eq 'due' && /^--days/) } @options;
		for my $value (@few) {
			put('L', header(), @good);
			put('T', "case\t$option\tunit\n", "$tasked\t$value\t市水利局\n");
			push @loud, loud("--take $option", 0, "$verb -l L --take $option @others - <T");
		}
	}
	for my $column (qw(case unit)) {
		put('L', header(), @good);
		for my $value (@few) {
			put('T', row([ 'case', 'unit' ], case => $tasked, unit => '市水利局', $column => $value));
			put('H', "case\tunit\n", slurp('T'));
			push @loud, loud("column $column", 0, "$verb -l L @options - <H", "$verb -l L @options - <T");
		}
	}
}
for my $column (qw(act unit how value ref text at by)) {
	for my $value (@few) {
		for my $act (sort keys %marked) {
			my @of = ('act', 'unit', keys %{ $marked{$act} });
			push @of, $column if !grep { $_ eq $column } @of;
			put('T', row(\@of, map { $_ => $_ } @of), row(\@of, act => $act, unit => '市水利局', %{ $marked{$act} }, $column => $value));
			push @loud, loud("unit-mark's $column", 0, 'unit-mark -n -l M --take ' . join(',', @of) . ' - <T');
		}
	}
}
for my $value (@planted) {
	put('T', map { "$_\n" } "channel: $value", 'kind: request', 'text: x');
	push @loud, loud('what describes a case', 0, 'case-new - <T');
	for my $field (qw(channel kind topic area name phone text answer ref at by secret urgent enterprise anonymous), $value) {
		put('T', "channel: phone\nkind: request\ntext: x\n$field: $value\n");
		push @loud, loud('what describes a case', 0, 'case-new - <T');
	}
	# Case numbers for programs that read them from a table, and tables for other programs.
	put('T', "case\n$value\n");
	put('H', "$value\n$case\n");
	put('L', header(), @good);
	push @loud, loud('cases from a table', 0, map { ("$_ - <T", "$_ - <H") } 'case-show -l L', 'case-form -l L --form assign', 'case-similar -l L', 'case-list -l L', 'case-log -l L', 'case-due -l L', 'case-count --by unit -l L');
	put('T', "$value\tb\n$value\n", "$value\t$value\t$value\n", "\xff\n");
	push @loud, loud('any table', 0, map { "table-format --to=$_ <T" } qw(text html csv json)) if $value ne '曹慕青';
}
# Tables for letters.
run("case-due L >due; case-list --columns case,text L >listed; case-remind --within 100 L >reminded");
for my $of ([ 'due', 'urge', 'supervise', 'due', 'refused', 'promised', 'call' ], [ 'listed', 'unhappy' ], ['reminded']) {
	my ($file, @options) = @$of;
	my @rows = map { [ split /\t/, $_, -1 ] } split /\n/, slurp($file);
	cmp_ok(scalar(@rows), '>', 1, "$file: there is one");
	for my $k (0 .. $#{ $rows[0] }) {
		for my $value (@few) {
			put('T', join("\t", @{ $rows[0] }) . "\n", map { my @cell = @$_; $cell[$k] = $value; join("\t", @cell) . "\n" } @rows[ 1 .. $#rows ]);
			put('H', join("\t", map { $_ == $k ? $value : $rows[0][$_] } 0 .. $#{ $rows[0] }) . "\n", map { join("\t", @$_) . "\n" } @rows[ 1 .. $#rows ]);
			push @loud, loud("letter-format, $file, cell $k", 0, map { my $option = $_; map { 'letter-format' . ($option =~ /^(?:urge|due)$/ ? ' --unit 市水利局' : '') . " --$option $_" } qw(T H) } @options);
			push @loud, loud("mail-units, cell $k", 0, map { "rm -rf mails; mail-units --into mails $_" } qw(T H)) if $file eq 'reminded';
		}
	}
}
quiet('a table on standard input', @loud);

# Tables of counts, to be merged.
@loud = ();
put('L', header(), @good);
run('case-count --tally --by unit --tasks L >tally.case; score-unit --tally --year 2020 --as-of 2020-12-15 L >tally.score');
for my $of ([ 'tally.case', 'case-count --by unit --tasks --merge' ], [ 'tally.score', 'score-unit --merge --year 2020 --as-of 2020-12-15' ]) {
	my ($file, $command) = @$of;
	my @lines = split /\n/, slurp($file);
	cmp_ok(scalar(@lines), '>', 1, "$file: there is one");
	for my $line (0 .. $#lines) {
		my @cell = split /\t/, $lines[$line], -1;
		for my $k (0 .. $#cell) {
			for my $value (@few) {
				my @changed = @lines;
				$changed[$line] = join "\t", @cell[ 0 .. $k - 1 ], $value, @cell[ $k + 1 .. $#cell ];
				put('T', map { "$_\n" } @changed);
				push @loud, loud("$file, line $line, cell $k", 0, "$command T");
			}
		}
	}
}
quiet('counts that are put together', @loud);

# --- exports ----------------------------------------------------------------------------------------

@loud = ();
my %map = (ref => 'no', at => 'when', channel => 'how', kind => 'kind', topic => 'topic', area => 'area', name => 'name', phone => 'tel', flags => 'marks', text => 'text', answer => 'answer', by => 'seat');
my %row = (no => 'K1', when => '2020-11-02 09:00', how => 'phone', kind => 'complaint', topic => '供水', area => '龙亭区', name => '', tel => '', marks => '', text => '停水', answer => '', seat => 's1');
my @cells = sort keys %row;
my $map = join ',', map { "$_=$map{$_}" } sort keys %map;
for my $cell (@cells) {
	for my $value (@few) {
		my %of = (%row, $cell => $value);
		put('E', join(',', @cells) . "\n", join(',', @of{@cells}) . "\n", join(',', @of{@cells}) . ",x\n", "$value\n", "\"$value\n");
		put('G', join(',', @of{@cells}) . "\n");
		put('S', join(',', @cells) . "\n", join(',', @of{@cells}) . "\n");
		put('L', header(), @good);
		push @loud, loud("cell $cell", 0, map { ("case-new --import $_ --map '$map'", "case-new --import - --map '$map' <$_") } qw(E G S));
		push @loud, loud("cell $cell", 0, "case-new -l L --import S --map '$map' --rejects bad --changes changed", "case-new -l L --import S --map '$map' --amend", "case-new --import S --map '$map' --encoding UTF-16LE");
	}
}
# With the history of each case.
my %became = (unit => 'unit', assigned => 'sent', limit => 'limit', due => 'due', replied => 'back', reply => 'said', closed => 'over', outcome => 'end', promised => 'until', told => 'told', satisfied => 'happy', solved => 'solved');
my %history = (%row, unit => '市水利局', sent => '2020-11-03 09:00', limit => 'platform', due => '2020-11-12', back => '2020-11-04 10:00', said => '已修', over => '2020-11-05 10:00', end => 'solved', until => '', told => '2020-11-06 10:00', happy => 'yes', solved => 'yes');
my @history = sort keys %history;
my $history = join ',', $map, map { "$_=$became{$_}" } sort keys %became;
for my $cell (@history) {
	for my $value (@few) {
		my %of = (%history, $cell => $value);
		put('E', join(',', @history) . "\n", join(',', @of{@history}) . "\n", join(',', @of{@history}) . ",x\n", "$value\n");
		put('S', join(',', @history) . "\n", join(',', @of{@history}) . "\n");
		unlink 'N';
		push @loud, loud("cell $cell", 0, "case-sync -q -l N --import E --map '$history'", "case-sync -l N --import S --map '$history' --rejects bad --changes changed", "case-sync -q -l N --import S --map '$history' --suggest-aliases aliases",
			"case-sync -q -l N --import S --map '$history' --amend --force");
		run("case-sync -q -l N --import S --map '$history' --rejects bad >/dev/null 2>&1");
		put('S', join(',', @history) . "\n", join(',', { %of, end => 'open', over => '', kind => 'consult', unit => '市林业局' }->@{@history}) . "\n");
		push @loud, loud("cell $cell, later", 0, "case-sync -l N --import S --map '$history' --rejects bad --changes changed --amend");
	}
}
# A file that is not a map.
for my $value (@planted) {
	put('S', join(',', @cells) . "\n", join(',', @row{@cells}) . "\n");
	my @maps = ("$value,$value\n", "name=${value}{\n", "$value=name\n", "$value:=x\n", "name=name{$value}\n", "name=name{$value:x}$value\n");
	for my $text (@maps) {
		put('map', $text);
		push @loud, loud('a file that is no map', 0, 'case-new --import S --map @map');
	}
	# A first line that is a case, of which some cells occur in the map.
	put('F', "K1,2020-11-02 09:00,phone,complaint,$value,text,停水\n");
	push @loud, loud('a first line that is a case', 0, "case-new --import F --map 'ref=no,at=when,channel=how{phone:phone},kind=kind{complaint:complaint},text=text'");
}
quiet('an export', @loud);

# --- tables beside the ledgers ------------------------------------------------------------------------

@loud = ();
my %tables = (
	units => [ 'case-list', [qw(unit class parent aliases until successor head officer liaison phone)], { unit => '市水利局', class => 'department', aliases => '水利局,水利', liaison => 'a@example.org' }, { unit => '市林业局', class => 'department', aliases => '林业' } ],
	calendar => [ 'case-due', [qw(date day name notice year)], { date => '2020-11-02', day => 'off', name => '休', notice => '2019-11-01', year => '2020' } ],
	rules => [ 'score-unit --year 2020', [qw(key from value clause meaning)], { key => 'limit.platform', from => '2020-06-11', value => '5', clause => 'M', meaning => 'x' }, { key => 'ontime.target', from => '2020-06-11', value => '95' } ],
);
put('L', header(), @good);
for my $table (sort keys %tables) {
	my ($command, $columns, @rows) = @{ $tables{$table} };
	for my $column (@$columns) {
		for my $value (@few) {
			for my $k (0 .. $#rows) {
				my @changed = map { { %$_ } } @rows;
				$changed[$k]{$column} = $value;
				put('T', row($columns, map { $_ => $_ } @$columns), map({ row($columns, %$_) } @changed), row($columns, %{ $changed[$k] }));
				push @loud, loud("$table, $column", 0, "$command --$table T L", "case-check --$table T L", "case-assign -n -l L --unit 市水利局 --$table T $case");
			}
			put('T', row($columns, map { $_ => $_ eq $column ? $value : $_ } @$columns), row($columns, %{ $rows[0] }));
			push @loud, loud("$table, header of $column", 0, "$command --$table T L");
		}
	}
}
for my $column (qw(topic area kind unit limit)) {
	for my $value (@planted) {
		my @of = qw(topic area kind unit limit);
		put('T', row(\@of, map { $_ => $_ } @of), row(\@of, unit => '市水利局', $column => $value), row(\@of, topic => '供暖', unit => '市水利局', limit => 'phone', $column => $value));
		push @loud, loud("routes, $column", 0, "case-assign -n -l L --all --routes T", "case-assign -n -l L --routes T $case");
	}
}
for my $value (@planted) {
	for my $cell (0 .. 4) {
		my @cell = (1604307600, 'call1', 'hotline', 'SIP/8001', 'CONNECT');
		$cell[$cell] = $value;
		put('T', join('|', @cell) . "\n", "$value\n", join('|', @cell, $value, $value) . "\n");
		push @loud, loud("call log, $cell", 0, map { "$_ --queue-log T L" } 'report-seat --from 2020-11-02', 'report-brief --month 2020-11');
	}
	for my $column (qw(seat event at)) {
		my @of = qw(seat event at);
		put('T', row(\@of, map { $_ => $_ } @of), row(\@of, seat => 's1', event => 'login', at => '2020-11-02T08:00:00', $column => $value), row(\@of, seat => $value, event => $value, at => $value));
		push @loud, loud("calls, $column", 0, map { "$_ --calls T L" } 'report-seat --from 2020-11-02', 'report-brief --month 2020-11');
	}
	put('Q', "1604307600|c|hotline|SIP/8001|CONNECT|1\n");
	put('T', "agent\tseat\n", "$value\ts1\n$value\ts2\n");
	push @loud, loud('seats', 0, 'report-seat --from 2020-11-02 --queue-log Q --seats T L');
}
quiet('tables beside the ledgers, and call logs', @loud);

# --- scripts --------------------------------------------------------------------------------------------

@loud = ();
my %scripts = map { $_ => "$root/scripts/$_" } qw(merge-ledgers score-machines);
for my $column (@columns) {
	put('B', header(), @good);
	put('T', slurp('B'), map { entry(at => '2020-11-06T09:00:00', case => '20201106-00001', act => 'new', how => 'phone', $column => $_) } @planted);
	put('H', slurp('B'), map { entry(at => '2020-11-07T09:00:00', case => '20201106-00001', act => 'new', how => 'web', $column => $_) } @planted);
	push @loud, loud("column $column", 0, map { ("$scripts{'merge-ledgers'} -p B T H", "$scripts{'merge-ledgers'} -p -r B T H", "$scripts{'merge-ledgers'} -p T B H") } 1);
}
quiet('scripts', @loud);

# --- every program is tested ---------------------------------------------------------------------------

my @left = grep { !$program{$_} } grep { !/^(?:caseledger-job|case-workday|case-period|mail-format|mail-send)$/ } map { basename($_) } glob "$bin/*";
is("@left", '', 'each program was tried');
note("$tried commands");
done_testing();
