internal import Domain

/// Live waivers as a mutelist of Prowler: its findings stay, marked as muted.
///
/// A check is muted only for the account and the very resources that a waiver reaches. Where the
/// register does not know the account's number or the resource's ARN, nothing is muted and a
/// comment says so: a pattern that fits more would hide what nobody approved.
///
/// Source: <https://docs.prowler.com>, "Mutelist"; patterns are searched for as regular
/// expressions, in resource ids and ARNs.
package struct Mutelist: Sendable {
    private let audit: Audit
    private let subjects: [String: AuditedSubject]
    private let checks: [String: [String]]

    /// Takes an audit; what is muted are the checks of Prowler that its controls name.
    package init(_ audit: Audit) {
        self.audit = audit
        subjects = audit.subjects.indexed(by: \.name)
        checks = audit.controls.indexed(by: \.id).mapValues(\.prowlerChecks)
    }

    /// What is muted for one check in one account.
    private struct Muted {
        var regions: Set<String> = []
        var resources: Set<String> = []
        var reasons: [String] = []
    }

    /// Writes the list as YAML.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let live = audit.waivers.filter { $0.isLive(on: audit.record.judgedOn) }
        var accounts: [String: [String: Muted]] = [:]
        var remarks: [String] = []
        for waiver in live { collect(waiver, into: &accounts, &remarks) }
        try sink("# Waivers that are live on \(audit.record.judgedOn), head \(audit.record.head)\n")
        for remark in remarks { try sink("# \(visible(remark))\n") }
        guard !accounts.isEmpty else { return try sink("Mutelist:\n  Accounts: {}\n") }
        try sink("Mutelist:\n  Accounts:\n")
        for (account, checks) in accounts.sorted(by: { $0.key < $1.key }) {
            try sink("    \(Self.quoted(account)):\n      Checks:\n")
            for (check, muted) in checks.sorted(by: { $0.key < $1.key }) {
                try sink("        \(Self.quoted(check)):\n")
                try sink("          Regions: [\(Self.list(muted.regions))]\n")
                try sink("          Resources: [\(Self.list(muted.resources))]\n")
                let reasons = muted.reasons.joined(separator: "; ")
                try sink("          Description: \(Self.quoted(reasons))\n")
            }
        }
    }

    private func collect(
        _ waiver: AuditedWaiver, into accounts: inout [String: [String: Muted]],
        _ remarks: inout [String]
    ) {
        let checks = Set(waiver.controls.flatMap { self.checks[$0] ?? [] })
        guard !checks.isEmpty else {
            remarks.append(
                waiver.controls.isEmpty
                    ? "waiver \(waiver.entry) of \(waiver.scope): relieves work, mutes no finding"
                    : "waiver \(waiver.entry) of \(waiver.scope): no check speaks about it")
            return
        }
        for name in waiver.subjects {
            guard let subject = subjects[name], let account = subject.accountNumber,
                let resources = Self.patterns(subject)
            else {
                remarks.append(
                    "waiver \(waiver.entry) of \(waiver.scope): '\(name)' is not muted, its ARN or "
                        + "account number is not known")
                continue
            }
            for check in checks {
                var muted = accounts[account]?[check] ?? Muted()
                muted.regions.insert(subject.region ?? "*")
                muted.resources.formUnion(resources)
                let reason =
                    "waiver \(waiver.entry) until \(waiver.until), approved by "
                    + "\(waiver.approvedBy): \(waiver.reason)"
                if !muted.reasons.contains(reason) { muted.reasons.append(reason) }
                accounts[account, default: [:]][check] = muted
            }
        }
    }

    /// The ARN and the id at its end, whole; all of an account for the account itself.
    private static func patterns(_ subject: AuditedSubject) -> Set<String>? {
        if subject.kind == "account" { return ["*"] }
        guard let identifier = subject.identifier, identifier.hasPrefix("arn:") else { return nil }
        let id = identifier.split { $0 == ":" || $0 == "/" }.last.map(String.init) ?? identifier
        return [exact(identifier), exact(id)]
    }

    private static func exact(_ text: String) -> String {
        var pattern = "^"
        for scalar in text.unicodeScalars {
            if "\\.^$|?*+()[]{}".unicodeScalars.contains(scalar) { pattern += "\\" }
            pattern.unicodeScalars.append(scalar)
        }
        return pattern + "$"
    }

    private static func list(_ items: Set<String>) -> String {
        (items.contains("*") ? ["*"] : items.sorted()).map(quoted).joined(separator: ", ")
    }

    /// A string of JSON is one of YAML too.
    private static func quoted(_ text: String) -> String { JSONValue.string(text).text() }
}
