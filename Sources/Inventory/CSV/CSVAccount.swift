internal import Domain

/// What people and spreadsheets write for an account.
enum CSVAccount {
    /// The 12 digits, or the alias.
    ///
    /// - Throws: ``RowFault`` if it is neither, above all if a spreadsheet took the number for
    ///   one and dropped its leading zeros or its last digits.
    static func read(_ text: String) throws(RowFault) -> String {
        let digits = text.filter { $0 != "-" && $0 != " " }
        if AccountNumber.isOne(digits) { return digits }
        if digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
            throw RowFault(
                "account \(quoted(text)) has \(count(digits.count, "digit")), not 12: "
                    + "a spreadsheet may have dropped the zeros in front")
        }
        if let number = Double(text.replacing(",", with: ".")), number > 1e9 {
            throw RowFault("account \(quoted(text)) was shortened by a spreadsheet")
        }
        if let fault = Identifier.fault(in: text) {
            throw RowFault("account \(quoted(text)) is neither 12 digits nor a name: \(fault)")
        }
        return text
    }
}
