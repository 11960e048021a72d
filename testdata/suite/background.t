#!/usr/bin/perl
# The counts of the background are those of the labelled texts that its source names.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $made = $ENV{build} // "$root/src/build";
my $source = "$root/src/alike/background_pairs.c";

sub content {
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	local $/;
	return scalar <$in>;
}

my @sets = map { "$root/testdata/alike/$_" } content($source) =~ /^ \* ([a-z][a-z0-9-]*)$/mg;
is(scalar @sets, 20, 'the background is taken from twenty sets');
ok(-e $_, "$_ is there") for @sets;
open my $out, '-|', "$made/make-background", @sets or die "make-background: $!\n";
is(do { local $/; <$out> }, content($source), 'the counts are those of these sets');
close $out;
is($?, 0, 'make-background ends with 0');
# A pair counts once in a text, if it is in three sets, and without the texts of the set that has most: 昱晟 is in 5
# less 3 of 7 texts, C; 鑫砼 is in two sets.
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my @small = (['昱晟欺骗，昱晟', '请管昱晟', '昱晟昱晟', '鑫砼'], ['昱晟', '鑫砼'], ['昱晟']);
for my $i (0 .. $#small) {
	open my $set, '>', "$dir/$i" or die "$i: $!\n";
	print $set "# a set\nmatter|topic|area|phone|title|text\n", map { "N||||$_|\n" } @{ $small[$i] };
	close $set or die "$i: $!\n";
}
my $small = `$made/make-background $dir/0 $dir/1 $dir/2`;
like($small, qr/^\tU"昱晟C";$/m, 'counted once a text, in three sets, without the largest');
like($small, qr/background_texts = 7, /, 'all texts are counted');
open my $bad, '>', "$dir/bad" or die "bad: $!\n";
print $bad "matter|topic|area|phone|text\nN|||昱晟\n";
close $bad or die "bad: $!\n";
like(`$made/make-background $dir/bad 2>&1`, qr/fewer than 5 fields/, 'a line with too few fields is refused');
like(`$made/make-background 2>&1`, qr/usage: make-background FILE/, "it wants files");
# What is kept for the final figures is not in it.
for my $kept (qw(harder-kept third-hand letters portal-5 portal-6 portal-7 portal-8 portal-17 portal-18 portal-19 portal-20)) {
	ok(!grep(m{/\Q$kept\E$}, @sets), "$kept is not in the background");
}
like(`$made/make-background /nonexistent 2>&1`, qr{^make-background: /nonexistent: }, 'a set that is missing is named');
is($? >> 8, 2, 'and the status is 2');
done_testing();
