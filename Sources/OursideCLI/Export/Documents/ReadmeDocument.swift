internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// What this is, and how to check it with stock tools.
    static var readme: BundleDocument {
        BundleDocument(name: "README.txt", says: "this text") { source, file in
            try file.write(text(source))
        }
    }

    private static func text(_ source: BundleSource) -> String {
        let width = 76
        func wrapped(_ text: String) -> String { WrappedText(text, width: width).description }
        let period = source.period.map { ", for \($0.from) to \($0.through)" } ?? ""
        let files = all.map { "  \(padded($0.name, to: 16)) \($0.says)" }.joined(separator: "\n")
        let parts = [
            wrapped(
                "What \(source.organization.name) does for its side of the AWS shared "
                    + "responsibility model: the register as it stood on \(source.judgedOn)"
                    + "\(period). Due dates and lateness are judged on that day."),
            "Register  \(source.organization.uuid)\nEntries   \(source.head.seq)\n"
                + "Head      \(source.head.hash)",
            files + "\n  \(padded("\(Bundle.evidenceFolder)/", to: 16)) "
                + "the files themselves, named by their SHA-256",
            "How to check, with bash and sha256sum\n-------------------------------------",
            wrapped(
                "1. The ledger. Each line carries the SHA-256 of the line before it, and the head "
                    + "is the SHA-256 of the last line:"),
            "   bash verify_chain.sh ledger.jsonl \\\n     \(source.head.hash)",
            wrapped(
                "The head that stands here proves nothing by itself: compare it with one that was "
                    + "published elsewhere when the entries were written (facts named "
                    + "'head-published' in the ledger say where). Only that shows that the end was "
                    + "not cut off and that not all of it was written anew."),
            wrapped(
                "2. The evidence. Each file's name begins with the first 12 digits of its SHA-256; "
                    + "evidence.csv and the ledger have all 64:"),
            """
               for file in evidence/*; do
                 digest=$(sha256sum < "$file"); name=${file#evidence/}
                 [ "${digest:0:12}" = "${name:0:12}" ] || echo "CHANGED: $file"
               done
            """,
            wrapped(
                "3. The tables are derived from the ledger. Ourside builds them anew from it "
                    + "('ourside verify'); a completion in completions.csv has its entry's number, "
                    + "and the entry's line in ledger.jsonl says what it settled."),
            wrapped(
                "CSV: UTF-8, commas, CRLF, lists joined by ';'. A cell of free text that a "
                    + "spreadsheet would take for a formula has ' in front."),
        ]
        return parts.joined(separator: "\n\n") + "\n"
    }
}
