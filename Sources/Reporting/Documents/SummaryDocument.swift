internal import Domain
internal import Exports
internal import Files
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
        let record = source.audit.record
        let services = try source.store.services().filter {
            source.scope.holds(subject: $0.name)
        }
        let status = StatusReport(
            organization: record.organization, asOf: source.judgedOn,
            summary: StatusSummary(source.tasks), groups: nil, head: record.head)
        let kept = source.evidence.kept.map(\.stored.row)
        return [
            "organization": .string(record.organization), "register": .string(record.register),
            "timeZone": .string(record.timeZone), "judgedOn": .string("\(source.judgedOn)"),
            "narrowedTo": .strings(record.narrowedTo),
            "period": PeriodSummary(source.audit).period,
            "catalogue": [
                "pack": .string(record.pack), "version": .string(record.packVersion),
                "profile": .string(record.profile.rawValue),
                "frameworks": .strings(record.frameworks),
            ],
            "ledger": [
                "entries": .integer(record.entries), "head": .string(record.head),
                "newest": .string("\(record.newest)"), "givenClock": .integer(record.givenClock),
                "givenActor": .integer(record.givenActor),
            ],
            "services": .integer(
                services.count { $0.retired.map { $0 >= source.judgedOn } ?? true }),
            "accounts": .integer(try source.store.accounts().count),
            "evidence": [
                "files": .integer(kept.count), "bytes": .integer(kept.reduce(0) { $0 + $1.size }),
            ],
            "status": status.json,
        ]
    }
}
