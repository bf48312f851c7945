#!/usr/bin/env bash
# Sets up what is missing and opens the app; all words are passed on to it.
set -eu
. "$(dirname "$0")/requirements/prepare.sh"
find_python
prepare_system
prepare_packages run
PYTHONPATH="$root${PYTHONPATH:+:$PYTHONPATH}" exec "$environment/bin/python" -m anatomyapp "$@"
