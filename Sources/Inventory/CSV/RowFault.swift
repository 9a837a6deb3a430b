/// Why a row cannot be used: half a sentence.
struct RowFault: Error, Equatable {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
