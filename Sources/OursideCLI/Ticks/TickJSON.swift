internal import Domain
internal import Exports
internal import Storage

/// What a tick did, for scripts.
enum TickJSON {
    static func value(_ receipt: TickReceipt) -> JSONValue {
        .object([
            ("entry", .integer(receipt.entry)),
            (
                "settled",
                .array(
                    receipt.settled.map { settled in
                        .object([
                            ("task", .string("\(receipt.series)@\(settled.due)")),
                            ("outcome", .string(settled.outcome)),
                            ("daysLate", .integer(settled.daysLate)),
                        ])
                    })
            ),
            ("missed", .strings(receipt.missed)),
            ("furtherEvidence", .bool(receipt.settled.isEmpty && receipt.openItems.isEmpty)),
            ("followUp", JSONValue(receipt.followUp)),
            ("awaitsReview", .bool(receipt.awaitsReview)),
            ("opens", .strings(receipt.opened.map { "\($0.series)@\($0.due)" })),
        ])
    }

    /// A completion that was recorded before, word for word.
    static func known(entry: Int) -> JSONValue {
        .object([
            ("entry", .integer(entry)), ("settled", []), ("missed", []),
            ("furtherEvidence", false), ("followUp", nil), ("opens", []),
        ])
    }
}
