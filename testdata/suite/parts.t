#!/usr/bin/perl
# A ledger too large for one machine: scripts/split-ledger splits it by case; the lists of the parts,
# concatenated, equal those of the whole; and the counts of the parts are merged to those of the whole, by
# scripts/tally-slurm (with Slurm if available, and with an sbatch that runs the array on this machine), and
# as in Hadoop Streaming.
use strict;
use warnings;
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

chdir $dir or die "$dir: $!\n";
$ENV{PATH} = "$bin:$ENV{PATH}";
$ENV{CASE_TABLES} = "$dir/tables";
$ENV{CASE_NOW} = '2026-12-31T18:00:00';
system('cp', '-r', "$root/src/tables", 'tables') == 0 && system('cp', "$root/testdata/month/calendar-2027.tsv", 'tables/calendar.tsv') == 0
	or die "tables\n";

my @lines = grep { /^at\t/ || substr($_, 0, 19) le $ENV{CASE_NOW} } split /^/, slurp("$root/testdata/month/cases.tsv");
put('L', @lines);
my $parts = 4;
my @parts = map { sprintf 'part-%02d.tsv', $_ } 0 .. $parts - 1;

sub output {
	my ($command) = @_;
	is(run("{ $command; } >output 2>said", 300), 0, $command) or diag(slurp('said'));
	return slurp('output');
}

# --- splitting ------------------------------------------------------------------------------

is(run("$root/scripts/split-ledger $parts part- L"), 0, 'a ledger is split');
my (%part, @all);
for my $name (@parts) {
	my ($head, @own) = split /^/, slurp($name);
	is($head, $lines[0], "$name begins with the header");
	push @{ $part{ (split /\t/)[1] }{$name} }, $_ for @own;
	push @all, @own;
	cmp_ok(scalar @own, '>', @lines / $parts / 2, "$name has its share");
	is((stat $name)[2] & 0777, 0600, "$name is nobody else's");
}
is_deeply([ sort @all ], [ sort @lines[ 1 .. $#lines ] ], 'all entries are there, each once');
is_deeply([ grep { keys %{ $part{$_} } > 1 } keys %part ], [], 'each case in one part');
my %whole;
push @{ $whole{ (split /\t/)[1] } }, $_ for @lines[ 1 .. $#lines ];
is_deeply({ map { $_ => (values %{ $part{$_} })[0] } keys %part }, \%whole, 'in the order of its entries');

put('torn', @lines, "2026-12-31T17:00:00\t20261231-00001\tnote");
is(run("$root/scripts/split-ledger $parts torn- torn && for i in 0 1 2 3; do cmp part-0\$i.tsv torn-0\$i.tsv || exit; done"),
	0, 'an incomplete last line is left out');
put('half', @lines[ 0 .. @lines / 2 ]);
put('rest', $lines[0], @lines[ @lines / 2 + 1 .. $#lines ]);
is(run("$root/scripts/split-ledger $parts two- half rest && for i in 0 1 2 3; do grep -v '^at' part-0\$i.tsv >a; grep -v '^at' two-0\$i.tsv | cmp a - || exit; done"),
	0, 'several ledgers are one');
is(run("$root/scripts/split-ledger 0 x L 2>said"), 2, 'no parts are none');
is(run("$root/scripts/split-ledger 2 x none 2>said"), 2, 'a ledger that is not there');

# --- lists ------------------------------------------------------------------------------------

for my $query ('case-list', 'case-list --tasks', 'case-list --unhappy', 'case-due', 'case-due --supervise', 'case-due --promised', 'case-log', 'case-log --all') {
	my ($head, @rows) = split /^/, output("$query L 2>/dev/null");
	my @of_parts;
	for my $name (@parts) {
		my ($part_head, @part_rows) = split /^/, output("$query $name 2>/dev/null || [ \$? = 1 ]");
		is($part_head, $head, "$query has its header");
		push @of_parts, @part_rows;
	}
	cmp_ok(scalar @rows, '>', 5, "$query has rows");
	is_deeply([ sort @of_parts ], [ sort @rows ], "$query of the parts, one after the other, lists what it lists of the whole");
}

# --- counts ------------------------------------------------------------------------------------

my $asked = '--by area:1,month --as-of 2026-12-31';
my $wanted = output("case-count $asked --sort days --total L");
my $score = '--year 2026 --as-of 2026-12-31';
my $scored = output("score-unit $score --marks $root/testdata/month/marks.tsv L");

# Hadoop Streaming: one mapper per part, lines sorted by their first cell and otherwise at random, one
# reducer.
is(output("for part in @parts; do case-count --tally $asked - <\$part; done | sort | case-count --merge $asked --sort days --total"),
	$wanted, 'counts of a mapper a part, sorted and reduced');
is(output("for part in @parts; do score-unit --tally $score - <\$part; done | sort -r | score-unit --merge $score --marks $root/testdata/month/marks.tsv"),
	$scored, 'M4 by a mapper a part, sorted and reduced');

sub tally_slurm {
	my ($title) = @_;
	is(output("$root/scripts/tally-slurm case-count $asked -- @parts -- --sort days --total"), $wanted, "$title: counts of an array job");
	is(output("TASKS=3 $root/scripts/tally-slurm score-unit $score -- @parts -- --marks $root/testdata/month/marks.tsv"),
		$scored, "$title: M4 of an array job with fewer tasks than ledgers");
	put("bad name.tsv", "x\n");
	is(run("$root/scripts/tally-slurm case-count $asked -- @parts 'bad name.tsv' >got 2>said", 300), 2, "$title: a ledger that cannot be counted ends it");
	is(slurp('got'), '', 'and no figures are printed');
	like(slurp('said'), qr/bad name\.tsv:1: .*\n.*: 1 of 5 tasks did not print a tally$/m, 'but what was wrong');
	is_deeply([ glob '.tally-*' ], [], 'and nothing is left behind');
}

# A substitute for sbatch that runs the tasks of an array on this machine as its options require, and ends as
# with --wait.
mkdir 'stand-in';
put('stand-in/sbatch', <<'SBATCH');
#!/bin/bash
[[ $1 = --wait ]] || exit 99
while [[ $1 = --* ]]; do
	case $1 in
	--wait | --quiet) shift; continue ;;
	--array) array=$2 ;;
	--output) out=$2 ;;
	--error) err=$2 ;;
	--chdir) cd "$2" || exit ;;
	--job-name) ;;
	*) exit 98 ;;
	esac
	shift 2
done
worst=0
for ((i = ${array%-*}; i <= ${array#*-}; i++)); do
	SLURM_ARRAY_TASK_ID=$i bash "$@" >"${out/%%a/$i}" 2>"${err/%%a/$i}"
	status=$?
	((status <= worst)) || worst=$status
done
exit "$worst"
SBATCH
put('stand-in/scancel', "#!/bin/sh\n");
chmod 0755, 'stand-in/sbatch', 'stand-in/scancel';
{
	local $ENV{PATH} = "$dir/stand-in:$ENV{PATH}";
	tally_slurm('an sbatch of our own');
	is(run("$root/scripts/tally-slurm no-such-program $asked -- @parts 2>said"), 2, 'a program that is not there');
	is(run("$root/scripts/tally-slurm case-count $asked 2>said"), 2, 'no ledgers are wrong usage');
}

SKIP: {
	skip 'there is no Slurm, or no right to run it', 1 if $> != 0 || run('for p in slurmctld slurmd sbatch sinfo; do command -v $p || exit 1; done >/dev/null') != 0;
	chomp(my $host = qx(hostname -s));
	my $port = 20000 + $$ % 20000;
	put('slurm.conf', map { "$_\n" } 'ClusterName=one', "SlurmctldHost=$host(127.0.0.1)", "SlurmctldPort=$port", 'SlurmdPort=' . ($port + 1), 'AuthType=auth/none',
		'CredType=cred/none', 'SlurmUser=root', 'SlurmdUser=root', "StateSaveLocation=$dir/state", "SlurmdSpoolDir=$dir/spool", "SlurmctldPidFile=$dir/control.pid",
		"SlurmdPidFile=$dir/node.pid", 'ProctrackType=proctrack/linuxproc', 'TaskPlugin=task/none', 'MpiDefault=none', 'SelectType=select/cons_tres', 'SelectTypeParameters=CR_CPU',
		'SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,sched_interval=1,bf_interval=1', "NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN",
		'PartitionName=all Nodes=ALL Default=YES State=UP');
	mkdir $_ for qw(state spool);
	local $ENV{SLURM_CONF} = "$dir/slurm.conf";
	my @servers;
	for my $server ([ 'slurmctld', '-D' ], [ 'slurmd', '-D' ]) {
		my $child = fork // die "fork: $!\n";
		if ($child == 0) {
			open STDOUT, '>>', 'servers' and open STDERR, '>&', \*STDOUT;
			exec @$server or die "$server->[0]: $!\n";
		}
		push @servers, $child;
	}
	my $up = 0;
	for (1 .. 100) {
		last if $up = run('sinfo --noheader --states idle 2>/dev/null | grep -q .') == 0;
		select undef, undef, undef, 0.2;
	}
	tally_slurm('Slurm') if $up;
	kill TERM => @servers;
	waitpid $_, 0 for @servers;
	skip 'Slurm does not come up here', 1 if !$up;
	pass('Slurm ran');
}
done_testing();
