#!/usr/bin/env bash
# What others wrote reads what is exported: BagIt, OSCAL, calendars, OCSF, CSV, the report; a
# realistic organization, with names, notes and files that formats trip over.
set -euo pipefail
ourside=${OURSIDE:?the program}
here=$(cd "$(dirname "$0")" && pwd)/formats
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

venv=${TMPDIR:-/tmp}/ourside-judge-formats
if [ ! -x "$venv/bin/trestle" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet compliance-trestle check-jsonschema bagit icalendar vobject \
        py-ocsf-models pyyaml
fi
python=$venv/bin/python

cd "$work"
export OURSIDE_DATABASE=$work/o.db OURSIDE_ACTOR=ada HOME=$work OURSIDE_NOW=2025-10-06T09:00:00Z
quiet() { "$ourside" "$@" >/dev/null 2>&1 || { echo "failed: $*" >&2; "$ourside" "$@"; exit 1; }; }
evil=$'Größe „März“ 🔑 "quoted", <script>alert(1)</script> \e[31m =cmd|\' /C calc\'!A0\nnext line'

quiet init --organization "Eckladen $evil" --time-zone Europe/Berlin --framework soc2 \
    --framework nist-800-53
quiet team add platform --role platform --role engineering
quiet account change main --number 111122223333
catalogue=(ec2 rds s3 lambda dynamodb sqs sns ecs kms cloudfront)
for n in $(seq 1 20); do
    quiet service add "${catalogue[$((n % 10))]}" --name "service-$n" --team platform \
        --region eu-west-1 --classification confidential
done

# A year of patching, with 300 files of evidence; some late, some missed, some without a file.
count=0
for month in 2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08; do
    export OURSIDE_NOW=$month-20T09:00:00Z
    for n in 10 20; do
        files=()
        for part in $(seq 1 15); do
            count=$((count + 1))
            file="beleg $count „März“ <b>&=.txt"
            printf '%s %s\n' "$month" "$count" >"$file"
            files+=(--evidence "$file")
        done
        "$ourside" tick "service-$n/os-patching" "${files[@]}" --note "=HYPERLINK $evil" \
            --by "bo & söhne" >/dev/null 2>&1 || true
    done
    "$ourside" tick org/security-weekly --note "$evil" >/dev/null 2>&1 || true
done
quiet waiver grant main/account-baseline --until 2026-12-31 --reason "$evil" --approved-by zoë
# A waiver of a whole checklist mutes nothing; that of a resource mutes what is found about it.
quiet resource add main access-key --name deploy --last-rotated 2026-08-01 \
    --identifier arn:aws:iam::111122223333:access-key/AKIAIOSFODNN7EXAMPLE
quiet waiver grant main:deploy --until 2026-12-31 --reason "$evil" --approved-by zoë
quiet control exclude service-10/os-clock --justification "$evil" \
    --review-on 2026-12-01 --approved-by zoë
quiet deviation explain org/security-weekly@2025-10-17 --cause "$evil" --action "@SUM(1)" \
    --approved-by zoë
export OURSIDE_NOW=2026-09-21T09:00:00Z

echo "== the bag"
ssh-keygen -q -t ed25519 -N '' -C ada -f key
echo "ada namespaces=\"ourside-evidence\" $(cut -d' ' -f1,2 key.pub)" >signers
"$ourside" export audit --period 2025-10-01..2026-09-30 --sample 1,3 --sign key 2>/dev/null
"$venv/bin/bagit.py" --validate audit 2>&1 | tail -n 1
whole() {
    (cd "$1" && sha256sum -c --quiet --strict tagmanifest-sha256.txt &&
        sha256sum -c --quiet --strict manifest-sha256.txt &&
        diff <(find data -type f | LC_ALL=C sort) <(cut -c67- manifest-sha256.txt | LC_ALL=C sort) &&
        bash data/verify_chain.sh data/ledger.jsonl "$(sed -n 's/^Ourside-Ledger-Head: //p' bag-info.txt)")
}
signed() { (cd "$1" && ssh-keygen -Y verify -n ourside-evidence -f ../signers -I ada -s tagmanifest-sha256.txt.sig <tagmanifest-sha256.txt); }
whole audit
signed audit

echo "== the same, on another day, in another place"
OURSIDE_NOW=2026-09-29T23:00:00Z TZ=Asia/Tokyo LC_ALL=C "$ourside" export again \
    --period 2025-10-01..2026-09-30 --sample 1,3 --at "$(wc -l <audit/data/ledger.jsonl)" \
    --as-of "$(sed -n 's/^Ourside-Judged-On: //p' audit/bag-info.txt | tr -d '\r')" >/dev/null 2>&1
diff -r --exclude='*.sig' audit again

echo "== each change is found"
changed=0
found() { # what was changed, and the change
    rm -rf copy && cp -r audit copy && (cd copy && eval "$2")
    if whole copy >/dev/null 2>&1 && signed copy >/dev/null 2>&1; then
        echo "NOT FOUND: $1" >&2
        exit 1
    fi
    changed=$((changed + 1))
}
found "one byte" "printf x >>data/occurrences.csv"
found "a file more" "touch data/more.txt"
found "a file less" "rm data/controls.csv"
found "evidence swapped" "set -- data/evidence/*; cp \"\$1\" \"\$2\""
found "the ledger cut, and the manifests rewritten" "sed -i '\$d' data/ledger.jsonl; find data -type f -exec sha256sum {} + >manifest-sha256.txt; sha256sum bag-info.txt bagit.txt manifest-sha256.txt >tagmanifest-sha256.txt"
found "everything rewritten but the signature" "echo x >>data/README.txt; find data -type f -exec sha256sum {} + >manifest-sha256.txt; sha256sum bag-info.txt bagit.txt manifest-sha256.txt >tagmanifest-sha256.txt"
echo "$changed changes, each found"

echo "== OSCAL"
judge_oscal() { # a folder of documents, and the folder that relative links are looked up in
    for pair in assessment-results:assessment-results poam:plan-of-action-and-milestones \
        component:component-definition; do
        "$venv/bin/check-jsonschema" --schemafile "$here/oscal_${pair%%:*}_schema.json" \
            "$1/${pair##*:}.json"
    done
    rm -rf trestle && mkdir trestle && (
        cd trestle && "$venv/bin/trestle" init --local >/dev/null 2>&1
        for model in assessment-results plan-of-action-and-milestones component-definition; do
            "$venv/bin/trestle" import -f "$1/$model.json" -o x >import.log 2>&1 ||
                { tail -n 3 import.log; exit 1; }
        done
        "$venv/bin/trestle" validate -a >all.log 2>&1 || { tail -n 3 all.log; exit 1; }
    )
    "$python" "$here/oscal_references.py" "$1" "$2"
}
judge_oscal "$work/audit/data/oscal" "$work/audit/data/oscal"
mkdir old
for model in assessment-results:assessment-results poam:plan-of-action-and-milestones \
    component-definition:component-definition; do
    "$ourside" export --format oscal --model "${model%%:*}" --oscal-version 1.1.2 \
        --output "old/${model##*:}.json" 2>/dev/null
done
judge_oscal "$work/old" "$work/old"

echo "== calendars, findings, tables, the report"
"$ourside" export --format ics --output events.ics 2>/dev/null
"$ourside" export --format ics --todo --output todos.ics 2>/dev/null
"$python" "$here/check_ics.py" events.ics todos.ics
"$ourside" export --format ocsf --output ocsf.json 2>/dev/null
"$ourside" export --format mutelist --output mutelist.yaml 2>/dev/null
"$ourside" export --format config --output config.jsonl 2>/dev/null
"$python" "$here/check_findings.py" .
"$python" "$here/check_tables.py" audit/data
if command -v soffice >/dev/null; then
    mkdir office
    "$python" "$here/check_office.py" office audit/data/*.csv
fi
"$python" "$here/check_report.py" audit/data/report.html

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -n "$browser" ]; then
    "$browser" --headless --no-sandbox --disable-gpu --enable-logging=stderr --v=0 \
        --dump-dom "file://$work/audit/data/report.html" >dom.html 2>browser.log
    if grep -q 'CONSOLE' browser.log; then grep 'CONSOLE' browser.log; exit 1; fi
    echo "the browser has nothing to complain of: $(wc -c <dom.html) characters"
fi
echo "formats: a year of 20 services and $count files passes every judge"
