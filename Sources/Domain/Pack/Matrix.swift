/// One aspect of security for which somebody answers, such as `guest-os`.
package struct Aspect: Codable, Equatable, Sendable {
    /// What names it here: `guest-os`.
    package var id: String
    /// What it is called, in a few words.
    package var title: String
    /// What it covers, in words.
    package var covers: String
}

/// A group of aspects for a first look, such as "Operating system".
package struct CoarseAspect: Codable, Equatable, Sendable {
    /// What names it here: `operating-system`.
    package var id: String
    /// What it is called, in a few words.
    package var title: String
    /// Ids of the aspects in it.
    package var aspects: [String]
}

/// Who owns which aspect: a row per service, with rows of models and classes as defaults.
package struct Matrix: Codable, Equatable, Sendable {
    /// Cells by a model's raw value, then by the aspect's id: `iaas`, `guest-os`.
    package var models: [String: [String: MatrixCell]]
    /// Cells by a class's raw value, then by the aspect's id: `abstract`, `hardware`.
    package var classes: [String: [String: MatrixCell]]
    /// Cells by a service's id, then by the aspect's id: `ec2`, `guest-os`.
    package var services: [String: [String: MatrixCell]]

    /// Makes a matrix without a cell.
    package init() { (models, classes, services) = ([:], [:], [:]) }

    package init(from decoder: any Decoder) throws {
        typealias Rows = [String: [String: MatrixCell]]
        let box = try decoder.container(keyedBy: CodingKeys.self)
        models = try box.decodeIfPresent(Rows.self, forKey: .models) ?? [:]
        classes = try box.decodeIfPresent(Rows.self, forKey: .classes) ?? [:]
        services = try box.decodeIfPresent(Rows.self, forKey: .services) ?? [:]
    }

    mutating func merge(_ other: Matrix) {
        models.merge(other.models) { $1 }
        classes.merge(other.classes) { $1 }
        services.merge(other.services) { $1 }
    }
}

/// Who owns one aspect of one service; a shared cell has both halves in words.
package struct MatrixCell: Codable, Equatable, Sendable {
    /// Who answers for the aspect.
    package var owner: AspectOwner
    /// AWS's half.
    package var aws: String?
    /// The customer's half.
    package var customer: String?
    /// Whether each side does its own part, or one needs the other.
    package var kind: SharedKind?

    /// A cell without words: `n/a`, for one.
    package init(owner: AspectOwner) { self.owner = owner }
}

/// The owner of an aspect.
package enum AspectOwner: String, Codable, CaseIterable, Sendable {
    case aws, customer, shared
    case notApplicable = "n/a"
}

/// How a shared aspect is shared.
package enum SharedKind: String, Codable, CaseIterable, Sendable {
    /// Each side does its own part.
    case independent
    /// One side's part needs the other's.
    case dependent
}
