/// One thing of an account that a file shows, and the service that it belongs to.
package struct Sighting: Equatable, Sendable {
    /// The id in the catalogue.
    package var serviceID: String
    /// 12 digits.
    package var account: String?
    /// `eu-west-1`; `nil` where neither the thing nor its ARN says.
    package var region: String?
    /// The ARN; `nil` for parts of other things, such as a bucket's versioning.
    package var arn: String?
    /// By key; empty for what carries none or cannot carry any.
    package var tags: [String: String] = [:]
    /// Whether it could carry tags at all.
    package var isTaggable = true
    /// The value of the tag that tells uses of one service apart.
    package var group: String?

    /// Something in no known place, without tags.
    package init(serviceID: String) { self.serviceID = serviceID }
}
