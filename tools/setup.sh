#!/usr/bin/env bash
# Makes .venv, or brings it up to date: Python 3.10 and exactly the packages of the requirements files.
# Quiet and instant where nothing has changed; two at once take turns.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec 9<"${BASH_SOURCE[0]}"
flock 9

stamp=.venv/.installed
wanted=$(cat requirements.txt requirements-dev.txt requirements-uv.txt pyproject.toml <(pwd) | sha256sum)
[ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && .venv/bin/python -c '' 2>/dev/null && exit

is_310() { "$@" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 10))' >/dev/null 2>&1; }

# A pyenv shim is on PATH even where its Python is not installed, so each candidate is tried. Globs that match
# nothing stay as they are and fail the same way.
find_python() {
  local candidate
  for candidate in python3.10 python3 python "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10*/bin/python; do
    if is_310 "$candidate"; then echo "$candidate"; return; fi
  done
  return 1
}

install_uv() { "$1/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt; }

# The last resort: uv, whichever Python it can be had with, downloads Python 3.10.
venv_by_uv() {
  local uv=uv
  if ! command -v uv >/dev/null; then
    python3 -m venv --clear .venv-uv 2>/dev/null && install_uv .venv-uv 2>/dev/null || return 1
    uv=.venv-uv/bin/uv
  fi
  "$uv" venv --quiet --clear --seed --python 3.10 .venv 2>/dev/null
}

if ! is_310 .venv/bin/python; then
  echo "Setting up .venv: this takes a minute or two, once." >&2
  if python=$(find_python); then
    "$python" -m venv --clear .venv
  elif ! venv_by_uv; then
    rm -rf .venv-uv
    echo "Python 3.10 is needed and was not found: install it (\`pyenv install 3.10\`, \`uv python install 3.10\` or your system's package python3.10-venv) and try again." >&2
    exit 1
  fi
  rm -rf .venv-uv
fi
rm -f "$stamp"
[ -x .venv/bin/uv ] || install_uv .venv
export VIRTUAL_ENV=$PWD/.venv
uv() { .venv/bin/uv pip "$@" --quiet; }
uv sync --require-hashes requirements.txt requirements-dev.txt requirements-uv.txt
uv install --no-deps --no-build-isolation --editable .
echo "$wanted" >"$stamp"
