#!/usr/bin/env bash
# led.sh RATE SECONDS: server CPU of calls to an extension beside that of calls which a number plan, routing by time, a group and the
# settings of a user lead to the same phone. See README.md.
. "$(dirname "$0")/common.sh"
rate=${1:-100} seconds=${2:-20}

# lead COUNT: so many numbers, each led in four steps to the user whom its last digits name; and a table for sipp that calls them.
lead() {
    python3 - "$work" "$1" "$(sed -n 's/.*call the API with \(\S*\).*/\1/p' "$work/server.log")" <<'PY'
import json, sys, time, urllib.error, urllib.parse, urllib.request
work, count, key = sys.argv[1], int(sys.argv[2]), sys.argv[3]
def send(method, path, body=None):
    headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json", **({"If-Match": '"0"'} if method == "PUT" else {})}
    request = urllib.request.Request("http://127.0.0.1:28080/api/v1/tenants/load/" + path, json.dumps(body).encode() if body else None, headers, method=method)
    while True:
        try:
            return json.load(urllib.request.urlopen(request))
        except urllib.error.HTTPError as refusal:
            if refusal.code != 429: raise
            time.sleep(float(refusal.headers["Retry-After"] or 1))
users, after = {}, ""
while True:
    page = send("GET", "users?limit=500" + after)
    users |= {user["extension"]: user["id"] for user in page["items"]}
    if not page.get("next"): break
    after = "&after=" + urllib.parse.quote(page["next"])
week = {"startDay": "Monday", "startTime": "00:00", "endDay": "Sunday", "endTime": "24:00"}
numbers = {n: f"+3188{1010500 + n}" for n in range(count)}
for n, number in numbers.items():
    send("POST", "routing", {"extension": str(20000 + n), "name": f"Group {n}", "group": {"members": [str(10500 + n)], "allowsForwarding": True}})
    send("POST", "routing", {"extension": str(30000 + n), "name": f"Hours {n}", "timeRouting": {"periods": [{"period": week, "to": str(20000 + n)}], "otherwise": "10000"}})
    send("POST", "dids", {"number": number, "extension": str(10500 + n)})
    send("PUT", f"users/{users[str(10500 + n)]}/reach", {"profiles": [{"name": "Usual"}], "matrix": [{"status": "Basic", "callClass": "Basic", "profile": "Usual"}]})
entries = [{"number": number, "extension": str(30000 + n)} for n, number in numbers.items()]
send("POST", "schemes", {"name": "Led", "plans": [{"number": 1, "name": "Always", "entries": entries}], "week": [{**week, "plan": 1}]})
with open(f"{work}/led.csv", "w") as file:
    file.write("SEQUENTIAL\n" + "".join(f"phone{n};{number};\n" for n, number in numbers.items()))
PY
}

run() { rm -f "$work/stat.csv"; phone caller "$1" 127.0.0.10 26200 -r "$rate" -m $((rate * $2)) -l $((rate * 3)) -timeout $(($2 + 15)); }

measure() {
    local before
    before=$(cpu)
    run "$1" "$seconds"
    tell "$2 at $rate/s" "$before" "$(cpu)"
}

tenant 1000
start
answering
lead 450
run calls "${WARM_UP:-60}"
run led 20
for _ in 1 2 3; do
    measure calls direct
    measure led led
done
