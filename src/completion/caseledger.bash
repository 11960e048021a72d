# Completion of all caseledger programs for bash.  The program itself prints the completions: `PROGRAM
# --help=complete WORD...` lists those of the last word (src/program/completion.h).  On failure nothing is
# printed or completed.

# Splits a command line like the shell, without expansions, into words; the last may be empty, and `open` is
# an unclosed quote. bash's own COMP_WORDS are also split at '=' and ':'.
_caseledger_split()
{
	local rest=$1 piece word=''
	words=() open=''
	while [[ $rest =~ ^([^[:blank:]\\\"\']+|\\.?|\"[^\"]*\"?|\'[^\']*\'?|[[:blank:]]+) ]]; do
		piece=${BASH_REMATCH[0]}
		rest=${rest:${#piece}}
		case $piece in
		[[:blank:]]*) words+=("$word") word='' ;;
		\\*) word+=${piece:1} ;;
		?*[\"\']) word+=${piece:1:-1} ;;
		[\"\']*) word+=${piece:1} open=${piece:0:1} ;;
		*) word+=$piece ;;
		esac
	done
	words+=("$word")
}

# Quotes a word for typing, in reply.
_caseledger_quote()
{
	local sign
	reply=$1
	for sign in \\ ' ' \( \) \& \; \< \> \| \* \? \[ \] \$ \` \" \'; do
		[[ $reply != *"$sign"* ]] || reply=${reply//"$sign"/\\"$sign"}
	done
}

# Sets reply to what readline must insert for a whole word: readline only replaces the text after the last
# '=' or ':', before which the word has `kept`.
_caseledger_reply()
{
	reply=${1#"$kept"}
	[[ $open || $kind != words ]] || _caseledger_quote "$reply"
}

_caseledger()
{
	local words open tail=$2 word kept kind start line reply
	COMPREPLY=()
	_caseledger_split "${COMP_LINE:0:COMP_POINT}"
	local -a given=("${words[@]/#\~\//$HOME/}")
	word=${words[-1]}
	if [[ ! $open ]]; then
		_caseledger_split "$2"
		tail=${words[-1]}
	fi
	kept=${word%"$tail"}
	{
		IFS=$'\t' read -r kind start || return 0
		while IFS=$'\t' read -r line _; do
			_caseledger_reply "$start$line"
			COMPREPLY+=("$reply")
		done
	} < <(timeout 5 "${given[0]}" --help=complete "${given[@]:1:${#given[@]}-2}" "$word" 2>/dev/null </dev/null)
	[[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null
	[[ $kind != words ]] || return 0
	compopt -o filenames 2>/dev/null
	while IFS= read -r line; do
		_caseledger_reply "$start$line"
		COMPREPLY+=("$reply")
	done < <(compgen -A "$kind" -- "${word#"$start"}")
}
