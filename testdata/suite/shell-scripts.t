#!/usr/bin/perl
# The shell scripts have no syntax error, also those that few tests run.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
chdir $root or die "$root: $!\n";

# The shell that a script names in its first line, if it is one.
sub shell_of {
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	my $line = <$in> // '';
	return $line =~ /^#!.*\b(bash|sh)\b/ ? $1 : undef;
}

my %shell = map { $_ => shell_of($_) } grep { -f } glob('scripts/* scripts/debian/* .ci/*');
for my $script (sort grep { $shell{$_} } keys %shell) {
	is(qx($shell{$script} -n '$script' 2>&1), '', "$script has no syntax error");
}
done_testing;
