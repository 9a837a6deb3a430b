package import Domain

/// A use of a service that a file speaks of.
package struct ProposedService: Equatable, Sendable {
    /// The id in the catalogue.
    package var catalogue: String
    /// A name as the register takes it, if the file gives one.
    package var name: String?
    /// 12 digits, or the account's alias.
    package var account: String?
    /// `eu-west-1`; `nil` for global services, and where the file does not say.
    package var region: String?
    /// As a CSV names it; Terraform tells none.
    package var environment: String?
    /// As a CSV tells it; Terraform tells none.
    package var classification: Classification?
    /// A CSV's word for who answers for it; Terraform tells none but in tags.
    package var team: String?
    /// In use since.
    package var since: CivilDay?
    /// The tags on which all resources that carry them agree.
    package var tags: [String: String] = [:]
    /// How many resources were seen; 0 if the file does not say.
    package var resourceCount = 0
    /// What a later import finds it again by; see ``key(catalogue:account:region:group:)``.
    package var key: String
    /// The line of the file that it stands on; 1 is the first.
    package var line: Int?

    /// A use in no known place, with no resources.
    package init(catalogue: String, key: String) {
        (self.catalogue, self.key) = (catalogue, key)
    }

    /// The natural key, `catalogue|account|region` or `catalogue|account|region|group`.
    ///
    /// What is unknown is left empty: `iam|123456789012|`. `group` is the value of the tag that
    /// tells uses apart, or the name that a CSV gives.
    package static func key(
        catalogue: String, account: String?, region: String?, group: String? = nil
    ) -> String {
        let parts = [catalogue, account ?? "", region ?? ""] + (group.map { [$0] } ?? [])
        return parts.joined(separator: "|")
    }
}
