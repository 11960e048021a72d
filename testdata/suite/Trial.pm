# Shared by the tests of this directory: files, entries, programs that are run by the shell and killed there.
package Trial;
use strict;
use warnings;
use Cwd qw(abs_path getcwd);
use Exporter qw(import);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use IO::Handle;
use POSIX qw(dup2);

our @EXPORT = qw($root $bin $dir @columns entry header put slurp quoted run start ended can_kill calls_of run_killed);
our $root = dirname(dirname(dirname(abs_path(__FILE__))));
our $bin = abs_path($ENV{bin} // "$root/bin");
our $dir = tempdir('caseledger-XXXXXX', TMPDIR => 1, CLEANUP => 1);
# The seconds that a command may take.
my $patience = $ENV{STEP_SECONDS} || 60;
our @columns = qw(at case act unit due by how kind topic area name phone flags ref text recorded);

# Returns a line of a case ledger with the given columns.
sub entry {
	my %field = @_;
	return join("\t", map { $field{$_} // '' } @columns) . "\n";
}

sub header {
	return join("\t", @columns) . "\n";
}

sub put {
	my ($name, @text) = @_;
	open my $out, '>', $name or die "$name: $!\n";
	print $out @text;
	close $out or die "$name: $!\n";
}

# Returns the content of a file; '' if it is empty.
sub slurp {
	my ($name) = @_;
	open my $in, '<', $name or die "$name: $!\n";
	local $/;
	return <$in> // '';
}

# The shell that runs commands.  It stays, because a copy of this process for each command would take longer than
# most commands.  It has this process's directory and environment, and is replaced when they change.
my ($shell, $requests, $answers, $owner, $state) = (0, undef, undef, 0, '');

sub start_shell {
	pipe(my $asked, $requests) && pipe($answers, my $answered) or die "pipe: $!\n";
	$requests->autoflush(1);
	$shell = fork // die "fork: $!\n";
	if ($shell == 0) {
		setpgrp 0, 0;
		open STDIN, '<&', $asked or die "stdin: $!\n";
		dup2(fileno $answered, 9) // die "dup2: $!\n";
		exec '/bin/sh' or die "sh: $!\n";
	}
	$owner = $$;
}

sub stop_shell {
	return if !$shell || $owner != $$;
	close $_ for $requests, $answers;
	waitpid $shell, 0;
	$shell = 0;
}

END {
	my $status = $?;
	stop_shell();
	$? = $status;
}

# Returns a word as the shell reads it.
sub quoted {
	my ($word) = @_;
	return "'" . $word =~ s/'/'\\''/gr . "'";
}

# Runs a shell command, whose standard input is empty unless it says otherwise; returns its status, 124 after a
# timeout.
sub run {
	my ($command, $seconds) = @_;
	my $now = join "\0", getcwd(), map { "$_=$ENV{$_}" } sort keys %ENV;
	stop_shell() if $state ne $now;
	start_shell() if !$shell || $owner != $$;
	$state = $now;
	local $SIG{ALRM} = sub { kill KILL => -$shell };
	alarm($seconds // $patience);
	print $requests '( eval ' . quoted($command) . " ) </dev/null 9>&-; echo \$? >&9\n";
	my $status = <$answers>;
	alarm 0;
	return $status + 0 if defined $status;
	stop_shell();
	return 124;
}

# Starts a shell command beside this process; returns its process.
sub start {
	my ($command, $seconds) = @_;
	my $child = fork // die "fork: $!\n";
	exec 'timeout', $seconds // $patience, 'sh', '-c', $command if $child == 0;
	return $child;
}

# Waits for what was started; returns its status, 124 after a timeout.
sub ended {
	my ($child) = @_;
	waitpid $child, 0;
	return $? >> 8;
}

# A traced program cannot be checked for leaks: that would end it with an error.
my $traced = 'ASAN_OPTIONS=detect_leaks=0 strace -qq';

# Returns whether a program can be killed before a system call here; not if it runs under another program.
sub can_kill {
	return $bin !~ /wrap$/ && run('strace -qq -o /dev/null -e inject=mmap:signal=KILL:when=2 true 2>/dev/null') == 137;
}

# Returns the system calls of a command's first thread as [name, count so far], without the first, which
# starts it.
sub calls_of {
	my ($command) = @_;
	my %nth;
	run("$traced -o calls $command >/dev/null 2>&1");
	return map { [$_, ++$nth{$_}] } grep { $_ ne 'execve' } slurp('calls') =~ /^(\w+)\(/mg;
}

# Runs a command that is killed before one of its calls, with standard output in a file; returns its status,
# 137 if killed.
sub run_killed {
	my ($call, $command, $output) = @_;
	my ($name, $nth) = @$call;
	return run("$traced -o /dev/null -e inject=$name:signal=KILL:when=$nth $command >$output 2>/dev/null");
}

1;
