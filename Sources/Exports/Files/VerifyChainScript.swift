/// The script with which anyone checks an exported ledger, without Ourside.
///
/// Needs bash and `sha256sum` (or `shasum`, as on macOS); reads the ledger as bytes.
package enum VerifyChainScript {
    /// Its name in an evidence bundle.
    package static let fileName = "verify_chain.sh"

    /// Usage: `verify_chain.sh ledger.jsonl HEAD`.
    ///
    /// Exits 0 when every line carries the hash of the line before and the newest line's hash is
    /// HEAD, 1 when that is not so, 64 when misused, 66 when there is no such file.
    package static let text = #"""
        #!/bin/bash
        # Verifies ledger.jsonl with bash + coreutils only. Usage: verify_chain.sh ledger.jsonl HEAD
        # Each line begins with the SHA-256 of the line before and its own number; HEAD is the
        # SHA-256 of the last line, from where it was published. Exits 0 only if all of it holds.
        export LC_ALL=C
        usage() { echo "usage: verify_chain.sh ledger.jsonl HEAD (64 hexadecimal digits)" >&2; exit 64; }
        [ $# = 2 ] && [[ $2 =~ ^[0-9a-f]{64}$ ]] || usage
        [ -f "$1" ] && [ -r "$1" ] || { echo "CANNOT READ $1" >&2; exit 66; }
        sha=(sha256sum); command -v sha256sum >/dev/null || sha=(shasum -a 256)
        [ "$(tr -d '\000' < "$1" | wc -c)" = "$(wc -c < "$1")" ] || { echo "NUL BYTES in $1"; exit 1; }
        prev=$(printf '0%.0s' {1..64}); n=0
        while IFS= read -r line || { [ -n "$line" ] && echo "LAST LINE IS CUT" && exit 1; }; do n=$((n+1))
          case $line in '{"prev":"'$prev'","seq":'$n,*) ;; *) echo "BROKEN at line $n"; exit 1;; esac
          prev=$(printf %s "$line" | "${sha[@]}"); prev=${prev%% *}
          [ ${#prev} = 64 ] || { echo "CANNOT HASH: neither sha256sum nor shasum works" >&2; exit 66; }
        done < "$1"
        [ $n -gt 0 ] || { echo "EMPTY: $1 has no entries"; exit 1; }
        [ "$2" = "$prev" ] || { echo "HEAD DIFFERS: $prev ($n lines)"; exit 1; }
        echo "ok: $n entries, head $prev"

        """#
}
