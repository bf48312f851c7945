#!/usr/bin/env bash
# Sets up what is missing and runs all tests, those of the window in two parts beside the others.
# --quick leaves out what takes long (tests/conftest.py) and what needs other programs, and does not
# measure what is covered; other words are passed on to pytest, which then runs alone.
set -eu
. "$(dirname "$0")/requirements/prepare.sh"
find_python
PATH="$PATH$(printf ':%s' /usr/lib/postgresql/*/bin)" # where Debian keeps a server's programs
prepare_system Xvfb:xvfb xauth:xauth postgres:postgresql
# peers: programs of others that results are held against, each in an environment of its own.
peers() {
    prepare_environment .venv-ralph ralph || echo "Tests against a real LRS are skipped." >&2
    prepare_environment .venv-anki anki || echo "Tests with the real Anki are skipped." >&2
    prepare_environment .venv-oracles oracles || echo "Tests against oracles are skipped." >&2
}
[ "$*" = --quick ] || peers &
others=$!
prepare_packages run modelling lab export dev
wait "$others"
cd "$root"
export PYTHONPATH="$root" PYTHONHASHSEED=0
unset WAYLAND_DISPLAY
unset PYTHONDONTWRITEBYTECODE # the processes that tests start read what one has compiled
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

# window NUMBER: tests every second file of those that need a screen, from the first or second on.
window() {
    local files=() file number=0
    for file in tests/{gui,gl,e2e}/{,*/}test_*.py; do
        [ ! -e "$file" ] || [ $((number++ % 2)) -ne "$1" ] || files+=("$file")
    done
    shown $((199 + 100 * $1)) "$python" -m pytest -m "$chosen" "${files[@]}" >"$told/$1" 2>&1
}

chosen="" measured=(--cov --cov-report=)
if [ "$*" = --quick ]; then
    chosen="not slow" measured=(--no-cov)
elif [ $# -gt 0 ]; then
    shown 99 "$python" -m pytest "$@"
    exit
fi
told=$(mktemp -d)
window 0 &
first=$!
window 1 &
second=$!
trap 'kill "$first" "$second" 2>/dev/null || true; rm -rf "$told"' EXIT
failed=0 spread=()
[ "$(nproc)" -lt 4 ] || spread=(--numprocesses=$(($(nproc) - 2)) --dist=loadfile)
shown 99 "$python" -m pytest ${spread[@]+"${spread[@]}"} -m "$chosen" "${measured[@]}" tests/unit ||
    failed=1
wait "$first" || failed=1
wait "$second" || failed=1
cat "$told"/*
[ "$failed" -eq 0 ] || fail "Some tests failed."
[ -n "$chosen" ] || "$python" -m coverage report --skip-covered --fail-under=95
