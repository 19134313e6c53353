#!/bin/sh
# Make .venv from the lock file. Fast when nothing changed: the stamp holds a checksum of all that went into it.
set -eu

stamp=.venv/made-from
oldest=11
newest=13

usable() {
    "$1" -c "import sys; sys.exit(not (3, $oldest) <= sys.version_info[:2] <= (3, $newest))" 2>/dev/null
}

choose() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 && usable "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    found=$("${PYTHON:-python3}" --version 2>&1 || true)
    echo "Tallystick needs Python 3.$oldest to 3.$newest, but '${PYTHON:-python3}' is: ${found:-not there}." >&2
    echo "Install one, or name it: make PYTHON=/path/to/python3.12 <target>" >&2
    exit 1
}

# an environment that was made here, not one that was copied or moved along
ours() {
    [ -x .venv/bin/python ] && usable .venv/bin/python && grep -q "$(pwd)/.venv/bin/" .venv/bin/pip 2>/dev/null
}

make_venv() {
    if ! "$1" -m venv --clear .venv; then
        echo "No virtual environment could be made. On Debian and Ubuntu: apt-get install python3-venv" >&2
        exit 1
    fi
}

want=$({ pwd; cat requirements/dev.txt pyproject.toml tools/setup.sh; } | cksum)
if [ -x .venv/bin/python ] && [ "$(cat $stamp 2>/dev/null)" = "$want" ]; then
    exit 0
fi

python=$(choose)
echo "Setting up .venv with $("$python" --version). This takes a minute or two, once."
ours || make_venv "$python"
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.txt
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
echo "$want" >$stamp
