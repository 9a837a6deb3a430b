internal import Catalogue
internal import Domain
internal import Storage

/// What the documents of a bundle are made from: one state of the register, judged on one day.
struct BundleSource {
    let store: Store
    /// The day on which tasks are judged: never the clock's, so that equal ledgers give equal bytes.
    let judgedOn: CivilDay
    /// What completions and changes are narrowed to.
    let period: DayRange?
    let head: LedgerHead
    let organization: OrganizationRow
    let catalogue: CatalogueView
    /// Every task series in force, worst first.
    let tasks: [TaskRow]
    let evidence: EvidenceFiles

    /// Reads what several documents need; inside a reading transaction.
    ///
    /// - Parameters:
    ///   - store: The register, of which one state is read.
    ///   - asOf: The day of the replay, if it is one.
    ///   - period: Judged on its last day, or on that of the newest entry if that is later.
    /// - Throws: What the store throws.
    init(_ store: Store, asOf: CivilDay?, period: DayRange?) throws {
        organization = try store.organization()
        (self.store, self.period, head) = (store, period, try store.head())
        let newest = head.day ?? organization.createdOn
        judgedOn = asOf ?? max(newest, period?.through ?? newest)
        catalogue = try CatalogueView(store, on: judgedOn)
        tasks = try store.tasks(TaskFilter(), on: judgedOn)
        evidence = EvidenceFiles(try StoredEvidence.all(in: store))
    }

    /// Whether a day counts, where a period narrows the list.
    func counts(_ day: CivilDay) -> Bool { period?.contains(day) ?? true }
}
