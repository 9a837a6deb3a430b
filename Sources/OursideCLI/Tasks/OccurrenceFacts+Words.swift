internal import Domain

extension OccurrenceMoved: WordedFact {
    var words: String { "\(series)@\(due) moved to \(to): \(reason)" }

    var subjects: [String] { TaskScope(series).subjects }
}

extension OccurrenceSkipped: WordedFact {
    var words: String { "\(series)@\(due) skipped: \(reason)" }

    var subjects: [String] { TaskScope(series).subjects }
}
