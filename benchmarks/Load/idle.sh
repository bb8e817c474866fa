#!/usr/bin/env bash
# idle.sh [CONNECTIONS [SECONDS]]: what 50 calls a second cost alone, and beside so many connections over which nothing comes. See README.md.
. "$(dirname "$0")/common.sh"
connections=${1:-10000} seconds=${2:-20} calls=50
settings+=(--Sip:TcpPort=25060)

# cost NAME: makes calls, and says what they cost the product and what it takes in memory.
cost() {
    local before after
    before=$(cpu)
    phone caller calls 127.0.0.10 26200 -r $calls -m $((calls * seconds)) -l $((calls * 3)) -timeout $((seconds + 15))
    after=$(cpu)
    tell "$1" "$before" "$after"
    rm -f "$work/stat.csv"
}

tenant 1000
start
answering
phone caller calls 127.0.0.10 26200 -r $calls -m $((calls * 60)) -l $((calls * 3)) -timeout 75
rm -f "$work/stat.csv"
cost alone
"$here/idle.py" "$connections" $((seconds + 10)) &
idle=$!
sleep 8
cost "beside idle connections"
wait "$idle"
