#!/bin/sh
# Compile the lock files: every version pinned, every hash listed, no address of any index.
set -eu

if ! command -v uv >/dev/null 2>&1; then
    echo "make lock needs uv (pip install uv)." >&2
    exit 1
fi

compile() {
    uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$@" >/dev/null
}

compile --extra postgres --extra web --output-file requirements/run.txt
compile --group dev --extra postgres --extra web --output-file requirements/dev.txt
