# Completion of @NAME@ for bash.
. "${BASH_SOURCE[0]%/*}/caseledger" && complete -F _caseledger @NAME@
