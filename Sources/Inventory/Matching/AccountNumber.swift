/// The rule for account numbers: 12 digits.
package enum AccountNumber {
    /// Whether a text is an account number, and nothing else.
    package static func isOne(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
