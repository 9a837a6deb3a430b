/// The kinds of files that can be read; the raw values are what `--from` takes.
///
/// Kinds are tried in this order. A new one is a case here, a line in ``reader``, and a file
/// with its ``InventoryReader``.
package enum InventoryKind: String, CaseIterable, Sendable {
    case terraformShow = "terraform-show"
    case terraformState = "terraform-state"
    case completionsCSV = "completions-csv"
    case servicesCSV = "services-csv"

    /// What knows and reads files of this kind.
    var reader: any InventoryReader.Type {
        switch self {
        case .terraformShow: TerraformShowReader.self
        case .terraformState: TerraformStateReader.self
        case .completionsCSV: CompletionsCSVReader.self
        case .servicesCSV: ServicesCSVReader.self
        }
    }
}
