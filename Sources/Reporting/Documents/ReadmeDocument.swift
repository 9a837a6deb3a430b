internal import Domain
internal import Exports
internal import Files
internal import Storage

extension BundleDocument {
    /// What this is, and how to check it with stock tools.
    static var readme: BundleDocument {
        BundleDocument(name: "README.txt", says: "this text") { source, file in
            try file.write(text(source))
        }
    }

    private static func text(_ source: BundleSource) -> String {
        let record = source.audit.record
        let narrowed =
            record.narrowedTo.isEmpty
            ? "" : " It is narrowed to: \(record.narrowedTo.joined(separator: ", "))."
        let all = BundleDocument.all(for: source)
        let room = (all.map(\.name.utf8.count).max() ?? 0) + 2
        let files = all.map { "  \(padded($0.name, to: room))\($0.says)" }
        let intro = wrapped(
            "What \(visible(record.organization)) does for its side of the AWS shared "
                + "responsibility model, \(record.period.from) to \(record.period.through): what "
                + "was expected, what was performed, and what proves it. Due dates and lateness "
                + "are judged on \(record.judgedOn).\(visible(narrowed)) The same command with "
                + "--as-of \(record.judgedOn) --at \(record.entries) makes the same bytes again.")
        let parts =
            [
                intro,
                "Register  \(record.register)\nEntries   \(record.entries)\n"
                    + "Head      \(record.head)",
                files.joined(separator: "\n") + "\n  \(padded("evidence/", to: room))"
                    + "the files themselves, named by their SHA-256",
            ] + missing(source.audit) + given(record) + checks(source) + [
                wrapped(
                    "CSV: UTF-8, commas, CRLF, lists joined by ';'. A cell of free text that a "
                        + "spreadsheet would take for a formula has ' in front.")
            ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func wrapped(_ text: String) -> String {
        WrappedText(text, width: 76).description
    }

    private static func heading(_ text: String) -> String {
        text + "\n" + String(repeating: "-", count: text.count)
    }

    /// What somebody may look for, and that is not here.
    private static func missing(_ audit: Audit) -> [String] {
        let counts = OutcomeCounts(audit.occurrences)
        let unexplained = audit.deviations.count { $0.explanation == nil }
        let unowned = audit.occurrences.count { $0.owner == nil }
        let gaps = [
            (counts.withoutEvidence, "done without the evidence that is expected"),
            (
                unexplained,
                "late, missed, overdue or recorded too late, without management's response"
            ),
            (unowned, "owned by nobody on the due date"),
        ].filter { $0.0 > 0 }.map { "  \($0.0) of \(counts.total) occurrences: \($0.1)" }
        guard !gaps.isEmpty else { return [] }
        return [heading("What is missing"), gaps.joined(separator: "\n")]
    }

    /// Whose word clock and actor are.
    private static func given(_ record: AuditRecord) -> [String] {
        [
            heading("Whose word it is"),
            wrapped(
                "Who did and recorded something is what they, or their machine, said: identity is "
                    + "asserted, not proven. Of \(record.entries) entries the clock of "
                    + "\(record.givenClock) and the actor of \(record.givenActor) were set from "
                    + "outside (OURSIDE_NOW, OURSIDE_ACTOR); each such line of the ledger says so."),
        ]
    }

    private static func checks(_ source: BundleSource) -> [String] {
        let record = source.audit.record
        let bag = [
            heading("How to check, with bash, sha256sum and ssh-keygen"),
            wrapped(
                "Open a terminal in the folder that holds bagit.txt, the one above this. This is "
                    + "a bag of BagIt 1.0 (RFC 8493)."),
            wrapped("1. No file was changed, taken away or added:"),
            """
               sha256sum -c --quiet --strict \(BagTags.tagManifest) &&
               sha256sum -c --quiet --strict manifest-sha256.txt &&
               diff <(find data -type f | LC_ALL=C sort) \\
                    <(cut -c67- manifest-sha256.txt | LC_ALL=C sort) && echo whole
            """,
            wrapped(
                "2. Who made it. Manifests can be rewritten along with the files; a signature "
                    + "cannot. If there is \(BundleSignature.fileName), and SIGNERS is a file with "
                    + "'NAME namespaces=\"\(BundleSignature.nameSpace)\" ssh-ed25519 …', the line "
                    + "that you got from the signer in another way:"),
            """
               ssh-keygen -Y verify -n \(BundleSignature.nameSpace) -f SIGNERS -I NAME \\
                 -s \(BundleSignature.fileName) < \(BagTags.tagManifest)
            """,
        ]
        let comparing = wrapped(
            "The head that stands here proves nothing by itself: compare it with one that was "
                + "published elsewhere when the entries were written (anchors.csv says where). "
                + "Only that shows that the end was not cut off and that not all of it was "
                + "written anew.")
        guard source.hasLedger else {
            return bag + [
                wrapped(
                    "3. The ledger names everybody, so it is not part of a narrowed bundle. Its "
                        + "head is above."), comparing,
                wrapped(
                    "4. The tables are derived from the ledger. Whoever has the register and "
                        + "Ourside makes them anew and compares; nothing is printed if they are "
                        + "the same:"), madeAnew(source),
            ]
        }
        return bag + [
            wrapped(
                "3. The ledger. Each line carries the SHA-256 of the line before it, and the head "
                    + "is the SHA-256 of the last line:"),
            "   bash data/verify_chain.sh data/ledger.jsonl \\\n     \(record.head)",
            comparing,
            wrapped(
                "A head that was published earlier is that of an earlier line: with --at N, N "
                    + "being the number of entries there were, it is compared with line N."),
            wrapped(
                "4. The evidence. The ledger has the SHA-256 of each file; nothing is printed:"),
            """
               for file in data/evidence/*; do sum=$(sha256sum < "$file")
                 grep -q '"sha256":"'"${sum%% *}"'"' data/ledger.jsonl || echo "UNKNOWN $file"
               done
            """,
            wrapped(
                "5. The tables are derived from the ledger: an occurrence that was done has the "
                    + "number of its completion's entry, whose line in ledger.jsonl says what it "
                    + "settled. Whoever has the register and Ourside makes them anew and compares; "
                    + "nothing is printed if they are the same:"),
            madeAnew(source),
        ]
    }

    private static func madeAnew(_ source: BundleSource) -> String {
        "   \(again(source)) &&\n   diff -r data ../again/data"
    }

    /// The command that makes the bundle once more, from the register.
    private static func again(_ source: BundleSource) -> String {
        let record = source.audit.record
        let period = source.options.period.map { " --period \($0.from)..\($0.through)" } ?? ""
        let samples =
            source.options.samples.isEmpty
            ? "" : " --sample \(source.options.samples.map(String.init).joined(separator: ","))"
        let ledger = source.options.hasFullLedger ? " --ledger full" : ""
        let filter = record.narrowedTo.map { words in
            let parts = words.split(separator: " ", maxSplits: 1)
            let value = String(parts.last ?? "").replacing(" or higher", with: "")
            return " --\(parts.first ?? "") \(shellWord(value))"
        }
        return "ourside export ../again\(period)\(filter.joined())\(samples)\(ledger) \\\n"
            + "     --as-of \(record.judgedOn) --at \(record.entries)"
    }
}
