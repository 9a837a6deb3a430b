/// Deadlines that a standard asks for, beside the usual ones.
package enum DeadlineProfile: String, CaseIterable, Codable, Sendable {
    case usual = "default"
    case pci, fedramp
    case essentialEight = "essential-eight"

    /// The profile of a framework, if it has one: `pci-dss` asks for `pci`.
    package init?(framework: String) {
        switch framework {
        case "pci-dss": self = .pci
        case "fedramp": self = .fedramp
        case "essential-eight": self = .essentialEight
        default: return nil
        }
    }
}

/// Whose deadlines count for what an event opens.
package struct DeadlineChoice: Equatable, Sendable {
    /// Beside the usual ones.
    package var profiles: [DeadlineProfile]
    /// The profiles alone decide where they say anything, even if the usual deadline is shorter.
    package var isAlone: Bool

    /// The usual deadlines, and the shorter ones of these profiles.
    package init(_ profiles: [DeadlineProfile] = [], isAlone: Bool = false) {
        (self.profiles, self.isAlone) = (profiles, isAlone)
    }

    /// What follows from the policy `deadline-profile`, or `nil` if it is no value of it.
    ///
    /// - Parameters:
    ///   - policy: `frameworks`, a profile, or a profile with `-only` behind it.
    ///   - frameworks: The adopted ones.
    package init?(policy: String, frameworks: [String]) {
        if policy == "frameworks" {
            self.init(frameworks.compactMap(DeadlineProfile.init(framework:)))
        } else if let profile = DeadlineProfile(rawValue: policy) {
            self.init(profile == .usual ? [] : [profile])
        } else if policy.hasSuffix("-only"),
            let profile = DeadlineProfile(rawValue: String(policy.dropLast("-only".count))),
            profile != .usual
        {
            self.init([profile], isAlone: true)
        } else {
            return nil
        }
    }

    /// Every value that the policy can have.
    package static var policies: [String] {
        let profiles = DeadlineProfile.allCases.map(\.rawValue)
        return ["frameworks"] + profiles + profiles.dropFirst().map { "\($0)-only" }
    }
}

/// The rule that gave a task of an event its due date.
package struct ChosenDeadline: Equatable, Sendable {
    /// The profile that says so: `default`, `pci`.
    package var profile: String
    /// The conditions that held: `known-exploited`, `internet-facing`; or `any`.
    package var when: [String]
    /// Whole days after the day of the event.
    package var days: Int

    /// Makes the rule that counted, with the profile that says it.
    package init(profile: String, when: [String], days: Int) {
        (self.profile, self.when, self.days) = (profile, when, days)
    }
}

extension EventTask {
    /// The deadline that counts, or `nil` if no rule holds for the event.
    ///
    /// Of each profile the first rule whose conditions all hold; of these the shortest, and the
    /// usual one where they are equal.
    ///
    /// - Parameters:
    ///   - choice: Whose deadlines count.
    ///   - conditions: What holds for the event, its severity among it.
    /// - Returns: The rule with the profile that says it.
    package func deadline(
        _ choice: DeadlineChoice, conditions: Set<String>
    ) -> ChosenDeadline? {
        func first(of profile: DeadlineProfile) -> ChosenDeadline? {
            let rules = deadlines.first { $0.profile == profile.rawValue }?.rules ?? []
            return rules.first { $0.when.allSatisfy { $0 == "any" || conditions.contains($0) } }
                .map { ChosenDeadline(profile: profile.rawValue, when: $0.when, days: $0.days) }
        }
        let told = choice.profiles.compactMap(first)
        let usual = first(of: .usual)
        if choice.isAlone, let alone = told.min(by: { $0.days < $1.days }) { return alone }
        return ([usual].compactMap { $0 } + told).min { $0.days < $1.days }
    }
}
