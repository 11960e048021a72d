# Completion of all of caseledger's programs for bash.  What there is to complete is asked of the program itself:
# `PROGRAM --help=options` says which options it has and what they take, `--help=units` which units there are.  What
# fails says nothing, and completes nothing.

# The option that the word before the cursor is the value of, and as much of the value as is typed; bash takes
# "--how=so" for three words unless COMP_WORDBREAKS has no '='.  Sets option, value and, to be kept, before.
_caseledger_value()
{
	local at=$COMP_CWORD
	option='' before='' value=${COMP_WORDS[COMP_CWORD]-}
	if [[ $value == '=' ]]; then
		value='' option=${COMP_WORDS[at - 1]}
	elif [[ $at -gt 2 && ${COMP_WORDS[at - 1]} == '=' ]]; then
		option=${COMP_WORDS[at - 2]}
	elif [[ $value == --*=* ]]; then
		option=${value%%=*} before=${value%%=*}= value=${value#*=}
	elif [[ $at -gt 1 && ${COMP_WORDS[at - 1]} == -?* ]]; then
		option=${COMP_WORDS[at - 1]}
	fi
}

# The value that an option has on the command line so far, the last if it stands several times; by name and letter.
_caseledger_given()
{
	local i word given=''
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if [[ $word == --"$1"=* ]]; then
			given=${word#*=}
		elif [[ $word == --"$1" || ($2 && $word == -"$2") ]]; then
			given=${COMP_WORDS[i + 1]}
			[[ $given != '=' ]] || given=${COMP_WORDS[i + 2]}
		fi
	done
	given=${given//[\\\'\"]/}
	[[ $given ]] && printf '%s\n' "${given/#\~\//$HOME/}"
}

_caseledger_units()
{
	local units
	units=$(_caseledger_given units '')
	"$program" ${units:+"--units=$units"} --help=units 2>/dev/null </dev/null | tail -n +2
}

# The cases of the ledger named, in the states given, else in those that leave something to be done.
_caseledger_cases()
{
	local ledger list=case-list
	[[ $program != */* ]] || list=${program%/*}/case-list
	ledger=$(_caseledger_given ledger l) || return
	timeout 5 "$list" --skip-bad -s "${1// /,}" -c case -- "$ledger" 2>/dev/null </dev/null | tail -n +2
}

# A word as it is to be typed, in reply.
_caseledger_quote()
{
	local sign
	reply=$1
	[[ $value != [\'\"]* ]] || return
	for sign in \\ ' ' \( \) \& \; \< \> \| \* \? \[ \] \$ \` \" \'; do
		[[ $reply != *"$sign"* ]] || reply=${reply//"$sign"/\\"$sign"}
	done
}

# Completes to the lines on standard input that begin with the value, or with its part behind the last comma if several
# may stand in it.
_caseledger_offer()
{
	local line reply part=$value kept=$before
	if [[ $1 == *'[,...]' && $value == *,* ]]; then
		part=${value##*,} kept=$before${value%,*},
	fi
	while IFS= read -r line; do
		[[ $line == "$part"* ]] || continue
		_caseledger_quote "$line"
		COMPREPLY+=("$kept$reply")
	done
}

_caseledger_files()
{
	local line
	compopt -o filenames 2>/dev/null
	while IFS= read -r line; do
		COMPREPLY+=("$before$line")
	done < <(compgen "$1" -- "$value")
}

# What an argument of that kind may be, of these words if there are any.
_caseledger_argument()
{
	if [[ $2 && $1 != CASE ]]; then
		_caseledger_offer "$1" < <(tr ' ' '\n' <<<"$2")
		return
	fi
	case $1 in
	UNIT*) _caseledger_offer "$1" < <(_caseledger_units) ;;
	CASE) _caseledger_offer "$1" < <(_caseledger_cases "${2:-new referred instructed assigned replied closed}") ;;
	FILE* | LEDGER | MARKS | TALLY) _caseledger_files -f ;;
	FOLDER) _caseledger_files -d ;;
	esac
}

_caseledger_options()
{
	local i
	for ((i = 0; i < ${#names[@]}; i++)); do
		case ${takes[i]} in
		nothing) printf -- '--%s\n' "${names[i]}" ;;
		maybe) printf -- '--%s\n--%s=\n' "${names[i]}" "${names[i]}" ;;
		*) printf -- '--%s=\n' "${names[i]}" ;;
		esac
		[[ $value == --* || -z ${letters[i]} ]] || printf -- '-%s\n' "${letters[i]}"
	done
}

_caseledger()
{
	local program=${COMP_WORDS[0]/#\~\//$HOME/} option value before name letter argument take word i
	local names=() letters=() arguments=() takes=() words=() operand='' states=''
	COMPREPLY=()
	_caseledger_value
	while IFS=$'\037' read -r name letter argument take word _; do
		if [[ $name ]]; then
			names+=("$name") letters+=("$letter") arguments+=("$argument") takes+=("$take") words+=("$word")
		else
			operand=$argument states=$word
		fi
	done < <("$program" --help=options 2>/dev/null </dev/null | tail -n +2 | tr '\t' '\037')

	for ((i = 0; i < ${#names[@]}; i++)); do
		[[ $option == --"${names[i]}" || (${letters[i]} && $option == -"${letters[i]}") ]] || continue
		# "--leader RANK" is two words, of which the second is an operand.
		[[ ${takes[i]} == value* || (${takes[i]} == maybe && ${COMP_LINE:0:COMP_POINT} == *"$option"=*) ]] || break
		_caseledger_argument "${arguments[i]}" "${words[i]}"
		return
	done
	if [[ $value == -* && " ${COMP_WORDS[*]:1:COMP_CWORD-1} " != *' -- '* ]]; then
		_caseledger_offer '' < <(_caseledger_options)
		[[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null
	else
		_caseledger_argument "$operand" "$states"
	fi
}
