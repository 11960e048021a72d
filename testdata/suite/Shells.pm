# bash and zsh on a terminal, to test their completion.
package Shells;
use strict;
use warnings;
use Encode qw(decode_utf8 encode_utf8);
use Exporter qw(import);
use IO::Handle;
use POSIX qw(mkfifo);

our @EXPORT = qw(shell_there shell_start shell_complete shell_said shell_end);

# What each does with the line in `asked` when ^T is typed: it sets the line, completes it, and writes to
# `answered` the completed line and then the words offered, one per line; messages of its functions go to
# `said`.
my %start = (
	bash => [ 'bashrc', <<'END', 'bash --noprofile --rcfile bashrc -i' ],
PS1=
for file in "$folder"/bash/*-*; do
	. "$file"
	name=${file##*/}
	[[ $(complete -p "$name") == "complete -F _caseledger $name" ]] && complete -F traced "$name"
done
traced() { _caseledger "$@" 2>>said; offered=("${COMPREPLY[@]}"); }
ask() { offered=() READLINE_POINT=99999; IFS= read -r READLINE_LINE <asked; }
answer() { printf '%s\n' "$READLINE_LINE" "${offered[@]}" >answered; READLINE_LINE=; }
bind 'set bell-style none' 'set page-completions off' 'set completion-query-items 0'
bind -x '"\C-xa": ask'
bind -x '"\C-xb": answer'
bind '"\C-t": "\C-xa\C-i\C-xb"'
END
	zsh => [ '.zshrc', <<'END', 'zsh -d -i' ],
PS1=
setopt noautolist nobeep
unsetopt automenu
fpath=($folder/zsh $fpath)
autoload -Uz compinit && compinit -u -D
traced() {
	compadd() {
		if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
			local -a hits
			builtin compadd -A hits "$@"
			offered+=("$IPREFIX"${^hits})
		fi
		builtin compadd "$@"
	}
	_main_complete 2>>said
	unfunction compadd
}
ask() {
	local line
	local -a offered
	IFS= read -r line <asked
	BUFFER=$line CURSOR=$#line
	zle traced
	print -rl -- "$BUFFER" $offered >answered
	BUFFER=
}
zle -C traced complete-word traced
zle -N ask
bindkey '^T' ask
END
);

sub there_is { return scalar grep { -x "$_/$_[0]" } split /:/, $ENV{PATH} }

# Returns whether this shell and a terminal for it are available.
sub shell_there {
	my ($name) = @_;
	return there_is($name) && there_is('script') && system("script -qec true typed >/dev/null 2>&1 </dev/null") == 0;
}

# Starts it in the current directory; the completions are in the directory of the second argument.
sub shell_start {
	my ($name, $folder) = @_;
	my ($file, $text, $command) = @{ $start{$name} };
	open my $out, '>', $file or die "$file: $!\n";
	print $out $text;
	close $out or die "$file: $!\n";
	unlink 'asked', 'answered', 'said';
	mkfifo($_, 0600) or die "$_: $!\n" for 'asked', 'answered';
	local @ENV{qw(folder ZDOTDIR TERM)} = ($folder, '.', 'dumb');
	open my $keys, '|-', "script -qfc '$command' typed >/dev/null" or die "script: $!\n";
	$keys->autoflush(1);
	return { name => $name, keys => $keys };
}

# Returns the completed line and the offered words in byte order, each as a whole word without a quoting '\'.
sub shell_complete {
	my ($shell, $line) = @_;
	local $SIG{ALRM} = sub { die "$shell->{name} does not answer to '$line'\n" };
	alarm($ENV{STEP_SECONDS} || 60);
	print { $shell->{keys} } "\x14";
	open my $asked, '>', 'asked' or die "asked: $!\n";
	print $asked encode_utf8($line), "\n";
	close $asked;
	open my $answered, '<', 'answered' or die "answered: $!\n";
	chomp(my ($became, @offered) = map { decode_utf8($_) } <$answered>);
	close $answered;
	alarm 0;
	my ($before) = $shell->{name} eq 'bash' && $line =~ /(\S*[=:])[^\s=:]*\z/ ? $1 : '';
	return ($became, sort map { $before . s/\\(.)/$1/gr } grep { $_ ne '' } @offered);
}

# Returns the messages of its functions since the last call.
sub shell_said {
	open my $in, '<:utf8', 'said' or return '';
	local $/;
	my $said = <$in> // '';
	truncate 'said', 0;
	return $said;
}

sub shell_end {
	my ($shell) = @_;
	print { $shell->{keys} } "\x15exit\n";
	close $shell->{keys};
	unlink 'asked', 'answered';
}

1;
