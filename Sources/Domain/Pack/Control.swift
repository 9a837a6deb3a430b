/// A safeguard that the customer operates, shares with AWS, or inherits from AWS.
package struct Control: Codable, Equatable, Sendable {
    /// What names it here: `root-mfa`.
    package var id: String
    /// What it is called, in a few words.
    package var title: String
    /// The category under which it is listed: `identity-access`.
    package var category: String
    /// Who operates it; AWS does for one that is inherited, which no duty covers.
    package var owner: ControlOwner
    /// What kind of subject it is applied to.
    package var scope: Scope
    /// `all`, or tokens: service ids, models, classes, traits; any one that matches suffices.
    package var appliesTo: [String]
    /// How grave it is when it fails.
    package var severity: Severity
    /// The lowest classification of data at which the control applies; every level if absent.
    package var minimumClassification: Classification?
    /// Proposed, never applied by itself.
    package var optIn: Bool?
    /// What to do, in which AWS tool, and what a failing state looks like: two to five sentences.
    package var guidance: String
    /// The stages of the work, in order, where there are any.
    package var steps: [ControlStep]?
    /// What proves it.
    package var evidence: String
    /// AWS tools that help, in words.
    package var tools: [String]?
    /// AWS's half, for shared and inherited controls.
    package var aws: String?
    /// The customer's half, for shared controls.
    package var customer: String?
    /// Ids only, by framework id: `["soc2": ["CC6.1"]]`.
    package var frameworks: [String: [String]]?
    /// The duties that cover it, the main one first; none for inherited ones.
    package var duties: [String]?
    /// Ids of earlier controls whose history this one carries.
    package var replaces: [String]?
    /// The company's own number for it: `ISMS-4.2`.
    package var ref: String?
    /// Anything else worth knowing, in sentences.
    package var note: String?
}

/// One stage of a control that is worked through in order.
package struct ControlStep: Codable, Equatable, Sendable {
    /// What names it in its control: the part of an item behind the `/`.
    package var id: String
    /// What is done in it, in a few words.
    package var title: String
}

/// Who operates a control.
package enum ControlOwner: String, Codable, CaseIterable, Sendable {
    case customer, shared, inherited
}

/// How grave it is when a control fails; the worst sorts last by raw rank, first in reports.
package enum Severity: String, Codable, CaseIterable, Sendable, Comparable {
    case low, medium, high, critical

    /// 0 for `low` to 3 for `critical`.
    package var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        case .critical: 3
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    /// Whole days in which what was found is to be put right: 7, 30, 90, 180.
    package var followUpDays: Int {
        switch self {
        case .critical: 7
        case .high: 30
        case .medium: 90
        case .low: 180
        }
    }
}

/// How sensitive the data of a service is.
package enum Classification: String, Codable, CaseIterable, Sendable, Comparable {
    case `public`, `internal`, confidential
    case highlyConfidential = "highly-confidential"

    /// 0 for `public` to 3 for `highly-confidential`.
    package var rank: Int {
        switch self {
        case .public: 0
        case .internal: 1
        case .confidential: 2
        case .highlyConfidential: 3
        }
    }

    package static func < (left: Classification, right: Classification) -> Bool {
        left.rank < right.rank
    }
}
