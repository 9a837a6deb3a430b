internal import Domain

/// What the OSCAL documents of one audit share: UUIDs, parties, components, evidence.
struct OSCALContext {
    static let nameSpace = "https://ourside.dev/ns/oscal"
    static let owner = "control-owner"

    let audit: Audit
    let version: OSCALVersion
    let uuid: NameUUIDs
    let subjects: [String: AuditedSubject]
    let evidence: [String: AuditedEvidence]
    let controls: [String: AuditedControl]
    /// The population by task.
    let occurrences: [TaskName: AuditedOccurrence]
    /// Everybody who is named, sorted; teams and people alike.
    private let names: [String]
    private let teams: Set<String>

    init(_ audit: Audit, version: OSCALVersion) {
        (self.audit, self.version) = (audit, version)
        uuid = NameUUIDs(under: audit.record.register)
        subjects = audit.subjects.indexed(by: \.name)
        evidence = audit.evidence.indexed(by: \.sha256)
        controls = audit.controls.indexed(by: \.id)
        occurrences = audit.occurrences.indexed(by: \.task)
        teams = Set(audit.people.filter { $0.kind == "team" }.map(\.name))
        var names = Set(audit.people.map(\.name))
        for occurrence in audit.occurrences {
            names.formUnion([occurrence.by, occurrence.owner].compactMap(\.self))
        }
        names.formUnion(audit.tasks.compactMap(\.owner))
        names.formUnion(audit.subjects.compactMap(\.team))
        self.names = names.filter { OSCALText.line($0) != nil }.sorted()
    }

    /// What a document of this audit is a document of: other options are another document.
    func documentUUID(_ model: String) -> JSONValue {
        let record = audit.record
        let options = record.narrowedTo.joined(separator: ";")
        return .string(
            uuid("\(model)/\(record.period)/\(record.judgedOn)/\(record.head)/\(options)"))
    }

    /// Midnight that begins a day.
    func midnight(_ day: CivilDay) -> JSONValue { .string("\(day)T00:00:00Z") }

    /// A property of our own.
    func prop(_ name: String, _ value: String?) -> JSONValue? {
        JSONValue.line(value).map {
            ["name": .string(name), "ns": .string(Self.nameSpace), "value": $0]
        }
    }

    /// Properties of our own, those that have a value.
    func props(_ props: (name: String, value: String?)...) -> JSONValue {
        .array(props.compactMap { prop($0.name, $0.value) })
    }

    func party(_ name: String?) -> JSONValue? {
        guard let name, OSCALText.line(name) != nil else { return nil }
        return .string(uuid("party/\(name)"))
    }

    /// The owner of something, as `responsible-roles`.
    func responsible(_ name: String?) -> JSONValue? {
        party(name).map { [["role-id": .string(Self.owner), "party-uuids": [$0]]] }
    }

    /// Who stated something with what: a person, where there is one, and this program.
    func origins(_ name: String?) -> JSONValue {
        let person: [JSONValue] = party(name).map { [["type": "party", "actor-uuid": $0]] } ?? []
        let tool: JSONValue = ["type": "tool", "actor-uuid": .string(uuid("tool"))]
        return [["actors": .array(person + [tool])]]
    }

    /// The head of a document.
    func metadata(_ title: String) -> JSONValue {
        let record = audit.record
        let organization = JSONValue.string(uuid("organization"))
        let parties: [JSONValue] = names.map { name in
            .present(
                ("uuid", party(name)),
                ("type", teams.contains(name) ? "organization" : "person"),
                ("name", .line(name)), ("member-of-organizations", [organization]))
        }
        let own: JSONValue = .present(
            ("uuid", organization), ("type", "organization"),
            ("name", .line(record.organization) ?? .string(record.register)))
        return .present(
            ("title", .line("\(record.organization): \(title)")),
            ("last-modified", .string("\(record.newest)")),
            ("version", .string("\(record.judgedOn)-\(record.entries)")),
            ("oscal-version", .string(version.rawValue)),
            (
                "props",
                props(
                    ("register", record.register), ("register-head-sha256", record.head),
                    ("judged-on", "\(record.judgedOn)"), ("time-zone", record.timeZone),
                    ("narrowed-to", record.narrowedTo.joined(separator: "; ")))
            ),
            (
                "roles",
                [
                    ["id": .string(Self.owner), "title": "Control owner"],
                    ["id": "creator", "title": "Creator"],
                ]
            ),
            ("parties", .array([own] + parties)),
            ("responsible-parties", [["role-id": "creator", "party-uuids": [organization]]]))
    }

    func subjectUUID(_ name: String) -> String { uuid("subject/\(name)") }

    /// What controls are applied to as a component; those of a definition have no status.
    func component(_ name: String, hasStatus: Bool) -> [(key: String, value: JSONValue)] {
        let subject = subjects[name]
        let kind = subject?.kind ?? "service"
        let place = [subject?.accountNumber ?? subject?.account, subject?.region].compactMap(\.self)
        let what = subject?.serviceTitle ?? subject?.title ?? kind
        let words = place.isEmpty ? what : "\(what) in \(place.joined(separator: ", "))"
        var members: [(key: String, value: JSONValue)] = [
            ("uuid", .string(subjectUUID(name))),
            ("type", kind == "service" || kind == "catalogue-service" ? "service" : "system"),
            ("title", .line(name) ?? .string(kind)),
            ("description", .lines("\(words), registered as '\(name)'.") ?? .string(kind)),
        ]
        let own = props(
            ("subject-kind", kind), ("aws-service", subject?.service),
            ("aws-account", subject?.accountNumber ?? subject?.account),
            ("aws-region", subject?.region), ("environment", subject?.environment),
            ("data-classification", subject?.classification?.rawValue),
            ("identifier", subject?.identifier), ("retired-on", subject?.retired.map { "\($0)" }))
        members.append(("props", own))
        if hasStatus {
            let state = subject?.retired == nil ? "operational" : "disposition"
            members.append(("status", ["state": .string(state)]))
        }
        if let roles = responsible(subject?.team) { members.append(("responsible-roles", roles)) }
        return members
    }

    /// This program as the tool that kept the record.
    var assets: JSONValue {
        let version = audit.record.program.split(separator: " ").last.map(String.init)
        return [
            "components": [
                [
                    "uuid": .string(uuid("tool")), "type": "software", "title": "Ourside",
                    "description": "The command-line program that kept this record.",
                    "props": [["name": "version", "value": .line(version) ?? "0"]],
                    "status": ["state": "operational"],
                ]
            ],
            "assessment-platforms": [
                [
                    "uuid": .string(uuid("platform")), "title": "Ourside over one SQLite file",
                    "uses-components": [["component-uuid": .string(uuid("tool"))]],
                ]
            ],
        ]
    }

    /// Files that some statement rests on, by digest, as resources of the back matter.
    func resources(_ digests: Set<String>) -> [JSONValue] {
        audit.evidence.filter { digests.contains($0.sha256) }.map { file in
            let link: JSONValue? = file.path.map { path in
                [
                    "href": .string("../\(path)"), "media-type": .line(file.mediaType) ?? "",
                    "hashes": [["algorithm": "SHA-256", "value": .string(file.sha256)]],
                ]
            }
            return .present(
                ("uuid", .string(uuid("evidence/\(file.sha256)"))),
                ("title", .line(file.fileName) ?? .string(file.sha256)),
                (
                    "description",
                    .string(
                        file.purgedOn.map { "Its bytes were removed on \($0); the digest is kept." }
                            ?? "Stored in the bundle under its digest.")
                ),
                (
                    "props",
                    .array(
                        [["name": "type", "value": "evidence"]]
                            + [prop("sha256", file.sha256)].compactMap(\.self))
                ),
                ("rlinks", .array([link].compactMap(\.self))))
        }
    }
}
