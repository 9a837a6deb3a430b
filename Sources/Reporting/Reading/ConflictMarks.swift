package import Domain
package import Storage

/// What an auditor asks about people: who approved what they recorded themselves, and who was
/// unknown to the register, or gone, by that day.
package struct ConflictMarks {
    private let acquaintances: Acquaintances

    /// Reads whom the register knew.
    ///
    /// - Throws: What the store throws.
    package init(_ store: Store) throws { acquaintances = try store.acquaintances() }

    /// Marks of a decision.
    ///
    /// - Parameters:
    ///   - approver: Who approved it, by name; `nil` has no marks.
    ///   - recorder: Who wrote it down.
    ///   - day: The day of the entry.
    /// - Returns: `self-approved`, `approver unknown`, `approver gone`; none where all is well.
    package func marks(
        approver: String?, recorder: String, on day: CivilDay
    ) -> [String] {
        guard let approver else { return [] }
        if acquaintances.isSame(approver, recorder) { return ["self-approved"] }
        return marks(of: approver, on: day, as: "approver")
    }

    /// Marks of a performance: `performer unknown`, `performer gone`.
    package func marks(performer: String, on day: CivilDay) -> [String] {
        marks(of: performer, on: day, as: "performer")
    }

    private func marks(of name: String, on day: CivilDay, as part: String) -> [String] {
        switch acquaintances.standing(of: name, on: day) {
        case .here: []
        case .unknown: ["\(part) unknown"]
        case .gone: ["\(part) gone"]
        }
    }
}
