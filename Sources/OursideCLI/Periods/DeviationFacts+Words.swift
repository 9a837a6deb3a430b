internal import Domain

extension DeviationExplained: WordedFact {
    var words: String { "\(series)@\(due) explained: \(cause); \(action)" }

    var subjects: [String] { TaskScope(series).subjects }
}
