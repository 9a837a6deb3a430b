/// The script with which anyone checks an exported ledger, without Ourside.
///
/// Needs bash and `sha256sum` (or `shasum`, as on macOS); reads the ledger as bytes.
package enum VerifyChainScript {
    /// Its name in an evidence bundle.
    package static let fileName = "verify_chain.sh"

    /// Usage: `verify_chain.sh ledger.jsonl HEAD [--at N]`.
    ///
    /// Exits 0 when every line carries the hash of the line before and HEAD is the hash of the
    /// newest line, or of line N, 1 when that is not so, 64 when misused, 66 when there is no such
    /// file.
    package static let text = #"""
        #!/bin/bash
        # Verifies ledger.jsonl with bash + coreutils only.
        # Usage: verify_chain.sh ledger.jsonl HEAD [--at N]
        # Each line begins with the SHA-256 of the line before and its own number; HEAD is the
        # SHA-256 of the last line, from where it was published, or with --at that of line N, from
        # when N entries were written. Exits 0 only if all of it holds.
        export LC_ALL=C
        usage() { echo "usage: verify_chain.sh ledger.jsonl HEAD [--at N] (HEAD: 64 hexadecimal digits)" >&2; exit 64; }
        at=; found=
        if [ $# = 4 ] && [ "$3" = --at ] && [[ $4 =~ ^[1-9][0-9]{0,17}$ ]]; then at=$4; elif [ $# != 2 ]; then usage; fi
        [[ $2 =~ ^[0-9a-f]{64}$ ]] || usage
        [ -f "$1" ] && [ -r "$1" ] || { echo "CANNOT READ $1" >&2; exit 66; }
        sha=(sha256sum); command -v sha256sum >/dev/null || sha=(shasum -a 256)
        [ "$(tr -d '\000' < "$1" | wc -c)" = "$(wc -c < "$1")" ] || { echo "NUL BYTES in $1"; exit 1; }
        prev=$(printf '0%.0s' {1..64}); n=0
        while IFS= read -r line || { [ -n "$line" ] && echo "LAST LINE IS CUT" && exit 1; }; do n=$((n+1))
          case $line in '{"prev":"'$prev'","seq":'$n,*) ;; *) echo "BROKEN at line $n"; exit 1;; esac
          prev=$(printf %s "$line" | "${sha[@]}"); prev=${prev%% *}
          [ "$n" != "$at" ] || found=$prev
          [ ${#prev} = 64 ] || { echo "CANNOT HASH: neither sha256sum nor shasum works" >&2; exit 66; }
        done < "$1"
        [ $n -gt 0 ] || { echo "EMPTY: $1 has no entries"; exit 1; }
        if [ -n "$at" ]; then
          [ "$2" = "$found" ] || { echo "HEAD AT $at DIFFERS: ${found:-there are $n entries}"; exit 1; }
          echo "ok: $n entries, head $prev; entry $at has the head $2"; exit 0
        fi
        [ "$2" = "$prev" ] || { echo "HEAD DIFFERS: $prev ($n lines)"; exit 1; }
        echo "ok: $n entries, head $prev"

        """#
}
