#!/usr/bin/env bash
# Schemathesis against the server's own /openapi.json: what the schema allows and what it does not is sent to every operation; nothing may
# answer 5xx, nor anything that the schema does not say. Needs python3 with venv. Usage: scripts/schemathesis.sh [examples]
set -euo pipefail
cd "$(dirname "$0")/.."
examples=${1:-20}
venv=$PWD/node_modules/.cache/schemathesis
work=$(mktemp -d)
server=""
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

if [ ! -x "$venv/bin/schemathesis" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check schemathesis==4.32.5
fi

# Limits off: they would answer for the operations. The ledger is one of its own.
WAYOUT_DATA_DIR="$work/data" node dist/wayout.cjs serve --port 0 --rate-limit 0 --report-limit 0 --log error 2>"$work/log" &
server=$!
for _ in $(seq 100); do
  url=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/log" | head -1 || true)
  [ -n "$url" ] && break
  sleep 0.2
done
[ -n "${url:-}" ] || { cat "$work/log"; exit 1; }

status=0
# It keeps notes of its run in the folder where it runs.
(cd "$work" && "$venv/bin/schemathesis" run "$url/openapi.json" --max-examples "$examples" --seed 1 \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance) ||
  status=$?
# A defect is logged, whatever the client was told.
if grep '"level":"error"' "$work/log"; then status=1; fi
exit "$status"
