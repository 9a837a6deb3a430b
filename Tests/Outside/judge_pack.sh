#!/usr/bin/env bash
# A validator that others wrote holds packs against the JSON Schema that the program prints: the
# built-in pack's parts, the exported pack, an overlay, and files that are wrong in one place.
set -euo pipefail
ourside=${OURSIDE:?the program}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

venv=${TMPDIR:-/tmp}/ourside-judge-pack
if [ ! -x "$venv/bin/check-jsonschema" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet check-jsonschema
fi
judge() { "$venv/bin/check-jsonschema" "$@"; }

cd "$work"
export OURSIDE_DATABASE=$work/o.db OURSIDE_ACTOR=ada HOME=$work OURSIDE_NOW=2026-05-04T09:00:00Z
"$ourside" catalogue schema >schema.json
judge --check-metaschema schema.json

parts=("$root"/Sources/EmbeddedFiles/Pack/*.json)
judge --schemafile schema.json "${parts[@]}"

"$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1
"$ourside" catalogue export --output pack.json 2>/dev/null
judge --schemafile schema.json pack.json

cat >overlay.json <<'JSON'
{
  "pack": {"id": "acme", "version": "1", "title": "Acme", "extends": "ourside"},
  "services": [{"id": "sqs", "note": "Queues hold orders for days here.", "end": null}],
  "controls": [
    {"id": "root-mfa", "frameworks": {"soc2": ["CC6.1"], "hipaa": null}},
    {
      "id": "acme-badges", "title": "Collect badges", "category": "people", "owner": "customer",
      "scope": "organization", "appliesTo": ["all"], "severity": "low", "evidence": "Both lists",
      "guidance": "Compare the list of badges with the list of staff, and block every badge whose owner has left.",
      "duties": ["people-sample"], "replaces": ["acme-keys"]
    }
  ],
  "duties": [{"id": "account-baseline", "schedule": "quarterly on day 10", "collect": null}],
  "events": [{"kind": "leaver", "title": "Someone leaves us"}],
  "matrix": {"services": {"s3": {"backup": {"customer": "The customer copies what it cannot lose."}}}},
  "removes": ["event:joiner"]
}
JSON
judge --schemafile schema.json overlay.json
# An example that the program itself would refuse judges nothing; 'end' was never there.
sed 's/, "end": null//; s/, "hipaa": null//' overlay.json >taken.json
"$ourside" catalogue import taken.json >/dev/null 2>&1
"$ourside" catalogue adopt --reason judge --approved-by bo >/dev/null 2>&1
"$ourside" catalogue export --output acme.json 2>/dev/null
judge --schemafile schema.json acme.json

wrong=0
refuse() { # what is wrong, and the file's text
    printf '%s' "$2" >wrong.json
    if judge --schemafile schema.json wrong.json >/dev/null 2>&1; then
        echo "the schema takes a pack with $1" >&2
        exit 1
    fi
    wrong=$((wrong + 1))
}
refuse "an unknown key" '{"control": []}'
refuse "a header without a version" '{"pack": {"id": "a", "title": "A"}}'
refuse "a removal that is no overlay's" '{"pack": {"id": "a", "version": "1", "title": "A"}, "removes": ["x"]}'
refuse "an aspect without words" '{"aspects": [{"id": "x", "title": "X"}]}'
refuse "a blank at the end" '{"aspects": [{"id": "x", "title": "X ", "covers": "x"}]}'
refuse "an id in capitals" '{"aspects": [{"id": "X", "title": "X", "covers": "x"}]}'
refuse "a shared cell without halves" '{"matrix": {"services": {"s3": {"data": {"owner": "shared"}}}}}'
overlay='"pack": {"id": "a", "version": "1", "title": "A", "extends": "ourside"}'
refuse "a schedule that is none" "{$overlay, \"duties\": [{\"id\": \"x\", \"schedule\": \"now and then\"}]}"
refuse "a fraction of a day" "{$overlay, \"duties\": [{\"id\": \"x\", \"runway\": 1.5}]}"
refuse "an unknown framework" "{$overlay, \"controls\": [{\"id\": \"x\", \"frameworks\": {\"soc3\": [\"1\"]}}]}"
refuse "an element without an id" "{$overlay, \"controls\": [{\"severity\": \"low\"}]}"
refuse "a required key taken away" "{$overlay, \"controls\": [{\"id\": \"x\", \"title\": null}]}"
echo "packs: ${#parts[@]} parts, two exports and an overlay pass, $wrong wrong ones do not"
