internal import Domain
internal import Exports

extension ReviewStarted: WordedFact {
    var words: String {
        "access review \(review) started for \(task): "
            + "\(counted(identities, "identity", "identities")), \(kind)"
    }

    var subjects: [String] { TaskScope(task).subjects }
}

extension ReviewDecided: WordedFact {
    var words: String {
        "access review \(review): "
            + "\(counted(decisions.count, "identity", "identities")) decided"
    }
}

extension ReviewClosed: WordedFact {
    var words: String {
        "access review \(review) closed"
            + (undecided > 0 ? ", \(undecided) undecided" : "")
            + (reason.map { ": \($0)" } ?? "")
    }
}
