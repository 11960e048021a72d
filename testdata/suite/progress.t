#!/usr/bin/perl
# Long work shows its progress on a terminal, and only there; nothing of it remains on the screen at the end.
#
# Work is long if it takes more than a second: here the input is slow, or the ledger is locked.
use strict;
use warnings;
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $cases = 12000;
my $shows = qr/\r([a-z-]+): (\d+) %, \d+\.\d MB\/s, \d+:\d\d left\e\[K/;

chdir $dir or die "$dir: $!\n";
plan skip_all => 'there is no script(1)' if run('script -qec true typed >/dev/null 2>&1 </dev/null') != 0;
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-11-15T12:00:00', CASE_BY => 'tester', TMPDIR => $ENV{TMPDIR} // '/tmp',
	TERM => 'xterm', CASE_TABLES => $ENV{CASE_TABLES} // "$root/src/tables", map { $_ => $ENV{$_} } grep { /SAN_OPTIONS$/ } keys %ENV);

# A ledger of some megabytes, in which every case is answered, told, and ready for filing.
my $text = '西大街暖气主管道跑水,门前结了冰,老人不敢出门。' x 4;
put('made', header(), map {
	my @of = (case => sprintf '20201012-%05d', $_);
	(entry(at => '2020-10-12T09:00:00', @of, act => 'new', how => 'phone', kind => 'complaint', topic => '供暖服务', text => $text),
		entry(at => '2020-10-12T09:00:00', @of, act => 'answer', text => $text))
} 1 .. $cases);
put('export.csv', "at,text\n", map { "2020-10-12 09:00,\"$text\"\n" } 1 .. $cases);
run('iconv -f UTF-8 -t GB18030 export.csv >export.gb');
my $map = 'at=at,text=text,channel:=web';

# Returns what a command writes to a terminal, without the lines of script(1).
sub typed {
	my ($command) = @_;
	my $status = run("script -qec \"$command\" typed >/dev/null 2>&1 </dev/null", 300);
	my $typed = slurp('typed');
	$typed =~ s/\AScript started[^\n]*\n//;
	$typed =~ s/\n?Script done[^\n]*\n\z//;
	return ($status, $typed);
}

# Returns the final contents of the screen.
sub screen {
	my ($typed) = @_;
	my @lines;
	for my $line (split /\n/, $typed) {
		my ($shown, $at) = ('', 0);
		for my $part ($line =~ /(\r|\e\[K|[^\r\e]+)/g) {
			if ($part eq "\r") {
				$at = 0;
			} elsif ($part eq "\e[K") {
				$shown = substr $shown, 0, $at;
			} else {
				substr($shown, $at, length $part) = $part;
				$at += length $part;
			}
		}
		push @lines, $shown if $shown ne '';
	}
	return join "\n", @lines;
}

sub is_shown {
	my ($name, $command, $program) = @_;
	unlink 'L';
	link 'made', 'L' or die "L: $!\n";
	my ($status, $typed) = typed($command);
	my ($said, $share) = $typed =~ $shows;
	is($status, 0, "$name: done");
	is($said, $program // $name, "$name: shows how far it is");
	cmp_ok($share // 100, '<', 100, "$name: of all there is to do") if defined $said;
	unlike(screen($typed), qr/ left| %/, "$name: nothing of it is left");
	return $typed;
}

my $late = 'sleep 1.1;';
my $pipe = "{ cat made; $late }";
is_shown('case-list', "$pipe | case-list >o");
is_shown('case-check', "$pipe | case-check >o");
is_shown('case-redact', "$pipe | case-redact --all >o");
is_shown('case-similar', "$pipe | case-similar 20201012-00009 >o; test \\$? -le 1");
is_shown('score-unit', "$pipe | score-unit --year 2020 >o");
is_shown('report-weekly', "$pipe | report-weekly --week 2020-W42 >o");
is_shown('case-new', "{ cat export.gb; $late } | case-new --import - --encoding GB18030 --map '$map' >o");
run('cp made L3');
is_shown('case-archive', "flock L3 sleep 1.5 & sleep 0.2; case-archive -q -l L3 --month 2020-10 --into V >o");
run('cp made L4');
is_shown('a verb', "flock L4 sleep 1.5 & sleep 0.2; case-note -q -l L4 --all --text x >o", 'case-note');

SKIP: {
	skip 'no sources of locales', 1 if run("localedef --quiet -i zh_CN -f UTF-8 '$dir/zh_CN.UTF-8' 2>/dev/null") != 0;
	skip 'no translations beside the programs', 1 if !-e "$bin/../src/build/locale/zh_CN/LC_MESSAGES/caseledger.mo";
	my (undef, $chinese) = typed("$pipe | LOCPATH='$dir' LANG=zh_CN.UTF-8 case-list >o");
	like($chinese, qr/\rcase-list: \d+ %，每秒 \d+\.\d MB，还需 \d+:\d\d\e\[K/, 'in Chinese');
}

sub is_silent {
	my ($name, $command) = @_;
	my ($status, $typed) = typed($command);
	is("$status $typed", '0 ', "$name: silent");
}

is_silent('short work', 'case-list made >o');
is_silent('standard error is a file', "$pipe | case-list >o 2>said");
is(-s 'said', 0, 'standard error is a file: nothing in it');
is_silent('a terminal that cannot', "$pipe | TERM=dumb case-list >o");
is_silent('no terminal is named', "$pipe | env -u TERM case-list >o");
is_silent('in the background', "set -m; { $pipe | case-list >o; } & wait");
done_testing();
