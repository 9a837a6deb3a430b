internal import Domain

extension ClockCorrected: WordedFact {
    var words: String { "clock corrected: \(reason)" }
}

extension HeadPublished: WordedFact {
    var words: String { "head \(head.prefix(12)) published at \(at)" }
}

extension EntryWithdrawn: WordedFact {
    var words: String { "entry \(entry) withdrawn: \(reason)" }
}
