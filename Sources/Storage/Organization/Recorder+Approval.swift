internal import Domain

extension Recorder {
    /// Refuses what somebody approved for themselves, where the organization wants two people.
    ///
    /// - Throws: `Refusal`.
    func checkApprovers() throws {
        let identities = try Identities(connection)
        for entry in entries {
            guard let fact = entry.fact.payload as? any RegisterFact, let approver = fact.approver,
                identities.isSame(approver, actorName)
            else { continue }
            throw Refusal(
                "\(approver) cannot approve what they record.",
                why: "the policy 'approval' asks for somebody other.",
                try: "--approved-by ANOTHER", kind: .permission)
        }
    }
}
