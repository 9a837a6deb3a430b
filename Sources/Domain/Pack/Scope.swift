/// What kind of subject a control or duty is applied to.
package enum Scope: Hashable, Sendable {
    case organization
    case account
    case service
    /// Once per service of the catalogue in use: once for RDS, not once per database.
    case catalogueService
    /// Each registered resource of a kind, such as `kms-key`.
    case resource(kind: String)
}

extension Scope: LosslessStringConvertible, Codable {
    /// Reads `organization`, `account`, `service`, `catalogue-service`, `resource:KIND`.
    package init?(_ text: String) {
        switch text {
        case "organization": self = .organization
        case "account": self = .account
        case "service": self = .service
        case "catalogue-service": self = .catalogueService
        default:
            guard text.hasPrefix("resource:"), text.count > 9 else { return nil }
            self = .resource(kind: String(text.dropFirst(9)))
        }
    }

    package var description: String {
        switch self {
        case .organization: "organization"
        case .account: "account"
        case .service: "service"
        case .catalogueService: "catalogue-service"
        case .resource(let kind): "resource:\(kind)"
        }
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try encodeText(self, to: encoder)
    }
}

/// Reads a value that is written as one string, or says what was found instead.
func decodeText<Value: LosslessStringConvertible>(from decoder: any Decoder) throws -> Value {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let value = Value(text) else {
        throw DecodingError.dataCorruptedError(
            in: box, debugDescription: "'\(text)' is not a \(Value.self)")
    }
    return value
}

/// Writes a value as one string.
func encodeText(_ value: some LosslessStringConvertible, to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(value.description)
}
