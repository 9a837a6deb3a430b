/// An Amazon Resource Name, `arn:partition:service:region:account:resource`.
///
/// Source: AWS General Reference, "Amazon Resource Names (ARNs)". What follows the fifth colon
/// may hold more of them; region and account may be empty.
package struct ARN: Equatable, Sendable {
    /// One of AWS's separate worlds: `aws`, `aws-cn`, `aws-us-gov`.
    package let partition: String
    /// The name space: `ec2`.
    package let service: String
    /// `nil` for global services and S3 buckets.
    package let region: String?
    /// 12 digits; `nil` where there are none: S3 buckets, and policies of AWS itself.
    package let account: String?
    /// What follows the fifth colon, never empty: `instance/i-0a1b2c`.
    package let resource: String

    /// Reads an ARN, blanks around it allowed; `nil` for anything else.
    package init?(_ text: String) {
        let parts = trimmed(text).split(
            separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty,
            !parts[5].isEmpty
        else { return nil }
        (partition, service) = (String(parts[1]), String(parts[2]))
        region = parts[3].isEmpty ? nil : String(parts[3])
        account = AccountNumber.isOne(parts[4]) ? String(parts[4]) : nil
        resource = String(parts[5])
    }
}
