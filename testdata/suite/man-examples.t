#!/usr/bin/perl
# The examples of the man pages and the tour of README are run, each page's in a copy of
# testdata/example-run, and must print what they show.  An example that shows no output may print anything, but
# must end well.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(basename dirname);
use File::Temp qw(tempdir);

my $root = dirname(dirname(dirname(abs_path($0))));
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my $scenario = "$dir/examples";

sub lines_of {
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	chomp(my @lines = <$in>);
	return @lines;
}

# What a man page's line looks like when read.
sub as_read {
	my ($line) = @_;
	$line =~ s/^\\&//;
	$line =~ s/\\\((aq|dq|ga|ti|ha)/{ aq => "'", dq => '"', ga => '`', ti => '~', ha => '^' }->{$1}/ge;
	$line =~ s/\\f[BIRP]//g;
	$line =~ s/\\&//g;
	$line =~ s/\\-/-/g;
	$line =~ s/\\[e\\]/\\/g;
	return $line;
}

sub man_examples {
	my ($page) = @_;
	my ($wanted, $inside) = (0, 0);
	my @example;
	for my $line (lines_of($page)) {
		$wanted = $1 =~ /EXAMPLES/ if $line =~ /^\.SH (.*)/;
		$inside = 1, next if $line =~ /^\.EX/;
		$inside = 0 if $line =~ /^\.EE/;
		push @example, as_read($line) if $wanted && $inside;
	}
	return @example;
}

# The blocks that are set in by four blanks.
sub readme_examples {
	return map { /^    (.*)/ ? $1 : () } lines_of("$root/README");
}

# The commands and their output, as steps of a scenario test.
sub steps {
	my (@step, $going_on);
	for my $line (@_) {
		if ($going_on || $line =~ /^\$ /) {
			push @step, { command => [], output => [] } unless $going_on;
			push @{ $step[-1]{command} }, $line;
			$going_on = $line =~ /\\$/;
		} elsif (@step) {
			push @{ $step[-1]{output} }, $line eq '...' ? $line : "  $line";
		}
	}
	for my $one (@step) {
		pop @{ $one->{output} } while @{ $one->{output} } && $one->{output}[-1] =~ /^\s*$/;
		$one->{output} = ['...'] unless @{ $one->{output} };
	}
	return map { (@{ $_->{command} }, @{ $_->{output} }, '!...') } @step;
}

# The tables are where they would be after an install.
my @all = ("env CASE_TABLES=$root/src/tables");
for my $page (sort glob "$root/man/*.[1-8]") {
	my @steps = steps(man_examples($page));
	push @all, '== ' . basename($page), 'copy example-run', @steps if @steps;
}
if (-e "$root/README") {
	my @steps = steps(readme_examples());
	push @all, '== README', 'copy example-run', @steps if @steps;
}
if (@all == 1) {
	print "1..0 # SKIP no examples\n";
	exit;
}
open my $out, '>', $scenario or die "$scenario: $!\n";
print $out map { "$_\n" } @all;
close $out or die "$scenario: $!\n";
exit(system("$root/scripts/scenario", $scenario) ? 1 : 0);
