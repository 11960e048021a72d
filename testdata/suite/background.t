#!/usr/bin/perl
# The counts of the background are those of the labelled texts that its source names.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
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
cmp_ok(scalar @sets, '>', 10, 'the background is taken from many sets');
ok(-e $_, "$_ is there") for @sets;
open my $out, '-|', "$made/make-background", @sets or die "make-background: $!\n";
is(do { local $/; <$out> }, content($source), 'the counts are those of these sets');
close $out;
is($?, 0, 'make-background ends with 0');
# What is kept for the final figures is not in it.
for my $kept (qw(harder-kept third-hand letters portal-5 portal-6 portal-7 portal-8 portal-17 portal-18 portal-19 portal-20)) {
	ok(!grep(m{/\Q$kept\E$}, @sets), "$kept is not in the background");
}
like(`$made/make-background /nonexistent 2>&1`, qr{^make-background: /nonexistent: }, 'a set that is missing is named');
is($? >> 8, 2, 'and the status is 2');
done_testing();
