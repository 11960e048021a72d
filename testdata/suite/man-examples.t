#!/usr/bin/perl
# Runs the examples of the man pages and of README, each page's in a copy of testdata/example-run; they must
# print what they show.  An example without output may print anything, but must succeed.
#
# A page whose examples need other files has comments, \" test: LINE, each a line for scripts/scenario in
# place of the copy; its subsections are then separate tests, with comments of their own.
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

# Returns a man page's line as it is read.
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

# Returns the examples of a page as tests: [title, setup, lines...].
sub man_examples {
	my ($page) = @_;
	my $name = basename($page);
	my ($wanted, $inside) = (0, 0);
	my @setup;
	my @tests = ([$name, []]);
	for my $line (lines_of($page)) {
		$wanted = $1 =~ /EXAMPLES/ if $line =~ /^\.SH (.*)/;
		if ($line =~ /^\.\\" test: (.*)/) {
			push @{ $wanted ? $tests[-1][1] : \@setup }, $1;
		} elsif (@setup && $line =~ /^\.SS (.*)/) {
			push @tests, ["$name: " . as_read($1 =~ s/^"|"$//gr), [@setup]];
		}
		$inside = 1, next if $line =~ /^\.EX/;
		$inside = 0 if $line =~ /^\.EE/;
		push @{ $tests[-1] }, as_read($line) if $wanted && $inside;
	}
	return @tests;
}

# README's examples are indented by four blanks; each starts with a command and ends before the next line
# that is not indented.
sub readme_examples {
	my ($inside, @example) = (0);
	for my $line (lines_of("$root/README")) {
		my ($indented) = $line =~ /^    (.*)/;
		$inside = defined $indented && ($inside || $indented =~ /^\$ /);
		push @example, $indented if $inside;
	}
	return @example;
}

# Turns commands and their output into steps of a scenario test.
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

sub add {
	my ($all, $title, $setup, @lines) = @_;
	my @steps = steps(@lines);
	push @$all, "== $title", @$setup ? @$setup : 'copy example-run', @steps if @steps;
}

# Tables and scripts are where they are after an installation.
my @all = ("env CASE_TABLES=$root/src/tables", "env SHARE=$root/scripts");
my @none = @all;
add(\@all, @$_) for map { man_examples($_) } sort glob "$root/man/*.[1-8]";
add(\@all, 'README', ['copy example-run', '$ ln -s $TESTDATA .'], readme_examples()) if -e "$root/README";
if (@all == @none) {
	print "1..0 # SKIP no examples\n";
	exit;
}
open my $out, '>', $scenario or die "$scenario: $!\n";
print $out map { "$_\n" } @all;
close $out or die "$scenario: $!\n";
exit(system("$root/scripts/scenario", $scenario) ? 1 : 0);
