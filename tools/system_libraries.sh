#!/usr/bin/env bash
# Installs the Debian packages a group needs, and only those that are missing.
#   tools/system_libraries.sh GROUP…      python | window | screen | print | test
set -euo pipefail

# "a|b": either name will do (Debian 13 renamed some libraries to …t64).
packages_of() {
    case $1 in
        python) ! python3 -c 'import ensurepip, venv' 2>/dev/null && echo python3 python3-venv ;;
        window) echo libglib2.0-0\|libglib2.0-0t64 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 \
            libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
            libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1 ;;
        screen) echo xvfb openbox xdotool ;;
        print) echo libcups2\|libcups2t64 cups-client ;;
        test) echo cups poppler-utils strace ;;
        *) echo "system libraries: there is no group $1" >&2; exit 2 ;;
    esac || true
}

installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

wanted=()
for group in "$@"; do
    packages=$(packages_of "$group")
    read -r -a names <<<"$packages"
    wanted+=("${names[@]}")
done

if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system; the packages needed are, by their Debian names: ${wanted[*]//|*/}" >&2
    exit 0
fi

missing=()
for names in "${wanted[@]}"; do
    installed "${names%|*}" || installed "${names#*|}" || missing+=("$names")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "System libraries are missing. Please install them, then repeat the command:" >&2
    echo "    sudo apt-get install --no-install-recommends ${missing[*]//|*/}" >&2
    exit 1
fi

known() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

echo "Installing system libraries: ${missing[*]//|*/}"
export DEBIAN_FRONTEND=noninteractive
for names in "${missing[@]}"; do
    if ! known "${names%|*}" && ! known "${names#*|}"; then
        apt-get update -qq
        break
    fi
done
choice=()
for names in "${missing[@]}"; do
    if known "${names%|*}"; then choice+=("${names%|*}"); else choice+=("${names#*|}"); fi
done
fetch() { apt-get install -qq -y --no-install-recommends "${choice[@]}" >/dev/null; }
# An old package list may name versions that are gone.
fetch || { apt-get update -qq && fetch; }
