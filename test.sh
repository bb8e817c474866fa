#!/usr/bin/env bash
# Installs what the tests need, builds, checks and runs everything, on every engine that can be built here.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when nothing failed.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
logs="$PWD/artifacts/test-logs"
rm -rf "$logs"
mkdir -p "$logs"
passed=0 failed=0 skipped=0

say() { printf '\n== %s\n' "$*"; }

finish() {
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ] && exit 0
    exit 1
}

# step NAME COMMAND...: a step that must succeed; a failing one counts as one failed test.
step() {
    local name=$1 log="$logs/$1.log"
    shift
    say "$name"
    if "$@" >"$log" 2>&1; then return 0; fi
    failed=$((failed + 1))
    printf 'FAILED: %s (%s)\n' "$name" "$log"
    grep -E 'error|warning|Error' "$log" | sort -u | head -40 || true
    return 1
}

installed_package() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

install_packages() {
    local wanted=(sip-tester baresip tshark postgresql chromium sox ffmpeg espeak-ng libopus0 sipsak sipvicious kamailio python3 nodejs npm)
    local commands=(sipp baresip tshark postgres chromium sox ffmpeg espeak-ng libopus0 sipsak svmap kamailio python3 node npm)
    local missing=() index name
    for index in "${!wanted[@]}"; do
        name=${commands[$index]}
        command -v "$name" >/dev/null 2>&1 && continue
        compgen -G "/usr/lib/postgresql/*/bin/$name" >/dev/null && continue
        installed_package "${wanted[$index]}" || missing+=("${wanted[$index]}")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null && root=(sudo -n) || root=(no)
    fi
    if [ "${root[*]:-}" = no ] || ! command -v apt-get >/dev/null; then
        echo "Not installed, and cannot be installed from here: ${missing[*]}. The tests that need them are skipped."
        return 0
    fi

    say "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    "${root[@]}" apt-get update >"$logs/apt.log" 2>&1 || true
    for name in "${missing[@]}"; do
        # One by one: a package that this release lacks must not keep the others away.
        timeout 600 "${root[@]}" apt-get install -y --no-install-recommends "$name" >>"$logs/apt.log" 2>&1 ||
            echo "Could not install $name; the tests that need it are skipped ($logs/apt.log)."
    done
}

install_browser_client() {
    local folder=tests/Acceptance/Browser
    [ -f "$folder/package-lock.json" ] && command -v npm >/dev/null || return 0
    [ -d "$folder/node_modules" ] && [ "$folder/node_modules" -nt "$folder/package-lock.json" ] && return 0
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund) >"$logs/npm.log" 2>&1 && touch "$folder/node_modules" ||
        echo "Could not install the browser client; its tests are skipped ($logs/npm.log)."
}

# counter NAME FILE: one figure of a TRX file's summary.
counter() { sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$2" | head -1; }

# Of what is shown from outside, this is the work of the edge alone, whatever engine is behind it.
edge_only='FullyQualifiedName!~Acceptance.Tests.Hostile.&FullyQualifiedName!~Acceptance.Tests.Messages.&FullyQualifiedName!~Acceptance.Tests.Sounds.'
edge_only+='&FullyQualifiedName!~Acceptance.Tests.Portal.&FullyQualifiedName!~.LampTests.&FullyQualifiedName!~.MessageLampTests.'
edge_only+='&FullyQualifiedName!~.DigestTests.&FullyQualifiedName!~.SessionTimerTests.&FullyQualifiedName!~.SilenceTests.&FullyQualifiedName!~.LostConnectionTests.'

# failed_tests TRX: the methods of which a test failed, a line each.
failed_tests() { sed -n 's/.*<UnitTestResult [^>]*testName="\([^"(]*\)[^>]*outcome="Failed".*/\1/p' "$1" | sort -u; }

# try_again ASSEMBLY TRX: whether the tests that failed pass now. Phones and browsers that others made, on a machine that does other things
# too, are late at times: up to three such tests get one more chance and are named. What fails twice has failed.
try_again() {
    local assembly=$1 trx=$2 methods=() filter=""
    mapfile -t methods < <(failed_tests "$trx")
    [ ${#methods[@]} -ge 1 ] && [ ${#methods[@]} -le 3 ] || return 1
    filter=$(printf '|FullyQualifiedName=%s' "${methods[@]}")
    timeout 600 dotnet test "$assembly" --filter "${filter:1}" --logger "console;verbosity=minimal" \
        --blame-hang-timeout 5m --blame-hang-dump-type none --results-directory "$logs/again" >"${trx%.trx}.again.log" 2>&1 || return 1
    printf 'UNSTEADY, passed the second time: %s\n' "${methods[@]}"
}

# run_project ENGINE ASSEMBLY: runs one test assembly and adds its figures to the sums.
run_project() {
    local engine=$1 assembly=$2 name trx log status=0 filter=()
    name=$(basename "$assembly" .dll)
    [ "$engine" != embedded ] && [ "$name" = Softswitch.Acceptance.Tests ] && filter=(--filter "$edge_only")
    trx="$logs/$engine/$name.trx"
    log="$logs/$engine/$name.log"
    timeout 1800 dotnet test "$assembly" "${filter[@]}" --logger "trx;LogFileName=$trx" --logger "console;verbosity=minimal" \
        --blame-hang-timeout 10m --blame-hang-dump-type none --results-directory "$logs/$engine" >"$log" 2>&1 || status=$?

    local total=0 good=0 bad=0
    if [ -f "$trx" ]; then
        total=$(counter total "$trx")
        good=$(counter passed "$trx")
        bad=$(counter failed "$trx")
    elif grep -q 'No test is available' "$log"; then
        printf '%-44s no tests\n' "$name"
        return 0
    fi
    # A test host that fell over leaves no failed test behind, only an exit code.
    [ "$status" -ne 0 ] && [ "${bad:-0}" -eq 0 ] && bad=1 && echo "FAILED: $name ended with exit code $status ($log)"

    if [ "$bad" -gt 0 ] && [ "$name" = Softswitch.Acceptance.Tests ] && [ -f "$trx" ] && try_again "$assembly" "$trx"; then
        good=$((good + bad)) bad=0
    fi

    printf '%-44s %5d passed %4d failed %4d skipped\n' "$name" "$good" "$bad" "$((total > good + bad ? total - good - bad : 0))"
    if [ "$bad" -gt 0 ]; then
        sed -n '/^ *Failed \|\[FAIL\]\|Error Message:/,/Stack Trace:/p' "$log" | grep -v 'Stack Trace:' | cut -c1-300 | sed -n 1,200p || true
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
    skipped=$((skipped + (total > good + bad ? total - good - bad : 0)))
}

# Rooms that know of no engine, or meet grains only as fakes: they are the same on each, and are tested on the first.
engine_free=(Api Dashboard Deploy Domain Gateway Integrations Media Protocols Storage)

is_engine_free() {
    local room
    for room in "${engine_free[@]}"; do [ "$1" = "$room.Tests" ] && return 0; done
    return 1
}

# test_engine ENGINE: builds once, without a warning, and runs the test projects one after the other.
test_engine() {
    local engine=$1 project name assembly
    mkdir -p "$logs/$engine"
    step "build-$engine" dotnet build Softswitch.sln -c Release --no-restore -p:Engine="$engine" -warnaserror -v q || return 0
    say "Tests on the $engine engine"
    for project in tests/*/*.Tests.csproj; do
        name=$(basename "$project" .csproj)
        [ "$engine" != embedded ] && is_engine_free "$name" && continue
        assembly="artifacts/$engine/bin/$name/release/Softswitch.$name.dll"
        [ -f "$assembly" ] || { echo "FAILED: $name was not built"; failed=$((failed + 1)); continue; }
        run_project "$engine" "$assembly"
    done
}

install_packages
install_browser_client

step restore dotnet restore Softswitch.sln || finish
test_engine embedded

step format dotnet format whitespace Softswitch.sln --no-restore --verify-no-changes || true
step style dotnet format style Softswitch.sln --no-restore --verify-no-changes --severity warn || true

if timeout 180 dotnet restore Softswitch.sln -p:Engine=orleans >"$logs/restore-orleans.log" 2>&1; then
    test_engine orleans
else
    echo "The orleans engine was not tested: its packages cannot be restored here ($(grep -oE 'NU[0-9]+: [^[]*' "$logs/restore-orleans.log" | head -1 || true))."
fi

finish
