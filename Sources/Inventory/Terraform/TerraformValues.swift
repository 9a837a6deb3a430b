/// The few attributes of a Terraform resource that are read at all.
///
/// States and their output hold passwords and keys in clear text. What is not a ``Field``, a
/// tag or one of the named properties is never decoded.
struct TerraformValues: Decodable {
    /// The attributes that are read if they are texts.
    enum Field: String, CodingKey, CaseIterable {
        case arn, id, name, bucket, identifier, description, user, region
        case keyID = "key_id"
        case targetKeyID = "target_key_id"
        case domainName = "domain_name"
        case notAfter = "not_after"
        case expirationDate = "expiration_date"
        case createDate = "create_date"
        case availabilityZone = "availability_zone"
    }

    private enum OtherKeys: String, CodingKey {
        case tags
        case tagsAll = "tags_all"
        case enableKeyRotation = "enable_key_rotation"
    }

    private var texts: [Field: String] = [:]
    /// Its own tags and the provider's default ones.
    let tags: [String: String]
    /// Whether the type has tags at all.
    let isTaggable: Bool
    /// Whether AWS rotates the key by itself; `nil` for all but KMS keys.
    let isRotatedByAWS: Bool?

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        for field in Field.allCases {
            let text = try fields.decodeIfPresent(Lenient<String>.self, forKey: field)?.value
            if let text, !text.isEmpty { texts[field] = text }
        }
        let others = try decoder.container(keyedBy: OtherKeys.self)
        var tags: [String: String] = [:]
        for key in [OtherKeys.tagsAll, .tags] {
            typealias Tags = Lenient<[String: Lenient<String>]>
            let found = try others.decodeIfPresent(Tags.self, forKey: key)?.value ?? [:]
            tags.merge(found.compactMapValues(\.value)) { $1 }
        }
        self.tags = tags
        isTaggable = others.contains(.tags) || others.contains(.tagsAll)
        isRotatedByAWS =
            try others.decodeIfPresent(Lenient<Bool>.self, forKey: .enableKeyRotation)?.value
    }

    /// The text of an attribute; `nil` if it is absent, empty or no text.
    subscript(field: Field) -> String? { texts[field] }

    /// The ARN: the attribute of that name, or an `id` that is one.
    var arn: ARN? { (self[.arn] ?? self[.id]).flatMap { ARN($0) } }

    /// The region that the attributes name, if they do.
    var region: String? {
        [arn?.region, self[.region]].lazy.compactMap { $0 }.first(where: Region.isOne)
            ?? self[.availabilityZone].flatMap(Region.of)
    }
}
