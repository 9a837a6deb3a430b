/// One thing of an account that a file shows, and the service that it belongs to.
package struct Sighting: Equatable, Sendable {
    /// The id in the catalogue.
    package var serviceID: String
    /// 12 digits.
    package var account: String?
    package var region: String?
    /// The ARN; `nil` for parts of other things, such as a bucket's versioning.
    package var arn: String?
    package var tags: [String: String] = [:]
    /// Whether it could carry tags at all.
    package var isTaggable = true
    /// The value of the tag that tells uses of one service apart.
    package var group: String?

    package init(serviceID: String) { self.serviceID = serviceID }
}
