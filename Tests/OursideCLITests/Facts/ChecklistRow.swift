import Foundation
import Testing

/// One fact that the catalogue must hold, and where it says so.
struct ChecklistRow: CustomTestStringConvertible, Sendable {
    let number: Int
    let fact: String
    /// Where the fact is held: all of these.
    let pointers: [Pointer]

    var testDescription: String { "\(number) \(fact)" }

    /// A place that holds a fact, `kind:place`, such as `control:root-mfa~Register MFA`.
    struct Pointer: Sendable {
        let kind: String
        let place: String
        /// Words that must stand there, after a tilde.
        let words: String?
    }

    private static let kinds: Set = [
        "control", "duty", "service", "cell", "category", "aspect", "field", "tool", "scenario",
        "reason",
    ]

    /// Reads `checklist.tsv`: number, fact, kind, and places that a semicolon parts; a place may
    /// begin with a kind of its own.
    static func all() throws -> [ChecklistRow] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Checklist/checklist.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { line in
                let fields = line.split(separator: "\t").map(String.init)
                try #require(fields.count == 4, "\(line)")
                let pointers = fields[3].split(separator: ";").map {
                    pointer(String($0), kind: fields[2])
                }
                return ChecklistRow(
                    number: try #require(Int(fields[0])), fact: fields[1], pointers: pointers)
            }
    }

    private static func pointer(_ text: String, kind: String) -> Pointer {
        let halves = text.split(separator: "~", maxSplits: 1).map(String.init)
        let words = halves.count == 2 ? halves[1] : nil
        let parts = halves[0].split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, kinds.contains(parts[0]) else {
            return Pointer(kind: kind, place: halves[0], words: words)
        }
        return Pointer(kind: parts[0], place: parts[1], words: words)
    }
}
