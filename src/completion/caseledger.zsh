#autoload
# Completion of all caseledger programs for zsh.  The program itself prints the completions: `PROGRAM
# --help=complete WORD...` lists those of the last word (src/program/completion.h).  On failure nothing is printed or
# completed.

local -a given=("${(@)${(@Q)words[1,CURRENT-1]}/#\~\//$HOME/}") lines partial whole
local line kind start word help ret=1
lines=("${(@f)$(timeout 5 "$given[1]" --help=complete "${(@)given[2,-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
kind=${lines[1]%%$'\t'*} start=${lines[1]#*$'\t'}
[[ -n $kind ]] || return 1
[[ -z $start ]] || compset -P "${(b)start}"
for line in "${(@)lines[2,-1]}"; do
	word=${line%%$'\t'*} help=${line#*$'\t'}
	[[ $word == *= ]] && partial+=("${word//:/\\:}:$help") || whole+=("${word//:/\\:}:$help")
done
_describe '' whole -- partial -S '' && ret=0
case $kind in
file) _files && ret=0 ;;
directory) _path_files -/ && ret=0 ;;
esac
return ret
