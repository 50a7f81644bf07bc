#!/usr/bin/env bash
# Pins every package of the requirements files with its hashes, for the one platform that we run on. No address of
# an index gets into the locks. Versions that are locked already stay unless they no longer fit; `--upgrade` lifts them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for name in requirements requirements-dev requirements-uv; do
  .venv/bin/uv pip compile "$name.in" --output-file "$name.txt" --quiet --generate-hashes \
    --python-version 3.10 --python-platform x86_64-manylinux_2_28 \
    --no-emit-index-url --no-emit-find-links --no-annotate --no-header "$@"
done
if grep -n '://' requirements*.txt; then echo "a lock names an address: see above" >&2; exit 1; fi
