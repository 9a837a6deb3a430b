#!/usr/bin/env bash
# Changes a register behind the program's back with the sqlite3 shell, one thing at a time:
# `ourside verify` must fail and name the place. The exported ledger passes verify_chain.sh.
set -euo pipefail
ourside=${OURSIDE:?the program}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export OURSIDE_DATABASE=$work/o.db OURSIDE_ACTOR=ada HOME=$work

OURSIDE_NOW=2026-05-04T09:00:00Z "$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1
export OURSIDE_NOW=2026-05-05T09:00:00Z
{
    "$ourside" team add platform --role platform
    "$ourside" service add ec2 --name web --team platform --tag Env=prod --trait has-secrets
    "$ourside" service add rds --name orders-db
    "$ourside" resource add web certificate --name tls --expires 2027-01-31
    "$ourside" owner set web/os-patching bo
    "$ourside" person leave bo --to platform
    "$ourside" policy set evidence-size 50MiB --reason "small disk" --approved-by bo
    "$ourside" import map team=tag:Owner
} >/dev/null 2>&1
printf 'report\n' >report.txt
printf 'names\n' >names.csv
printf 'service,name\nsqs,queue\n' >services.csv
printf 'user,role\nada,admin\nbo,reader\n' >users.csv
# An overlay that puts one duty in the place of another, so that its history is carried on.
python3 - >overlay.json <<'PY'
import json
controls = ["os-supported", "os-baseline", "os-host-firewall", "os-audit-logging", "os-anti-malware",
            "instance-management", "os-clock"]
print(json.dumps({
    "pack": {"id": "acme", "version": "1", "title": "Acme", "extends": "ourside"},
    "removes": ["host-review"],
    "controls": [{"id": c, "duties": ["host-check"]} for c in controls],
    "duties": [{
        "id": "host-check", "title": "Check the hosts", "scope": "service", "appliesTo": ["has-guest-os"],
        "role": "platform", "schedule": "quarterly", "runway": 45, "grace": 10, "lead": 14, "severity": "high",
        "profiles": ["standard", "full"], "review": False, "items": controls, "ordered": False,
        "evidence": "Baseline scan", "doneWhen": "No host fails the baseline",
        "source": "decided by Acme", "replaces": ["host-review"]}]}))
PY
export OURSIDE_NOW=2026-06-20T09:00:00Z
{
    "$ourside" import services.csv
    "$ourside" tick web/os-patching --evidence report.txt --link https://example.com/1 \
        --result issues --measured minutes=5
    "$ourside" evidence add names.csv
    "$ourside" evidence purge "$(sha256sum names.csv | cut -c1-64)" --reason "names in it" --approved-by bo --yes
    "$ourside" tick web/host-review --item os-clock --note looked
    "$ourside" tick orders-db/restore-store --note restored
    "$ourside" undo --reason "wrong database"
    "$ourside" anchor --where "mail to the auditor"
    "$ourside" schedule set web/workload-review "quarterly" --reason "audit" --approved-by bo
    "$ourside" control include log-review-daily --reason "card data" --approved-by bo
    "$ourside" tick web/host-review --result ok --note "all of it"
    "$ourside" event record advisory CVE-2026-1234 --severity critical --known-exploited \
        --service web --note "see the bulletin" --person cy
    "$ourside" tick web/advisory-judge-cve-2026-1234 --result affected --note "all hosts"
    "$ourside" event record leaver cy --person cy --note gone
    "$ourside" event close cy --note early --reason "stays after all" --approved-by bo
    "$ourside" review require duty:workload-review --reason "audit" --approved-by bo
    "$ourside" tick web/workload-review --note "all settings"
    OURSIDE_ACTOR=cy "$ourside" review approve web/workload-review --note "saw the export"
    "$ourside" task skip web/log-review-daily@2026-06-24 --reason holiday --approved-by bo ||
        "$ourside" task move web/os-patching@2026-07-21 --to 2026-07-25 --reason freeze --approved-by bo
    "$ourside" waiver grant orders-db --until 2026-12-31 --reason pilot --approved-by bo
    "$ourside" control exclude web/os-clock --justification "no clock" --approved-by bo
    "$ourside" organization rename "Shop Europe" --reason merged
    "$ourside" deviation explain org/security-weekly@2026-05-15 --cause freeze --action patched \
        --approved-by bo
    "$ourside" access-review start users-2026-q2 --from users.csv --duty main/access-review
    "$ourside" access-review decide users-2026-q2 ada keep --note "still here" --by bo
    "$ourside" access-review close users-2026-q2 --accept-undecided --reason "bo is away" --approved-by bo
    "$ourside" catalogue import overlay.json
    "$ourside" catalogue adopt acme --reason "own words" --approved-by bo
} >commands.log 2>&1 || { cat commands.log; exit 1; }
"$ourside" verify >/dev/null
cp o.db clean.db

failed=0
found() { # NAME SQL PATTERN: verify must fail, and its words must match the pattern
    cp clean.db o.db
    rm -f o.db-wal o.db-shm
    sqlite3 o.db "PRAGMA foreign_keys=OFF; $2" || { echo "cannot tamper: $1"; failed=1; return; }
    if output=$("$ourside" verify 2>&1); then
        echo "NOT FOUND: $1"; failed=1
    elif ! grep -qiE "$3" <<<"$output"; then
        echo "NOT NAMED: $1 ($3)"; echo "$output"; failed=1
    fi
}

# Every register table: one row gone, and one value changed in every column that can take it.
tables=0
for table in $(sqlite3 clean.db "SELECT name FROM sqlite_schema WHERE type='table'
        AND name NOT IN ('ledger','document','evidence_file','evidence_chunk','migration',
            'rules_adoption')"); do
    if [ "$(sqlite3 clean.db "SELECT count(*) FROM \"$table\"")" = 0 ]; then
        echo "EMPTY in this history, so not judged: $table"; failed=1; continue
    fi
    tables=$((tables + 1))
    first=$(sqlite3 clean.db "SELECT group_concat(name) FROM pragma_table_info('$table') WHERE pk > 0")
    where="($first) IN (SELECT $first FROM \"$table\" LIMIT 1)"
    found "$table: a row deleted" "DELETE FROM \"$table\" WHERE $where" "$table|rows that point"
    for column in $(sqlite3 clean.db "SELECT name FROM pragma_table_info('$table') WHERE pk = 0"); do
        # Another value that the column's own rules take: a later day, a greater number, longer text.
        sql="UPDATE \"$table\" SET \"$column\" = CASE
            WHEN \"$column\" IS date(\"$column\", '+0 days') THEN date(\"$column\", '+1 day')
            WHEN typeof(\"$column\") = 'integer' THEN \"$column\" + 1
            ELSE \"$column\" || 'x' END WHERE $where AND \"$column\" IS NOT NULL RETURNING 1"
        cp clean.db o.db; rm -f o.db-wal o.db-shm
        [ "$(sqlite3 o.db "PRAGMA foreign_keys=OFF; $sql" 2>/dev/null)" = 1 ] || continue
        found "$table.$column changed" "$sql" "$table|rows that point|newer|version" >/dev/null ||
            { echo "NOT FOUND: $table.$column"; failed=1; }
    done
done

# Only a register that began under the first rules holds the day on which it took the second.
registers=$here/../OursideCLITests/Registers
cp clean.db kept.db
cp "$registers/plain.db" o.db
OURSIDE_NOW=2026-01-12T09:00:00Z "$ourside" team add late >/dev/null 2>&1
OURSIDE_NOW=2026-01-12T09:00:00Z "$ourside" verify >/dev/null
cp o.db clean.db
found "rules_adoption: a row deleted" "DELETE FROM rules_adoption" "rules_adoption"
found "rules_adoption.adopted changed" "UPDATE rules_adoption SET adopted = '2026-01-13'" "rules_adoption"
cp kept.db clean.db

# A register that only says an older program wrote it hides nothing.
found "a lowered version" "UPDATE projection SET version = 0" "older program"
for table in service owner_setting series completion; do
    found "a lowered version with a changed $table" "UPDATE projection SET version = 0; $(
        case $table in
        service) echo "UPDATE service SET environment = 'test'" ;;
        owner_setting) echo "UPDATE owner_setting SET owner = 'eve'" ;;
        series) echo "UPDATE series SET next_due = '2030-01-01' WHERE id = 1" ;;
        completion) echo "UPDATE completion SET performed_by = 'eve'" ;;
        esac)" "older program.*$table"
done

drop='DROP TRIGGER ledger_is_never_updated;'
again=$(sqlite3 clean.db "SELECT sql FROM sqlite_schema WHERE name = 'ledger_is_never_updated'")
found "one byte of a ledger line" "$drop UPDATE ledger SET line = replace(line, '\"ada\"', '\"adb\"') WHERE seq = 5; $again;" "entry 5"
found "a ledger line with its hash" "$drop UPDATE ledger SET line = replace(line, 'web', 'wob'), hash = '$(printf 0%.0s {1..64})' WHERE seq = 5; $again;" "entry 5"
found "a ledger entry removed" "DROP TRIGGER ledger_is_never_deleted; DELETE FROM ledger WHERE seq = 6; $(sqlite3 clean.db "SELECT sql FROM sqlite_schema WHERE name = 'ledger_is_never_deleted'");" "entry 7|entry 6"
found "a document" "DROP TRIGGER document_is_never_updated; UPDATE document SET body = replace(body, 'root', 'r00t'); $(sqlite3 clean.db "SELECT sql FROM sqlite_schema WHERE name = 'document_is_never_updated'");" "document"
found "an evidence chunk" "DROP TRIGGER evidence_chunk_is_never_updated; UPDATE evidence_chunk SET bytes = x'00' WHERE n = 0; $(sqlite3 clean.db "SELECT sql FROM sqlite_schema WHERE name = 'evidence_chunk_is_never_updated'");" "evidence"
found "evidence removed" "DELETE FROM evidence_chunk" "evidence"
found "a trigger dropped" "DROP TRIGGER ledger_has_no_gap" "ledger_has_no_gap"
found "a trigger added" "CREATE TRIGGER extra AFTER INSERT ON team BEGIN DELETE FROM team_role; END" "extra"
found "a view added" "CREATE VIEW extra AS SELECT 1" "extra"
found "an index dropped" "DROP INDEX series_worst_first" "series_worst_first"

# The end cut off is shown by a head that was kept elsewhere.
cp clean.db o.db; rm -f o.db-wal o.db-shm
head=$("$ourside" log --head)
cut=$(sqlite3 clean.db "SELECT max(seq) FROM ledger")
sqlite3 o.db "DROP TRIGGER ledger_is_never_deleted; DELETE FROM ledger WHERE seq = $cut; $(sqlite3 clean.db "SELECT sql FROM sqlite_schema WHERE name = 'ledger_is_never_deleted'");"
if "$ourside" verify --head "$head" >/dev/null 2>&1; then echo "NOT FOUND: the end cut off"; failed=1; fi

# Stock tools accept what is exported, and refuse it once it is changed.
cp clean.db o.db; rm -f o.db-wal o.db-shm
"$ourside" export "$work/audit" >/dev/null 2>&1
bash audit/data/verify_chain.sh audit/data/ledger.jsonl "$head" >/dev/null || { echo "verify_chain.sh refuses the export"; failed=1; }
sed -i '3s/ada/eva/' audit/data/ledger.jsonl
if bash audit/data/verify_chain.sh audit/data/ledger.jsonl "$head" >/dev/null; then echo "verify_chain.sh misses a change"; failed=1; fi

[ $failed = 0 ] && echo "tampering: $tables tables, the ledger, documents, evidence and the schema: each change found and named"
exit $failed
