internal import Domain
internal import Exports
internal import Storage

extension AuditReader {
    /// What was decided and published: changes in the period and of its population whenever they
    /// were recorded, published heads, imports.
    func readRecords(into audit: inout Audit, _ changes: [ChangeRow]) throws {
        let touched = try PopulationTouch(self, changes)
        audit.changes = changes.filter(touched.holds).map { row in
            var change = AuditedChange(
                entry: row.entry, recordedOn: row.day, recordedBy: row.recordedBy, kind: row.kind,
                scope: row.scope)
            (change.before, change.after) = (touched.before(row) ?? row.before, row.after)
            (change.reason, change.approvedBy) = (row.reason, row.approver)
            change.marks = conflicts.marks(
                approver: row.approver, recorder: row.recordedBy, on: row.day)
            return change
        }
        audit.anchors = try store.publishedHeads().map { row in
            var anchor = AuditedAnchor(
                entry: row.entry, head: row.head, publishedOn: row.day, at: row.place)
            (anchor.through, anchor.receipt) = (row.seq, row.receipt)
            return anchor
        }
        if scope.isWhole { try readSources(into: &audit) }
    }

    /// Teams, and everybody who owned or did something.
    func readPeople(into audit: inout Audit) throws {
        let owned = Dictionary(grouping: audit.occurrences) { $0.owner ?? "" }.mapValues(\.count)
        let performed = Dictionary(grouping: audit.occurrences) { $0.by ?? "" }.mapValues(\.count)
        let teams = try store.teams()
        let known = Set(teams.map(\.name))
        let named = Set(audit.occurrences.flatMap { [$0.by, $0.owner].compactMap(\.self) })
            .union(audit.tasks.compactMap(\.owner))
        audit.people = teams.filter { scope.isWhole || named.contains($0.name) }.map { row in
            var team = AuditedPerson(name: row.name, kind: "team")
            (team.title, team.roles) = (row.title, row.roles)
            return team
        }
        let people = try store.people(on: judgedOn).indexed(by: \.name)
        let all = scope.isWhole ? named.union(people.keys) : named
        audit.people += all.subtracting(known).sorted().map { name in
            var person = AuditedPerson(name: name, kind: "person")
            person.left = people[name]?.left
            return person
        }
        for index in audit.people.indices {
            let name = audit.people[index].name
            audit.people[index].owned = owned[name] ?? 0
            audit.people[index].performed = performed[name] ?? 0
        }
    }

    /// Files that prove something of this audit.
    func readEvidence(into audit: inout Audit) throws {
        audit.evidence = try store.evidence().filter {
            paths[$0.sha256] != nil || isProof($0, audit)
        }
        .map { row in
            var file = AuditedEvidence(
                sha256: row.sha256, size: row.size, mediaType: row.mediaType,
                fileName: row.fileName, entry: row.entry)
            (file.path, file.purgedOn) = (paths[row.sha256], row.purged)
            file.recordedAt = try store.entry(row.entry)?.at
            (file.collectedOn, file.validUntil) = (row.collectedOn, row.validUntil)
            file.proves = row.proves.filter(scope.holds(series:))
            return file
        }
    }

    private func isProof(_ row: EvidenceRow, _ audit: Audit) -> Bool {
        audit.occurrences.contains { $0.evidence.contains(row.sha256) }
    }

    private func readSources(into audit: inout Audit) throws {
        audit.sources = try store.importSources().map { row in
            var source = AuditedSource(source: row.kind, lastImport: row.day, entry: row.entry)
            (source.account, source.digest) = (row.account, row.sha256)
            source.seen = row.seen.count
            (source.unregistered, source.unseen) = (row.unregistered, row.unseen)
            return source
        }
    }
}
