#!/usr/bin/perl
# M4: the evaluation of a year whose ledgers are counted on other machines, here two servers on this machine,
# and merged.
use strict;
use warnings;
use File::Basename qw(dirname);
use Test::More;
use lib dirname(__FILE__);
use Trial;

my $year = "$root/testdata/year";
my @ports = (20000 + $$ % 20000, 20001 + $$ % 20000);
my @servers;

chdir $dir or die "$dir: $!\n";
plan skip_all => 'there is no sshd' if !-x '/usr/sbin/sshd' || run('for p in ssh-keygen ssh parallel rsync; do command -v $p || exit 1; done >/dev/null');
mkdir '/run/sshd' if $> == 0;
run(q(ssh-keygen -q -t ed25519 -N '' -f host && ssh-keygen -q -t ed25519 -N '' -f user)) == 0 or die "ssh-keygen\n";
put('known', map { "[127.0.0.1]:$_ " . slurp('host.pub') } @ports);
put('allowed', slurp('user.pub'));
for my $port (@ports) {
	put("sshd.$port", "ListenAddress 127.0.0.1\nPort $port\nHostKey $dir/host\nPidFile $dir/pid.$port\nAuthorizedKeysFile $dir/allowed\n"
		. "StrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin yes\n");
	my $server = fork // die "fork: $!\n";
	exec '/usr/sbin/sshd', '-D', '-E', "$dir/log", '-f', "$dir/sshd.$port" or die "sshd: $!\n" if $server == 0;
	push @servers, $server;
}
END { kill TERM => @servers if @servers }

put('ssh', "#!/bin/sh\nexec ssh -i $dir/user -o BatchMode=yes -o UserKnownHostsFile=$dir/known \"\$@\"\n");
chmod 0755, 'ssh';
my @machines = map { "1/$dir/ssh -p $_ 127.0.0.1" } @ports;
my $up = 0;
for (1 .. 50) {
	last if $up = !grep { run("./ssh -p $_ 127.0.0.1 true 2>said </dev/null") != 0 } @ports;
	select undef, undef, undef, 0.1;
}
plan skip_all => 'no login by ssh here: ' . slurp('said') if !$up;

# By the last digit of the case number, so that the entries of a case stay together.
my %part;
my ($names, @lines) = split /^/, slurp("$year/cases.tsv");
push @{ $part{ substr((split /\t/)[1], -1) } }, $_ for @lines;
my @ledgers = map { "part-$_.tsv" } sort keys %part;
put("part-$_.tsv", $names, @{ $part{$_} }) for keys %part;

$ENV{SCORE_UNIT} = "$bin/score-unit";
mkdir "tables";
put("tables/$_", slurp("$root/src/tables/$_")) for qw(calendar.tsv rules.tsv routes.tsv);
put("tables/units.tsv", slurp("$year/units.tsv"));
$ENV{CASE_TABLES} = "$dir/tables";
my $command = "$root/scripts/score-machines '@{[join ',', @machines]}' --year 2020 --as-of 2021-01-25T00:00:00";
is(run("$command --marks $year/marks.tsv -- @ledgers >got 2>said"), 0, 'M4 counted on two machines');
ok(slurp('got') eq slurp("$year/score-2021-01-25.tsv"), 'M4 counted on two machines: the same as on one');
is(run("printf 'x\\n' >bad.tsv; $command -- @ledgers bad.tsv >got 2>said") == 0, '', 'a ledger that cannot be counted ends it');
is(slurp('got'), '', 'and no figures are printed');
done_testing();
