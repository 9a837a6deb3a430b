package import Domain

/// What held of one occurrence at the end of its due date.
///
/// Of one that was moved, of the date it was first due; of one whose stretch ended before that, of
/// its last day; of one that is still to come, of the day judged.
package struct HeldOn: Equatable, Sendable {
    /// What is to be done, as an order.
    package var title: String
    /// The checklist: `control` or `control/step`, in order.
    package var items: [String]
    /// The controls on it, each once.
    package var controls: [String]
    /// The category of its first control.
    package var category: String
    /// How grave it is when it is not done.
    package var severity: Severity
    /// Who does it, where no team does.
    package var role: Role
    /// The terms that it fell due under.
    package var terms: Terms
    /// A team or a person; `nil` is unowned.
    package var owner: String?
    /// The team that answered for the subject, by the name it had then.
    package var team: String?
    /// The account's 12 digits, or its alias while they are not known.
    package var account: String?
    /// Of the service in use that the subject is or lies in; `nil` for others.
    package var environment: String?
    /// Of the data of that service; `nil` for others.
    package var classification: Classification?
    /// Frameworks that ask for one of its controls, in order.
    package var frameworks: [String]
    /// What they ask for: `soc2:CC6.1`, in order.
    package var requirements: [String]
}

extension SeriesFacts {
    /// The day of which an occurrence carries what held.
    ///
    /// - Parameters:
    ///   - due: Its first due date.
    ///   - day: The day on which it is judged.
    /// - Returns: The earliest of both, and of the last day of its stretch.
    func dayHeld(due: CivilDay, judgedOn day: CivilDay) -> CivilDay {
        let isInForce = stretches.contains { stretch in
            stretch.start <= due && stretch.end.map { due <= $0 } ?? true
        }
        let last = isInForce ? nil : stretches.compactMap(\.end).filter { $0 < due }.max()
        return min(last ?? due, day)
    }

    /// The terms that something due on a day falls due under.
    func termsHeld(due: CivilDay) -> Terms? { (terms.last { $0.day < due } ?? terms.first)?.terms }
}
