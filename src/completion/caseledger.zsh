#autoload
# Completion of all of caseledger's programs for zsh.  What there is to complete is asked of the program itself:
# `PROGRAM --help=options` says which options it has and what they take, `--help=units` which units there are.  What
# fails says nothing, and completes nothing.

# The value that an option has on the command line so far, the last if it stands several times; by name and letter.
_caseledger_given() {
	local i given
	for ((i = 2; i < CURRENT; i++)); do
		case $words[i] in
		--$1=*) given=${words[i]#*=} ;;
		--$1 | -$2) given=$words[i+1] ;;
		-$2?*) given=${words[i]#-?} ;;
		esac
	done
	given=${(Q)given}
	[[ -n $given ]] && print -r -- ${given/#\~\//$HOME/}
}

_caseledger_units() {
	local given=$(_caseledger_given units -)
	local -a units=(${(f)"$($program ${given:+--units=$given} --help=units 2>/dev/null </dev/null)"})
	shift units && compadd "$@" -a units
}

# The cases of the ledger named, in the states given, else in those that leave something to be done.
_caseledger_cases() {
	local ledger list=case-list
	[[ $program != */* ]] || list=${program%/*}/case-list
	ledger=$(_caseledger_given ledger l) || return
	local -a cases=(${(f)"$(timeout 5 $list --skip-bad -s ${states:-new,referred,instructed,assigned,replied,closed} \
		-c case -- $ledger 2>/dev/null </dev/null)"})
	shift cases && compadd "$@" -a cases
}

# What _arguments is to do for an argument of that kind, with these words if there are any; in REPLY.
_caseledger_action() {
	case $1 in
	CASE*) REPLY=_caseledger_cases ;;
	UNIT*) REPLY=_caseledger_units ;;
	FILE* | LEDGER | MARKS | TALLY) REPLY=_files ;;
	FOLDER) REPLY='_files -/' ;;
	*) REPLY=${2:+compadd - $2} ;;
	esac
	[[ $1 != *'[,...]' || -z $REPLY ]] || REPLY="_sequence $REPLY"
	[[ -n $REPLY ]] || REPLY=' '
}

setopt localoptions extendedglob
local program=${${(Q)words[1]}/#\~\//$HOME/} line states REPLY
local -a lines specs field
lines=(${(f)"$($program --help=options 2>/dev/null </dev/null)"})
for line in $lines[2,-1]; do
	field=("${(@ps:\t:)line}")
	_caseledger_action "$field[3]" "$field[5]"
	if [[ -z $field[1] ]]; then
		states=${field[5]// /,}
		specs+=("*:${field[3]//:/\\:}:$REPLY")
		continue
	fi
	local both=--$field[1] help="[${field[6]//(#m)[]:\\[]/\\$MATCH}]" letter=$field[2]
	case $field[4] in
	nothing) specs+=("(${letter:+-$letter }$both)$both$help" ${letter:+"(-$letter $both)-$letter$help"}) ;;
	maybe) specs+=("($both)$both=-$help::${field[3]//:/\\:}:$REPLY") ;;
	value) specs+=("(${letter:+-$letter }$both)$both=$help:${field[3]//:/\\:}:$REPLY"
		${letter:+"(-$letter $both)-$letter+$help:${field[3]//:/\\:}:$REPLY"}) ;;
	values) specs+=("*$both=$help:${field[3]//:/\\:}:$REPLY" ${letter:+"*-$letter+$help:${field[3]//:/\\:}:$REPLY"}) ;;
	esac
done
_arguments -s -S : $specs
