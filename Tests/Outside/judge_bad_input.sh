#!/usr/bin/env bash
# Bad input and bad places get what/why/try and the right exit code, and change nothing.
set -euo pipefail
ourside=${OURSIDE:?the program}
work=$(mktemp -d)
disk=$work/disk
trap 'umount "$disk" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
export OURSIDE_DATABASE=$work/o.db OURSIDE_ACTOR=ada HOME=$work OURSIDE_NOW=2026-01-05T09:00:00Z
"$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1
"$ourside" service add ec2 --name web >/dev/null 2>&1
export OURSIDE_NOW=2026-02-20T09:00:00Z
mkdir folder; mkfifo pipe; printf 'not a database, only a text file that is long enough to be looked at\n' >text.db
printf 'task,on\nweb/os-patching,2026-02-19\nweb/no-such-duty,2026-02-19\n' >sheet.csv
before=$("$ourside" log --head)
checked=0
refused() { # CODE WORDS COMMAND…: that exit code, an error with a reason, and nothing changed
    local code=$1 words=$2 got=0 output; shift 2
    output=$(timeout 20 "$@" 2>&1 >/dev/null </dev/null) || got=$?
    [ $got = "$code" ] || { echo "exit $got, not $code: $*"; echo "$output"; exit 1; }
    grep -q '^error: ' <<<"$output" || { echo "no error line: $*"; echo "$output"; exit 1; }
    grep -qiE "$words" <<<"$output" || { echo "does not say '$words': $*"; echo "$output"; exit 1; }
    [ "$("$ourside" log --head)" = "$before" ] || { echo "changed the ledger: $*"; exit 1; }
    checked=$((checked + 1))
}
refused 65 "did you mean" "$ourside" service add ec3 --name api
refused 64 "not a day" "$ourside" tick web/os-patching --on 2026-02-31
refused 65 "already" "$ourside" service add ec2 --name web
refused 66 "missing.csv" "$ourside" tick web/os-patching --evidence missing.csv
refused 66 "regular file" "$ourside" tick web/os-patching --evidence folder
refused 66 "regular file" "$ourside" tick web/os-patching --evidence pipe
refused 65 "no-such-duty" "$ourside" tick --from sheet.csv --yes
refused 65 "not come yet" "$ourside" tick web/os-patching --on 2026-02-21
refused 66 "no database" "$ourside" status --database nowhere.db
refused 65 "not a database" "$ourside" status --database text.db
refused 66 "regular file" "$ourside" status --database folder
refused 64 "did you mean" "$ourside" overdeu
refused 64 "did you mean" "$ourside" overdue --limt 3
OURSIDE_NOW=2026-01-04T09:00:00Z refused 65 "never goes back" "$ourside" team add platform

# A full disk: the command fails in words, nothing is half done, and the file verifies.
mkdir "$disk"
if mount -t tmpfs -o size=4m tmpfs "$disk" 2>/dev/null; then
    export OURSIDE_DATABASE=$disk/o.db
    if "$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1; then
        "$ourside" service add ec2 --name web >/dev/null 2>&1 || true
        before=$("$ourside" log --head)
        head -c 9000000 /dev/urandom >image.bin
        refused 74 "full" "$ourside" tick web/os-patching --evidence image.bin
        rm -f "$disk"/x; "$ourside" verify >/dev/null || { echo "a full disk left a file that does not verify"; exit 1; }
    else
        "$ourside" init --organization Acme --time-zone UTC 2>&1 | grep -q '^error: ' || { echo "init on a small disk says nothing"; exit 1; }
        checked=$((checked + 1))
    fi
    umount "$disk"
else
    echo "note: no small disk can be mounted here, so a full one was not tried"
fi

# A folder that may only be read: as another user, since root may write anywhere.
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
    export OURSIDE_DATABASE=$work/o.db
    chmod 755 "$work"; mkdir closed; cp o.db closed/o.db; chmod 644 closed/o.db; chmod 555 closed
    cp "$ourside" "$work/ourside"; chmod 755 "$work/ourside"
    as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups "$work/ourside" "$@"; }
    export OURSIDE_NOW=2026-02-20T09:00:00Z
    as_nobody status --database "$work/closed/o.db" >/dev/null || { echo "a file in a read-only folder cannot be read"; exit 1; }
    got=0; output=$(as_nobody team add x --database "$work/closed/o.db" 2>&1) || got=$?
    { [ $got = 77 ] || [ $got = 73 ] || [ $got = 74 ]; } && grep -q '^error: ' <<<"$output" || { echo "read-only folder: exit $got: $output"; exit 1; }
    checked=$((checked + 1))
fi
# What was recorded is never told as not done, wherever the answer goes.
export OURSIDE_DATABASE=$work/heard.db OURSIDE_NOW=2026-02-20T09:00:00Z
"$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1
heard() { # name, expected exit code, entries more; the command runs in a shell of its own
    local before after got=0
    before=$(sqlite3 "$OURSIDE_DATABASE" 'SELECT count(*) FROM ledger')
    bash -c "$4" >/dev/null 2>"$work/words" || got=$?
    after=$(sqlite3 "$OURSIDE_DATABASE" 'SELECT count(*) FROM ledger')
    [ "$got" = "$2" ] && [ $((after - before)) = "$3" ] ||
        { echo "$1: exit $got, $((after - before)) entries: $(cat "$work/words")"; exit 1; }
    checked=$((checked + 1))
}
heard "a full output" 3 1 "'$ourside' team add a >/dev/full"
grep -q 'recorded as entry' "$work/words" || { echo "a full output is not told"; exit 1; }
heard "a closed output" 0 1 "'$ourside' team add b >&-"
heard "a broken pipe" 3 1 "set -o pipefail; '$ourside' team add c | exec true; exit \${PIPESTATUS[0]}"
heard "a full error output" 0 1 "'$ourside' team add d 2>/dev/full"
heard "a file size limit" 74 0 "ulimit -f 1; '$ourside' team add e"
heard "a full output of a reader" 74 0 "'$ourside' team list >/dev/full"
echo "bad input: $checked refusals, each in words and without a trace"
