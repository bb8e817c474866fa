#!/usr/bin/env bash
# kill.sh [CALLS [RATE]]: kills the product while so many calls are up and more are being made, starts it again, and counts the
# records of answered calls and the answers that callers heard. Takes eight minutes. See README.md.
. "$(dirname "$0")/common.sh"
calls=${1:-1000} rate=${2:-100}

tenant 1000
start
answering
phone caller calls 127.0.0.10 26200 -r "$rate" -m $((calls * 2)) -l $((calls * 2)) -d 600000 -trace_logs -timeout 120 &
callers=$!
timeout 110 bash -c "until [ \"\$(cat '$work'/caller_*_logs.log 2>/dev/null | grep -c answered)\" -ge $calls ]; do sleep 0.2; done"
kill -9 "$server"
wait "$server" 2>/dev/null || true
pkill -9 -f "$work/calls.csv" || true
wait "$callers" 2>/dev/null || true
start
# A call is given up when nothing was heard of it for five minutes; once a minute that is looked for.
sleep 380
python3 - "$work" <<'PY'
import glob, sqlite3, sys
work = sys.argv[1]
heard = sum(line.startswith("answered") for log in glob.glob(f"{work}/caller_*_logs.log") for line in open(log))
database = sqlite3.connect(f"file:{work}/data/softswitch.db?mode=ro", uri=True)
count = lambda query: database.execute(query).fetchone()[0]
records = count("SELECT COUNT(*) FROM cdrs WHERE answered IS NOT NULL")
calls = count("SELECT COUNT(DISTINCT call_id) FROM cdrs WHERE answered IS NOT NULL")
waiting = count("SELECT COUNT(*) FROM calls_underway")
print(f"{heard} calls heard answered before the kill; {records} records of answered calls, of {calls} calls; {waiting} still waiting for theirs")
PY
