#!/usr/bin/env bash
# Sets up what is missing and runs all tests, those of the window beside the others; words are
# passed on to pytest, which then runs alone.
set -eu
. "$(dirname "$0")/requirements/prepare.sh"
find_python
PATH="$PATH$(printf ':%s' /usr/lib/postgresql/*/bin)" # where Debian keeps a server's programs
prepare_system Xvfb:xvfb xauth:xauth postgres:postgresql
prepare_packages run modelling lab export dev
prepare_environment .venv-ralph ralph || echo "Tests against a real LRS are skipped." >&2
prepare_environment .venv-anki anki || echo "Tests with the real Anki are skipped." >&2
cd "$root"
export PYTHONPATH="$root" PYTHONHASHSEED=0
unset WAYLAND_DISPLAY
python="$environment/bin/python"

# shown NUMBER COMMAND ...: runs a command with a screen, the first free one from a number on.
shown() {
    local first=$1
    shift
    if [ -n "${DISPLAY:-}" ]; then
        "$@"
    else
        xvfb-run --auto-servernum --server-num "$first" --server-args "-screen 0 1920x1200x24" "$@"
    fi
}

# half NAME NUMBER FOLDER ...: runs the tests of some folders; what they cover is kept by name.
half() {
    local name=$1 first=$2
    shift 2
    COVERAGE_FILE="$root/.coverage.$name" shown "$first" "$python" -m pytest --cov --cov-report= "$@"
}

if [ $# -gt 0 ]; then
    shown 99 "$python" -m pytest "$@"
    exit
fi
told=$(mktemp)
half window 199 tests/gui tests/gl tests/e2e >"$told" 2>&1 &
window=$!
trap 'kill "$window" 2>/dev/null || true; rm -f "$told"' EXIT
failed=0
half core 99 tests/unit || failed=1
wait "$window" || failed=1
cat "$told"
[ "$failed" -eq 0 ] || fail "Some tests failed."
"$python" -m coverage combine --quiet
"$python" -m coverage report --skip-covered --fail-under=95
