internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// Who, when, how many, and how it stands.
    static var summary: BundleDocument {
        BundleDocument(name: "summary.json", says: "who, which day, counts and score") {
            source, file in
            try file.write(summary(source).text(pretty: true) + "\n")
        }
    }

    private static func summary(_ source: BundleSource) throws -> JSONValue {
        let organization = source.organization
        let services = try source.store.services()
        let status = StatusReport(
            organization: organization.name, asOf: source.judgedOn,
            summary: StatusSummary(source.tasks), groups: nil, head: source.head.hash)
        return [
            "organization": .string(organization.name), "register": .string(organization.uuid),
            "timeZone": .string(organization.timeZone),
            "judgedOn": .string("\(source.judgedOn)"),
            "period": source.period.map {
                ["from": .string("\($0.from)"), "to": .string("\($0.through)")]
            } ?? .null,
            "catalogue": [
                "pack": .string(organization.pack), "version": .string(organization.packVersion),
                "profile": .string(organization.profile.rawValue),
                "frameworks": .strings(organization.frameworks),
            ],
            "ledger": try ledger(source),
            "services": .integer(
                services.count { $0.retired.map { $0 >= source.judgedOn } ?? true }),
            "accounts": .integer(try source.store.accounts().count),
            "evidence": [
                "files": .integer(source.evidence.kept.count),
                "bytes": .integer(source.evidence.kept.reduce(0) { $0 + $1.stored.row.size }),
            ],
            "status": status.json,
        ]
    }

    private static func ledger(_ source: BundleSource) throws -> JSONValue {
        var (clock, actor) = (0, 0)
        try source.store.forEachLine { _, line, _ in
            let given = try LedgerEntry(line: line).given
            clock += given.contains("clock") ? 1 : 0
            actor += given.contains("actor") ? 1 : 0
        }
        return [
            "entries": .integer(source.head.seq), "head": .string(source.head.hash),
            "newest": JSONValue(source.head.at), "givenClock": .integer(clock),
            "givenActor": .integer(actor),
        ]
    }
}
