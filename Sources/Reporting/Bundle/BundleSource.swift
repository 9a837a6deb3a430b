internal import Catalogue
package import Domain
package import Exports
package import Storage

/// What exports are made from: one state of the register, judged on one day.
package struct BundleSource {
    /// The register, read from within one transaction.
    package let store: Store
    /// What was asked for: a period, a filter, the day of a replay.
    package let options: BundleOptions
    /// The day on which tasks are judged, one that has come.
    package let judgedOn: CivilDay
    /// The newest line of the ledger, whose hash the documents name.
    package let head: LedgerHead
    /// Whose register it is, with its time zone and the adopted pack.
    package let organization: OrganizationRow
    /// What the filter selects on the day judged.
    package let scope: AuditScope
    /// Every task series in force, worst first.
    package let tasks: [TaskRow]
    /// What was done, of the tasks in scope; withdrawn ones too.
    package let completions: [CompletionRow]
    /// Every file, or those that prove something where a period or a filter narrows it.
    package let evidence: EvidenceFiles
    /// What is to be marked about people.
    package let conflicts: ConflictMarks
    /// What documents without rows of their own are made from.
    package let audit: Audit

    /// Reads what the documents need; inside a reading transaction.
    ///
    /// - Parameters:
    ///   - store: The register, of which one state is read.
    ///   - options: The period and what it is narrowed to.
    ///   - today: The day on which it is judged.
    ///   - hasFiles: Whether the evidence lies beside it.
    /// - Throws: What the store throws.
    package init(
        _ store: Store, _ options: BundleOptions, today: CivilDay, hasFiles: Bool = true
    ) throws {
        organization = try store.organization()
        (self.store, self.options, head) = (store, options, try store.head())
        judgedOn = today
        let period =
            options.period
            ?? DayRange(
                from: min(organization.createdOn, judgedOn), through: judgedOn)
        guard let period else { preconditionFailure("a day does not lie before itself") }
        let report = try store.period(period, judgedOn: judgedOn, options.filter)
        let scope = try AuditScope(
            options.filter, report.occurrences, in: store, on: judgedOn)
        (self.scope, tasks) = (scope, scope.inForce)
        let all = try store.completions().filter { scope.holds(series: $0.series) }
        completions = all
        let stored = try StoredEvidence.all(in: store).filter { stored in
            Self.counts(stored, all, scope, options.period)
        }
        evidence = EvidenceFiles(stored)
        conflicts = try ConflictMarks(store)
        let paths = evidence.kept.map {
            ($0.stored.row.sha256, "\(Bundle.evidenceFolder)/\($0.name)")
        }
        audit = try AuditReader(
            store: store, period: period, judgedOn: judgedOn, organization: organization,
            head: head, catalogue: CatalogueView(store, on: judgedOn), scope: scope,
            population: report.occurrences, filter: options.filter,
            paths: hasFiles ? Dictionary(paths, uniquingKeysWith: { first, _ in first }) : [:],
            conflicts: conflicts
        ).read()
    }

    /// Whether the ledger goes along: a narrowed bundle would hand on everybody's names and notes.
    package var hasLedger: Bool { scope.isWhole || options.hasFullLedger }

    /// Whether a day counts, where a period narrows the list.
    package func counts(_ day: CivilDay) -> Bool { options.period?.contains(day) ?? true }

    /// Whether a file proves something that was done in the period or settles a due date in it.
    private static func counts(
        _ stored: StoredEvidence, _ completions: [CompletionRow], _ scope: AuditScope,
        _ period: DayRange?
    ) -> Bool {
        guard !scope.isWhole || period != nil else { return true }
        return completions.contains { completion in
            guard completion.evidence.contains(stored.row.sha256) else { return false }
            guard let period else { return true }
            return period.contains(completion.performedOn)
                || completion.settled.contains { period.contains($0.due) }
        }
    }
}
