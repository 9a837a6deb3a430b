package import Domain
package import Storage

/// What somebody asked for when a bundle is made.
package struct BundleOptions {
    /// The days audited; all since the beginning if absent.
    package var period: DayRange?
    /// What it is narrowed to.
    package var filter = TaskFilter()
    /// Whether the ledger goes along though the bundle is narrowed.
    package var hasFullLedger = false
    /// The numbers of the occurrences of which a folder of their own is made.
    package var samples: [Int] = []

    /// Makes the options of a whole bundle.
    package init() {}
}
