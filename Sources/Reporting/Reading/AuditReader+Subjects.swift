internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension AuditReader {
    /// What controls are applied to, and who answers for which aspect of each service.
    func readSubjects(into audit: inout Audit) throws {
        let accounts = try store.accounts()
        let services = try store.services().filter { scope.holds(subject: $0.name) }
        audit.subjects = [
            AuditedSubject(name: "org", kind: "organization", registered: organization.createdOn)
        ]
        audit.subjects += accounts.map(account) + services.map(service)
        let placed = audit.subjects.indexed(by: \.name)
        audit.subjects += try store.resources().filter { scope.holds(subject: $0.name) }.map {
            resource($0, in: placed[$0.subject])
        }
        for row in services where row.retired.map({ $0 >= judgedOn }) ?? true {
            audit.matrix += matrix(row)
        }
    }

    private func account(_ row: AccountRow) -> AuditedSubject {
        var subject = AuditedSubject(
            name: row.alias, kind: "account", registered: organization.createdOn)
        (subject.title, subject.team) = (row.title, row.team)
        (subject.account, subject.accountNumber) = (row.alias, row.number)
        subject.retired = row.closed
        return subject
    }

    private func service(_ row: ServiceRow) -> AuditedSubject {
        var subject = AuditedSubject(name: row.name, kind: "service", registered: row.registered)
        (subject.title, subject.service) = (row.title, row.catalogue)
        subject.serviceTitle = catalogue.pack.service(row.catalogue)?.title
        (subject.team, subject.account) = (row.team, row.account)
        (subject.accountNumber, subject.region) = (row.accountNumber, row.region)
        (subject.environment, subject.classification) = (row.environment, row.classification)
        (subject.since, subject.retired) = (row.since, row.retired)
        (subject.identifier, subject.lastSeen) = (row.key, row.lastSeen)
        return subject
    }

    private func resource(_ row: ResourceRow, in holder: AuditedSubject?) -> AuditedSubject {
        var subject =
            holder ?? AuditedSubject(name: row.name, kind: "resource", registered: row.registered)
        (subject.name, subject.kind, subject.title) = (row.name, "resource", row.kind)
        (subject.registered, subject.retired) = (row.registered, row.retired)
        (subject.identifier, subject.lastSeen) = (row.identifier, nil)
        return subject
    }

    private func matrix(_ row: ServiceRow) -> [AuditedMatrixRow] {
        let pack = catalogue.pack.pack
        guard let service = catalogue.pack.service(row.catalogue) else { return [] }
        let matrix = ServiceMatrix(row, service, in: pack)
        return pack.aspects.compactMap { aspect in
            guard let cell = matrix.row[aspect.id] else { return nil }
            var audited = AuditedMatrixRow(
                subject: row.name, service: row.catalogue, aspect: aspect.id, title: aspect.title,
                owner: cell.owner)
            (audited.aws, audited.customer, audited.kind) = (cell.aws, cell.customer, cell.kind)
            return audited
        }
    }
}
