#!/usr/bin/env bash
# load.sh register|call RATE SECONDS [PHONES]: server CPU per operation, and its memory. See README.md.
. "$(dirname "$0")/common.sh"
operation=${1:-register} rate=${2:-100} seconds=${3:-20}
warm_up=${WARM_UP:-60}

# cpu: user and system time of the server in clock ticks.
cpu() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$server/stat"; }

run() {
    rm -f "$work/stat.csv"
    if [ "$operation" = register ]; then
        phone register phones 127.0.0.11 26100 -r "$rate" -m $((rate * $1)) -l $((rate * 3)) -timeout $(($1 + 15))
    else
        phone caller calls 127.0.0.10 26200 -r "$rate" -m $((rate * $1)) -l $((rate * 3)) -timeout $(($1 + 15))
    fi
}

tenant "${4:-1000}"
start
[ "$operation" = call ] && answering

# Until the hot paths are compiled for good: the first minute costs three times as much.
run "$warm_up"
before=$(cpu)
run "$seconds"
after=$(cpu)
python3 - "$work/stat.csv" "$before" "$after" "$operation" "$rate" "$server" <<'PY'
import os, sys
stat, before, after, operation, rate, server = sys.argv[1:]
head, *rows = open(stat).read().strip().split("\n")
last = dict(zip(head.split(";"), rows[-1].split(";")))
done, failed = int(last["SuccessfulCall(C)"]), int(last["FailedCall(C)"])
used = (int(after) - int(before)) / os.sysconf("SC_CLK_TCK")
memory = next(line.split()[1] for line in open(f"/proc/{server}/status") if line.startswith("VmRSS"))
print(f"{operation} at {rate}/s: {done} done, {failed} failed, {used / max(done, 1) * 1e6:.0f} us of server CPU each, {int(memory) // 1024} MB")
PY
