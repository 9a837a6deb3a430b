#!/usr/bin/env bash
# Makes the registers beside this file, and the answers that the program gives of them:
#
#     Tests/OursideCLITests/Registers/make.sh PATH-OF-OURSIDE
#
# They were made by Ourside 0.1.0 (two migrations, commit c9b1f84), and they stand for what its
# users have. So they are never made anew by a later program, which would only show that it can
# read what it writes: later programs open them as they are. This file says how they came about.
#
#     plain.txt, plain.db   a year of a small shop that ticks
#     full.txt, full.db     every kind of fact, and of those that can be withdrawn one that was
#     answers.txt           the questions; the answers lie in plain/ and full/
#
# The same story gives the same register, but for the random number that names it, and so the
# hashes. RegisterFixtureTests compares the answers; RECORD=1 writes them anew.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC LOGNAME=ada
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
samples=$(realpath "$here/../../InventoryTests/Samples")
for register in plain full; do
    [ ! -e "$here/$register.db" ] || {
        echo "$register.db is there already, and is never made anew: see the top of this file" >&2
        exit 1
    }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The host's name stands in every entry; where it can be set it is always the same.
inside=()
unshare --uts true 2>/dev/null && inside=(unshare --uts sh -c 'hostname office && exec "$0" "$@"')

# What a line of a story may ask for.
newest() { sqlite3 "$OURSIDE_DATABASE" "SELECT max(seq) FROM ledger WHERE line LIKE '%$1%'"; }
# entry FACT [WORDS]: the newest entry of that name, that holds these words.
entry() { newest "\"fact\":\"$1\"%${2-}"; }
# digest FILE: the SHA-256 of a file.
digest() { sha256sum "$1" | cut -c1-64; }
# follow_up [SUBJECT]: the newest task that puts right what was found.
follow_up() {
    sqlite3 "$OURSIDE_DATABASE" "
        SELECT subject.name || '/' || series.name FROM series
        JOIN subject ON subject.id = series.subject
        WHERE subject.name LIKE '${1-%}' AND series.name LIKE 'follow-up-%'
        ORDER BY series.id DESC LIMIT 1"
}

# play STORY: runs each line, and stops at the first that fails.
play() {
    local day who words now
    while read -r day who words; do
        now=$day
        # A clock that is wrong: hal@2025-05-28.
        case $who in *@*) now=${who#*@} who=${who%@*} ;; esac
        if [ "$who" = - ]; then unset OURSIDE_ACTOR; else export OURSIDE_ACTOR=$who; fi
        export OURSIDE_NOW=${now}T09:00:00Z
        eval "\"\${inside[@]}\" \"\$program\" $words" >"$work/said" 2>&1 </dev/null || {
            echo "failed: $day $who $words" && cat "$work/said" && exit 1
        }
        if [ -n "${SHOW-}" ]; then echo "$ $day $who $words" && cat "$work/said"; fi
    done
}

# weekly FROM TO WHO WORDS: a line for every seventh day.
weekly() {
    local day=$1
    until [[ $day > $2 ]]; do
        echo "$day ${*:3}"
        day=$(date -d "$day + 7 days" +%F)
    done
}
# monthly FROM TO MONTHS WHO WORDS: a line for the same day of every so many months.
monthly() {
    local day=$1
    until [[ $day > $2 ]]; do
        echo "$day ${*:4}"
        day=$(date -d "$day + $3 months" +%F)
    done
}

# What comes round in the shop; in spring and in autumn somebody was away.
plain_rounds() {
    weekly 2025-01-17 2025-03-28 'ada tick org/security-weekly --note done'
    weekly 2025-04-18 2025-09-26 'ada tick org/security-weekly --note done'
    weekly 2025-10-17 2026-01-02 'ada tick org/security-weekly --note done'
    monthly 2025-02-04 2025-12-04 1 'ada tick org/staff-reconciliation --note done'
    monthly 2025-02-09 2025-12-09 1 'ada tick main/account-baseline --note done'
    monthly 2025-02-14 2025-08-14 1 'ada tick main/backup-review --note done'
    monthly 2025-03-12 2025-12-12 3 'ada tick main/network-review --note done'
    monthly 2025-03-18 2025-12-18 3 'ada tick org/change-sample --note done'
    monthly 2025-03-19 2025-12-19 3 'bo review approve org/change-sample --note seen'
}

# What comes round in the larger organization.
full_rounds() {
    weekly 2025-01-17 2025-06-06 'ada tick org/security-weekly --note done'
    weekly 2025-06-20 2025-12-12 'ada tick org/security-weekly --note done'
    weekly 2026-01-09 2026-04-24 'bo tick org/security-weekly --note done'
    weekly 2026-05-15 2026-06-26 'bo tick org/security-weekly --note done'
    monthly 2025-02-04 2026-05-04 1 'cy tick org/staff-reconciliation --note done'
    monthly 2025-03-09 2026-06-09 1 'ada tick main/account-baseline --note done'
    monthly 2025-02-12 2026-06-12 2 'ada tick dev/account-baseline --note "every other month"'
    monthly 2025-04-14 2026-06-14 1 'ada tick main/backup-review --evidence report.txt'
    monthly 2025-02-19 2026-06-19 1 'bo tick main/vulnerability-review --note "scan clean"'
    monthly 2025-05-14 2025-12-14 1 'bo tick legacy/os-patching --note "all hosts"'
    monthly 2025-08-13 2026-04-13 1 'bo tick web/os-patching --note "all hosts"'
    monthly 2025-08-15 2026-04-15 1 'cy review approve web/os-patching --note seen'
    monthly 2025-03-12 2026-06-12 3 'ada tick main/network-review --note done'
    monthly 2025-03-18 2025-06-18 3 'ada tick org/change-sample --note done'
    monthly 2025-03-19 2025-06-19 3 'cy review approve org/change-sample --note seen'
    monthly 2025-07-18 2026-06-18 1 'ada tick org/change-sample --note done'
    monthly 2025-07-19 2026-06-19 1 'cy review approve org/change-sample --note seen'
    monthly 2025-04-08 2026-04-08 3 'bo tick main/managed-versions --note done'
    monthly 2025-09-24 2026-03-24 3 'dee tick main/access-review --note "all users"'
    monthly 2025-09-26 2026-03-26 3 'cy review approve main/access-review --note seen'
    monthly 2025-06-24 2026-03-24 3 'ada tick org/responsibility-review --note "all services"'
    monthly 2025-06-27 2026-03-27 3 'cy review approve org/responsibility-review --note seen'
    monthly 2025-12-09 2026-06-09 3 'ada tick org/device-check --note done'
}

# The files that the stories name.
mkdir "$work/desk" && cd "$work/desk"
printf 'all patched\n' >report.txt
printf 'host,missing\nweb-1,0\nweb-2,0\n' >hosts.csv
printf 'name,ssn\nada,1\n' >people.csv
printf '%%PDF-1.4 assurance report of the provider\n' >soc2.pdf
printf '\211PNG\r\n\032\n\000\001\002\377' >screen.png
printf 'key,created\nAKIAIOSFODNN7EXAMPLE,2025-05-29\n' >key.csv
printf 'timestamp token' >head.tsr
printf 'login,role\nada,admin\nbo,reader\ncy,reader\n' >members.csv
printf 'identity,decision,note,by\nalice,keep,,bo\nbob,remove,left in May,bo\n' >decisions.csv
cp "$samples/credential-report.csv" .
sed 's/aws_sqs_queue/null_resource/g; s/123456789012/444455556666/g' "$samples/show.json" >first.json
sed 's/123456789012/444455556666/g' "$samples/show.json" >later.json
printf 'service,name,team,tags\nsns,news,platform,Owner=platform;Env=production\n' >services.csv
printf 'ecs,shop,platform,Owner=secops;Env=production\n' >>services.csv
{
    echo 'task,on,by,result,note,link'
    echo 'dev/backup-review,2026-02-06,bo,ok,from the sheet,https://ci.example.org/7'
    echo 'files/data-store-review,2026-01-30,bo,issues,two buckets,'
} >done.csv
cat >overlay.json <<'JSON'
{"pack": {"id": "acme", "version": "1", "title": "Acme", "extends": "ourside"},
 "removes": ["event:joiner"],
 "controls": [{"id": "root-mfa", "severity": "high"}],
 "duties": [{"id": "account-baseline", "schedule": "monthly on day 12", "lead": 10},
            {"id": "dr-exercise", "profiles": ["essential", "standard", "full"]}]}
JSON

# make NAME: the register of a story.
make() {
    export OURSIDE_DATABASE=$work/$1.db
    { grep -vE '^(#|$)' "$here/$1.txt" && "$1_rounds"; } | sort -s -k1,1 >"$work/$1.story"
    play <"$work/$1.story"
    # One file, nothing beside it.
    sqlite3 "$OURSIDE_DATABASE" 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
    rm -f "$OURSIDE_DATABASE-wal" "$OURSIDE_DATABASE-shm"
    install -m 0644 "$OURSIDE_DATABASE" "$here/$1.db"
}
make plain
make full

# Every kind of fact occurs, and every kind that can be withdrawn was.
facts=(organization-created catalogue-imported catalogue-adopted control-included schedule-set
    schedule-reset policy-set import-mapped inventory-imported clock-corrected team-added
    account-registered account-changed account-closed service-registered service-changed
    service-retired resource-registered resource-changed resource-retired owner-set person-left
    person-moved task-ticked control-excluded waiver-granted waiver-revoked occurrence-moved
    occurrence-skipped deviation-explained review-required task-reviewed evidence-added
    evidence-purged event-recorded event-closed review-started review-decided review-closed
    head-published entry-withdrawn)
lasting=" organization-created catalogue-imported catalogue-adopted policy-set import-mapped
    inventory-imported clock-corrected account-changed account-closed service-changed
    service-retired resource-changed resource-retired evidence-added evidence-purged
    head-published entry-withdrawn "
missing=0
for fact in "${facts[@]}"; do
    read -r count withdrawn < <(sqlite3 -separator ' ' "$work/full.db" "
        SELECT count(*), count(withdrawal.entry) FROM ledger
        LEFT JOIN withdrawal ON withdrawal.withdrawn = ledger.seq
        WHERE line ->> 'fact' = '$fact'")
    printf '%-22s %4d, withdrawn %d\n' "$fact" "$count" "$withdrawn"
    [ "$count" -gt 0 ] || missing=1
    [[ $lasting =~ [[:space:]]$fact[[:space:]] ]] || [ "$withdrawn" -gt 0 ] || missing=1
done
[ "$missing" = 0 ] || { echo "a kind of fact is missing, or was never withdrawn" && exit 1; }

# The answers, as RegisterFixtureTests asks for them: what goes to standard output, and the exit
# code if it is not 0; of a bundle the tables, and the digests of all else.
unset OURSIDE_ACTOR
rm -rf "$here/plain" "$here/full"
grep -vE '^(#|$)' "$here/answers.txt" | while IFS=$'\t' read -r file day words; do
    export OURSIDE_DATABASE=$work/${file%%/*}.db OURSIDE_NOW=${day}T09:00:00Z
    answer=$here/$file
    mkdir -p "$(dirname "$answer")"
    case $file in
    */)
        rm -rf "$work/bundle"
        # shellcheck disable=SC2086
        "$program" ${words/FOLDER/$work/bundle} >/dev/null 2>&1
        mkdir -p "$answer"
        (
            cd "$work/bundle"
            kept=(data/*.csv data/summary.json data/README.txt)
            cp --parents "${kept[@]}" "$answer"
            find . -type f -printf '%P\n' | grep -vxF "$(printf '%s\n' "${kept[@]}")" | sort |
                xargs -d '\n' sha256sum >"$answer/digests.txt"
        )
        ;;
    *)
        code=0
        # shellcheck disable=SC2086
        "$program" $words >"$answer" 2>/dev/null || code=$?
        [ "$code" = 0 ] || echo "[$code]" >>"$answer"
        ;;
    esac
done
ls -l "$here"/*.db && du -sh "$here"/plain "$here"/full
