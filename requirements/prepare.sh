# Sets up what the project needs: system libraries, a virtual environment, pinned packages.
# Sourced by run.sh and test.sh; does nothing that is done already.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment="$root/.venv"

# Debian's package for each shared library that Qt and OpenGL load.
libraries="libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-image.so.0:libxcb-image0
libxcb-render-util.so.0:libxcb-render-util0 libxcb-randr.so.0:libxcb-randr0
libxcb-shape.so.0:libxcb-shape0 libxcb-xkb.so.1:libxcb-xkb1 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0"

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# find_python: the first Python of at least 3.11, in $python.
find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$python" >/dev/null 2>&1 &&
            "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return
        fi
    done
    fail "Python 3.11 or newer was not found. Install it and start again."
}

# missing_packages [COMMAND:PACKAGE ...]: names Debian packages that are not there yet.
missing_packages() {
    local known entry
    known=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)
    for entry in $libraries; do
        case $known in *"${entry%%:*} "*) ;; *) printf '%s ' "${entry#*:}" ;; esac
    done
    ls /usr/share/fonts/*/*/* >/dev/null 2>&1 || printf "fonts-inter fonts-dejavu-core "
    "$python" -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
    for entry in "$@"; do
        command -v "${entry%%:*}" >/dev/null 2>&1 || printf '%s ' "${entry#*:}"
    done
}

# prepare_system [COMMAND:PACKAGE ...]: installs what is missing, or names it.
prepare_system() {
    [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null 2>&1 || return 0
    local missing become=""
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            name_missing "$missing"
            return 0
        fi
        become="sudo"
    fi
    echo "Installing system packages: $missing" >&2
    case $missing in *"postgresql "*) want_no_cluster ;; esac
    $become apt-get update -qq >/dev/null
    # shellcheck disable=SC2086 # a list of words
    $become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Options::=--force-confold \
        $missing >/dev/null || fail "apt-get could not install: $missing"
}

# name_missing PACKAGES: ends where one is needed; without PostgreSQL its tests are skipped.
name_missing() {
    [ "$1" = "postgresql " ] ||
        fail "These system packages are missing. Install them and start again:
  sudo apt-get install $1"
    echo "Without PostgreSQL the tests of a lab's record are skipped. To run them too:
  sudo apt-get install postgresql" >&2
}

# want_no_cluster: Debian's package brings its programs, and neither makes nor starts a server.
want_no_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    [ -e "$settings" ] && return 0
    $become mkdir -p "${settings%/*}"
    echo "create_main_cluster = false" | $become tee "$settings" >/dev/null
}

# prepare_packages GROUP ...: installs requirements/GROUP.txt into the virtual environment.
prepare_packages() {
    local group files=() stamp wanted
    for group in "$@"; do files+=("$root/requirements/$group.txt"); done
    stamp="$environment/.installed-${*: -1}"
    wanted=$(cat "${files[@]}" | cksum)
    [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ] && return 0
    if ! "$environment/bin/python" -c '' 2>/dev/null; then
        echo "Making the virtual environment" >&2
        "$python" -m venv --clear "$environment" || fail "$environment could not be made."
    fi
    echo "Installing Python packages ($*); this takes a minute or two" >&2
    local arguments=() file
    for file in "${files[@]}"; do arguments+=(-r "$file"); done
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes "${arguments[@]}" >&2 || fail "The Python packages could not be installed."
    printf '%s' "$wanted" >"$stamp"
}

# prepare_environment FOLDER GROUP ...: as prepare_packages, into a virtual environment of its own,
# for a program that must not share ours; on failure returns non-zero.
prepare_environment() (
    environment="$root/$1"
    shift
    prepare_packages "$@"
)
