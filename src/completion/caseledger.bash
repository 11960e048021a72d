# Completion of all of caseledger's programs for bash.  What there is to complete is asked of the program itself:
# `PROGRAM --help=complete WORD...` says what the last word can become (src/program/completion.h).  What fails says
# nothing, and completes nothing.

# Splits a command line as the shell does, without expansions, into words, the last of which may be empty; open is the
# quote that is not closed.  bash's own COMP_WORDS are split at '=' and ':' too.
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

# A word as it is to be typed, in reply.
_caseledger_quote()
{
	local sign
	reply=$1
	for sign in \\ ' ' \( \) \& \; \< \> \| \* \? \[ \] \$ \` \" \'; do
		[[ $reply != *"$sign"* ]] || reply=${reply//"$sign"/\\"$sign"}
	done
}

# What readline has to put for a whole word, in reply: it replaces no more than what stands after the last '=' or ':',
# before which the word has `kept`.
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
