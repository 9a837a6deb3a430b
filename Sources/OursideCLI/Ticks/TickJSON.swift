internal import Domain
internal import Exports
internal import Storage

/// What a tick did, for scripts.
enum TickJSON {
    static func value(_ outcome: TickOutcome) -> JSONValue {
        switch outcome {
        case .ticked(let receipt): value(receipt)
        case .known(_, let before): known(before)
        }
    }

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
                            ("daysEarly", .integer(receipt.daysEarly[settled.due] ?? 0)),
                        ])
                    })
            ),
            ("missed", .strings(receipt.missed)),
            ("furtherEvidence", .bool(receipt.isFurtherEvidence)),
            ("followUp", JSONValue(receipt.followUp)),
            ("awaitsReview", .bool(receipt.awaitsReview)),
            ("opens", .strings(receipt.opened.map { "\($0.series)@\($0.due)" })),
            ("history", .bool(receipt.isHistory)), ("known", nil),
        ])
    }

    /// A completion that was recorded before, word for word.
    static func known(_ before: SaidBefore) -> JSONValue {
        .object([
            ("entry", .integer(before.entry)), ("settled", []), ("missed", []),
            ("furtherEvidence", false), ("followUp", nil), ("awaitsReview", false),
            ("opens", []), ("history", false), ("known", .string(before.word)),
        ])
    }
}
