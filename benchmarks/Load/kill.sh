#!/usr/bin/env bash
# kill.sh [CALLS [RATE]]: kills the product while so many calls are up and more are being made, starts it again, and counts the
# records of the calls that callers heard answered. Takes seven minutes. See README.md.
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
wait "$callers"
start
# A call is given up when nothing was heard of it for five minutes; once a minute that is looked for.
sleep 380
python3 - "$work" <<'PY'
import glob, json, re, sqlite3, sys
work = sys.argv[1]
heard = set(re.findall(r"answered (\S+)", "".join(open(log).read() for log in glob.glob(f"{work}/caller_*_logs.log"))))
records = {}
for call, legs, answered in sqlite3.connect(f"file:{glob.glob(f'{work}/data/*.db')[0]}?mode=ro", uri=True).execute("SELECT call_id, legs, answered FROM cdrs"):
    if answered is not None:
        for id in re.findall(r'"([^"]+@127\.0\.0\.10)"', legs):
            records.setdefault(id, set()).add(call)
lost = [id for id in heard if id not in records]
twice = [id for id in heard if len(records.get(id, ())) > 1]
print(f"{len(heard)} calls heard answered before the kill: {len(heard) - len(lost)} have a record, {len(lost)} have none, {len(twice)} have more than one")
PY
