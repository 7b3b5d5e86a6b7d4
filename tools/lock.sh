#!/usr/bin/env bash
# Writes requirements.txt and requirements-dev.txt: every version with its hashes, for Linux and
# Windows, without the name of any host or folder in them. Needs `uv`, which pip fetches aside.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=build/lock-venv
if [ ! -x "$tool/bin/uv" ]; then
    python3 -m venv "$tool"
    "$tool/bin/pip" install --quiet uv
fi

# An existing file is kept where it still fits; remove both files first to take the newest of all.
compile() {
    "$tool/bin/uv" pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate pyproject.toml "$@"
}

compile --output-file requirements.txt
compile --group pyproject.toml:dev --constraint requirements.txt --output-file requirements-dev.txt

if grep -nEi '://|^-|^#|[ @]file:|@ ' requirements.txt requirements-dev.txt | grep -v -- '--hash='; then
    echo "lock: the lines above name a place; they must not" >&2
    exit 1
fi
echo "lock: $(grep -c '==' requirements.txt) packages to run, $(grep -c '==' requirements-dev.txt) with the tools"
