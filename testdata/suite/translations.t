#!/usr/bin/perl
# Every message is marked for translation and translated: POTFILES.in is complete, and so is each
# translation.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(basename dirname);
use File::Temp qw(tempdir);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my @xgettext = qw(xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=D_ --no-location --sort-output);

chdir $root or die "$root: $!\n";
delete @ENV{qw(LANGUAGE LANG LC_ALL LC_MESSAGES)};

sub slurp {
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	local $/;
	return <$in> // '';
}

# Returns what has to be translated, without places and translations.
sub messages_of {
	my ($catalog) = @_;
	my $text = qx(msgattrib --no-obsolete --no-location --no-wrap --sort-output "$catalog");
	my @found = $text =~ /^msgid (.*(?:\n".*)*)/mg;
	shift @found;    # the header
	return sort @found;
}

my @sources = grep { !/_(test|fuzz)\.c$/ } glob 'src/*.c src/*/*.c';
my @with = grep { slurp($_) =~ /\b(?:_|N_|D_|ngettext)\(\s*"/ } @sources;
my @listed = -e 'src/po/POTFILES.in' ? grep { /^[^#]/ } split /\n/, slurp('src/po/POTFILES.in') : ();
is_deeply([ sort @listed ], [ sort @with ], 'POTFILES.in names every file with messages');

is(system(@xgettext, '-o', "$dir/all.pot", @with), 0, 'messages can be extracted');
my @translations = glob 'src/po/*.po';
ok(scalar(grep { basename($_) eq 'zh_CN.po' } @translations), 'there is a Chinese translation');
for my $po (@translations) {
	my $said = qx(msgfmt --check --statistics -o /dev/null $po 2>&1);
	is($?, 0, "$po is well made") or diag($said);
	unlike($said, qr/fuzzy|untranslated/, "$po is complete") or diag($said);
	unlike(slurp($po), qr/<PRI/, "$po has no strings that depend on the system, which papers do not find (src/paper/catalogue.h)");
	is_deeply([ messages_of($po) ], [ messages_of("$dir/all.pot") ], "$po has the messages of the sources");
}
done_testing;
