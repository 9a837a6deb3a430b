internal import Domain

/// A limit that the organization may set for itself.
package enum Policy: String, CaseIterable, Sendable {
    /// The most bytes that one evidence file may have.
    case evidenceSize = "evidence-size"
    /// The most days that one waiver may last.
    case waiverDays = "waiver-days"
    /// Whose ``DeadlineChoice`` counts for what an event opens.
    case deadlineProfile = "deadline-profile"
    /// Whether ``Overrides`` of actor and clock are taken.
    case overrides
    /// Whether whoever records a decision may be the one who approved it.
    case approval

    /// What holds when nothing was set.
    package var usual: String {
        switch self {
        case .evidenceSize: "100MiB"
        case .waiverDays: "365"
        case .overrides: Overrides.allowed.rawValue
        case .deadlineProfile: "frameworks"
        case .approval: "anyone"
        }
    }

    /// What it limits, in a sentence.
    package var meaning: String {
        switch self {
        case .evidenceSize: "The most bytes that one evidence file may have."
        case .waiverDays: "The most days that one waiver may last."
        case .overrides: "Whether OURSIDE_ACTOR and OURSIDE_NOW are taken: \(Self.overrideWords)."
        case .approval: "Who may approve what somebody records: anyone, or somebody other."
        case .deadlineProfile:
            "Whose deadlines count for events, beside the usual ones where these are shorter: \(Self.profileWords)."
        }
    }

    /// Why a text is not a value of this policy, or `nil` if it is.
    package func fault(in value: String) -> String? {
        switch self {
        case .evidenceSize:
            Self.bytes(value) == nil
                ? "a size is a number of bytes with KiB, MiB or GiB behind it, up to 64GiB" : nil
        case .waiverDays:
            Int(value).map { (1...3650).contains($0) } == true
                ? nil : "it is a number of days from 1 to 3650"
        case .overrides:
            Overrides(rawValue: value) == nil ? "its values are \(Self.overrideWords)" : nil
        case .approval:
            ["anyone", "other"].contains(value) ? nil : "its values are anyone, other"
        case .deadlineProfile:
            DeadlineChoice.policies.contains(value) ? nil : "its values are \(Self.profileWords)"
        }
    }

    private static var overrideWords: String {
        Overrides.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private static var profileWords: String {
        DeadlineChoice.policies.joined(separator: ", ")
    }

    /// Reads `100MiB`, `2GiB`, `4096`.
    package static func bytes(_ text: String) -> Int? {
        let units = [("KiB", 1024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("", 1)]
        for (unit, factor) in units where text.hasSuffix(unit) {
            guard let count = Int(text.dropLast(unit.count)), count > 0,
                count <= 64 * 1_073_741_824 / factor
            else { return nil }
            return count * factor
        }
        return nil
    }
}
