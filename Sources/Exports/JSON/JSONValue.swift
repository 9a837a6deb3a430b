/// A JSON value whose objects keep the order in which their members were given.
///
/// What every machine-readable format is made from. Two objects are equal when their members are
/// equal and stand in the same order.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A decimal number written down verbatim, such as `0.771`: no rounding on the way out.
    ///
    /// Text that is no JSON number is written as a string, so that the document stays valid.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])
}

extension JSONValue: Equatable {
    /// Compares members in their order; numbers as they are written, so `1.0` is not `1`.
    package static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }
}

extension JSONValue {
    /// A string, or `null` where there is none: for identifiers, days and the like.
    package init(_ value: (some LosslessStringConvertible)?) {
        self = value.map { .string($0.description) } ?? .null
    }

    /// A whole number, or `null` where there is none.
    package init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }

    /// `true`, `false`, or `null` where neither is known.
    package init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }

    /// A list of strings, in the order given.
    package static func strings(_ values: [some LosslessStringConvertible]) -> JSONValue {
        .array(values.map { .string($0.description) })
    }
}
