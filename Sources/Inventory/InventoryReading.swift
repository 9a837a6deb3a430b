/// What a file proposes, what of it was refused, and what else there is to say about it.
package struct InventoryReading: Equatable, Sendable {
    /// What the file was read as, whether given or recognized.
    package var kind: InventoryKind
    /// One sentence on what the file was taken for.
    package var recognizedAs: String
    /// The 12 digits of the account, if the file speaks of exactly one.
    package var account: String?
    /// Sorted by ``ProposedService/key`` for Terraform, in the order of the rows for a CSV.
    package var services: [ProposedService] = []
    /// Sorted by kind and name.
    package var resources: [ProposedResource] = []
    /// In the order of the rows.
    package var completions: [CompletionRow] = []
    /// In the order of the rows.
    package var refused: [RefusedRow] = []
    /// Sentences: unknown columns, types outside the catalogue with their counts.
    package var notes: [String] = []

    /// A reading that proposes nothing.
    package init(kind: InventoryKind, recognizedAs: String) {
        (self.kind, self.recognizedAs) = (kind, recognizedAs)
    }
}
