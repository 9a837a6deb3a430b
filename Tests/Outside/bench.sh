#!/usr/bin/env bash
# Measures in pairs, in one run, against the sqlite3 shell doing the same work. Judges nothing.
# Usage: OURSIDE=path/to/static/release/ourside bench.sh [runs]
set -euo pipefail
ourside=${OURSIDE:?the release program}
runs=${1:-60}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export OURSIDE_DATABASE=$folder/bench.db OURSIDE_NOW=2026-01-05T09:00:00Z OURSIDE_ACTOR=ada

"$ourside" init --organization Bench --time-zone UTC >/dev/null 2>&1
{
    echo "service,name,environment,classification"
    for n in $(seq 1 2000); do echo "ec2,host-$n,production,internal"; done
} >"$folder/services.csv"
"$ourside" import "$folder/services.csv" >/dev/null 2>&1
export OURSIDE_NOW=2026-07-06T09:00:00Z
echo "series: $(sqlite3 "$OURSIDE_DATABASE" 'SELECT count(*) FROM series')"

# What `overdue --limit 20` asks, as the sqlite3 shell would.
cat >"$folder/overdue.sql" <<'SQL'
SELECT subject.name || '/' || series.name, coalesce(series.title, duty.title), series.severity,
    series.next_due, series.overdue_from, series.last_done, team.name,
    (SELECT group_concat(control.name) FROM checklist_item
        JOIN control ON control.id = checklist_item.control
        WHERE checklist_item.checklist = series.checklist)
FROM series JOIN subject ON subject.id = series.subject
LEFT JOIN duty ON duty.id = series.duty
LEFT JOIN service ON service.id = subject.id
LEFT JOIN team ON team.id = service.team
WHERE (series.ended IS NULL OR series.ended >= '2026-07-06') AND series.overdue_from <= '2026-07-06'
ORDER BY series.severity DESC, series.overdue_from, series.id LIMIT 20;
SQL

python3 - "$ourside" "$folder/overdue.sql" "$OURSIDE_DATABASE" "$runs" <<'PY'
import statistics, subprocess, sys, time

ourside, sql, database, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])

def once(command, stdin=None):
    with open(stdin or "/dev/null") as source:
        start = time.perf_counter()
        subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start

def pair(name, a, b, b_stdin=None):
    once(a), once(b, b_stdin)
    times = [(once(a), once(b, b_stdin)) for _ in range(runs)]
    ours, theirs = ([t[i] * 1000 for t in times] for i in (0, 1))
    ratio = statistics.median(x / y for x, y in times)
    print(f"{name}: ourside {statistics.median(ours):.2f} ms, sqlite3 {statistics.median(theirs):.2f} ms, "
          f"ratio in pairs {ratio:.2f} (median of {runs})")

pair("start (--version)", [ourside, "--version"], ["sqlite3", "-version"])
pair("overdue --limit 20, 10,000 series", [ourside, "overdue", "--limit", "20", "--format", "csv"],
     ["sqlite3", "-readonly", "-csv", database], sql)
PY

# One tick by a filter: 1,000 series, one transaction.
cp "$OURSIDE_DATABASE" "$folder/tick.db"
python3 - "$ourside" "$folder/tick.db" <<'PY'
import os, sqlite3, subprocess, sys, time

ourside, database = sys.argv[1:3]
environment = dict(os.environ, OURSIDE_DATABASE=database)
with sqlite3.connect(database) as connection:
    before = connection.execute("SELECT count(*) FROM ledger").fetchone()[0]
start = time.perf_counter()
subprocess.run([ourside, "tick", "os-patching", "--note", "done", "--yes", "--format", "json"],
               env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.perf_counter() - start
with sqlite3.connect(database) as connection:
    count = connection.execute("SELECT count(*) FROM ledger").fetchone()[0] - before
    commands = connection.execute(
        "SELECT count(DISTINCT json_extract(line, '$.cmd')) FROM ledger WHERE seq > ?", (before,)
    ).fetchone()[0]
print(f"tick by one word: {count} tasks in {commands} transaction, {seconds:.2f} s, "
      f"{seconds / count * 1000:.2f} s a thousand")
PY
