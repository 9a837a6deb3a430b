@testable import OursideCLI

extension StreetSwept: WordedFact {
    var words: String { "\(street) swept before \(subject)" }

    var subjects: [String] { [subject] }
}
