/// Decides which controls and duties of a pack apply to which subjects.
///
/// A subject is described by its scope and by the profiles of the services in it: a service by
/// its own, an account by those of its services, the organization by all.
package struct Applicability: Sendable {
    private let controls: [String: Control]
    private let dutiesInForce: [Duty]
    private let dutiesByControl: [String: [Duty]]
    private let controlsInOrder: [Control]

    /// Takes a pack and what of it is in force.
    ///
    /// A profile brings the duties that name it; a framework every duty one of whose controls
    /// carries its ids. What is only proposed stays out unless it was taken in by name.
    package init(_ pack: Pack, _ selection: Selection) {
        controlsInOrder = pack.controls
        var byID: [String: Control] = [:]
        for control in pack.controls { byID[control.id] = control }
        controls = byID
        dutiesInForce = pack.duties.filter { duty in
            if duty.optIn == true { return selection.optedIn.contains(duty.id) }
            return duty.profiles.contains(selection.profile)
                || duty.items.contains { item in
                    guard let control = byID[controlID(ofItem: item)] else { return false }
                    return selection.frameworks.contains {
                        control.frameworks?[$0]?.isEmpty == false
                    }
                }
        }
        var byControl: [String: [Duty]] = [:]
        for duty in dutiesInForce {
            for id in Set(duty.items.map(controlID(ofItem:))) {
                guard let control = byID[id], control.owner != .inherited,
                    control.optIn != true || selection.optedIn.contains(id)
                else { continue }
                byControl[id, default: []].append(duty)
            }
        }
        dutiesByControl = byControl
    }

    /// The duties that the selection puts in force, in the pack's order.
    package var duties: [Duty] { dutiesInForce }

    /// Whether a control is in force anywhere: one of its duties is.
    package func isInForce(control id: String) -> Bool { dutiesByControl[id] != nil }

    /// The controls assigned to a subject itself, in the pack's order.
    package func controls(for subject: SubjectProfile) -> [Control] {
        controlsInOrder.filter { control in
            control.scope == subject.scope
                && (dutiesByControl[control.id] ?? []).contains { duty in
                    reaches(duty, control, subject)
                }
        }
    }

    /// The duties of a subject, each with the items of its checklist that lie inside it.
    package func duties(for subject: SubjectProfile) -> [ApplicableDuty] {
        dutiesInForce.compactMap { duty in
            guard duty.scope == subject.scope else { return nil }
            let items = duty.items.filter { item in
                let id = controlID(ofItem: item)
                guard let control = controls[id],
                    dutiesByControl[id]?.contains(where: { $0.id == duty.id }) == true
                else { return false }
                return reaches(duty, control, subject)
            }
            return items.isEmpty ? nil : ApplicableDuty(duty: duty, items: items)
        }
    }

    /// Whether a duty looks after a control in one service: its own duty, or one of the account,
    /// the organization or the catalogue's service, which need not reach all that lies there.
    package func covers(_ duty: String, _ control: String, in service: ServiceProfile) -> Bool {
        guard let known = controls[control],
            let duty = dutiesByControl[control]?.first(where: { $0.id == duty })
        else { return false }
        return reaches(duty, known, SubjectProfile(scope: duty.scope, services: [service]))
    }

    /// Whether a duty reaches a control in the subject: one service satisfies both their rules.
    private func reaches(_ duty: Duty, _ control: Control, _ subject: SubjectProfile) -> Bool {
        if case .resource(let kind) = subject.scope {
            return control.scope == .resource(kind: kind) && duty.scope == subject.scope
        }
        // Resources have their own series; inside an account they add nothing.
        if case .resource = control.scope { return false }
        if control.needsNoService, duty.needsNoService { return true }
        return subject.services.contains { service in
            service.matches(control.appliesTo) && service.matches(duty.appliesTo)
                && control.minimumClassification.map { service.classification >= $0 } ?? true
                && duty.minimumClassification.map { service.classification >= $0 } ?? true
                && duty.environments.map { $0.contains(service.environment) } ?? true
        }
    }
}

/// A subject as rules see it.
package struct SubjectProfile: Hashable, Sendable {
    /// The kind of subject; a resource's names its kind too.
    package var scope: Scope
    /// The profiles of the services in it, each once.
    package var services: Set<ServiceProfile>

    /// Makes a subject; one without services has only what needs none.
    package init(scope: Scope, services: Set<ServiceProfile> = []) {
        (self.scope, self.services) = (scope, services)
    }
}

/// A duty of a subject with the part of its items that applies there.
package struct ApplicableDuty: Equatable, Sendable {
    /// The duty as the pack has it, all of its items included.
    package var duty: Duty
    /// The items that apply there, in the duty's order: `control` or `control/step`; never empty.
    package var items: [String]
}

/// The control that an item names: `os-patching` of `os-patching/test`.
package func controlID(ofItem item: String) -> String {
    item.split(separator: "/", maxSplits: 1).first.map(String.init) ?? item
}

extension Control {
    /// Applies to an account or the organization whatever is in use there.
    fileprivate var needsNoService: Bool {
        (scope == .organization || scope == .account) && appliesTo == ["all"]
            && minimumClassification == nil
    }
}

extension Duty {
    fileprivate var needsNoService: Bool {
        (scope == .organization || scope == .account) && appliesTo == ["all"]
            && minimumClassification == nil && environments == nil
    }
}
