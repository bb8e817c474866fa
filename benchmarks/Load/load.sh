#!/usr/bin/env bash
# load.sh register|call RATE SECONDS [PHONES]: server CPU per operation, and its memory. See README.md.
. "$(dirname "$0")/common.sh"
operation=${1:-register} rate=${2:-100} seconds=${3:-20}
warm_up=${WARM_UP:-60}

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
tell "$operation at $rate/s" "$before" "$after"
