internal import Domain
internal import Exports

/// The pack's short words as people say them.
enum CatalogueWords {
    /// `per service in use`.
    static func scope(_ scope: Scope) -> String {
        switch scope {
        case .organization: "once for the organization"
        case .account: "per account"
        case .service: "per service in use"
        case .catalogueService: "once per AWS service in use"
        case .resource(let kind): "per \(kind)"
        }
    }

    /// `wherever has-guest-os holds`, or `everywhere`.
    static func rule(_ tokens: [String]) -> String {
        tokens == ["all"] ? "everywhere" : "wherever \(joined(tokens, "or")) holds"
    }

    static func owner(_ owner: ControlOwner) -> String {
        switch owner {
        case .customer: "yours"
        case .shared: "shared with AWS"
        case .inherited: "AWS's, inherited"
        }
    }

    static func owner(_ owner: AspectOwner) -> String {
        switch owner {
        case .aws: "AWS"
        case .customer: "customer"
        case .shared: "shared"
        case .notApplicable: "n/a"
        }
    }

    /// One letter for an owner, for tables with many columns.
    static func sign(_ owner: AspectOwner) -> String {
        switch owner {
        case .aws: "A"
        case .customer: "C"
        case .shared: "S"
        case .notApplicable: "–"
        }
    }

    static func style(_ owner: AspectOwner) -> Style? {
        switch owner {
        case .customer: .bold
        case .shared: .yellow
        case .aws, .notApplicable: .dim
        }
    }

    static func model(_ model: ServiceModel) -> String {
        switch model {
        case .iaas: "IaaS"
        case .paas: "PaaS"
        case .saas: "SaaS"
        }
    }

    /// What of a rule narrows where it applies besides its tokens: data and environments.
    static func limits(_ classification: Classification?, _ environments: [String]?) -> [String] {
        [
            environments.map { "in \(joined($0, "or"))" },
            classification.map { "for \($0.rawValue) data and above" },
        ].compactMap(\.self)
    }
}
