internal import Exports

/// One file of a bundle: its name, and what writes it.
struct BundleDocument {
    /// Relative to the bundle's folder.
    let name: String
    /// For README.txt: what it holds, in a few words.
    let says: String
    /// The exact rights, for what is run.
    var isExecutable = false
    let write: (BundleSource, OutputFile) throws -> Void

    /// Every document, in the order in which README.txt lists them; one file each.
    static var all: [BundleDocument] {
        [
            .summary, .tasks, .overdue, .completions, .services, .assignments, .controls, .duties,
            .evidence, .changes, .ledger, .verifyChain, .readme,
        ]
    }

    /// A table as comma-separated values.
    static func csv(
        _ name: String, _ says: String, _ columns: [Column],
        _ rows: @escaping (BundleSource) throws -> [[JSONValue]]
    ) -> BundleDocument {
        BundleDocument(name: name, says: says) { source, file in
            let writer = try CSVWriter(columns: columns) { try file.write($0) }
            for row in try rows(source) { try writer.write(row) }
        }
    }
}
