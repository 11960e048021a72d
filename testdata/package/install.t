#!/usr/bin/perl
# The Debian package that `make deb` made is installed, used, upgraded, removed and purged, on a copy of this machine, or
# of the system below the folder MACHINE, that nobody else sees (an overlay of its own): by root alone.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(basename dirname);
use File::Temp qw(tempdir);
use Test::More;

my $root = dirname(dirname(dirname(abs_path($0))));
my $build = abs_path($ENV{build} // "$root/src/build");
my ($package) = glob "$build/deb/caseledger_*.deb";
my $machine = $ENV{MACHINE} // '/';
my $data = '/var/lib/caseledger';

# Where all is to be tried, nothing is passed over.
sub pass_over {
	my ($why) = @_;
	BAIL_OUT($why) if $ENV{CI};
	plan skip_all => $why;
}

pass_over('only root can install a package') if $> != 0;
pass_over('there is no package: make deb') if !$package;
if (!$ENV{APART}) {
	$ENV{APART} = 1;
	exec 'unshare', '-m', $^X, abs_path($0) or die "unshare: $!\n";
}

# A copy of the machine; the mounts end with this process.
my $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my $copy = "$dir/root";
sub mounted { return system("mount $_[0] >/dev/null 2>&1") == 0 }
pass_over('no overlay of the machine can be made here')
	if !mounted("-t tmpfs none $dir") || !mkdir("$dir/up") || !mkdir("$dir/work") || !mkdir($copy)
	|| !mounted("-t overlay -o lowerdir=$machine,upperdir=$dir/up,workdir=$dir/work overlay $copy")
	|| !mounted("-t proc proc $copy/proc") || !mounted("--bind /dev $copy/dev") || !mounted("-t tmpfs none $copy/tmp");
END { system "umount -R $dir 2>/dev/null" if $dir }

# Runs a command there as root, in nearly the environment of cron; its status and all it says.
sub there {
	my ($command, $as) = @_;
	my @as = $as ? ('runuser', '-u', $as, '--') : ();
	open my $pipe, '-|', 'env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'DEBIAN_FRONTEND=noninteractive', 'chroot', $copy, @as,
		'sh', '-c', "cd / && { $command\n} 2>&1" or die "chroot: $!\n";
	local $/;
	my $said = <$pipe> // '';
	close $pipe;
	return ($? >> 8, $said);
}

sub says {
	my ($command, $wanted, $name, $as) = @_;
	my ($status, $said) = there($command, $as);
	my $like = ref $wanted ? $said =~ $wanted : $said eq $wanted;
	return ok($status == 0 && $like, $name) || diag("$command\nstatus $status: $said");
}

sub fails {
	my ($command, $name, $as) = @_;
	my ($status) = there($command, $as);
	return isnt($status, 0, $name);
}

# All files of the system, but what dpkg, adduser and apt themselves keep.
sub files {
	my (undef, $said) = there(q{find /etc /usr /var -xdev \( -path /var/lib/dpkg -o -path /var/cache -o -path /var/log \) -prune -o }
		. q{! -path '/etc/*-' ! -path /etc/.pwd.lock -print});
	return split /\n/, $said;
}

# The commands of the table of cron's.
sub jobs {
	my (undef, $said) = there('cat /etc/cron.d/caseledger');
	return map { /^[0-9*].*?\scaseledger\s+(.*)/ ? $1 : () } split /\n/, $said;
}

system("cd '$root/testdata' && cp '$package' $copy/tmp/new.deb && cp package/smoke $copy/tmp && mkdir $copy/tmp/data "
	. "&& cp -r example-run year $copy/tmp/data && chmod -R a+rX $copy/tmp/data") == 0 or die "cp\n";
there('dpkg --purge caseledger');
# Small images leave manuals and translations out of what they install: here manuals stay, to be looked at.
there("grep -ls '^path-exclude' /etc/dpkg/dpkg.cfg.d/* | xargs -r rm; echo 'path-exclude=/usr/share/locale/*' >/etc/dpkg/dpkg.cfg.d/small");
my %before = map { $_ => 1 } files();

# --- installed --------------------------------------------------------------------------

my ($status, $said) = there('dpkg -i /tmp/new.deb');
is($status, 0, 'installed') or BAIL_OUT($said);
my ($version) = `make -s -C '$root' -p -n clean` =~ /^VERSION = (.*)/m;
says('case-new --version', "case-new (caseledger) $version\n", 'the version is that of the Makefile');
says("dpkg-query -W -f '\${Depends}' caseledger", qr/libc6 .*libcsv3/, 'libraries are dependencies');
says('getent passwd caseledger', qr{^caseledger:x:[0-9]+:[0-9]+:[^:]*:$data:/usr/sbin/nologin$}, 'the user');
says("stat -c '%a %U %G' $data", "750 caseledger caseledger\n", 'the folder of the ledgers');
says('for f in /usr/bin/case-* /usr/bin/score-* /usr/bin/report-* /usr/bin/table-format /usr/bin/unit-mark; do ${f##*/} --help >/dev/null || echo $f; done', '',
	'every program runs');
my @programs = map { basename($_, '.c') } glob "$root/src/*.c";
says("cd /usr/bin && ls @programs | wc -l", scalar(@programs) . "\n", 'all of them are there');
says("cd /usr/share/man/man1 && ls @{[map { qq($_.1.gz) } @programs]} | wc -l", scalar(@programs) . "\n", 'and their pages');
says("cd /usr/share/man/zh_CN/man1 && ls @{[map { qq($_.1.gz) } @programs]} | wc -l", scalar(@programs) . "\n", 'and the Chinese ones');
says('man -w caseledger-admin && man -L zh_CN.UTF-8 -w caseledger-admin', qr{man/man7/.*\n.*zh_CN/man7/}, 'man finds them')
	if (there('man -w man'))[0] == 0;
says('localedef --quiet -i zh_CN -f UTF-8 /tmp/zh_CN.UTF-8 && LOCPATH=/tmp LANG=zh_CN.UTF-8 case-list --help', qr/用法/, 'messages are in Chinese where the language is')
	if -e "$copy/usr/share/i18n/locales/zh_CN";
fails("cat $data/* ; cd $data", 'the folder is closed to others', 'nobody');

# --- used ----------------------------------------------------------------------------------

cmp_ok(scalar(keys %before), '>', 1000, 'files are looked at');
my $ledger = "$data/cases.tsv";
my $use = "export CASE_NOW=2020-11-15T12:00:00; umask 022; cd $data;";
says("$use case-new -q -l $ledger --channel phone --name 张三 --phone 19900000001 --kind complaint --topic 供暖服务/管网漏水 --text 漏水", '', 'a case is taken down', 'caseledger');
says("$use case-assign -l $ledger --all | cut -f 4", qr/^unit\n\S+\n$/, 'and goes where the shipped routes say', 'caseledger');
says("stat -c '%a %U' $ledger", "600 caseledger\n", 'the ledger is closed to others');
says("$use report-weekly --week 2020-W46 $ledger", qr/热点/, 'the weekly report is in Chinese with no locale', 'caseledger');
says("/tmp/smoke /usr/bin /tmp/data /usr/share/man/man1/case-list.1.gz /usr/share/man/zh_CN/man1/case-list.1.gz", '',
	'a paper in Chinese, an evaluation and the manual', 'nobody');
says("cd /usr/share/doc/caseledger/examples/example-run && case-check --as-of 2020-11-15 L >/dev/null; case-list L | wc -l", qr/^[1-9]/, 'the example is there');

# --- cron's jobs -------------------------------------------------------------------------------

my @jobs = jobs();
cmp_ok(scalar(@jobs), '>=', 4, 'jobs for cron');
says("stat -c '%a %U' /etc/cron.d/caseledger", "644 root\n", 'in a file that cron takes');
says($_, '', "without settings nothing is done: $_", 'caseledger') for @jobs;
there('echo nonsense >/etc/caseledger/settings');
fails($_, "with wrong settings it fails: $_", 'caseledger') for @jobs;
there('cp /usr/share/caseledger/settings /etc/caseledger/settings');

# --- upgraded, removed, purged ------------------------------------------------------------------------

there("chmod 770 $data; cksum $ledger >/tmp/sum");
says('dpkg -i /tmp/new.deb >/dev/null', '', 'installed over itself');
says("stat -c '%a' $data; cksum $ledger | cmp - /tmp/sum", "770\n", 'what is there stays as it is');
says('dpkg --remove caseledger >/dev/null 2>&1', '', 'removed');
fails('command -v case-new caseledger-job', 'no program is left');
says("cksum $ledger | cmp - /tmp/sum; ls /etc/caseledger", "settings\n", 'ledger and settings are');
says($_, '', "cron has nothing to say: $_", 'caseledger') for @jobs;
says('dpkg --purge caseledger', qr/$data is not empty; it and its user \S+ are kept/, 'purged, it says that the ledgers stay');
says("cksum $ledger | cmp - /tmp/sum && stat -c %U $ledger; ls /etc/caseledger 2>/dev/null || :", "caseledger\n", 'they do, with their owner; settings do not');

there("rm -r $data; dpkg -i /tmp/new.deb");
says("dpkg --purge caseledger >/dev/null 2>&1; getent passwd caseledger; getent group caseledger; ls -d $data /etc/caseledger 2>/dev/null || :", '',
	'purged with no ledger there: no user, group or folder is left');
my @left = grep { !$before{$_} } files();
is("@left", '', 'nor any file');
done_testing();
