internal import Domain
internal import Exports
internal import Storage

/// What a tick did, for people.
enum TickWords {
    /// One line, and one more where a follow-up was opened.
    static func lines(
        _ receipt: TickReceipt, _ request: TickRequest, today: CivilDay
    ) -> [String] {
        var lines = [visible(effect(receipt, request, today: today))]
        if let judgement = receipt.judgement { lines.append(visible("  measured: \(judgement)")) }
        if receipt.awaitsReview {
            lines.append(
                "  awaits review: entry \(receipt.entry) counts once somebody else approves it")
        }
        if let due = receipt.couldSettle {
            lines.append(
                visible(
                    "  if it was meant for \(due): ourside tick \(receipt.series)@\(due) "
                        + "--on \(receipt.performedOn) --instead \(receipt.entry)"))
        }
        if let followUp = receipt.followUp, let due = followUp.due {
            lines.append("  follow-up: \(followUp.series), due \(due); failing until a later ok")
        }
        for task in receipt.opened {
            lines.append(visible("  opens: \(task.series), due \(task.due)"))
        }
        return lines
    }

    /// What it settles and misses, in one sentence.
    static func effect(
        _ receipt: TickReceipt, _ request: TickRequest, today: CivilDay
    ) -> String {
        var sentence = "\(receipt.series)\(effect(receipt, request))"
        if receipt.isRecordedLate {
            let days = receipt.performedOn.days(until: today)
            sentence += "; recorded \(counted(days, "day")) after it was done"
        }
        if !receipt.missed.isEmpty { sentence += "; \(missed(receipt.missed))" }
        return sentence
    }

    /// What was said before, and is not recorded again.
    static func known(_ series: String, _ before: SaidBefore) -> String {
        switch before {
        case .stands(let entry): "\(series): recorded already, as entry \(entry)"
        case .takenBack(let entry):
            "\(series): passed over, said by entry \(entry) and taken back; --again records it"
        }
    }

    private static func effect(_ receipt: TickReceipt, _ request: TickRequest) -> String {
        if receipt.isHistory {
            return ": done on \(receipt.performedOn), before it was asked for here; kept as history"
        }
        if !receipt.settled.isEmpty {
            let verb = receipt.awaitsReview ? "will settle" : "settles"
            let parts = receipt.settled.map { settled($0, receipt.daysEarly[$0.due]) }
            return " \(verb) \(joined(parts))"
                + (receipt.replaced.map { ", in place of entry \($0)" } ?? "")
        }
        if let earlier = receipt.alreadySettled {
            return
                ": already settled by \(earlier.by) on \(earlier.on); kept as further evidence"
        }
        if !receipt.openItems.isEmpty {
            let done = request.items.map { item in
                item.result == .ok ? item.item : "\(item.item) (\(item.result.rawValue))"
            }
            return
                ": \(joined(done)) ticked; still open: \(receipt.openItems.joined(separator: ", "))"
        }
        return " settles nothing more; kept as further evidence"
    }

    private static func settled(_ occurrence: SettledOccurrence, _ early: Int?) -> String {
        if let early { return "\(occurrence.due), \(counted(early, "day")) early" }
        let isLate = occurrence.daysLate > 0
        return
            "\(occurrence.due), \(isLate ? "late by \(counted(occurrence.daysLate, "day"))" : "on time")"
    }

    private static func missed(_ days: [CivilDay]) -> String {
        if days.count > 3, let first = days.first, let last = days.last {
            return "\(days.count) from \(first) to \(last) are now missed "
                + "(if this run covers them, add --covers \(first)..\(last))"
        }
        let (verb, pronoun) = days.count == 1 ? ("is", "it") : ("are", "them")
        let options = days.map { "--also \($0)" }.joined(separator: " ")
        return "\(joined(days)) \(verb) now missed (if this run covers \(pronoun), add \(options))"
    }

    /// What is missing, for those who ticked without a proof that the duty expects.
    static func warnings(_ receipts: [TickReceipt]) -> [String] {
        let bare = receipts.filter { $0.evidenceExpected != nil && !$0.settled.isEmpty }
        guard let first = bare.first, let expected = first.evidenceExpected else { return [] }
        guard bare.count == 1 else {
            return [
                "warning: \(bare.count) of these carry no evidence; what is expected: "
                    + "ourside tasks --missing-evidence"
            ]
        }
        return [
            visible("warning: no evidence was given; expected: \(expected)"),
            "  try: ourside tick \(first.series) --on \(first.performedOn) --evidence FILE",
        ]
    }

    /// The count at the end of several.
    static func summary(_ receipts: [TickReceipt]) -> String {
        let settled = receipts.flatMap(\.settled)
        let late = settled.count { $0.daysLate > 0 }
        var parts = ["\(settled.count - late) on time"]
        if late > 0 { parts.append("\(late) late") }
        let inPart = receipts.count { $0.settled.isEmpty && !$0.openItems.isEmpty }
        if inPart > 0 { parts.append("\(inPart) in part") }
        let further = receipts.count { $0.settled.isEmpty && $0.openItems.isEmpty }
        if further > 0 { parts.append("\(further) as further evidence") }
        return "\(counted(receipts.count, "task")) ticked: \(parts.joined(separator: ", "))."
    }
}
