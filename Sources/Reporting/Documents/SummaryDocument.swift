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

    /// How often each conflict of interest is marked, a decision once.
    private static func marks(_ audit: Audit) -> [(key: String, value: Int)] {
        // A decision stands among the changes and in a table of its own, and is one.
        let decisions =
            audit.changes.map { ($0.entry, $0.marks) } + audit.waivers.map { ($0.entry, $0.marks) }
            + audit.exclusions.map { ($0.entry, $0.marks) }
        let all =
            audit.occurrences.flatMap(\.marks)
            + Dictionary(decisions, uniquingKeysWith: { first, _ in first }).values.flatMap(\.self)
        return Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    }

    private static func summary(_ source: BundleSource) throws -> JSONValue {
        let record = source.audit.record
        let services = try source.store.services().filter {
            source.scope.holds(subject: $0.name)
        }
        let status = StatusReport(
            organization: record.organization, asOf: source.judgedOn,
            summary: StatusSummary(source.tasks), groups: nil,
            rate: try source.store.onTimeRate(on: source.judgedOn, source.options.filter),
            head: record.head)
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
            "marks": .object(marks(source.audit).map { ($0.key, .integer($0.value)) }),
        ]
    }
}
