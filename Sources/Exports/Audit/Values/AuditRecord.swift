package import Domain

/// What an export for an auditor is about: whose register, which days, and which ledger.
package struct AuditRecord: Equatable, Sendable {
    /// The name under which the organization was set up.
    package var organization: String
    /// The UUID that names the register; every UUID in an export is made under it.
    package var register: String
    /// The organization's time zone, in which days are counted.
    package var timeZone: String
    /// The id of the pack adopted last: `ourside`.
    package var pack: String
    /// That pack's version, as it writes it itself: `2026.11`.
    package var packVersion: String
    /// Which of the pack's duties were chosen; each profile holds the ones before it.
    package var profile: Profile
    /// The ids of those adopted beside the profile: `soc2`.
    package var frameworks: [String] = []
    /// The days audited.
    package var period: DayRange
    /// The day on which outcomes and statuses are judged.
    package var judgedOn: CivilDay
    /// The number of entries up to the head.
    package var entries: Int
    /// When the newest entry was written; no clock is read for an export.
    package var newest: Instant
    /// The SHA-256 of the newest entry.
    package var head: String
    /// Entries whose clock was given from outside.
    package var givenClock = 0
    /// Entries whose actor was given from outside.
    package var givenActor = 0
    /// What the export was narrowed to, such as `framework soc2`; empty for everything.
    package var narrowedTo: [String] = []
    /// Whether the ledger itself lies in the bundle.
    package var hasLedger = true
    /// The program that wrote the export: `ourside 0.1.0`.
    package var program: String

    /// A record of everything: not narrowed, with the ledger, no clock or actor given.
    package init(
        organization: String, register: String, timeZone: String,
        pack: (id: String, version: String, profile: Profile), period: DayRange,
        judgedOn: CivilDay, ledger: (entries: Int, newest: Instant, head: String), program: String
    ) {
        (self.organization, self.register, self.timeZone) = (organization, register, timeZone)
        (self.pack, packVersion, profile) = pack
        (self.period, self.judgedOn) = (period, judgedOn)
        (entries, newest, head) = ledger
        self.program = program
    }
}
