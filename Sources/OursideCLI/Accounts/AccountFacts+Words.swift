internal import Domain

extension AccountRegistered: WordedFact {
    var words: String { "account \(alias) registered" + (number.map { ", \($0)" } ?? "") }

    var subjects: [String] { [alias] }
}

extension AccountChanged: WordedFact {
    var words: String {
        changed(
            "account \(alias)",
            [("number", number), ("team", team), ("title", title)])
    }

    var subjects: [String] { [alias] }
}

extension AccountClosed: WordedFact {
    var words: String { "account \(alias) closed on \(on): \(reason)" }

    var subjects: [String] { [alias] }
}
