#!/usr/bin/env bash
# ./build.sh <task> [options]: restores the tools and hands over to build.cake. Without a task it lists them all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! dotnet --version >/dev/null 2>&1; then
  wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json | head -n 1)
  found=$(dotnet --list-sdks 2>/dev/null | cut -d ' ' -f 1 | paste -s -d ' ' - || true)
  echo "Sijil needs the .NET SDK $wanted or a newer patch of it; found: ${found:-none}." >&2
  echo "Install it (https://dotnet.microsoft.com/download) and see that 'dotnet --version' answers in this folder." >&2
  exit 1
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 CAKE_PATHS_TOOLS=.tools
dotnet tool restore >/dev/null

if [[ $# -eq 0 ]]; then
  exec dotnet cake build.cake --description
fi

target=$1
shift
exec dotnet cake build.cake --target="$target" "$@"
