internal import Domain

extension WaiverGranted: WordedFact {
    var words: String { "\(scope) waived from \(from) until \(until): \(reason)" }

    var subjects: [String] { TaskScope(scope).subjects }
}

extension WaiverRevoked: WordedFact {
    var words: String { "waiver \(waiver) revoked: \(reason)" }
}
