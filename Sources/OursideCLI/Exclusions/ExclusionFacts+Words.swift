internal import Domain

extension ControlExcluded: WordedFact {
    var words: String {
        "\(scope) excluded, to be looked at again on \(reviewOn): "
            + justification
    }

    var subjects: [String] { TaskScope(scope).subjects }
}
