internal import Catalogue
package import Domain
internal import Hashing
internal import SQLite

extension Recorder {
    /// Sets an organization up: its register, the pack, and its first account, `main`.
    ///
    /// - Parameters:
    ///   - name: As people call it.
    ///   - uuid: A random UUID, lower case.
    ///   - timeZone: Where "today" is meant.
    ///   - pack: The pack to adopt, which is kept as a document.
    ///   - profile: What of the pack is in force.
    ///   - frameworks: What else is in force: the duties that these ask for.
    /// - Throws: `Refusal`, if the register has an organization already, or the machine has no
    ///   rules for the time zone.
    package func createOrganization(
        name: String, uuid: String, timeZone: String, pack: Pack, profile: Profile,
        frameworks: [String]
    ) throws {
        guard nextSeq == 1 else {
            throw Refusal(
                "This register has an organization already.",
                why: "one database holds one organization.",
                try: "ourside status")
        }
        try begin(in: timeZone)
        try record(OrganizationCreated(id: uuid, name: name, timeZone: timeZone))
        try adopt(pack, profile: profile, frameworks: frameworks)
        try record(AccountRegistered(alias: "main"))
    }

    /// Sets a policy of the organization.
    ///
    /// - Throws: `Refusal`, if there is no such policy or the value is not one.
    package func setPolicy(
        _ policy: Policy, to value: String, reason: String, approvedBy: String
    ) throws {
        if let fault = policy.fault(in: value) {
            throw Refusal(
                "'\(value)' is not a value of \(policy.rawValue).", why: "\(fault).",
                try: "ourside policy list", kind: .words)
        }
        if try stands(
            "SELECT 1 FROM policy WHERE name = \(policy.rawValue) AND value = \(value)")
        {
            return
        }
        try record(
            PolicySet(policy: policy.rawValue, value: value, reason: reason, approvedBy: approvedBy)
        )
    }
}
