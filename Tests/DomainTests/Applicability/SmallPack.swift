@testable import Domain

/// A pack as small as the rules allow: one control and duty for each thing that decides.
enum SmallPack {
    static let services: [CatalogueService] = [
        service("ec2", .iaas, .infrastructure, ["has-guest-os", "runs-code"]),
        service("rds", .paas, .container, ["stores-data", "has-backups"]),
        service("s3", .paas, .abstract, ["stores-data"]),
    ]

    static func pack() throws -> Pack {
        var pack = Pack(pack: PackHeader(id: "small", version: "1", title: "Small"))
        pack.services = services
        pack.controls = [
            control("policy", .organization),
            control("root-mfa", .account),
            control("os-patching", .service, ["has-guest-os"]),
            control("os-scanning", .service, ["iaas"], frameworks: ["soc2": ["CC7.1"]]),
            control("encryption", .service, ["stores-data"], least: .confidential),
            control("restore", .service, ["has-backups"]),
            control("chaos", .service, ["all"], optIn: true),
            control("datacentre", .organization, owner: .inherited),
            control("aws-side", .catalogueService, ["rds"]),
            control("key-rotation", .resource(kind: "access-key")),
        ]
        pack.duties = [
            try duty("policy-review", .organization, ["policy", "datacentre"]),
            try duty("account-baseline", .account, ["root-mfa", "encryption", "key-rotation"]),
            try duty("host-care", .service, ["os-patching/test", "os-patching/deploy"]),
            try duty("host-scan", .service, ["os-scanning"], profiles: [.full]),
            try duty(
                "restore-test", .service, ["restore"], appliesTo: ["paas"],
                environments: ["production"]),
            try duty("game-day", .service, ["chaos"]),
            try duty("pen-test", .service, ["os-scanning"], optIn: true),
            try duty("responsibilities", .catalogueService, ["aws-side"]),
            try duty("rotate", .resource(kind: "access-key"), ["key-rotation"]),
            try duty(
                "secrets-hunt", .account, ["root-mfa"], appliesTo: ["runs-code"],
                least: .internal),
        ]
        return pack
    }

    private static func service(
        _ id: String, _ model: ServiceModel, _ kind: ServiceClass, _ traits: [String]
    ) -> CatalogueService {
        CatalogueService(
            id: id, title: id, model: model, serviceClass: kind, traits: traits, aws: "A",
            customer: "C")
    }

    private static func control(
        _ id: String, _ scope: Scope, _ appliesTo: [String] = ["all"],
        owner: ControlOwner = .customer, least: Classification? = nil, optIn: Bool? = nil,
        frameworks: [String: [String]]? = nil
    ) -> Control {
        Control(
            id: id, title: id, category: "c", owner: owner, scope: scope, appliesTo: appliesTo,
            severity: .high, minimumClassification: least, optIn: optIn, guidance: "G",
            evidence: "E", frameworks: frameworks)
    }

    private static func duty(
        _ id: String, _ scope: Scope, _ items: [String], appliesTo: [String] = ["all"],
        environments: [String]? = nil, least: Classification? = nil, optIn: Bool? = nil,
        profiles: [Profile] = Profile.allCases
    ) throws -> Duty {
        Duty(
            id: id, title: id, scope: scope, appliesTo: appliesTo, environments: environments,
            minimumClassification: least, optIn: optIn, role: .platform,
            schedule: try schedule("monthly"), runway: 21, grace: 5, lead: 7, severity: .high,
            profiles: profiles, review: false, items: items, ordered: false, evidence: "E",
            doneWhen: "D", source: "S")
    }
}
