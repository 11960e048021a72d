#!/usr/bin/perl
# The directories of src/ depend on one another as this table allows, without circles: programs depend on
# src/program/, which depends on the subjects, and no directory of papers or figures depends on programs.  No
# files depend on one another in a circle either, by what they include or by what they call.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $build = abs_path($ENV{build} // "$root/src/build");
chdir "$root/src" or die "$root/src: $!\n";

# What each directory includes besides base, from the lowest to the highest; a program, src/NAME.c, may
# include any.
my @rooms = (
	base => [],
	table => [],
	redact => [],
	rules => [qw(table)],
	mail => [qw(rules)],
	job => [qw(table rules mail)],
	alike => [qw(redact rules)],
	ledger => [qw(redact rules)],
	paper => [qw(table rules ledger)],
	counting => [qw(table rules ledger paper)],
	score => [qw(table rules ledger counting)],
	forms => [qw(table rules mail ledger paper)],
	calls => [qw(table rules ledger paper)],
	weekly => [qw(redact rules alike paper counting)],
	monthly => [qw(rules ledger paper counting calls)],
	yearly => [qw(table rules score paper)],
	program => [qw(table rules ledger paper counting score calls)],
	listing => [qw(table redact rules alike ledger score mail program)],
	intake => [qw(table rules ledger program)],
	archive => [qw(table ledger paper program)],
);
my %may = @rooms;
my (%height, %used, %headers);
$height{ $rooms[ 2 * $_ ] } = $_ for 0 .. $#rooms / 2;

sub slurp {
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	local $/;
	return <$in> // '';
}

# Returns the files included by a file, by their names under src/.
sub included {
	my ($file) = @_;
	my $folder = $file =~ m{^(.*)/} ? "$1/" : '';
	my @names = map { "$folder$_" } slurp($file) =~ /^#\s*include\s*"([^"]+)"/mg;
	s{[^/]+/\.\./}{} for @names;
	return @names;
}

my @files = grep { !m{^build/} } glob '*.c */*.[ch]';
my @found = sort keys %{ { map { m{^(.*)/} ? ($1 => 1) : () } @files } };
is_deeply(\@found, [ sort keys %may ], 'every room is in the table, and no other');

for my $room (sort keys %may) {
	is_deeply([ grep { ($height{$_} // @rooms) >= $height{$room} } @{ $may{$room} } ], [], "$room depends on lower rooms only");
}

for my $file (@files) {
	my ($room) = $file =~ m{^(.*)/};
	$headers{$file} = [ included($file) ];
	for my $name (@{ $headers{$file} }) {
		my ($of) = $name =~ m{^(.*)/};
		fail("$file includes $name, which is not there") if !-e $name;
		next if !$room || ($of // '') eq $room;
		$used{$room}{ $of // '' } = 1 if $room eq 'base' || ($of // '') ne 'base';
	}
}
for my $room (sort keys %may) {
	is_deeply([ sort keys %{ $used{$room} } ], [ sort @{ $may{$room} } ], "$room includes what the table says");
}

# Headers of one directory that include each other are a circle too.
my %state;
sub circle {
	my ($file, @way) = @_;
	return join ' -> ', @way, $file if ($state{$file} // '') eq 'open';
	return '' if $state{$file};
	$state{$file} = 'open';
	my $found = '';
	$found ||= circle($_, @way, $file) for @{ $headers{$file} // [] };
	$state{$file} = 'done';
	return $found;
}
is(join("\n", grep { $_ } map { circle($_) } sort keys %headers), '', 'no headers include each other in a circle');

# Files that know each other count as one: a file with its header, and with them the header NAME_part.h for
# the parts of a paper, whose functions are in the file of the paper or form.
%state = ();
my %paper_of = ('weekly/weekly_part' => 'weekly/weekly_paper', 'monthly/brief_part' => 'monthly/brief_paper');
sub unit_of_file {
	my ($name) = @_;
	my $part = $name =~ s/\.[ch]$//r;
	my $whole = $paper_of{$part} // $part =~ s/_part$//r;
	return -e "$whole.c" ? $whole : $part;
}
my %parts;
for my $file (grep { m{/} && !/_(?:test|fuzz)\.c$|testing\.h$/ } @files) {
	my $part = unit_of_file($file);
	push @{ $parts{$part} }, grep { $_ ne $part } map { unit_of_file($_) } @{ $headers{$file} };
}
for my $room (sort keys %may) {
	%state = ();
	%headers = map { $_ => [ grep { m{^$room/} } @{ $parts{$_} } ] } grep { m{^$room/} } keys %parts;
	is(join("\n", grep { $_ } map { circle($_) } sort keys %headers), '', "no files of $room depend on each other in a circle");
}

# What the objects call and use says more than the includes: two files that call each other are a circle even if
# both include only a third.  What one object needs another defines.
my @objects = map { s/\.c$//r } grep { m{/.*\.c$} && !/_(?:test|fuzz)\.c$/ } @files;
my (%defined_in, %needs);
open my $nm, '-|', 'nm', '-A', map { "$build/$_.o" } @objects or die "nm: $!\n";
while (<$nm>) {
	my ($object, $type, $symbol) = m{^\Q$build/\E(.*?)\.o:.*(\S) (\S+)$} or next;
	$needs{$object}{$symbol} = 1 if $type eq 'U';
	$defined_in{$symbol} = $object if $type =~ /[A-TV-Z]/;
}
close $nm or die "nm: an object is missing; run make\n";
%state = ();
%headers = map { $_ => [ map { $defined_in{$_} // () } keys %{ $needs{$_} } ] } @objects;
ok((grep { $_ eq 'program/recording' } @{ $headers{'program/verb'} }), 'the objects tell what a file calls');
is(join("\n", grep { $_ } map { circle($_) } sort @objects), '', 'no files call each other in a circle');

for my $header (grep { /\.h$/ } @files) {
	my $guard = uc($header) =~ s/[^A-Z0-9]/_/gr;
	ok(slurp($header) =~ /^#ifndef $guard\n#define $guard$/m, "$header is guarded by $guard");
}
done_testing;
