#!/usr/bin/env bash
# Sets up what is missing and opens the app; all words are passed on to it. Before them,
# "--extra lab" installs what a record on a server needs, "--extra export" what Parquet needs;
# it is wanted once only.
set -eu
. "$(dirname "$0")/requirements/prepare.sh"
find_python
prepare_system
prepare_packages run
while [ "${1:-}" = --extra ]; do
    case "${2:-}" in
        lab | export) prepare_packages run "$2" ;;
        *) fail "--extra takes lab or export." ;;
    esac
    shift 2
done
PYTHONPATH="$root${PYTHONPATH:+:$PYTHONPATH}" exec "$environment/bin/python" -m anatomyapp "$@"
