/// A tag of imported resources was given a meaning: `team=tag:Owner`.
package struct ImportMapped: FactPayload {
    package static let name = "import-mapped"
    /// `team`, `environment` or `classification`.
    package var field: String
    /// The tag's key.
    package var tag: String

    /// Makes the fact that one tag's values fill one field.
    package init(field: String, tag: String) { (self.field, self.tag) = (field, tag) }
}

/// A file of another tool was read and what it shows was taken over.
package struct InventoryImported: FactPayload {
    package static let name = "inventory-imported"
    /// The kind of file: `terraform-show`.
    package var kind: String
    /// The file's name, without its folder.
    package var file: String
    /// The digest of the file's bytes: 64 hex digits; the bytes are not kept.
    package var sha256: String
    /// The 12 digits of the account, if the file speaks of exactly one.
    package var account: String?
    /// How many services in use it shows.
    package var services: Int
    /// How many resources with their own clock it shows.
    package var resources: Int
    /// The names of the services in use that it shows.
    package var seen: [String]

    /// Makes the fact of what one file shows.
    package init(
        kind: String, file: String, sha256: String, account: String?, services: Int,
        resources: Int, seen: [String]
    ) {
        (self.kind, self.file, self.sha256, self.account) = (kind, file, sha256, account)
        (self.services, self.resources, self.seen) = (services, resources, seen)
    }
}
