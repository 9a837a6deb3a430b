internal import Domain

/// Makes resources with clocks of their own of Terraform's objects.
struct TerraformResources {
    /// For ids and ARNs of KMS keys, the alias that sorts first.
    private var aliases: [String: String] = [:]
    /// The ARNs of KMS keys that AWS does not rotate.
    private var unrotated: Set<String> = []

    init(aliasesAmong objects: [TerraformObject]) {
        for object in objects {
            if object.type == "aws_kms_alias", let name = object.values?[.name],
                let target = object.values?[.targetKeyID]
            {
                let alias = name.hasPrefix("alias/") ? String(name.dropFirst(6)) : name
                aliases[target] = min(alias, aliases[target] ?? alias)
            }
            if object.values?.isRotatedByAWS == false, let arn = object.values?[.arn] {
                unrotated.insert(arn)
            }
        }
    }

    /// The resource that an object is, or `nil` if it is none or cannot be identified.
    func proposal(
        _ type: String, _ values: TerraformValues, _ service: String, in key: String
    ) -> ProposedResource? {
        guard let rule = TerraformResourceRule.all[type],
            let identifier = rule.identifier.firstText(of: values)
        else { return nil }
        let alias = [TerraformValues.Field.keyID, .id, .arn].lazy
            .compactMap { values[$0].flatMap { aliases[$0] } }.first
        let name = alias ?? rule.name.firstText(of: values) ?? identifier
        var resource = ProposedResource(
            kind: rule.kind, name: ProposedName.slug(Self.readable(name)),
            identifier: identifier, service: service, serviceKey: key)
        resource.expires = rule.expires.flatMap { Self.day(values[$0]) }
        resource.lastRotated = rule.lastRotated.flatMap { Self.day(values[$0]) }
        return resource
    }

    /// The resources by kind and name, each once, with no two names alike in one service.
    static func named(_ resources: [ProposedResource]) -> [ProposedResource] {
        var seen: Set<[String]> = []
        let single = resources.filter { seen.insert([$0.kind, $0.identifier]).inserted }
        let groups = Dictionary(grouping: single, by: \.serviceKey)
        let named = groups.values.flatMap { group in
            let names = ProposedName.unique(group.map { ($0.name, $0.identifier) })
            return zip(group, names).map { resource, name in
                var resource = resource
                resource.name = name
                return resource
            }
        }
        return named.sorted {
            ($0.kind, $0.name, $0.identifier) < ($1.kind, $1.name, $1.identifier)
        }
    }

    /// A sentence on keys that AWS does not rotate, if there are any.
    func notes(_ resources: [ProposedResource]) -> [String] {
        let names = resources.filter { unrotated.contains($0.identifier) }.map(\.name)
        if names.isEmpty { return [] }
        return ["Automatic rotation is off for KMS keys: \(names.joined(separator: ", "))."]
    }

    /// `*.example.org` would lose its star and be taken for `example.org`.
    private static func readable(_ name: String) -> String {
        name.hasPrefix("*.") ? "wildcard.\(name.dropFirst(2))" : name
    }

    /// The day of an instant such as `2026-05-01T23:59:59Z`, as it is written.
    private static func day(_ instant: String?) -> CivilDay? {
        instant.flatMap { CivilDay(String($0.prefix(10))) }
    }
}

extension [TerraformValues.Field] {
    /// The first of the attributes that is there.
    fileprivate func firstText(of values: TerraformValues) -> String? {
        lazy.compactMap { values[$0] }.first
    }
}
