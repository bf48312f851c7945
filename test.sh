#!/usr/bin/env bash
# Sets up what is missing and runs all tests; all words are passed on to pytest.
set -eu
. "$(dirname "$0")/requirements/prepare.sh"
find_python
PATH="$PATH$(printf ':%s' /usr/lib/postgresql/*/bin)" # where Debian keeps a server's programs
prepare_system Xvfb:xvfb xauth:xauth postgres:postgresql
prepare_packages run modelling lab export dev
prepare_environment .venv-ralph ralph || echo "Tests against a real LRS are skipped." >&2
cd "$root"
export PYTHONPATH="$root" PYTHONHASHSEED=0
unset WAYLAND_DISPLAY
screen=()
if [ -z "${DISPLAY:-}" ]; then
    screen=(xvfb-run --auto-servernum --server-args "-screen 0 1920x1200x24")
fi
if [ $# -eq 0 ]; then
    set -- --cov --cov-report=term:skip-covered --cov-fail-under=95
fi
exec "${screen[@]}" "$environment/bin/python" -m pytest "$@"
