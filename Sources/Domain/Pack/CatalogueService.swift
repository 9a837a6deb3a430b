/// An AWS service as the catalogue knows it, with the names by which tools recognize it.
package struct CatalogueService: Codable, Equatable, Sendable {
    /// What names it here, and in rules: `ec2`.
    package var id: String
    /// The official name: `Amazon EC2`.
    package var title: String
    /// How much of the stack AWS runs.
    package var model: ServiceModel
    /// AWS's own grouping; `class` in the pack's text.
    package var serviceClass: ServiceClass
    /// What decides which controls apply, such as `has-guest-os` and `stores-data`.
    package var traits: [String]
    /// One sentence on what AWS does for this service.
    package var aws: String
    /// One sentence on what is left to the customer.
    package var customer: String
    /// Resource types of Terraform's AWS provider; `*` at the end matches any rest.
    package var terraform: [String]?
    /// ARN name spaces, `rds` or `ec2:instance`.
    package var arn: [String]?
    /// Resource types of CloudFormation: `AWS::EC2::Instance`.
    package var cloudformation: [String]?
    /// Resource types of AWS Config.
    package var config: [String]?
    /// Names in Cost Explorer.
    package var billing: [String]?
    /// Product codes of the cost and usage report.
    package var productCodes: [String]?
    /// The service in use that carries this one's duties, such as `ec2` for `ebs`.
    package var foldedInto: String?
    /// The day from which AWS no longer offers it, and what that means.
    package var end: EndOfService?
    /// Anything else worth knowing, in sentences.
    package var note: String?

    enum CodingKeys: String, CodingKey {
        case id, title, model, traits, aws, customer, terraform, arn, cloudformation, config
        case billing, productCodes, foldedInto, end, note
        case serviceClass = "class"
    }
}

/// When AWS ended or will end a service.
package struct EndOfService: Codable, Equatable, Sendable {
    /// The day from which AWS no longer offers it.
    package var on: CivilDay
    /// What that means, in words.
    package var note: String
}

/// How much of the stack AWS runs.
package enum ServiceModel: String, Codable, CaseIterable, Sendable {
    case iaas, paas, saas
}

/// AWS's own grouping of its services; `container` does not mean Docker here.
package enum ServiceClass: String, Codable, CaseIterable, Sendable {
    case infrastructure, container, abstract
}
