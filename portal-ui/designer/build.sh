#!/usr/bin/env bash
# Builds the studio's editors and what turns photographs into JPEG into a folder, unless they are there and nothing is newer.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"

fail() { printf 'designer: %s\n' "$*" >&2; exit 1; }

if [ -f "$out/picture/LICENSE" ] && [ -z "$(find src build.mjs build.sh package-lock.json -newer "$out/picture/LICENSE" -print -quit)" ]; then
  exit 0
fi

command -v node >/dev/null || fail "Node 20 or newer is needed and was not found; install it (apt-get install nodejs npm)."
version=$(node --version)
major=${version#v}
[ "${major%%.*}" -ge 20 ] || fail "Node 20 or newer is needed and this is $version."

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  command -v npm >/dev/null || fail "npm is needed and was not found; install it (apt-get install npm)."
  npm ci --ignore-scripts --no-audit --no-fund || fail "The editors' libraries could not be installed; is there a network?"
  # npm keeps the old time when nothing had to change.
  touch node_modules/.package-lock.json
fi

node build.mjs "$out"
