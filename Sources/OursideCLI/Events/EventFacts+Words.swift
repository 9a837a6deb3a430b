internal import Domain
internal import Exports

extension EventRecorded: WordedFact {
    var words: String {
        "event \(event) recorded, \(kind) of \(on), "
            + "\(counted(opens.count, "task")) opened"
    }

    var subjects: [String] {
        Array(Set(opens.compactMap { TaskName($0.series)?.subject })).sorted()
    }
}

extension EventClosed: WordedFact {
    var words: String { "event \(event) closed on \(on)" + (reason.map { ": \($0)" } ?? "") }

    var subjects: [String] {
        Array(Set((ends ?? []).compactMap { TaskName($0)?.subject })).sorted()
    }
}
