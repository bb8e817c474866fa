#!/usr/bin/env bash
# hostile.sh [RATE [SECONDS]]: how long 50 calls a second take to be set up, alone and beside so many requests a second of one stranger.
# See README.md.
. "$(dirname "$0")/common.sh"
rate=${1:-10000} seconds=${2:-30} calls=50

# waits NAME: makes calls, and says how long the product took from their INVITE to the one it sent.
waits() {
    curl -s http://127.0.0.1:28080/metrics >"$work/before"
    phone caller calls 127.0.0.10 26200 -r $calls -m $((calls * seconds)) -l $((calls * 3)) -timeout $((seconds + 15))
    curl -s http://127.0.0.1:28080/metrics >"$work/after"
    python3 - "$1" "$work" <<'PY'
import re, sys
name, work = sys.argv[1:]
head, *rows = open(f"{work}/stat.csv").read().strip().split("\n")
failed = dict(zip(head.split(";"), rows[-1].split(";")))["FailedCall(C)"]
def read(file):
    found = re.findall(r'call_setup_seconds_bucket\{[^}]*le="([^"]+)"[^}]*\} (\d+)', open(f"{work}/{file}").read())
    return {float(edge): int(count) for edge, count in found}
before, after = read("before"), read("after")
counts = {edge: after[edge] - before.get(edge, 0) for edge in sorted(after)}
total = counts[float("inf")]
def quantile(part):
    low, below = 0.0, 0
    for edge, count in counts.items():
        if count >= part * total:
            return low + (edge - low) * (part * total - below) / (count - below)
        low, below = edge, count
print(f"{name}: {total} calls, {failed} failed, half within {quantile(0.5) * 1e3:.2f} ms, 99 of 100 within {quantile(0.99) * 1e3:.2f} ms")
PY
    rm -f "$work/stat.csv"
}

# beside METHOD
beside() {
    "$here/flood.py" "$1" "$rate" $((seconds + 4)) &
    local flood=$!
    sleep 2
    waits "beside $1"
    wait "$flood"
}

tenant 1000
start
answering
phone caller calls 127.0.0.10 26200 -r $calls -m $((calls * 60)) -l $((calls * 3)) -timeout 75
waits alone
beside INVITE
beside REGISTER
waits alone
