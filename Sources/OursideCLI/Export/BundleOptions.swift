internal import Domain
internal import Storage

/// What somebody asked for when a bundle is made.
struct BundleOptions {
    /// The days audited; all since the beginning if absent.
    var period: DayRange?
    /// The day of the replay, if it is one.
    var asOf: CivilDay?
    /// What it is narrowed to.
    var filter = TaskFilter()
    /// Whether the ledger goes along though the bundle is narrowed.
    var hasFullLedger = false
    /// The numbers of the occurrences of which a folder of their own is made.
    var samples: [Int] = []
}
