internal import Domain
internal import Storage

/// A folder with everything, for an auditor who has stock tools only.
enum Bundle {
    /// The folder with the evidence itself.
    static let evidenceFolder = "evidence"

    /// Writes the folder, whole or not at all.
    ///
    /// - Throws: `Refusal`, if the name is taken or the disk does not take it.
    static func write(_ source: BundleSource, to folder: String) throws {
        try NewFolder.create(folder) { folder in
            for document in BundleDocument.all {
                try folder.write(document.name, mode: document.isExecutable ? 0o755 : nil) {
                    try document.write(source, $0)
                }
            }
            guard !source.evidence.kept.isEmpty else { return }
            try folder.addFolder(evidenceFolder)
            for (stored, name) in source.evidence.kept {
                try folder.write("\(evidenceFolder)/\(name)") {
                    try EvidenceFiles.write(stored.row, from: source.store, to: $0)
                }
            }
        }
    }
}
