#!/usr/bin/env bash
# kill -9 at any moment of a bulk tick loses nothing that was reported done; eight processes that
# tick at once lose nothing, and none of them sees a lock.
set -euo pipefail
ourside=${OURSIDE:?the program}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export OURSIDE_DATABASE=$work/o.db OURSIDE_ACTOR=ada HOME=$work

OURSIDE_NOW=2026-01-05T09:00:00Z "$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1
export OURSIDE_NOW=2026-01-06T09:00:00Z
{ echo service,name; for n in $(seq 1 400); do echo "ec2,host-$n"; done; } >services.csv
"$ourside" import services.csv >/dev/null 2>&1
export OURSIDE_NOW=2026-06-20T09:00:00Z
cp o.db start.db

entries() { sqlite3 o.db 'SELECT count(*) FROM ledger'; }
before=$(entries)

# Sheets of 40 ticks each; after each one that reports success, its number is written down.
for sheet in $(seq 0 9); do
    { echo task,on,note; for n in $(seq $((sheet * 40 + 1)) $((sheet * 40 + 40))); do
        echo "host-$n/os-patching,2026-06-19,sheet $sheet"; done; } >"sheet-$sheet.csv"
done
rounds=0
for delay in 0.01 0.02 0.03 0.05 0.08 0.13 0.2 0.3; do
    rm -f o.db o.db-wal o.db-shm; cp start.db o.db; : >done.txt
    setsid bash -c 'for s in $(seq 0 9); do "$0" tick --from sheet-$s.csv --yes >/dev/null 2>&1 && echo $s >>done.txt; done' "$ourside" &
    victim=$!
    sleep "$delay"
    kill -9 -- "-$victim" 2>/dev/null || true
    wait "$victim" 2>/dev/null || true
    reported=$(wc -l <done.txt)
    written=$(($(entries) - before))
    "$ourside" verify >/dev/null || { echo "after $delay s: does not verify"; exit 1; }
    [ $((written % 40)) = 0 ] || { echo "after $delay s: a sheet is half done ($written entries)"; exit 1; }
    [ "$written" -ge $((reported * 40)) ] || { echo "after $delay s: $reported sheets reported, $written entries there"; exit 1; }
    rounds=$((rounds + 1))
done

rm -f o.db o.db-wal o.db-shm; cp start.db o.db
for p in $(seq 0 7); do
    (for n in $(seq $((p * 20 + 1)) $((p * 20 + 20))); do
        "$ourside" tick "host-$n/os-patching" --on 2026-06-19 --note "by $p" || exit 1
    done) >"out-$p.txt" 2>&1 &
done
for job in $(jobs -p); do wait "$job" || { echo "a process failed:"; cat out-*.txt | grep -A2 error; exit 1; }; done
[ $(($(entries) - before)) = 160 ] || { echo "eight processes: $(($(entries) - before)) of 160 entries"; exit 1; }
if grep -qi locked out-*.txt; then echo "somebody saw a lock"; exit 1; fi
"$ourside" verify >/dev/null
echo "torture: $rounds kills, nothing reported was lost; eight processes wrote 160 of 160 entries"
