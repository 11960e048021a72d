#!/usr/bin/perl
# The procedures of caseledger-admin(7): backups while others write, restoring, moving, two hotlines on one
# machine.
use strict;
use warnings;
use File::Basename qw(dirname);
use POSIX qw(WNOHANG);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $case = '20201102-00001';
my $tables = $ENV{CASE_TABLES} // "$root/src/tables";

chdir $dir or die "$dir: $!\n";
plan skip_all => 'there is no flock(1) or rsync' if run('for p in flock rsync; do command -v $p || exit 1; done >/dev/null');
%ENV = (PATH => "$bin:$ENV{PATH}", CASE_NOW => '2020-11-15T12:00:00', CASE_BY => 'tester', CASE_TABLES => $tables,
	TMPDIR => $ENV{TMPDIR} // '/tmp', map { $_ => $ENV{$_} } grep { /SAN_OPTIONS$/ } keys %ENV);

sub begins_with {
	my ($text, $start) = @_;
	return substr($text, 0, length $start) eq $start;
}

# --- a backup while others write ---------------------------------------------------------

my ($writers, $each) = (8, 24);

# Returns the entries whose writers were told that they are recorded.
sub reported {
	return map { -e "reported.$_" ? split ' ', slurp("reported.$_") : () } 1 .. $writers;
}

put('L', header(), entry(at => '2020-11-02T09:00:00', case => $case, act => 'new', how => 'phone'));
my %writing = map {
	start("for i in \$(seq $each); do case-note -q --wait 60 -l L --text $_.\$i. $case && echo $_.\$i. >>reported.$_ || exit; done", 120) => 1
} 1 .. $writers;
my ($backups, $among, $lacking, $damaged, $other, $failed) = (0) x 6;
my $last = '';
while (%writing) {
	my @before = reported();
	my $status = run('flock -s L cp -p L part && mv part backup');
	my $copy = slurp('backup');
	my %there = map { (split /\t/)[14] => 1 } $copy =~ /^(.*\tnote\t.*)$/mg;
	$backups++ if $status == 0;
	$among++ if @before > 0 && @before < $writers * $each;
	$lacking += grep { !$there{$_} } @before;
	$damaged++ if run('case-check backup >/dev/null 2>&1') != 0;
	$other++ if !begins_with($copy, $last);
	$last = $copy;
	for my $child (keys %writing) {
		next if waitpid($child, WNOHANG) != $child;
		$failed++ if $? != 0;
		delete $writing{$child};
	}
}
cmp_ok($among, '>', 2, 'backups are made while 8 write');
is($failed, 0, 'none of them is held up for too long');
is($damaged, 0, 'each backup passes case-check');
is($lacking, 0, 'and has all that was reported before it began');
is($other, 0, 'each begins with the one before');
ok(begins_with(slurp('L'), $last), 'and the ledger with each');
is(scalar(reported()), $writers * $each, 'all was written');
is(sprintf('%o', (stat 'backup')[2] & 0777), '600', 'it is as closed as the ledger') if run('chmod 600 L; flock -s L cp -p L backup') == 0;

put('edited', slurp('L') =~ s/\t3\.1\.\t/\t3.9.\t/r);
is(run('cmp -s -n $(stat -c %s backup) backup edited'), 1, 'a ledger that was edited does not begin with its backup');

# --- restoring ------------------------------------------------------------------------------

my $import = "case-new -q -l I --import export.csv --map 'at=at,ref=no,text=text,channel:=web' 2>said";
my @row = map { sprintf "%03d,2020-11-%02d 09:00,x\n", $_, 1 + $_ % 14 } 1 .. 40;
put('export.csv', "no,at,text\n", @row[0 .. 19]);
run($import);
run('flock -s I cp I I.backup');
put('export.csv', "no,at,text\n", @row);
run($import);
my $whole = slurp('I');
is($whole =~ tr/\n//, 41, 'forty cases');
run('mv I.backup I');
is(run($import), 0, 'after a restore the export is imported again');
like(slurp('said'), qr/recorded 20, known already 20/, 'what the backup has is passed over');
is(slurp('I'), $whole, 'the ledger is as it was');

# A verb waits while the file is moved away and replaced.
run("flock -s L cp -p L restored");
my $holder = start("exec flock L sh -c ': >held; sleep 2; mv L damaged; mv restored L'", 120);
select undef, undef, undef, 0.05 until -e 'held';
is(run("case-note -q --wait 30 -l L --text late. $case"), 0, 'a verb waits while the ledger is replaced');
is(ended($holder), 0, 'it is replaced');
is(join(' ', map { slurp($_) =~ /late\./ ? 1 : 0 } 'L', 'damaged'), '1 0', 'its entry is in the new one');

# --- moving -----------------------------------------------------------------------------------

mkdir 'moved';
my $mover = start("exec flock L sh -c ': >moving; sleep 2; mv L moved'", 120);
select undef, undef, undef, 0.05 until -e 'moving';
is(run("case-note -q --wait 30 -l L --text lost. $case 2>said"), 2, 'a verb that waits while the ledger moves away');
like(slurp('said'), qr/there is no such ledger/, 'says that it is not there');
is(ended($mover), 0, 'it has moved');
unlike(slurp('moved/L'), qr/lost\./, 'and has nothing that was not reported');
is(run("cp $root/testdata/example-run/L M && case-archive -q -l M --month 2020-11 --into moved/volumes 2>/dev/null"), 0, 'with its volumes');
is(run('(cd moved && sha256sum L >SHA256SUMS) && rsync -a moved/ new/ && cd new && sha256sum --quiet -c SHA256SUMS && cd volumes/2020-11 && sha256sum --quiet -c SHA256SUMS'),
	0, 'all of it is there with the right sums');
is(run('case-check new/L >/dev/null'), 0, 'and passes case-check');
run('printf x >>new/volumes/2020-11/cases.tsv');
is(run('cd new/volumes/2020-11 && sha256sum --status -c SHA256SUMS 2>/dev/null'), 1, 'a volume that was changed is found');

# --- two hotlines -------------------------------------------------------------------------------

sub hotline {
	my ($name, $unit) = @_;
	run("mkdir -p $name/tables && cp '$tables'/*.tsv $name/tables");
	put("$name/tables/units.tsv", "unit\tclass\tparent\taliases\n$unit\tdepartment\t\t\n");
	return "CASE_TABLES=$name/tables; export CASE_TABLES;";
}

my %of = (a => hotline('a', '甲局'), b => hotline('b', '乙局'));
my %unit = (a => '甲局', b => '乙局');
for my $name (qw(a b)) {
	my $number = '20201115-00001';
	is(run("$of{$name} case-new -q -l $name/L --channel phone --text $name && case-assign -q -l $name/L --unit $unit{$name} $number"), 0,
		"hotline $name");
	is(run("$of{$name} unit-mark -q -l $name/marks --act media --unit $unit{$name} --ref x"), 0, "hotline $name: its marks");
}
my ($x, $y) = (slurp('a/L'), slurp('b/L'));
is(run("$of{a} case-recall -q -l a/L 20201115-00001 && case-assign -q -l a/L --unit 乙局 20201115-00001 2>/dev/null"), 2, "the other's unit is none of its own");
is(slurp('b/L'), $y, "what the one records is not in the other's ledger");
is(run("$of{b} case-list -c unit b/L | tail -n +2 >units"), 0, 'each is read by itself');
is(slurp('units'), "乙局\n", 'with its own unit');
is(run("$of{a} case-list a/L b/L >read 2>/dev/null"), 2, 'both as one are refused');
is(slurp('read'), '', 'and no figure is printed');
is(run("$of{a} case-check b/L >found"), 1, "with the other's tables");
like(slurp('found'), qr/^b\/L\t3\t.*\tunit\tbreach\tR4\.1\t/m, 'case-check names the unit that is not in the roster');
is(run("$of{a} score-unit --year 2020 --marks b/marks a/L >/dev/null 2>said"), 0, "with the other's marks");
like(slurp('said'), qr/1 mark has a unit that is not in the roster/, 'says that they are not its own');
done_testing();
