internal import Domain

extension ReviewRequired: WordedFact {
    var words: String { "\(scope) needs \(required ? "a" : "no") review: \(reason)" }

    var subjects: [String] { TaskScope(scope).subjects }
}

extension TaskReviewed: WordedFact {
    var words: String { "tick \(tick) \(verdict.rawValue)" + (note.map { ": \($0)" } ?? "") }
}
