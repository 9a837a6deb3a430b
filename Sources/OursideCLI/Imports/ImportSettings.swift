internal import Domain

/// What a person says about everything in a file.
struct ImportSettings {
    /// The account of what does not say its own, by alias or number.
    var account: String?
    /// Of new services that do not say theirs.
    var environment = "production"
    /// Of new services that do not say theirs.
    var classification = Classification.internal
    var dryRun = false
}
