# What the scripts here share: the product on an empty folder with a tenant of phones, and sipp as phones. Sourced, not run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
product=${PRODUCT:-$root/artifacts/embedded/bin/Silo/release/Softswitch.Silo.dll}
password=Load-Pass-1
work=$(mktemp -d)
server=0 phones=0
settings=(--Data:Folder="$work/data" --Demo:Enabled=false --Sip:BindAddress=127.0.0.1 --Sip:UdpPort=25060 --Sip:TcpPort=off --Sip:TlsPort=off
    --Sip:WsPort=off --Sip:Trusted:0=127.0.0.10/load --Http:BindAddress=127.0.0.1 --Http:Port=28080 --Media:PortFrom=40000 --Media:PortTo=59999)

cleanup() {
    [ "$phones" -ne 0 ] && kill "$phones" 2>/dev/null || true
    [ "$server" -ne 0 ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

# tenant COUNT: so many phones in the product's database, and in tables for sipp.
tenant() {
    python3 - "$work" "$password" "$1" <<'PY'
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
table("called", [login(n) for n in range(500, 950)])
table("calls", [(f"phone{n}", str(10500 + n)) for n in range(450)])
PY
    dotnet "$product" import "$work/tenant.json" "${settings[@]}" >/dev/null
}

# start: the product, until it is ready.
start() {
    dotnet "$product" "${settings[@]}" >"$work/server.log" 2>&1 &
    server=$!
    timeout 30 bash -c "until grep -q 'Softswitch is ready' '$work/server.log'; do sleep 0.2; done"
}

# phone SCENARIO TABLE ADDRESS PORT OPTIONS...
phone() {
    local scenario=$1 table=$2 address=$3 port=$4
    shift 4
    (cd "$work" && sipp 127.0.0.1:25060 -sf "$here/scenarios/$scenario.xml" -inf "$work/$table.csv" -i "$address" -mi "$address" -p "$port" \
        -key host "$address" -key port "$port" -nostdin -buff_size 4000000 -trace_stat -stf "$work/stat.csv" -fd 1 "$@" >/dev/null 2>&1) || true
}

# answering: registers the phones that are called, and lets them answer.
answering() {
    phone register called 127.0.0.20 27000 -r 50 -m 450 -timeout 30
    (cd "$work" && exec sipp -sf "$here/scenarios/called.xml" -i 127.0.0.20 -mi 127.0.0.20 -p 27000 -nostdin -buff_size 4000000 >/dev/null 2>&1) &
    phones=$!
}

# cpu: user and system time of the server in clock ticks.
cpu() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$server/stat"; }

# tell NAME BEFORE AFTER: what sipp did between two readings of the CPU, and what that cost the server.
tell() {
    python3 - "$work/stat.csv" "$server" "$@" <<'PY'
import os, sys
stat, server, name, before, after = sys.argv[1:]
head, *rows = open(stat).read().strip().split("\n")
last = dict(zip(head.split(";"), rows[-1].split(";")))
done, failed = int(last["SuccessfulCall(C)"]), int(last["FailedCall(C)"])
used = (int(after) - int(before)) / os.sysconf("SC_CLK_TCK")
memory = next(line.split()[1] for line in open(f"/proc/{server}/status") if line.startswith("VmRSS"))
print(f"{name}: {done} done, {failed} failed, {used / max(done, 1) * 1e6:.0f} us of server CPU each, {int(memory) // 1024} MB")
PY
}
