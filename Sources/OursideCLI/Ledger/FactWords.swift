internal import Domain
internal import Exports

extension Fact {
    /// What was recorded, in one sentence without a full stop; not yet safe for a terminal.
    var words: String {
        switch self {
        case .organizationCreated(let fact):
            "organization '\(fact.name)' set up, time zone \(fact.timeZone)"
        case .catalogueAdopted(let fact):
            "pack \(fact.pack) \(fact.version) adopted, profile \(fact.profile.rawValue)"
                + Self.list(", frameworks ", fact.frameworks)
        case .catalogueImported(let fact):
            "pack \(fact.pack) \(fact.version) imported"
                + (fact.extends.map { ", laid over \($0)" } ?? "")
        case .controlIncluded(let fact): "\(fact.scope) included: \(fact.reason)"
        case .scheduleSet(let fact):
            "schedule of \(fact.scope) set to \(fact.setting): \(fact.reason)"
        case .scheduleReset(let fact):
            "schedule of \(fact.scope) as the pack says again: \(fact.reason)"
        case .policySet(let fact): "policy \(fact.policy) set to \(fact.value): \(fact.reason)"
        case .importMapped(let fact): "imports take the \(fact.field) from the tag '\(fact.tag)'"
        case .inventoryImported(let fact):
            "'\(fact.file)' imported (\(fact.kind)): it shows "
                + "\(counted(fact.services, "service")) and \(counted(fact.resources, "resource"))"
        case .clockCorrected(let fact): "clock corrected: \(fact.reason)"
        case .teamAdded(let fact):
            "team \(fact.team) added" + Self.list(", roles ", fact.roles.map(\.rawValue))
        case .accountRegistered(let fact):
            "account \(fact.alias) registered" + (fact.number.map { ", \($0)" } ?? "")
        case .accountChanged(let fact):
            Self.changed(
                "account \(fact.alias)",
                [("number", fact.number), ("team", fact.team), ("title", fact.title)])
        case .accountClosed(let fact): "account \(fact.alias) closed on \(fact.on): \(fact.reason)"
        case .serviceRegistered(let fact):
            "service \(fact.name) registered: \(fact.service) in \(fact.account), "
                + fact.environment
        case .serviceChanged(let fact): Self.changed(fact)
        case .serviceRetired(let fact): "service \(fact.name) retired on \(fact.on): \(fact.reason)"
        case .resourceRegistered(let fact):
            "\(fact.kind) \(fact.subject):\(fact.name) registered"
                + (fact.expires.map { ", expires \($0)" } ?? "")
        case .resourceChanged(let fact): Self.changed(fact)
        case .resourceRetired(let fact):
            "resource \(fact.resource) retired on \(fact.on): \(fact.reason)"
        case .ownerSet(let fact):
            "owner of \(fact.scope) set to \(fact.owner)"
                + (fact.from.map { " from \($0) on" } ?? "")
        case .personLeft(let fact):
            "\(fact.person) leaves on \(fact.from)"
                + (fact.successor.map { ", \($0) takes over" } ?? "")
        case .personMoved(let fact):
            "\(fact.person) moves to \(fact.team) on \(fact.from)"
                + (fact.successor.map { ", \($0) takes over" } ?? "")
        case .taskTicked(let fact): Self.ticked(fact)
        case .controlExcluded(let fact):
            "\(fact.scope) excluded, to be looked at again on \(fact.reviewOn): "
                + fact.justification
        case .waiverGranted(let fact):
            "\(fact.scope) waived from \(fact.from) until \(fact.until): \(fact.reason)"
        case .waiverRevoked(let fact): "waiver \(fact.waiver) revoked: \(fact.reason)"
        case .occurrenceMoved(let fact):
            "\(fact.series)@\(fact.due) moved to \(fact.to): \(fact.reason)"
        case .occurrenceSkipped(let fact):
            "\(fact.series)@\(fact.due) skipped: \(fact.reason)"
        case .deviationExplained(let fact):
            "\(fact.series)@\(fact.due) explained: \(fact.cause); \(fact.action)"
        case .reviewRequired(let fact):
            "\(fact.scope) needs \(fact.required ? "a" : "no") review: \(fact.reason)"
        case .taskReviewed(let fact):
            "tick \(fact.tick) \(fact.verdict.rawValue)" + (fact.note.map { ": \($0)" } ?? "")
        case .evidenceAdded(let fact):
            "evidence '\(fact.fileName)' stored, \(counted(fact.size, "byte")), "
                + fact.sha256.prefix(12)
        case .evidencePurged(let fact):
            "bytes of evidence \(fact.sha256.prefix(12)) removed: \(fact.reason)"
        case .eventRecorded(let fact):
            "event \(fact.event) recorded, \(fact.kind) of \(fact.on), "
                + "\(counted(fact.opens.count, "task")) opened"
        case .eventClosed(let fact):
            "event \(fact.event) closed on \(fact.on)" + (fact.reason.map { ": \($0)" } ?? "")
        case .reviewStarted(let fact):
            "access review \(fact.review) started for \(fact.task): "
                + "\(counted(fact.identities, "identity", "identities")), \(fact.kind)"
        case .reviewDecided(let fact):
            "access review \(fact.review): "
                + "\(counted(fact.decisions.count, "identity", "identities")) decided"
        case .reviewClosed(let fact):
            "access review \(fact.review) closed"
                + (fact.undecided > 0 ? ", \(fact.undecided) undecided" : "")
                + (fact.reason.map { ": \($0)" } ?? "")
        case .headPublished(let fact): "head \(fact.head.prefix(12)) published at \(fact.at)"
        case .entryWithdrawn(let fact): "entry \(fact.entry) withdrawn: \(fact.reason)"
        }
    }

    /// The subjects that it speaks of: `web`, `main`, `web:tls-cert`, `org`.
    var subjects: [String] {
        switch self {
        case .organizationCreated, .catalogueAdopted: ["org"]
        case .scheduleSet(let fact): Self.subject(ofScope: fact.scope)
        case .scheduleReset(let fact): Self.subject(ofScope: fact.scope)
        case .catalogueImported, .controlIncluded, .policySet, .importMapped, .inventoryImported,
            .clockCorrected, .teamAdded, .personLeft, .personMoved, .waiverRevoked, .taskReviewed,
            .evidenceAdded, .evidencePurged, .headPublished, .entryWithdrawn,
            .reviewDecided, .reviewClosed:
            []
        case .accountRegistered(let fact): [fact.alias]
        case .accountChanged(let fact): [fact.alias]
        case .accountClosed(let fact): [fact.alias]
        case .serviceRegistered(let fact): [fact.name]
        case .serviceChanged(let fact): [fact.name]
        case .serviceRetired(let fact): [fact.name]
        case .resourceRegistered(let fact): ["\(fact.subject):\(fact.name)"]
        case .resourceChanged(let fact): [fact.resource]
        case .resourceRetired(let fact): [fact.resource]
        case .ownerSet(let fact): Self.subject(ofScope: fact.scope)
        case .taskTicked(let fact): Self.subject(ofScope: fact.series)
        case .controlExcluded(let fact): Self.subject(ofScope: fact.scope)
        case .waiverGranted(let fact): Self.subject(ofScope: fact.scope)
        case .occurrenceMoved(let fact): Self.subject(ofScope: fact.series)
        case .occurrenceSkipped(let fact): Self.subject(ofScope: fact.series)
        case .deviationExplained(let fact): Self.subject(ofScope: fact.series)
        case .reviewRequired(let fact): Self.subject(ofScope: fact.scope)
        case .reviewStarted(let fact): Self.subject(ofScope: fact.task)
        case .eventRecorded(let fact):
            Array(Set(fact.opens.compactMap { TaskName($0.series)?.subject })).sorted()
        case .eventClosed(let fact):
            Array(Set((fact.ends ?? []).compactMap { TaskName($0)?.subject })).sorted()
        }
    }

    /// The subject of `web/os-patching`; none for `duty:os-patching`, which names no subject.
    private static func subject(ofScope scope: String) -> [String] {
        let wide = ["duty:", "control:", "category:"]
        guard !wide.contains(where: scope.hasPrefix) else { return [] }
        return [scope.split(separator: "/").first.map(String.init) ?? scope]
    }

    private static func list(_ lead: String, _ values: [String]) -> String {
        values.isEmpty ? "" : lead + values.joined(separator: ", ")
    }

    private static func changed(_ what: String, _ values: [(name: String, value: String?)])
        -> String
    {
        let told = values.compactMap { name, value in value.map { "\(name) \($0)" } }
        return "\(what) changed" + list(": ", told)
    }

    private static func changed(_ fact: ServiceChanged) -> String {
        func joined(_ values: [String]?) -> String? { values?.sorted().joined(separator: " ") }
        return changed(
            "service \(fact.name)",
            [
                ("team", fact.team), ("region", fact.region), ("environment", fact.environment),
                ("classification", fact.classification?.rawValue), ("title", fact.title),
                ("with", joined(fact.traits)), ("without", joined(fact.withoutTraits)),
                ("tags", joined(fact.tags.map { $0.map { "\($0.key)=\($0.value)" } })),
            ])
    }

    private static func changed(_ fact: ResourceChanged) -> String {
        changed(
            "resource \(fact.resource)",
            [
                ("identifier", fact.identifier), ("last rotated", fact.lastRotated?.description),
                ("expires", fact.expires?.description), ("RPO", fact.rpo.map { "\($0) minutes" }),
                ("RTO", fact.rto.map { "\($0) minutes" }),
            ])
    }

    private static func ticked(_ fact: TaskTicked) -> String {
        var words = "\(fact.series) done on \(fact.performedOn) by \(fact.performedBy)"
        let settled = fact.settled.map { "\($0.due) (\($0.outcome))" }
        words += list(", settles ", settled)
        if settled.isEmpty, let due = fact.towards { words += ", towards \(due)" }
        if fact.review == true { words += ", once it is approved" }
        if fact.result != .ok { words += ", found \(fact.result.rawValue)" }
        if let verdict = fact.verdict { words += ", \(verdict.rawValue)" }
        words += list(", opens ", (fact.opens ?? []).map(\.series))
        if let due = fact.followUp { words += ", follow-up due \(due)" }
        return words
    }
}
