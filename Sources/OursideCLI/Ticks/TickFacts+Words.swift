internal import Domain

extension TaskTicked: WordedFact {
    var words: String {
        var words = "\(series) done on \(performedOn) by \(performedBy)"
        let told = settled.map { "\($0.due) (\($0.outcome))" }
        words += list(", settles ", told)
        if settled.isEmpty, let towards { words += ", towards \(towards)" }
        if review == true { words += ", once it is approved" }
        if result != .ok { words += ", found \(result.rawValue)" }
        if let verdict { words += ", \(verdict.rawValue)" }
        words += list(", opens ", (opens ?? []).map(\.series))
        if let followUp { words += ", follow-up due \(followUp)" }
        return words
    }

    var subjects: [String] { TaskScope(series).subjects }
}
