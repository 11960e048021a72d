#compdef @NAME@
_caseledger "$@"
