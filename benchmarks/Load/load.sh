#!/usr/bin/env bash
# load.sh register|call RATE SECONDS [PHONES]: server CPU per operation, and its memory. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
operation=${1:-register} rate=${2:-100} seconds=${3:-20} phones_known=${4:-1000}
warm_up=${WARM_UP:-60}
product=${PRODUCT:-$root/artifacts/embedded/bin/Silo/release/Softswitch.Silo.dll}
password=Load-Pass-1
work=$(mktemp -d)
server=0 phones=0

cleanup() {
    [ "$phones" -ne 0 ] && kill "$phones" 2>/dev/null || true
    [ "$server" -ne 0 ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

python3 - "$work" "$password" "$phones_known" <<'PY'
import json, sys
work, password, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
per_user = -(-count // 90000)  # there are as many extensions of five digits
def user(n):
    channels = [{"name": f"phone{p}", "password": password, "callLimit": 5} for p in range(n * per_user, min(count, (n + 1) * per_user))]
    return {"name": f"User {n}", "extension": str(10000 + n), "channels": channels}
users = [user(n) for n in range(-(-count // per_user))]
json.dump({"format": 1, "tenant": {"id": "load", "name": "Load", "extensionLength": 5}, "users": users}, open(f"{work}/tenant.json", "w"))
def table(name, rows):
    with open(f"{work}/{name}.csv", "w") as file:
        file.write("SEQUENTIAL\n" + "".join(";".join(row) + ";\n" for row in rows))
login = lambda n: (f"phone{n}", f"[authentication username=phone{n} password={password}]")
table("phones", [login(n) for n in range(count)])
table("called", [login(n) for n in range(500, 600)])
table("calls", [(f"phone{n}", str(10500 + n)) for n in range(100)])
PY

settings=(--Data:Folder="$work/data" --Demo:Enabled=false --Sip:BindAddress=127.0.0.1 --Sip:UdpPort=25060 --Sip:TcpPort=off --Sip:TlsPort=off
    --Sip:WsPort=off --Sip:Trusted:0=127.0.0.10/load --Http:BindAddress=127.0.0.1 --Http:Port=28080 --Media:PortFrom=40000 --Media:PortTo=59999)
dotnet "$product" import "$work/tenant.json" "${settings[@]}" >/dev/null
dotnet "$product" "${settings[@]}" >"$work/server.log" 2>&1 &
server=$!
timeout 30 bash -c "until grep -q 'Softswitch is ready' '$work/server.log'; do sleep 0.2; done"

# cpu: user and system time of the server in clock ticks.
cpu() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$server/stat"; }

# phone SCENARIO TABLE ADDRESS PORT OPTIONS...
phone() {
    local scenario=$1 table=$2 address=$3 port=$4
    shift 4
    (cd "$work" && sipp 127.0.0.1:25060 -sf "$here/scenarios/$scenario.xml" -inf "$work/$table.csv" -i "$address" -mi "$address" -p "$port" \
        -key host "$address" -key port "$port" -nostdin -buff_size 4000000 -trace_stat -stf "$work/stat.csv" -fd 1 "$@" >/dev/null 2>&1) || true
}

run() {
    rm -f "$work/stat.csv"
    if [ "$operation" = register ]; then
        phone register phones 127.0.0.11 26100 -r "$rate" -m $((rate * $1)) -l $((rate * 3)) -timeout $(($1 + 15))
    else
        phone caller calls 127.0.0.10 26200 -r "$rate" -m $((rate * $1)) -l $((rate * 3)) -timeout $(($1 + 15))
    fi
}

if [ "$operation" = call ]; then
    phone register called 127.0.0.20 27000 -r 50 -m 100 -timeout 15
    (cd "$work" && exec sipp -sf "$here/scenarios/called.xml" -i 127.0.0.20 -mi 127.0.0.20 -p 27000 -nostdin -buff_size 4000000 >/dev/null 2>&1) &
    phones=$!
fi

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
