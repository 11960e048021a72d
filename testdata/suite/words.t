#!/usr/bin/perl
# README, the manual, the messages and the comments contain no phrase that testdata/words bans and no misspelling that
# codespell knows, and follow the other rules of style that a program can check.
use strict;
use warnings;
use utf8;
use Cwd qw(abs_path);
use Encode qw(decode_utf8);
use File::Basename qw(dirname);
use File::Temp;
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
chdir $root or die "$root: $!\n";
binmode Test::More->builder->$_, ':utf8' for qw(output failure_output todo_output);

sub slurp {
	my ($name) = @_;
	open my $in, '<:utf8', $name or die "$name: $!\n";
	local $/;
	return <$in> // '';
}

# Banned phrases: [regular expression, what is written instead].
sub banned {
	my ($name, $whole_words) = @_;
	my @found;
	for my $line (split /\n/, slurp("testdata/words/$name")) {
		next if $line =~ /^(?:#|\s*$)/;
		my ($phrase, $instead) = $line =~ /^(.+) => (.+)$/ or die "testdata/words/$name: $line\n";
		$phrase =~ s/ /\\s+/g;
		push @found, [ $whole_words ? qr/(?<![\w-])(?:$phrase)(?![\w-])/i : qr/$phrase/, $instead ];
	}
	return @found;
}

# --- texts, each [file, line, text]: a paragraph, a message or a comment, its lines joined ----

sub paragraphs_of {
	my ($file, @lines) = @_;
	my @found;
	my $going_on = 0;
	for my $number (1 .. @lines) {
		my $line = $lines[ $number - 1 ];
		if (!defined $line) {
			$going_on = 0;
		} elsif ($going_on) {
			$found[-1][2] .= $found[-1][2] =~ s/\\c$// ? $line : "\n$line";
		} else {
			push @found, [ $file, $number, $line ];
			$going_on = 1;
		}
	}
	return @found;
}

sub readme_texts {
	my @lines = map { /^(?: {4}|\s*$)/ ? undef : $_ } split /\n/, slurp('README');
	return paragraphs_of('README', @lines);
}

# A page's text, without its examples: a request that begins a paragraph ends the one before.
sub page_texts {
	my ($file) = @_;
	my $example = 0;
	my @lines;
	for my $line (split /\n/, slurp($file)) {
		$example = 1 if $line =~ /^\.(?:EX|nf)/;
		my $text = $line =~ s/\\f[BIRP]//gr =~ s/\\-/-/gr =~ s/\\\(aq/'/gr =~ s/\\&//gr;
		$text = $text =~ /^\.(?:SH|SS|B|I|BR|BI|RB|IR|IP) (.*)/ ? $1 : undef if $text =~ /^\./;
		push @lines, $example ? undef : $text;
		$example = 0 if $line =~ /^\.(?:EE|fi)/;
	}
	return paragraphs_of($file, @lines);
}

sub unquoted {
	my ($strings) = @_;
	return join '', map { s/\\n/\n/gr =~ s/\\(["\\])/$1/gr } $strings =~ /"((?:[^"\\]|\\.)*)"/g;
}

sub message_texts {
	my ($file, $keyword) = @_;
	my $po = slurp($file);
	my ($number, $at, @found) = (1, 0);
	while ($po =~ /^$keyword ((?:"(?:[^"\\]|\\.)*"\n?)+)/mg) {
		my ($strings, $start) = ($1, $-[0]);
		$number += () = substr($po, $at, $start - $at) =~ /\n/g;
		$at = $start;
		push @found, [ $file, $number, unquoted($strings) ] if $start > 0;
	}
	return @found;
}

sub c_comments {
	my ($file) = @_;
	my $code = slurp($file);
	my ($number, $at, @found) = (1, 0);
	while ($code =~ m{"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(/\*.*?\*/|(?://[^\n]*\n[ \t]*)+)}sg) {
		next unless defined $1;
		my ($text, $start) = ($1, $-[0]);
		$number += () = substr($code, $at, $start - $at) =~ /\n/g;
		$at = $start;
		push @found, [ $file, $number, $text =~ s{^\s*(?:/\*+|\*/|\*|//+)\s?|\s*\*/$}{}mgr =~ s/`[^`\n]*`/``/gr ];
	}
	return @found;
}

sub script_comments {
	my ($file) = @_;
	return paragraphs_of($file, map { /^\s*#(?!!)\s?(.*)/ ? $1 =~ s/`[^`]*`/``/gr : undef } split /\n/, slurp($file));
}

sub check {
	my ($name, $banned, @texts) = @_;
	my $any = join '|', map { $_->[0] } @$banned;
	my @found;
	for my $text (grep { $_->[2] =~ /$any/ } @texts) {
		my ($file, $line, $words) = @$text;
		for my $one (@$banned) {
			my ($phrase, $instead) = @$one;
			while ($words =~ /$phrase/g) {
				my $before = substr $words, 0, $-[0];
				my $in = $line + ($before =~ tr/\n//);
				push @found, "$file:$in: '" . ($& =~ s/\s+/ /gr) . "': $instead";
			}
		}
	}
	ok(scalar @texts, "$name: there are texts");
	is(scalar @found, 0, "$name: no phrase of testdata/words") or diag(join "\n", sort @found);
}

my @english = banned('english', 1);
my @chinese = banned('chinese', 0);
my @sources = (glob('src/*.[ch]'), glob('src/*/*.[ch]'), glob('scripts/*.c'));
my @scripts = grep { -f && !/\.c$/ } glob('scripts/*'), glob('.ci/*'), glob('testdata/suite/*'), 'Makefile';
my @comments = ((map { c_comments($_) } @sources), map { script_comments($_) } @scripts);

my @manual = map { page_texts($_) } glob 'man/*.[1-8]';
my @messages = message_texts('src/po/zh_CN.po', 'msgid(?:_plural)?');
my @english_texts = (readme_texts(), @manual, @messages, @comments);

check('README', \@english, readme_texts());
check('the manual', \@english, @manual);
check('messages', \@english, @messages);
check('comments', \@english, @comments);
check('the Chinese manual', \@chinese, map { page_texts($_) } glob 'man/zh_CN/*.[1-8]');
check('Chinese messages', \@chinese, message_texts('src/po/zh_CN.po', 'msgstr(?:\[\d\])?'));

# --- other rules ---------------------------------------------------------------------------

is(join("\n", map { "$_->[0]:$_->[1]" } grep { $_->[2] =~ /^\s*The same\b/ } @comments), '', "no comment begins with 'The same'");

sub columns {
	my ($line) = @_;
	my $wide = () = $line =~ /[\x{1100}-\x{115f}\x{2e80}-\x{a4cf}\x{ac00}-\x{d7a3}\x{f900}-\x{faff}\x{fe30}-\x{fe6f}\x{ff00}-\x{ff60}\x{ffe0}-\x{ffe6}]/g;
	return $wide + length $line;
}

# The items of a glossary: their terms, Chinese and English, sorted.
sub glossary {
	my ($file, $heading) = @_;
	my ($section) = slurp($file) =~ /^\.SH $heading\n(.*?)^\.SH/ms;
	return map { [ sort { $a cmp $b } /\p{Script=Han}+|[a-z][a-z' -]*[a-z]/g ] } map { s/\\-/-/gr } ($section // '') =~ /^\.TP\n(.*)$/mg;
}

my @terms = glossary('man/caseledger.7', 'GLOSSARY');
cmp_ok(scalar @terms, '>', 10, 'caseledger(7) has a glossary');
is_deeply([ glossary('man/zh_CN/caseledger.7', '术语') ], \@terms, 'with the same terms in both languages');

my @readme = split /\n/, slurp('README');
cmp_ok(scalar @readme, '<=', 200, 'README has 200 lines at most');
is_deeply([ grep { columns($_) > 79 } @readme ], [], 'README fits a terminal of 80 columns');

# Each text on a line of its own: codespell names the line.
SKIP: {
	skip 'there is no codespell(1)', 1 unless grep { -x "$_/codespell" } split /:/, $ENV{PATH};
	my $prose = File::Temp->new;
	binmode $prose, ':utf8';
	print $prose map { $_->[2] =~ s/\s+/ /gr . "\n" } @english_texts;
	close $prose or die "$prose: $!\n";
	open my $check, '-|', 'codespell', '--ignore-words', 'testdata/words/spelling', "$prose" or die "codespell: $!\n";
	my @wrong = map { /:(\d+): (.*)/ ? "$english_texts[ $1 - 1 ][0]:$english_texts[ $1 - 1 ][1]: $2" : $_ } map { decode_utf8($_) } <$check>;
	close $check;
	is(join("\n", @wrong), '', 'no word that codespell knows to be misspelt');
}
done_testing;
