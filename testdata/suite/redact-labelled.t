#!/usr/bin/perl
# How much of what must be hidden is hidden (recall), and how much of what is hidden had to be (precision),
# on artificial texts in the style of real ones: NAME, PHONE and TEXT, in which 【】 marks what names the
# caller.  The redactor was tuned on one half; the other half, with other texts, names and difficulties,
# measures it.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my %least = (tuned => { precision => 0.97, recall => 0.98 }, heldout => { precision => 0.94, recall => 0.94 });

%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-12-15T12:00:00');

# Returns which characters of the text are hidden in the output: 1 for each.
sub hidden_in {
	my ($text, $shown) = @_;
	my @pieces = split /\*\*\*/, $shown, -1;
	my $pattern = join '(.+?)', map { quotemeta } @pieces;
	my @hidden = (0) x length $text;
	return undef unless $text =~ /^$pattern$/;
	for my $i (1 .. $#pieces) {
		$hidden[$_] = 1 for $-[$i] .. $+[$i] - 1;
	}
	return \@hidden;
}

for my $half (qw(tuned heldout)) {
	open my $in, '<', "$root/testdata/redact/$half.tsv" or die "$half: $!\n";
	my @rows = map { chomp; [ split /\t/ ] } <$in>;
	my @lines = header();
	for my $i (0 .. $#rows) {
		my ($name, $phone, $text) = @{ $rows[$i] };
		(my $plain = $text) =~ s/[【】]//g;
		push @lines, entry(at => '2020-11-02T09:00:00', case => sprintf('20201102-%05d', $i + 1), act => 'new', how => 'phone',
			kind => 'report', name => $name, phone => $phone, text => $plain);
	}
	open my $out, '>', "$dir/L" or die "$dir/L: $!\n";
	print $out @lines;
	close $out;
	my @shown = split /\n/, `case-redact $dir/L`;
	is($#shown, scalar @rows, "$half: every text comes out");
	my ($spans, $found, $hidden, $right) = (0, 0, 0, 0);
	for my $i (0 .. $#rows) {
		my $text = $rows[$i][2];
		(my $plain = $text) =~ s/[【】]//g;
		my $is = hidden_in($plain, (split /\t/, $shown[ $i + 1 ], -1)[14]);
		ok($is, 'what is left of it stands in the text') or next;
		my ($at, $wanted, @wanted) = (0, 0);
		my ($bad, $first) = (0, 0);
		for my $c (split //, $text) {
			if ($c eq '【') {
				($wanted, $first) = (1, $at);
				$spans++;
			} elsif ($c eq '】') {
				$wanted = 0;
				my $all = !grep { !$is->[$_] } $first .. $at - 1;
				$found += $all;
				$bad ||= !$all;
			} else {
				$hidden += $is->[$at];
				$right += $is->[$at] && $wanted;
				$bad ||= $is->[$at] && !$wanted;
				$at++;
			}
		}
		note("$half: $rows[$i][0]: $text: " . (split /\t/, $shown[ $i + 1 ], -1)[14]) if $bad && $half ne 'heldout';
	}
	my %is = (precision => $right / $hidden, recall => $found / $spans);
	for my $what (qw(precision recall)) {
		cmp_ok($is{$what}, '>=', $least{$half}{$what}, sprintf('%s half, %d texts: %s %.3f', $half, scalar @rows, $what, $is{$what}));
		diag(sprintf('%s half, %d texts: %s %.3f', $half, scalar @rows, $what, $is{$what}));
	}
}
done_testing();
