internal import Domain
internal import Hashing

/// The tag files of a BagIt bag, made from what its payload holds.
///
/// Source: RFC 8493, sections 2.1 and 2.2.
package struct BagTags: Sendable {
    /// The manifest of the tag files: what a signature is made over.
    package static let tagManifest = "tagmanifest-sha256.txt"

    /// Each tag file with its text, in the order in which they can be written.
    package let files: [(name: String, text: String)]

    /// Takes what bag-info.txt says, and every file below `data/`.
    package init(_ information: [(label: String, value: String)], payload: [BagFile]) {
        let octets = payload.reduce(0) { $0 + $1.size }
        let all = information + [("Payload-Oxum", "\(octets).\(payload.count)")]
        let tags = [
            ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ("bag-info.txt", all.map { "\($0.label): \(Self.value($0.value))\n" }.joined()),
            ("manifest-sha256.txt", Self.manifest(payload)),
        ]
        let listed = tags.map { name, text in
            BagFile(path: name, size: text.utf8.count, digest: SHA256.hash(text))
        }
        files = tags + [(Self.tagManifest, Self.manifest(listed))]
    }

    /// Lines in the order of the paths' bytes, which no locale changes.
    private static func manifest(_ files: [BagFile]) -> String {
        files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.line).joined()
    }

    /// A value on one line, without blanks at its ends; never empty.
    private static func value(_ text: String) -> String {
        var value = visible(text).unicodeScalars[...]
        while value.first?.properties.isWhitespace == true { value.removeFirst() }
        while value.last?.properties.isWhitespace == true { value.removeLast() }
        return value.isEmpty ? "-" : String(value)
    }
}

extension BagTags {
    /// What bag-info.txt says of an audit.
    package static func information(_ record: AuditRecord) -> [(label: String, value: String)] {
        [
            ("Source-Organization", record.organization),
            ("Bagging-Date", "\(record.newest.dayInUTC)"),
            ("External-Identifier", "\(record.register)/\(record.period)"),
            (
                "Internal-Sender-Description",
                "The customer's side of the AWS shared responsibility model, "
                    + "\(record.period.from) to \(record.period.through)"
            ),
            ("Bag-Software-Agent", record.program),
            ("Ourside-Register", record.register),
            ("Ourside-Period", "\(record.period)"),
            ("Ourside-Judged-On", "\(record.judgedOn)"),
            ("Ourside-Narrowed-To", record.narrowedTo.joined(separator: "; ")),
            ("Ourside-Ledger-Entries", "\(record.entries)"),
            ("Ourside-Ledger-Head", record.head),
        ].filter { !$0.1.isEmpty }
    }
}
