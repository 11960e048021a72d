#!/usr/bin/perl
# The jobs run by cron (caseledger-job): weeks of the scripted month by the shipped crontab with a moved
# clock, failures and repeated runs, two runs at once, and the real daemon.
use strict;
use warnings;
use Cwd qw(abs_path);
use Encode qw(decode);
use Fcntl qw(LOCK_EX);
use File::Basename qw(dirname);
use File::Copy qw(copy);
use MIME::Base64 qw(decode_base64);
use POSIX qw(strftime);
use Test::More;
use Time::HiRes qw(sleep);
use Time::Local qw(timegm);
use lib dirname(__FILE__);
use Trial;

my $month = "$root/testdata/month";
my @lines = grep { !/^(?:[^\t]*\t){2}file\t/ } split /^/, slurp("$month/cases.tsv");
my ($header, @month) = @lines;
my $start = '2026-12-14T07:30:00';
my @entries = table(join '', @lines);
chdir $dir or die "$dir: $!\n";
delete @ENV{ grep { /^(LC_|LANG|CASE_)/ } keys %ENV };
my @kept = map { "$_='$ENV{$_}'" } grep { /SAN_OPTIONS$/ } keys %ENV;

# The units with an address; the others are told by phone.
my %liaison = (
	'市金盛热力有限公司' => '李四 <reli@example.org>', '市住房和城乡建设局' => 'zhujian@example.org;zhujian2@example.org',
	'市城市管理执法支队' => 'zhifa@example.org', '尉氏县人民政府' => '"weishi@example.org"', '市市场监督管理局' => 'shichang@example.org',
	'国家电网开封供电公司' => 'dianwang@example.org', '杞县人民政府' => 'qixian@example.org', '市公安局交通警察支队' => 'jiaojing@example.org',
);
my $sendmail = <<'SH';
#!/bin/sh
# sendmail -t -oi: stores its input, or refuses it.
here=$(dirname "$0")
[ "$*" = "-t -oi" ] || { echo "sendmail: called with $*" >&2; exit 64; }
cat >"$here/incoming.$$"
[ ! -e "$here/slow" ] || sleep 0.3
[ ! -e "$here/hang" ] || exec sleep 300
[ ! -e "$here/queueing" ] || sleep 20 >/dev/null 2>&1 &
if [ -e "$here/refused" ] && grep -q "^To: $(cat "$here/refused")" "$here/incoming.$$"; then
	echo "sendmail: mailbox unavailable" >&2
	exit 69
fi
mv "$here/incoming.$$" "$here/mail.$$"
SH

# An office in its own directory: its tables, ledgers, settings and a sendmail.
sub office {
	my ($name, @settings) = @_;
	my $office = "$dir/$name";
	mkdir $_ for $office, "$office/tables";
	copy("$root/src/tables/$_.tsv", "$office/tables/$_.tsv") for qw(rules routes);
	# In the weeks of the month the holidays of 2027 are published late; elsewhere they are known.
	my $calendar = slurp("$month/calendar-2027.tsv");
	$calendar =~ s/\t2026-12-28(?=\t2027$)/\t2026-11-04/mg if $name ne 'weeks';
	put("$office/tables/calendar.tsv", $calendar);
	my ($head, @units) = split /\n/, slurp("$root/src/tables/units.tsv");
	put("$office/tables/units.tsv", "\xef\xbb\xbf$head\tliaison\r\n", map { my ($unit) = split /\t/; "$_\t" . ($liaison{$unit} // '') . "\r\n" } @units);
	put("$office/sendmail", $sendmail);
	chmod 0755, "$office/sendmail";
	put("$office/settings", "# settings\nledger=$office/L\nmarks = $office/marks.tsv\ntables=$office/tables\nout=$office/papers\r\n",
		"archive=$office/volumes\noffice=office\@example.org\nleaders=mayor\@example.org, 秘书长 <secretary\@example.org>\n",
		"from=市长专线电话办公室(市企业投诉中心) <12345\@example.org>\nsendmail=$office/sendmail\n", map { "$_\n" } @settings);
	ledger($name, $start);
	return $name;
}

# Returns the ledger as it was at that time of the month.
sub ledger {
	my ($name, $now) = @_;
	put("$name/L", $header, grep { substr($_, 0, 19) le $now } @month);
}

my $job = "$root/scripts/caseledger-job";

# Runs a shell command in cron's environment at a time; returns its status and messages.
sub at {
	my ($now, $command, $where) = @_;
	my $status = run("env -i @kept PATH='$where:$bin:/usr/bin:/bin' CASE_NOW=$now sh -c '$command' >said 2>&1 </dev/null", 300);
	return ($status, slurp('said'));
}

sub job {
	my ($office, $now, $arguments) = @_;
	return at($now, "$job -s $office/settings $arguments", $dir);
}

sub output {
	my ($now, $command) = @_;
	local %ENV = (%ENV, CASE_NOW => $now, CASE_TABLES => "$dir/weeks/tables", PATH => "$bin:$ENV{PATH}");
	return scalar `$command`;
}

# Returns table rows as hashes.
sub table {
	my ($head, @rows) = split /\n/, shift;
	my @names = split /\t/, $head;
	return map { my %row; @row{@names} = split /\t/, $_, -1; \%row } @rows;
}

# --- mail -------------------------------------------------------------------------------------------

sub words {
	my ($text) = @_;
	$text =~ s/(=\?UTF-8\?B\?[^?]*\?=)\s+(?==\?)/$1/g;
	$text =~ s/=\?UTF-8\?B\?([^?]*)\?=/decode_base64($1)/ge;
	return $text;
}

# A mail as a mail reader parses it; its errors are in {wrong}.
sub parse {
	my ($text) = @_;
	my ($head, $rest) = split /\n\n/, $text, 2;
	my %mail = (wrong => [], files => {});
	push @{ $mail{wrong} }, 'not ASCII' if $text =~ /[^\n\x20-\x7e]/;
	push @{ $mail{wrong} }, 'long lines' if $text =~ /^.{79,}$/m;
	push @{ $mail{wrong} }, 'a long encoded word' if $head =~ /=\?\S{74,}/;
	push @{ $mail{wrong} }, 'a word that is no UTF-8' if grep { !eval { decode('UTF-8', decode_base64($_), 1); 1 } } $head =~ /=\?UTF-8\?B\?([^?]*)\?=/g;
	$head =~ s/\n\s+/ /g;
	$mail{ lc $1 } = words($2) while $head =~ /^([\w-]+): (.*)$/mg;
	my ($boundary) = $head =~ /boundary="([^"]+)"/;
	my (undef, @parts) = split /^--\Q$boundary\E(?:--)?\n/m, $rest;
	# The text, then the page; a mail reader shows one of them.
	if ($parts[0] =~ m{^Content-Type: multipart/alternative; boundary="([^"]+)"\n}) {
		my (undef, @faces) = split /^--\Q$1\E(?:--)?\n/m, shift @parts;
		push @{ $mail{wrong} }, 'not a text and a page' if join(' ', map { m{^Content-Type: text/(\w+); charset=UTF-8$}m } @faces) ne 'plain html';
		$mail{page} = decode_base64($faces[1] =~ s/.*?\n\n//sr);
		unshift @parts, $faces[0];
	}
	for my $part (@parts) {
		my ($about, $content) = split /\n\n/, $part, 2;
		push @{ $mail{wrong} }, 'a part that is not base64' if $about !~ /base64/ || $content !~ m{^[A-Za-z0-9+/=\n]+$};
		if ($about =~ /filename="([^"]+)"/) {
			$mail{files}{$1} = decode_base64($content);
		} else {
			$mail{body} = decode_base64($content);
		}
	}
	push @{ $mail{wrong} }, 'a body without CRLF' if $mail{body} !~ /\r\n$/ || $mail{body} =~ /(?<!\r)\n/;
	return \%mail;
}

# Returns the mails of an office since the last call.
sub mails {
	my ($office) = @_;
	my @mails = map { my $mail = parse(slurp($_)); unlink $_; $mail } glob "$office/mail.*";
	@mails = sort { "$a->{to}$a->{subject}" cmp "$b->{to}$b->{subject}" } @mails;
	return @mails;
}

sub subjects {
	return join '; ', sort map { "$_->{to}: $_->{subject}" } @_;
}

# Returns the cases and units in a mail's spreadsheet.
sub tasks_mailed {
	my ($mail, $file) = @_;
	my $csv = $mail->{files}{$file} // '';
	return sort $csv =~ /^(\d{8}-\d+,[^,]*)/mg;
}

sub keys_of {
	return sort map { "$_->{case},$_->{unit}" } @_;
}

# --- the crontab ------------------------------------------------------------------------------------

# Returns the minutes, hours, ... that a field of the crontab means.
sub field {
	my ($text, $from, $to) = @_;
	return { map { $_ => 1 } map { /^\*$/ ? $from .. $to : /^(\d+)-(\d+)$/ ? $1 .. $2 : /^\d+$/ ? $_ : die "field $text\n" } split /,/, $text };
}

my @crontab;
for (split /\n/, slurp("$root/scripts/caseledger.cron")) {
	next if /^\s*(#|$)/ || /^\w+\s*=/;
	my ($minute, $hour, $day, $month, $weekday, $user, $command) = split ' ', $_, 7;
	is($user, 'caseledger', "$command: by a user of its own");
	push @crontab, { command => $command, minute => field($minute, 0, 59), hour => field($hour, 0, 23), day => field($day, 1, 31),
		month => field($month, 1, 12), weekday => field($weekday, 0, 6) };
}
is(scalar(@crontab), 5, 'five jobs');

# Returns the commands of a period and their times, in order.
sub runs {
	my ($from, $to) = map { my ($y, $m, $d) = split /-/; timegm(0, 0, 0, $d, $m - 1, $y) } @_;
	my @runs;
	for (my $t = $from ; $t < $to + 86400 ; $t += 1800) {
		my (undef, $minute, $hour, $day, $month, undef, $weekday) = gmtime $t;
		for my $line (@crontab) {
			push @runs, [ strftime('%Y-%m-%dT%H:%M:%S', gmtime $t), $line->{command} ]
				if $line->{minute}{$minute} && $line->{hour}{$hour} && $line->{day}{$day} && $line->{month}{ $month + 1 } && $line->{weekday}{$weekday};
		}
	}
	return @runs;
}

# --- the daemon, while the rest runs ------------------------------------------------------------------

my $daemon;

# cron with a crontab of its own and nothing else to run: its directories are private mounts.
sub start_daemon {
	return 'cron is not installed' if !-x '/usr/sbin/cron' || !-f '/etc/crontab';
	return 'only root can start cron' if $> != 0;
	return 'no private mounts here' if run('unshare -m true 2>/dev/null') != 0;
	office('daemon');
	mkdir 'daemon/cron.d';
	mkdir 'daemon/crontabs';
	put('daemon/nothing', '');
	put('daemon/cron.d/caseledger', "SHELL=/bin/sh\nPATH=$bin:/usr/bin:/bin\nCASE_NOW=$start\n", (map { s/'//gr . "\n" } @kept),
		map { "* * * * * root env -u LANG -u LC_ALL -u LANGUAGE sh -c 'env; exec $job -s $dir/daemon/settings morning' >>$dir/daemon/said$_ 2>&1\n" } 1, 2);
	my $child = fork // die "fork: $!\n";
	if ($child == 0) {
		setpgrp 0, 0;
		exec 'unshare', '-m', '--propagation', 'private', 'sh', '-ec', <<'SH', 'sh', "$dir/daemon";
mount --bind "$1/cron.d" /etc/cron.d
mount --bind "$1/nothing" /etc/crontab
mount --bind "$1/crontabs" /var/spool/cron/crontabs
mount -t tmpfs none /run
exec /usr/sbin/cron -f >"$1/cron.log" 2>&1
SH
	}
	$daemon = $child;
	return '';
}

sub stop_daemon {
	kill TERM => -$daemon if $daemon;
	waitpid $daemon, 0 if $daemon;
	undef $daemon;
}
END { stop_daemon() }
$SIG{$_} = sub { exit 1 } for qw(INT TERM HUP);
my $no_daemon = start_daemon();

# --- weeks with a moved clock -------------------------------------------------------------------------

my $office = office('weeks');
mkdir 'cron';
put('cron/caseledger-job', "#!/bin/sh\nexec $job -s $dir/weeks/settings \"\$@\"\n");
chmod 0755, 'cron/caseledger-job';
my %address = map { $_ => join ', ', $liaison{$_} =~ /[\w.]+@[\w.]+/g } keys %liaison;
my $readers = 'office@example.org, mayor@example.org, secretary@example.org';
my %calendar = map { $_->{date} => $_ } table(slurp("$month/calendar-2027.tsv"));
my ($brief, $week_of_papers, $mornings, $urges) = (0, 0, 0, 0);
my %office_had;
my $then = $start;
my $all = '';
my %done;

sub works {
	my ($day) = @_;
	my ($y, $m, $d) = split /-/, $day;
	return $calendar{$day}{day} eq 'work' if $calendar{$day} && $calendar{$day}{notice} le $day;
	return (gmtime timegm(0, 0, 0, $d, $m - 1, $y))[6] % 6 != 0;
}

# Returns on how many days before a day a task was urged since its unit's last reply.
sub urged_before {
	my ($day, $task) = @_;
	my %days;
	for (split /\n/, slurp("$office/L")) {
		my ($at, $case, $act, $unit) = split /\t/;
		last if $at ge $day && $at !~ /^at/;
		next if "$case,$unit" ne $task;
		%days = () if $act =~ /^(?:reply|assign)$/;
		$days{ substr $at, 0, 10 } = 1 if $act eq 'urge';
	}
	return scalar keys %days;
}

sub check_morning {
	my ($now, $before, @mails) = @_;
	my $day = substr $now, 0, 10;
	my @new = split /^/, substr slurp("$office/L"), length $before;
	if (!works($day) || $done{"morning $day"}++) {
		is(subjects(@mails) . join('', @new), '', "$now: nothing on a holiday or twice");
		return;
	}
	$mornings++;
	put('before', $before);
	my @due = table(output($now, 'case-due --within 2 before'));
	my %twice = map { $_ => 1 } grep { urged_before($day, $_) >= 2 } keys_of(table(output($now, 'case-due before')));
	my (%by_unit, @call, @wanted);
	push @{ $by_unit{ $_->{unit} } }, $_ for @due;
	for my $unit (grep { $address{$_} } keys %by_unit) {
		my ($mail, @more) = grep { $_->{to} eq $address{$unit} } @mails;
		my $overdue = grep { $_->{status} eq 'overdue' } @{ $by_unit{$unit} };
		like($mail->{subject} // '', qr/^市长专线待反馈事项（.*）：超期$overdue件，/, "$now: R3.3 $unit is told");
		is(scalar(@more), 0, "$now: $unit is told once");
		is(join(' ', tasks_mailed($mail, "due-$day.csv")), join(' ', keys_of(@{ $by_unit{$unit} })), "$now: $unit is told of all");
		is(scalar(grep { index($mail->{body}, $_->{case}) < 0 } @{ $by_unit{$unit} }), 0, "$now: $unit can read of all");
		is(scalar(grep { index($mail->{page}, $_->{case}) < 0 } @{ $by_unit{$unit} }), 0, "$now: $unit can read of all on the page");
		like($mail->{files}{"due-$day.csv"}, qr/^\xef\xbb\xbf事项编号,承办单位,/, "$now: $unit\'s table has Chinese headings");
		push @wanted, grep { $_->{status} eq 'overdue' && !$twice{"$_->{case},$_->{unit}"} } @{ $by_unit{$unit} };
	}
	my %urged_today = map { my (undef, $case, $act, $unit) = split /\t/; $act eq 'urge' ? ("$case,$unit" => 1) : () } grep { /^$day/ } split /^/, $before;
	is(join(' ', sort map { my @f = split /\t/; is("$f[2] $f[5] $f[6]", 'urge 市长专线电话办公室 platform', "$now: an urge"); "$f[1],$f[3]" } @new),
		join(' ', grep { !$urged_today{$_} } keys_of(@wanted)), "$now: R3.3 what is overdue is urged, twice at most");
	$urges += @new;
	check_office($now, \@due, grep { $_->{subject} =~ /^市长专线待办事项/ } @mails);
	is(scalar(@mails), (grep { $address{$_} } keys %by_unit) + 1, "$now: no other mail");
}

# Each list for the office is in a table of its own, and equals what the programs print for the ledger at
# that time.
sub check_office {
	my ($now, $due, $mail, @more) = @_;
	my $day = substr $now, 0, 10;
	is("$mail->{to} " . @more, 'office@example.org 0', "$now: the office has one mail");
	my %wanted = (
		supervise => [ keys_of(table(output($now, 'case-due --supervise before'))) ],
		refused => [ keys_of(table(output($now, 'case-due --refused before'))) ],
		promised => [ keys_of(table(output($now, 'case-due --promised before'))) ],
		unhappy => [ sort map { $_->{case} } table(output($now, 'case-list --unhappy before')) ],
		call => [ keys_of(grep { !$address{ $_->{unit} } } @$due) ],
	);
	is(join(' ', sort keys %{ $mail->{files} }), join(' ', map { "$_-$day.csv" } grep { @{ $wanted{$_} } } sort keys %wanted), "$now: a table of each that there is");
	for my $list (sort keys %wanted) {
		my @listed = tasks_mailed($mail, "$list-$day.csv");
		@listed = map { s/,.*//r } @listed if $list eq 'unhappy';
		is(join(' ', @listed), join(' ', @{ $wanted{$list} }), "$now: the office is told of: $list");
		is(scalar(grep { index($mail->{body}, s/,.*//r) < 0 } @listed), 0, "$now: and can read of it: $list");
		$office_had{$list} += @listed;
	}
	my $unknown = $day lt '2026-12-28';
	is($mail->{subject} =~ /放假安排待收录（2027年）/ ? 1 : 0, $unknown ? 1 : 0, "$now: the office is told when the holidays are not known");
	unlike(join('', map { (split /\t/)[2] . "\n" } split /^/, substr slurp("$office/L"), length slurp('before')), qr/^(?!urge$)/m, "$now: R3.3 it lists, and records no supervision");
}

sub check_weekly {
	my ($now, $week, @mails) = @_;
	is(subjects(@mails), $done{$week}++ ? '' : "$readers: 本周热点问题专报（" . substr($week, 0, 4) . '年第' . substr($week, -2) . '周）', "$now: R3.2.1 once to the leaders");
	return if !@mails;
	$week_of_papers++;
	my $report = "report-weekly --week $week --as-of $now $office/L";
	is($mails[0]{files}{"weekly-$week.html"}, output($now, "$report --format=html 2>/dev/null"), "$now: the page");
	is($mails[0]{body} =~ s/\r//gr, output($now, "$report 2>/dev/null"), "$now: the paper");
	is($mails[0]{page} =~ s/\r//gr, $mails[0]{files}{"weekly-$week.html"}, "$now: shown as the page");
	like($mails[0]{files}{"weekly-$week.docx"} // '', qr/^PK\x03\x04/, "$now: and as a document");
}

sub check_monthly {
	my ($now, $marks, @mails) = @_;
	is(subjects(@mails), $done{$now =~ s/T.*//r}++ ? '' : "$readers: 市长专线电话简报（2026年12月）; $readers: 市领导批示和交办事项进展情况通报（2026年12月）",
		"$now: R2.6, R3.2.3 once to the leaders");
	my $new = substr slurp("$office/marks.tsv"), length $marks;
	is($new, '', "$now: rates are not published twice"), return if !@mails;
	$brief = 1;
	my $report = "report-brief --month 2026-12 --as-of $now";
	put('before-marks', $marks);
	is($mails[0]{files}{'brief-2026-12.html'}, output($now, "$report --marks before-marks --format=html $office/L.before 2>/dev/null"), "$now: the page");
	like($mails[1]{body}, qr/2026年12月2日市长（韩市长）批示/, "$now: R3.2.3 the leaders' items");
	like($mails[1]{page}, qr{2026年12月2日</span>市长（韩市长）批示}, "$now: as a page");
	is(join(' ', sort keys %{ $mails[1]{files} }), 'leaders-2026-12.docx leaders-2026-12.html', "$now: and as a document");
	unlike($mails[1]{body}, qr/值班领导/, "$now: and no others");
	my %published = map { (split /\t/)[3] => 1 } grep { /\trate\t.*\t2026-12\t/ } split /\n/, $marks;
	ok(scalar(keys %published), "$now: some were published by hand");
	my @wanted = map { "$_->{unit} $_->{value} $_->{ref}" } grep { !$published{ $_->{unit} } } table(output($now, "$report --rates $office/L.before 2>/dev/null"));
	is_deeply([ map { my @f = split /\t/; "$f[3] $f[5] $f[7]" } grep { !/^at\t/ } split /\n/, $new ], \@wanted, "$now: M4.3.1 the figures are published");
	like(slurp("$office/L"), qr/\tfile\t/, "$now: R3.7.1 cases are filed");
	is(run("for v in $office/volumes/*; do (cd \$v && sha256sum --quiet -c SHA256SUMS) || exit 1; done"), 0, "$now: R3.7.1 volumes are whole");
}

sub check_yearly {
	my ($now, @mails) = @_;
	is(subjects(@mails), $done{yearly}++ ? '' : "$readers: 市长专线电话工作考评结果（2026年）", "$now: M5 once to the leaders");
	return if !@mails;
	is(join(' ', sort keys %{ $mails[0]{files} }), 'evaluation-2026.docx evaluation-2026.html fund-2026.csv score-2026.csv', "$now: page, document and figures");
	is($mails[0]{files}{'score-2026.csv'}, output($now, "score-unit --year 2026 --as-of $now --marks $office/marks.tsv $office/L 2>/dev/null | table-format --to=csv --lang zh"),
		"$now: M4 the scores");
}

# One rate of December was published by hand before the brief.
put("$office/marks.tsv", slurp("$month/marks.tsv") =~ s/^2027-01-08(T09:00:00\tM)20270108(-001\trate)/2026-12-31${1}20261231$2/mr);
for my $run (runs('2026-12-14', '2026-12-20'), runs('2026-12-28', '2027-01-04'), runs('2027-01-09', '2027-01-10')) {
	my ($now, $command) = @$run;
	open my $out, '>>', "$office/L" or die "L: $!\n";
	print $out grep { my $at = substr $_, 0, 19; $at gt $then && $at le $now } @month;
	close $out;
	$then = $now if $now gt $then;
	my ($before, $marks) = (slurp("$office/L"), slurp("$office/marks.tsv"));
	copy("$office/L", "$office/L.before");
	my ($status, $said) = at($now, $command, "$dir/cron");
	is("$status $said", '0 ', "$now $command: done, and silent");
	my @mails = mails($office);
	is(join(', ', map { @{ $_->{wrong} } } @mails), '', "$now: mails are well made") if @mails;
	is(join(' ', grep { $_ ne '市长专线电话办公室(市企业投诉中心) <12345@example.org>' } map { $_->{from} } @mails), '', "$now: from the office");
	$all .= join "\n", $_->{body}, $_->{page} // '', values %{ $_->{files} } for @mails;
	if ($command =~ /nightly/) {
		is(subjects(@mails) . slurp("$office/L"), $before, "$now: no export, nothing to do");
	} elsif ($command =~ /morning/) {
		check_morning($now, $before, @mails);
	} elsif ($command =~ /weekly/) {
		my ($y, $m, $d) = split /-/, substr $now, 0, 10;
		check_weekly($now, strftime('%G-W%V', gmtime(timegm(0, 0, 0, $d, $m - 1, $y) - 7 * 86400)), @mails);
	} elsif ($command =~ /monthly/) {
		check_monthly($now, $marks, @mails);
	} else {
		check_yearly($now, @mails);
	}
}
is("$mornings $week_of_papers $brief $done{yearly}", '10 3 1 4', 'mornings, weeks, month and year came');
cmp_ok($urges, '>', 5, 'and there was something to urge');
cmp_ok($office_had{$_}, '>', 1, "and something to list: $_") for qw(supervise promised unhappy call);
my %secret = map { $_->{case} => 1 } grep { $_->{kind} eq 'report' || $_->{flags} =~ /secret/ } @entries;
my %hidden = map { $_ => 1 } grep { $_ ne '' } map { @$_{qw(name phone)} } grep { $secret{ $_->{case} } && $_->{act} ne 'assign' } @entries;
cmp_ok(scalar(keys %hidden), '>', 20, 'R3.1.5 callers with tips');
is(join(' ', grep { index($all, $_) >= 0 } keys %hidden), '', 'R3.1.5 no mail has them') && like($all, qr/\*\*\*/, 'R3.1.5 but their cases, masked');
is(join(' ', glob("$office/papers/.job-* $office/papers/urges-*")), '', 'nothing is left behind');
is(join(' ', map { my @p = glob "$office/papers/$_/*"; scalar @p } qw(weekly-2026-W50 monthly-2026-12 yearly-2026)), '4 8 6', 'papers are kept');

# A published rate whose mark was cancelled is published again with new papers, and only then.
{
	my $rates = sub { map { [ (split /\t/)[ 1, 3, 5 ] ] } grep { /\trate\t.*\t2026-12\t/ } split /\n/, substr slurp("$office/marks.tsv"), shift };
	my ($mark, $unit, $value) = @{ ($rates->(0))[-1] };
	is(run("CASE_NOW=2027-01-11T08:00:00 CASE_TABLES=$dir/weeks/tables $bin/unit-mark -q -l $office/marks.tsv --by x --act cancel --ref $mark"), 0, 'a rate is cancelled');
	my $length = length slurp("$office/marks.tsv");
	is(join(' ', job('weeks', '2027-01-11T09:00:00', 'monthly 2026-12'), $rates->($length)), '0 ', 'the month again: not recorded from the old paper');
	is(join(' ', job('weeks', '2027-01-11T10:00:00', '-a monthly 2026-12')), '0 ', 'the month anew');
	is(join(' ', map { "$_->[1] $_->[2]" } $rates->($length)), "$unit $value", 'M4.3.1 the figures are recorded anew, the others not');
	job('weeks', '2027-01-11T11:00:00', '-a monthly 2026-12');
	is(scalar($rates->($length)), 1, 'and once');
	mails('weeks');
}

# --- failures -----------------------------------------------------------------------------------------

sub fails {
	my ($office, $arguments, $wanted, $what, $status) = @_;
	my ($got, $said) = job($office, $start, $arguments);
	is($got, $status // 1, "$what: status");
	like($said, qr/\Acaseledger-job: $wanted.*\n\z/, "$what: one line");
	return mails($office);
}

office('broken');
for my $case ([ 'nowhere', sub { unlink 'broken/L' } ], [ 'L:3:', sub { put('broken/L', $header, $month[0], "damage\n", $month[1], "more\n") } ]) {
	my ($what, $break) = @$case;
	$break->();
	for my $name (qw(morning weekly yearly monthly)) {
		is(subjects(fails('broken', $name, ($name =~ /\w+/g)[0] . ': .*broken/L', "$what: $name")), '', "$what: $name: no mail");
	}
}
is(join(' ', grep { !/(lock|log)$/ } glob 'broken/papers/* broken/papers/.job-*'), '', 'nothing half made is there');
like(slurp('broken/papers/log'), qr/^$start morning: case-due: .*L:3:/m, 'the log has it');

# One address is refused: the others are mailed, and the next run mails it.
office('refused');
put('refused/refused', 'zhujian@');
my $L = slurp('refused/L');
my @first = fails('refused', 'morning', 'morning: mail-send: due-2026-12-14-市住房和城乡建设局 was not sent: sendmail: mailbox unavailable', 'an address refused');
ok(@first > 1 && !grep({ $_->{to} =~ /zhujian/ } @first), 'the others are told');
my @called = tasks_mailed((grep { $_->{to} =~ /^office/ } @first)[0], 'call-2026-12-14.csv');
ok(scalar(grep { /市住房和城乡建设局/ } @called), 'the office is told to call who was not');
unlink 'refused/refused';
is(join(' ', job('refused', '2026-12-14T08:30:00', 'morning')), '0 ', 'the next run goes well');
my @second = mails('refused');
is(join(' ', map { $_->{to} } @second), 'zhujian@example.org, zhujian2@example.org', 'and tells who was not');
is(join(' ', job('refused', '2026-12-14T09:30:00', 'morning')) . mails('refused'), '0 0', 'and then nobody');

put('refused/refused', '');
is(subjects(fails('refused', 'weekly', 'weekly: mail-send: weekly-2026-W50 was not sent: ', 'the special is refused')), '', 'the special is not sent');
my $paper = slurp('refused/papers/weekly-2026-W50/weekly-2026-W50.html');
like($paper, qr{</html>\n\z}, 'but made');
unlink 'refused/refused';
job('refused', '2026-12-14T08:00:00', 'weekly');
is((mails('refused'))[0]{files}{'weekly-2026-W50.html'}, $paper, 'the next run sends it as it was made');
job('refused', '2026-12-14T09:00:00', '-a weekly');
isnt((mails('refused'))[0]{files}{'weekly-2026-W50.html'}, $paper, '-a makes and sends it again');
$L = slurp('refused/L');
put('refused/queueing', '');
job('refused', '2026-12-14T10:00:00', '-a morning');
unlink 'refused/queueing';
is(join(' ', sort map { $_->{to} } mails('refused')), join(' ', sort map { $_->{to} } @first, @second), '-a tells all again');
is(slurp('refused/L'), $L, 'but urges none');
is(run('flock -n refused/papers/lock true'), 0, 'what sendmail leaves behind does not keep the lock');
is(join(' ', job('refused', '2026-12-16T09:00:00', 'weekly 2026-W49')), '0 ', 'an earlier week');
like(subjects(mails('refused')), qr/第49周/, 'is sent when it is named');

# While another program holds the ledger, units that must be urged wait for the next run.
office('locked');
my @of = (case => '20261202-90001', by => 'x', unit => '杞县人民政府');
my @overdue = (entry(@of, at => '2026-12-02T09:00:00', act => 'new', how => 'phone', kind => 'request', unit => ''),
	entry(@of, at => '2026-12-02T09:00:00', act => 'assign', how => 'platform', due => '2026-12-09', flags => 'lead'));
put('locked/L', slurp('locked/L'), @overdue);
open my $held, '<', 'locked/L' or die "locked/L: $!\n";
flock $held, LOCK_EX or die "locked/L: $!\n";
my @locked = fails('locked', 'morning', 'morning: case-urge: ', 'the ledger is locked');
unlike(subjects(@locked), qr/超期[1-9]/, 'R3.3 nobody is told of an urge that is not recorded');
like(subjects(@locked), qr/reli.*超期0件/, 'but of what is due soon');
close $held;
put('locked/L', slurp('locked/L'), entry(@of, at => '2026-12-14T08:00:00', act => 'reply'));
$L = slurp('locked/L');
is(join(' ', job('locked', '2026-12-14T08:30:00', 'morning')), '0 ', 'the next run goes well');
is(subjects(mails('locked')), join('; ', map { "$_\@example.org: 市长专线待反馈事项（2026年12月14日）：超期1件，将到期0件" } qw(jiaojing shichang)), 'and tells who waited');
my $recorded = substr slurp('locked/L'), length $L;
like($recorded, qr/\turge\t/, 'the urges are recorded');
unlike($recorded, qr/\t20261202-90001\t/, 'but none of who has replied by then');

# Returns the times, cases and units of urges in a ledger from an offset on.
sub urges_in {
	my ($office, $length) = @_;
	return join ' ', map { my @f = split /\t/; "$f[0] $f[1]" } grep { /\turge\t/ } split /^/, substr slurp("$office/L"), $length;
}

mkdir 'stub';
put('stub/case-urge', "#!/bin/sh\necho case-urge: not today >&2\nexit 4\n");
chmod 0755, 'stub/case-urge';
office('later');
put('later/L', $header, @overdue);
for my $day (14, 15) {
	my ($status, $said) = at("2026-12-${day}T07:30:00", "$job -s later/settings morning", "$dir/stub");
	is($status, 1, "urges cannot be recorded on the $day: status");
	is($said, "caseledger-job: morning: case-urge: not today\n", "urges cannot be recorded on the $day: one line");
	is(subjects(mails('later')), '', "urges cannot be recorded on the $day: nobody is told");
}
is(join(' ', job('later', '2026-12-15T08:30:00', 'morning')), '0 ', 'then the next run goes well');
is(urges_in('later', 0), '2026-12-15T08:30:00 20261202-90001', 'and urges');
is(subjects(mails('later')), 'qixian@example.org: 市长专线待反馈事项（2026年12月15日）：超期1件，将到期0件', 'and tells');

# An urge is recorded, but not mailed that day: the next day's letter reports it and is not another urge.  The ledger
# grows in between, and no run fails because of it.
office('untold');
put('untold/L', $header, @overdue);
put('untold/refused', 'qixian@');
my $letter = sub { "qixian\@example.org: 市长专线待反馈事项（2026年12月$_[0]日）：超期1件，将到期0件" };
is(subjects(fails('untold', 'morning', 'morning: mail-send: due-2026-12-14-杞县人民政府 was not sent: sendmail: mailbox unavailable', 'not told')),
	'office@example.org: 市长专线待办事项（2026年12月14日）：待电话通知1件', 'the office is to call');
put('untold/L', slurp('untold/L'), entry(@of, at => '2026-12-14T11:00:00', act => 'note', unit => '', how => '', text => 'x'));
unlink 'untold/refused';
for my $case ([ 15, '2026-12-14T07:30:00', $letter->(15) ], [ 16, '2026-12-14T07:30:00 2026-12-16T07:30:00', $letter->(16) ],
	[ 17, '2026-12-14T07:30:00 2026-12-16T07:30:00', "office\@example.org: 市长专线待办事项（2026年12月17日）：应督办1件; " . $letter->(17) ]) {
	my ($day, $urged, $mailed) = @$case;
	is(join(' ', job('untold', "2026-12-${day}T07:30:00", 'morning')), '0 ', "the $day: goes well");
	is(urges_in('untold', 0), $urged =~ s/(?= |$)/ 20261202-90001/gr, "the $day: R3.3 each urge is told before the next");
	is(subjects(mails('untold')), $mailed, "the $day: who is told");
	is(join(' ', job('untold', "2026-12-${day}T08:30:00", 'morning')) . mails('untold'), '0 0', "the $day: once");
}
is(join(' ', map { (split /\t/)[1] } grep { /due-/ } split /\n/, slurp('untold/papers/sent.tsv')),
	join(' ', map { "due-2026-12-$_-杞县人民政府" } 15, 14, 16, 17), 'what was told is written down');

# A paper of an older version has no page and no document; one without its text is reported.
office('older');
is(join(' ', job('older', $start, 'weekly')), '0 ', 'the special');
mails('older');
unlink glob 'older/papers/weekly-2026-W50/*.{html,docx} older/papers/sent.tsv';
is(join(' ', job('older', $start, 'weekly')), '0 ', 'the special as text alone');
my ($plain) = mails('older');
is(join(' ', keys %{ $plain->{files} }), '', 'is mailed without files');
unlink glob 'older/papers/weekly-2026-W50/*.txt older/papers/sent.tsv';
fails('older', 'weekly', 'weekly: \S+/weekly-2026-W50\.txt: cannot be read', 'the special without its text');

# A sendmail that hangs is killed, and not called again in the same run.
office('hangs', 'sendmail-wait = 1');
put('hangs/hang', '');
my @hung = fails('hangs', 'morning', 'morning: mail-send: due-2026-12-14-\S+ was not sent: no answer from \S+/sendmail in 1 second \(and \d+ more, see ', 'sendmail hangs');
is(subjects(@hung), '', 'nobody is told');
is(scalar(() = slurp('hangs/L') =~ /^$start.*\turge\t/mg), 1, 'nor urged but the one at whom it hung');
unlink 'hangs/hang';
is(join(' ', job('hangs', '2026-12-14T08:30:00', 'morning')), '0 ', 'then the next run goes well');
@hung = mails('hangs');

# One case of each kind that the office must handle (R3.3, M4.3.2, M4.4.5, R3.5): the job lists them and
# records nothing.
office('owed');
my $nth = 0;
sub case_of {
	my ($due, @acts) = @_;
	my @case = (case => sprintf('20261201-%05d', ++$nth), by => 'x', unit => '市水利局');
	return (entry(@case, at => '2026-12-01T09:00:00', act => 'new', how => 'phone', kind => 'request', unit => '', topic => "t$nth"),
		entry(@case, at => '2026-12-01T10:00:00', act => 'assign', how => 'platform', due => $due, flags => 'lead'),
		map { my ($act, %more) = @$_; entry(@case, at => '2026-12-04T09:00:00', act => $act, %more) } @acts);
}
put('owed/L', $header,
	case_of('2026-12-15', [ 'instruct', by => '市长', how => 'mayor', unit => '' ]),
	case_of('2026-12-31', [ 'urge', how => 'phone' ], [ 'urge', how => 'phone', at => '2026-12-07T09:00:00' ]),
	case_of('2026-12-11', [ 'extend', due => '2026-12-30', text => '备料' ]),
	case_of('2026-12-30', [ 'refuse', text => '不归我局' ]),
	case_of('2026-12-30', [ 'reply' ], [ 'close', how => 'planned', due => '2027-03-01', unit => '' ]),
	case_of('2026-12-30', [ 'reply' ], [ 'close', how => 'solved', unit => '' ], [ 'tell', how => 'caller', flags => 'unsatisfied,unsolved', unit => '' ]),
	case_of('2026-12-30'));
$L = slurp('owed/L');
is(join(' ', job('owed', $start, 'morning')), '0 ', 'what waits for the office');
my ($agenda, @other) = mails('owed');
is($agenda->{subject}, '市长专线待办事项（2026年12月14日）：应督办3件，退单1件，承诺未兑现1件，来话人不满意1件，待电话通知1件', 'is one mail');
is(scalar(@other), 0, 'and no other');
is(join(' ', map { my $file = $_; map { "$file:$_" } $agenda->{files}{"$file-2026-12-14.csv"} =~ /^20261201-0000(\d)/mg } qw(supervise refused promised unhappy call)),
	'supervise:1 supervise:3 supervise:2 refused:4 promised:5 unhappy:6 call:1', 'each kind of it');
like($agenda->{body}, qr/$_/, "it is to be read: $_") for '市领导批办、交办', '两次催办未果', '已同意延期', '2026-12-04退单', '2027-03-01到期', '来话人不满意，来话人反映未解决';
is(slurp('owed/L'), $L, 'R3.3 nothing is recorded of it');
put('owed/L', $L, entry(case => '20261201-00002', by => 'x', unit => '市水利局', at => '2026-12-14T09:00:00', act => 'supervise', how => 'phone', text => '督办'));
job('owed', '2026-12-15T07:30:00', 'morning');
like(subjects(mails('owed')), qr/应督办2件/, 'R3.3 what was supervised is no longer to be');

# Two runs at once, and one that is killed while it sends.
office('two');
put('two/slow', '');
is(run("for i in 1 2; do env -i @kept PATH='$bin:/usr/bin:/bin' CASE_NOW=$start $job -s two/settings morning & done; wait", 120), 0, 'two at a time');
my @two = mails('two');
my %times;
$times{ $_->{to} . $_->{subject} }++ for @two;
ok(@two > 3 && !grep({ $_ > 1 } values %times), 'two at a time mail once');
my @urged = map { join ' ', (split /\t/)[ 1, 3 ] } grep { /^2026-12-14T07:30.*\turge\t/ } split /^/, slurp('two/L');
my %urged = map { $_ => 1 } @urged;
ok(@urged && @urged == keys %urged, 'and urge once');

office('killed');
put('killed/slow', '');
run("env -i @kept PATH='$bin:/usr/bin:/bin' CASE_NOW=$start setsid $job -s killed/settings morning & j=\$!; sleep 1.5; kill -s KILL -- -\$j; wait \$j 2>/dev/null", 60);
unlink 'killed/slow';
my @mails = mails('killed');
is(join(' ', job('killed', $start, 'morning')), '0 ', 'after a kill the next run goes well');
push @mails, mails('killed');
%times = ();
$times{ $_->{to} . $_->{subject} }++ for @mails;
is(join('; ', sort keys %times), join('; ', sort map { $_->{to} . $_->{subject} } @two), 'after a kill all are told');
cmp_ok(scalar(grep { $_ > 1 } values %times), '<=', 1, 'at most the one is told twice at whom it was killed');
is(join(' ', glob 'killed/papers/.job-*'), '', 'what was left behind is gone');

# The second urge is from today, so the unit has this day to reply.
office('second');
put('second/L', $header, @overdue, entry(@of, at => '2026-12-11T09:00:00', act => 'urge', how => 'phone'));
job('second', $start, 'morning');
is(subjects(mails('second')), 'qixian@example.org: 市长专线待反馈事项（2026年12月14日）：超期1件，将到期0件', 'R3.3 a unit is urged the second time');
like(slurp('second/L'), qr/^$start.*\turge\t/m, 'which is recorded');
job('second', '2026-12-14T08:30:00', 'morning');
is(subjects(mails('second')), '', 'and no matter of supervision in an hour');
job('second', '2026-12-15T07:30:00', 'morning');
like(subjects(mails('second')), qr/^office\@example.org: 市长专线待办事项（2026年12月15日）：应督办1件;/, 'but on the next day');
unlike(slurp('second/L'), qr/^2026-12-15/m, 'on which there is no third urge');

# The ledgers of earlier years are read too.
office('older', "older = $dir/older/old");
my (undef, @now) = split /^/, slurp('older/L');
put('older/old', $header, @now[ 0 .. 199 ]);
put('older/L', $header, @now[ 200 .. $#now ]);
is(join(' ', job('older', $start, 'morning')), '0 ', 'with an older ledger');
is(subjects(mails('older')), subjects(@two), 'the same are told');
is(join(' ', sort map { join ' ', (split /\t/)[ 1, 3 ] } grep { /^$start.*\turge\t/ } split /^/, slurp('older/L')), join(' ', sort @urged), 'and urged');

# A platform's export every night: its contents are recorded, and what the office must check is mailed once,
# as numbers.
{
	my $map = join "\n", '# the platform', 'ref=工单编号,at=受理时间,text=内容', 'name=来电人,phone=联系电话', 'channel:=phone,kind=类型{投诉:complaint}',
		'unit=承办单位,reply=回复,closed=办结时间,outcome=结果{已解决:solved}';
	office('nights', "export = $dir/nights/export.csv", "export-map = \@$dir/nights/map", 'export-encoding = GB18030', 'export-source = 12345');
	put('nights/map', "$map\n");
	put('nights/L', $header);
	my $export = sub {
		my $text = join '', map { "$_\n" } '工单编号,受理时间,内容,来电人,联系电话,类型,承办单位,回复,办结时间,结果', @_;
		put('nights/utf8.csv', $text);
		run('iconv -f UTF-8 -t GB18030 nights/utf8.csv >nights/export.csv');
	};
	my $night = sub {
		my ($now) = @_;
		is(join(' ', job('nights', $now, 'nightly')), '0 ', "$now: goes well");
		my @mails = mails('nights');
		is(join(', ', map { @{ $_->{wrong} } } @mails), '', "$now: mails are well made");
		unlike($_->{body}, qr/王二|13900000001|天外/, "$now: a mail has numbers alone") for @mails;
		return subjects(@mails);
	};
	my $acts = sub { join ' ', map { (split /\t/)[2] } grep { !/^at/ } split /^/, slurp('nights/L') };
	my @rows = ('1,2026-12-10 09:00,水,王二,13900000001,投诉,市水利局,,,', '2,2026-12-10 09:01,电,王二,13900000001,投诉,市天外局,,,', '3,2026-12-40 09:01,电,王二,13900000001,投诉,市水利局,,,');
	$export->(@rows);
	my $told = 'office@example.org: 平台数据导入：未能导入2条，单位名称无法识别1个，受理内容变动0条';
	is($night->('2026-12-11T02:30:00'), $told, 'what is bad is told of');
	is($acts->(), 'new assign', 'what is right is recorded');
	is(join(' ', map { /^(\d+),.*?,(\d+),2026/ ? "$1:$2" : () } split /\n/, slurp('nights/papers/platform/bad.csv')), '3:2 4:3', 'the rows are kept');
	is(join(' ', map { sprintf '%o', 07777 & (stat)[2] } glob 'nights/papers/platform/{bad.csv,changes.tsv,units.new}'), '600 600 600', 'for the office alone');
	like(slurp('nights/papers/platform/units.new'), qr/天外/, 'and the unknown name');
	is($night->('2026-12-11T03:30:00'), '', 'once');
	$export->(reverse(@rows), '4,2026-12-11 09:00,路,李四,13900000002,投诉,市水利局,,,');
	is($night->('2026-12-12T02:30:00'), '', 'and not again though they moved');
	is($acts->(), 'new assign new assign', 'what came is recorded');
	$rows[0] = '1,2026-12-10 09:00,水小,王二,13900000001,投诉,市水利局,已修,2026-12-12 08:00,已解决';
	$rows[1] =~ s/天外/林业/;
	$export->(@rows);
	is($night->('2026-12-13T02:30:00'), 'office@example.org: 平台数据导入：未能导入1条，单位名称无法识别0个，受理内容变动1条', 'what is otherwise now is told of');
	is($acts->(), 'new assign new assign reply close new assign', 'and what became of cases is recorded');
	ok(!-e 'nights/papers/platform/units.new', 'no name is unknown any more');
	is($night->('2026-12-14T02:30:00'), 'office@example.org: 平台导出文件自2026-12-13以来没有变化', 'an export that stands still is told of');
	is($night->('2026-12-15T02:30:00'), '', 'once');
	is(join(' ', job('nights', '2026-12-15T02:31:00', '-a nightly')) . mails('nights'), '0 2', '-a tells again');
	put('nights/settings', slurp('nights/settings'), "export-amend = yes\n");
	is($night->('2026-12-16T02:30:00'), 'office@example.org: 平台数据导入：未能导入1条，单位名称无法识别0个，受理内容变动0条', 'what is amended is nobody\'s work');
	is($acts->() =~ s/.* //r, 'amend', 'and recorded');
	$rows[0] =~ s/12-12 08:00/12-16 18:00/;
	$export->(@rows);
	is($night->('2026-12-17T02:30:00'), 'office@example.org: 平台数据导入：未能导入1条，单位名称无法识别0个，受理内容变动0条，办结情况不同1件', 'what was closed again is told of');
	$export->(@rows, '5,2026-12-16 09:00,路,李四,13900000002,投诉,,已答,,');
	is($night->('2026-12-18T02:30:00'), '', 'once');
	unlink 'nights/export.csv';
	is(subjects(fails('nights', 'nightly', 'nightly: .*nights/export.csv', 'no export')), '', 'no export: cron tells the office');
	put('nights/settings', slurp('nights/settings'), "export-map =\n");
	my ($status, $said) = job('nights', $start, 'nightly');
	is("$status $said", "2 caseledger-job: nights/settings: 'export-map' is not set\n", 'no map');
}

# A call log in another system's format.
{
	office('calls', "calls = $dir/calls/calls.csv", 'calls-map = seat=工号,event=状态{通话:answer,挂机:hangup},at=时间', 'calls-delimiter = ,', 'calls-encoding = GB18030');
	put('calls/utf8.csv', "工号,状态,时间\n", "01,通话,2026/12/2 9:00\n", "01,挂机,2026/12/2 9:10\n");
	run('iconv -f UTF-8 -t GB18030 calls/utf8.csv >calls/calls.csv');
	is(join(' ', job('calls', '2027-01-01T06:00:00', 'monthly')), '0 ', 'the month with such a call log');
	like(slurp('calls/papers/monthly-2026-12/brief-2026-12.tsv'), qr/^calls\ttalk\t600\t/m, 'counts its calls');
	mails('calls');
}

# Nothing to report.
office('silent');
put('silent/L', $header);
for my $name (qw(nightly morning weekly monthly yearly)) {
	is(join(' ', job('silent', '2027-01-04T07:30:00', $name)) . mails('silent'), '0 0', "$name: silent when there is nothing to say");
}
is(join(' ', grep { -d } glob 'silent/papers/*'), '', 'and no papers');

# Settings.
office('settings');
my $good = slurp('settings/settings');
for my $case ([ "leger=x\n", 'settings/settings:\d+: unknown setting .leger.' ], [ "what\n", 'settings/settings:\d+: is not NAME = VALUE' ],
	[ "office=nobody\n", ".*no mail address in 'office'" ], [ "out=\n", ".*'out' is not set" ], [ "within=two\n", ".*'within'" ], [ "urge-how=mail\n", "settings/settings:\\d+: 'urge-how'" ],
	[ "sendmail-wait=0\n", ".*'sendmail-wait'" ], [ "urge-how=\n", "settings/settings:\\d+: 'urge-how'" ], [ "from=office\@example.org <office>\n", ".*no mail address in 'from'" ]) {
	put('settings/settings', $good, $case->[0]);
	is(scalar(fails('settings', 'morning', $case->[1], "settings with $case->[0]" =~ s/\n//r, 2)), 0, 'and no mail');
}
fails('nowhere', 'morning', 'nowhere/settings: cannot be read', 'no settings', 2);
put('settings/settings', $good, "sendmail=$dir/nosuch\n");
fails('settings', 'morning', 'morning: mail-send: due-.*nosuch', 'no sendmail');
for my $arguments ('', 'noon', 'weekly 2026-12', 'morning weekly x', 'morning 2026-12-14', 'monthly 2026', 'yearly 26') {
	my ($status, $said) = job('settings', $start, $arguments);
	is($status, 2, "caseledger-job $arguments: status");
	like($said, qr/\Ausage: .*\n   or: .*\n\z/, "caseledger-job $arguments: usage");
}

put('settings/settings', $good);
for my $arguments (qw(2026-12 2027-01 2026-13 2026-00 2106-01 0000-01), map { "2026-W$_" } qw(51 54 00)) {
	fails('settings', ($arguments =~ /W/ ? 'weekly' : 'monthly') . " $arguments", "\\w+ly: .$arguments. is not a \\w+ that is over", "$arguments is not over", 2);
}
fails('settings', $_, "\\w+ly: .* is not a \\w+ that is over", $_, 2) for 'weekly 2025-W53', 'yearly 2026', 'yearly 2106', '-a monthly 2026-12';
is(subjects(mails('settings')) . join(' ', grep { -d } glob 'settings/papers/*'), '', 'what is not over is neither made nor mailed');
ok(!-e 'settings/marks.tsv', 'nor published');

# --- a year that the calendar does not cover ------------------------------------------------------------

office('uncovered');
put('uncovered/L', $header, @overdue);
my $known = slurp('uncovered/tables/calendar.tsv');
put('uncovered/tables/calendar.tsv', $known =~ s/^.*\t2027\n//mgr);
my $qixian = sub { "qixian\@example.org: 市长专线待反馈事项（$_[0]）：超期$_[1]件，将到期$_[2]件" };
my $to_do = '放假安排待收录（2027年）';
for my $case (
	[ '2026-11-30', 0, '' ], [ '2026-12-01', 0, "office\@example.org: 市长专线待办事项（2026年12月1日）：$to_do" ],
	[ '2026-12-14', 1, "office\@example.org: 市长专线待办事项（2026年12月14日）：$to_do; " . $qixian->('2026年12月14日', 1, 0) ],
	[ '2026-12-31', 2, "office\@example.org: 市长专线待办事项（2026年12月31日）：$to_do; " . $qixian->('2026年12月31日', 1, 0) ]) {
	my ($day, $urges, $mailed) = @$case;
	put('uncovered/L', $header, $day lt '2026-12-14' ? () : @overdue) if $urges < 2;
	is(join(' ', job('uncovered', "${day}T07:30:00", 'morning')), '0 ', "$day: goes well");
	is(subjects(mails('uncovered')), $mailed, "$day: from 1 December on the office is told of next year's holidays");
	is(scalar(() = slurp('uncovered/L') =~ /\turge\t/g), $urges, "$day: and what is certain is urged");
}
# The second urge had no result: next come another task, overdue since the old year, and one due in the new
# year.
put('uncovered/L', $header, @overdue, entry(@of, case => '20261228-90002', at => '2026-12-28T09:00:00', act => 'new', how => 'phone', unit => ''),
	entry(@of, case => '20261228-90002', at => '2026-12-28T09:00:00', act => 'assign', how => 'platform', due => '2027-01-04', flags => 'lead,provisional'));
$L = slurp('uncovered/L');
for my $day ('2027-01-04', '2027-01-05') {
	my $date = $day =~ s/-0?/年/r =~ s/-0?/月/r . '日';
	is(join(' ', job('uncovered', "${day}T07:30:00", 'morning')), '0 ', "$day: goes well");
	my @told = mails('uncovered');
	is(subjects(@told), "office\@example.org: 市长专线待办事项（$date）：$to_do; " . $qixian->($date, $day eq '2027-01-04' ? (1, 1) : (2, 0)), "$day: all are told");
	is(slurp('uncovered/L'), $L, "$day: M4.4.6 no urge is recorded for an uncertain day");
	like($told[1]{body}, qr/已超期[12]件\r\n    年度放假安排收录以前，以上事项不登记催办/, "$day: and the unit reads that it is none");
	like($told[0]{body}, qr/2027年1月1日起，收录以前不登记催办/, "$day: as the office does, and what to do");
}
put('uncovered/tables/calendar.tsv', $known);
is(join(' ', job('uncovered', '2027-01-06T07:30:00', 'morning')), '0 ', 'the holidays are known: goes well');
is(subjects(mails('uncovered')), $qixian->('2027年1月6日', 2, 0), 'the office is not told any more');
is(scalar(() = substr(slurp('uncovered/L'), length $L) =~ /\turge\t/g), 2, 'and what is overdue is urged');

# --- whether it can do its work ---------------------------------------------------------------------------

office('check');
{
	my $good = slurp('check/settings');
	my $lines = sub { my ($status, $said) = job('check', shift, '--check'); return ($status, map { my ($name, $how) = /^([a-z-]+): (ok|wrong): \S/ or return "bad line $_"; $how eq 'ok' ? () : $_ } split /\n/, $said) };
	my ($status, $said) = job('check', $start, '--check');
	is($status, 0, '--check: all is well');
	is(join(' ', $said =~ /^(\w+): ok: \S/mg), 'settings tables calendar ledger marks out archive addresses liaisons mail', '--check: a line each');
	like($said, qr/^liaisons: ok: 8 units have a mail address, \d+ must be called/m, '--check: who is mailed');
	is(join(' ', sort glob 'check/*'), 'check/L check/sendmail check/settings check/tables', '--check: nothing is made');
	is(join(' ', $lines->('2026-12-01T09:00:00')), '0', '--check: next year is known');
	for my $case (
		[ 'settings', sub { put('check/settings', $good, "leger=x\n") }, 'check/settings:\d+: unknown setting .leger.' ],
		[ 'settings', sub { unlink 'check/settings' }, 'check/settings: cannot be read' ],
		[ 'ledger', sub { rename 'check/L', 'check/L.old' }, 'check/L does not exist; ' ],
		[ 'ledger', sub { rename 'check/L.old', 'check/L'; $L = slurp('check/L'); put('check/L', $L, "damage\n") }, 'check/L:\d+: .*; see case-check' ],
		[ 'export', sub { put('check/L', $L); put('check/settings', $good, "export=$dir/nosuch\nexport-map=ref=a\n") }, 'nosuch cannot be read; ' ],
		[ 'marks', sub { put('check/marks.tsv', "nothing\n") }, 'check/marks.tsv:1' ],
		[ 'tables', sub { unlink 'check/marks.tsv'; put('check/tables/rules.tsv', "key\n") }, 'check/tables/rules.tsv' ],
		[ 'calendar', sub { copy("$root/src/tables/rules.tsv", 'check/tables/rules.tsv'); put('check/tables/calendar.tsv', slurp('check/tables/calendar.tsv') =~ s/^.*\t2027\n//mgr) },
			'the holidays of 2027 are not in calendar.tsv; add them' ],
		[ 'out', sub { put('check/tables/calendar.tsv', $known); put('check/papers', '') }, 'check/papers is not a directory that \S+ can write to; ' ],
		[ 'addresses', sub { unlink 'check/papers'; put('check/settings', $good, "leaders=nobody\n") }, "check/settings: no mail address in 'leaders'" ],
		[ 'mail', sub { put('check/settings', $good, "sendmail=$dir/nosuch\n") }, 'nosuch is not a program; ' ],
		[ 'liaisons', sub { put('check/settings', $good); put('check/tables/units.tsv', slurp('check/tables/units.tsv') =~ s/qixian\@example.org/qixian/r) },
			'check/tables/units.tsv: the liaison of 杞县人民政府 has no mail address' ],
		[ 'liaisons', sub { put('check/settings', $good); copy("$root/src/tables/units.tsv", 'check/tables/units.tsv') }, 'no unit has a mail address' ],
	) {
		my ($name, $break, $what) = @$case;
		$break->();
		put('check/settings', $good) if $name !~ /^(?:settings|addresses|mail|export)$/;
		my ($status, @wrong) = $lines->('2026-12-14T09:00:00');
		is($status, 1, "--check: $name: status");
		is(scalar(@wrong), $name eq 'tables' ? 2 : 1, "--check: $name: one line") or diag(@wrong);
		like($wrong[0], qr/^$name: wrong: .*$what/, "--check: $name: what is wrong");
	}
	for my $arguments ('--check morning', '-a --check', '--chec') {
		is((job('check', $start, $arguments))[0], 2, "$arguments: usage");
	}
}

# Names with blanks and addresses in them.
office('names');
put('names/L', $header, @overdue);
put('names/tables/units.tsv', slurp('names/tables/units.tsv') =~ s/^杞县人民政府\t/ 　杞县人民政府\xc2\xa0\t/mr);
put('names/settings', slurp('names/settings'), "from = \"Name q\@q.org\" <f\@x.org>\n");
is(join(' ', job('names', $start, 'morning')), '0 ', 'blanks around a name');
my @named = mails('names');
is(subjects(@named), 'qixian@example.org: 市长专线待反馈事项（2026年12月14日）：超期1件，将到期0件', 'the unit is told all the same');
is($named[0]{from}, 'Name q@q.org <f@x.org>', 'the sender is who stands in <>');

# --- the daemon ---------------------------------------------------------------------------------------

SKIP: {
	skip $no_daemon, 5 if $no_daemon;
	for (1 .. 160) {
		last if -e 'daemon/said1' && -e 'daemon/said2';
		sleep 0.5;
	}
	sleep 1;
	run('flock daemon/papers/lock true; sleep 1; flock daemon/papers/lock true', 120);
	stop_daemon();
	my $said = slurp('daemon/said1') . slurp('daemon/said2');
	unlike($said, qr/^(LANG|LC_\w+|LANGUAGE)=/m, 'cron: no locale');
	is(join('', grep { !/^\w+=/ } split /^/, $said), '', 'cron: silent');
	my @by_cron = mails('daemon');
	is(join(', ', map { @{ $_->{wrong} } } @by_cron), '', 'cron: mails are well made');
	is(subjects(@by_cron), subjects(@two), 'cron: by the real daemon, two at a time, all are told once');
	is_deeply([ grep { /\turge\t/ } split /^/, slurp('daemon/L') ], [ grep { /\turge\t/ } split /^/, slurp('two/L') ], 'cron: and urged once');
}
done_testing;
