import Domain

/// A fact that only the tests know: the first of the three files that a new one takes.
struct StreetSwept: FactPayload {
    static let name = "street-swept"
    /// The subject before whose door it was.
    var subject: String
    var street: String
}
