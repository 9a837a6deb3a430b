package import Domain
package import Exports
package import Storage

/// Reads everything that an export holds out of one state of the register.
package struct AuditReader {
    /// The register, read from within one transaction.
    package let store: Store
    /// The days audited.
    package let period: DayRange
    /// The day on which outcomes and statuses are judged.
    package let judgedOn: CivilDay
    /// Whose register it is, with its time zone and the adopted pack.
    package let organization: OrganizationRow
    /// The newest line, with which the audit says how far the ledger went.
    package let head: LedgerHead
    /// The adopted pack, with what of it is in force.
    package let catalogue: CatalogueView
    /// What lists are narrowed to that no filter of tasks reaches.
    package let scope: AuditScope
    /// The occurrences of the period that the filter selects.
    package let population: [PeriodOccurrence]
    /// What the scope was made from; it selects tasks and occurrences.
    package let filter: TaskFilter
    /// Where the bytes of each file lie in a bundle, by digest; empty for a single document.
    package let paths: [String: String]
    /// What is to be marked about people.
    package let conflicts: ConflictMarks

    /// The whole audit.
    ///
    /// - Throws: What the store throws.
    package func read() throws -> Audit {
        var audit = Audit(try record())
        let changes = try store.changes()
        try readSeries(into: &audit, changes)
        try readCatalogue(into: &audit)
        try readSubjects(into: &audit)
        try readDecisions(into: &audit)
        try readRecords(into: &audit, changes)
        try readEvidence(into: &audit)
        try readPeople(into: &audit)
        return audit
    }

    private func record() throws -> AuditRecord {
        var record = AuditRecord(
            organization: organization.name, register: organization.uuid,
            timeZone: organization.timeZone,
            pack: (organization.pack, organization.packVersion, organization.profile),
            period: period, judgedOn: judgedOn,
            ledger: (head.seq, head.at ?? Instant(seconds: 0), head.hash),
            program: "ourside \(programVersion)")
        record.frameworks = organization.frameworks
        record.narrowedTo = scope.words
        try store.forEachLine { _, line, _ in
            // Reading each entry whole takes long, and most say nothing of it.
            guard line.contains("\"given\":[") else { return }
            let given = try LedgerEntry(line: line).given
            record.givenClock += given.contains("clock") ? 1 : 0
            record.givenActor += given.contains("actor") ? 1 : 0
        }
        return record
    }
}
