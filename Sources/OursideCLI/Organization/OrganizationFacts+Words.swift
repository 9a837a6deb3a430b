internal import Domain

extension OrganizationCreated: WordedFact {
    var words: String { "organization '\(name)' set up, time zone \(timeZone)" }

    var subjects: [String] { ["org"] }
}

extension RulesAdopted: WordedFact {
    var words: String { "rules \(rules) adopted; what was recorded before keeps its meaning" }

    var subjects: [String] { ["org"] }
}

extension PolicySet: WordedFact {
    var words: String { "policy \(policy) set to \(value): \(reason)" }
}
