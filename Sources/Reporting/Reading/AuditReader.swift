package import Domain
package import Exports
package import Storage

/// Reads everything that an export holds out of one state of the register.
package struct AuditReader {
    package let store: Store
    package let period: DayRange
    package let judgedOn: CivilDay
    package let organization: OrganizationRow
    package let head: LedgerHead
    package let catalogue: CatalogueView
    package let scope: AuditScope
    /// The occurrences of the period that the filter selects.
    package let population: [PeriodOccurrence]
    package let filter: TaskFilter
    /// Where the bytes of each file lie in a bundle, by digest; empty for a single document.
    package let paths: [String: String]

    /// The whole audit.
    ///
    /// - Throws: What the store throws.
    package func read() throws -> Audit {
        var audit = Audit(try record())
        try readSeries(into: &audit)
        try readCatalogue(into: &audit)
        try readSubjects(into: &audit)
        try readDecisions(into: &audit)
        try readRecords(into: &audit)
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
