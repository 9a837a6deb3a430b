package import Domain

/// Something with a clock of its own that a file speaks of: a key, a secret, a certificate.
package struct ProposedResource: Equatable, Sendable {
    /// `kms-key`, `certificate`, `secret`, `access-key`, `domain` or `backup-plan`.
    package var kind: String
    /// A name as the register takes it, no two alike in one service of one file.
    package var name: String
    /// What names it elsewhere and never changes: an ARN, an access key id.
    package var identifier: String
    /// The id in the catalogue of the service that it belongs to.
    package var service: String
    /// The ``ProposedService/key`` of the use that it was counted in.
    package var serviceKey: String
    /// 12 digits.
    package var account: String?
    /// That of the use that it was counted in; `nil` where that has none.
    package var region: String?
    /// The day of the last rotation, where the file tells it.
    package var lastRotated: CivilDay?
    /// The day of expiry, where the file tells it.
    package var expires: CivilDay?

    /// A resource in no known place, without any days.
    package init(
        kind: String, name: String, identifier: String, service: String, serviceKey: String
    ) {
        (self.kind, self.name, self.identifier) = (kind, name, identifier)
        (self.service, self.serviceKey) = (service, serviceKey)
    }
}
