#!/usr/bin/env bash
# hostile.sh [RATE [SECONDS]]: how long phones wait for ringing at 50 calls a second, alone and beside so many requests a second of
# one stranger. See README.md.
. "$(dirname "$0")/common.sh"
rate=${1:-10000} seconds=${2:-30} calls=50

# waits NAME: makes calls and says how long each waited.
waits() {
    rm -f "$work"/caller_*_rtt.csv
    phone caller calls 127.0.0.10 26200 -r $calls -m $((calls * seconds)) -l $((calls * 3)) -trace_rtt -rtt_freq 1 -timeout $((seconds + 15))
    python3 - "$1" "$work/stat.csv" "$work"/caller_*_rtt.csv <<'PY'
import sys
name, stat, rtt = sys.argv[1:]
head, *rows = open(stat).read().strip().split("\n")
failed = dict(zip(head.split(";"), rows[-1].split(";")))["FailedCall(C)"]
waits = sorted(float(line.split(";")[1]) for line in open(rtt).read().strip().split("\n")[1:])
print(f"{name}: {len(waits)} calls, {failed} failed, ringing after {waits[len(waits) // 2]:.2f} ms, p99 {waits[len(waits) * 99 // 100]:.2f} ms")
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
