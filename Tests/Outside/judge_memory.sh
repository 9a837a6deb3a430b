#!/usr/bin/env bash
# A large evidence file is stored, checked and handed out again within 100 MiB of memory.
# Usage: judge_memory.sh [MiB], 512 if nothing is said.
set -euo pipefail
ourside=${OURSIDE:?the program}
size=${1:-512}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export OURSIDE_DATABASE=$work/o.db OURSIDE_ACTOR=ada HOME=$work OURSIDE_NOW=2026-01-05T09:00:00Z

"$ourside" init --organization Acme --time-zone UTC >/dev/null 2>&1
"$ourside" service add ec2 --name web >/dev/null 2>&1
"$ourside" policy set evidence-size 4GiB --reason "disk images" --approved-by bo >/dev/null 2>&1
head -c "$((size * 1048576))" /dev/urandom >image.bin
export OURSIDE_NOW=2026-02-20T09:00:00Z

peak() { # what it does, then the command; prints the peak of resident memory in MiB
    python3 - "$@" <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{sys.argv[1]}: peak {mib:.0f} MiB")
sys.exit(mib >= 100)
PY
}
peak "tick with a $size MiB file" "$ourside" tick web/os-patching --evidence image.bin
peak "verify" "$ourside" verify
digest=$(sha256sum image.bin | cut -c1-64)
peak "extract" "$ourside" evidence extract "$digest" out.bin
cmp image.bin out.bin
peak "export" "$ourside" export "$work/audit"
echo "memory: a $size MiB file goes in and out within 100 MiB, unharmed"
