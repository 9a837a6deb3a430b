/// Why a control or duty does not apply to a subject: the first thing that stands in its way.
package enum Obstacle: Equatable, Sendable {
    /// AWS operates it.
    case inherited
    /// It is only proposed, and nobody took it in.
    case proposedOnly
    /// Neither the profile nor a chosen framework brings it.
    case notSelected
    /// It is applied to another kind of subject.
    case otherScope(Scope)
    /// None of the services in the subject is, or has, any of these.
    case lacks([String])
    /// The data are not that sensitive.
    case belowClassification(Classification)
    /// It reaches only these environments.
    case otherEnvironment([String])
}

extension Applicability {
    /// What keeps a duty from a subject, or `nil` if nothing does.
    ///
    /// - Parameters:
    ///   - duty: A duty of the pack.
    ///   - controls: The controls that its items name.
    ///   - subject: The subject with the services in it.
    /// - Returns: The first thing that stands in its way.
    package func obstacle(
        to duty: Duty, covering controls: [Control], for subject: SubjectProfile
    ) -> Obstacle? {
        let isSelected = duties.contains { $0.id == duty.id }
        if !isSelected { return duty.optIn == true ? .proposedOnly : .notSelected }
        if duty.scope != subject.scope { return .otherScope(duty.scope) }
        if case .resource = subject.scope { return nil }
        if duties(for: subject).contains(where: { $0.duty.id == duty.id }) { return nil }
        let services = Array(subject.services)
        let matching = services.filter { $0.matches(duty.appliesTo) }
        if matching.isEmpty { return .lacks(duty.appliesTo) }
        if let least = duty.minimumClassification,
            !matching.contains(where: { $0.classification >= least })
        {
            return .belowClassification(least)
        }
        if let environments = duty.environments,
            !matching.contains(where: { environments.contains($0.environment) })
        {
            return .otherEnvironment(environments)
        }
        let own = controls.compactMap { obstacle(to: $0, for: subject) }
        return own.first ?? .lacks(duty.appliesTo)
    }

    /// What keeps a control from a subject, or `nil` if nothing does.
    package func obstacle(to control: Control, for subject: SubjectProfile) -> Obstacle? {
        if control.owner == .inherited { return .inherited }
        if !isInForce(control: control.id) {
            return control.optIn == true ? .proposedOnly : .notSelected
        }
        if control.scope != subject.scope { return .otherScope(control.scope) }
        if case .resource = subject.scope { return nil }
        if controls(for: subject).contains(where: { $0.id == control.id }) { return nil }
        let matching = subject.services.filter { $0.matches(control.appliesTo) }
        if matching.isEmpty { return .lacks(control.appliesTo) }
        if let least = control.minimumClassification,
            !matching.contains(where: { $0.classification >= least })
        {
            return .belowClassification(least)
        }
        let environments = duties.filter { duty in
            duty.items.contains { controlID(ofItem: $0) == control.id }
        }.compactMap(\.environments).flatMap { $0 }
        return .otherEnvironment(Array(Set(environments)).sorted())
    }
}
