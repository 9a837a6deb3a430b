internal import Domain
package import Exports
package import Files
internal import Hashing
package import Storage

/// A folder with everything, for an auditor who has stock tools only: a bag of BagIt 1.0.
///
/// Source: RFC 8493.
package enum Bundle {
    /// The folder with everything that is not about the bag itself.
    package static let payload = "data"
    /// The folder with the evidence itself, inside the payload.
    package static let evidenceFolder = "evidence"

    /// Writes the folder, whole or not at all.
    ///
    /// - Parameters:
    ///   - source: What it is made from.
    ///   - folder: Its name.
    ///   - sign: Signs what was written, where that was asked for.
    /// - Throws: `Refusal`, if the name is taken or the disk does not take it.
    package static func write(
        _ source: BundleSource, to folder: String, sign: (NewFolder) throws -> Void = { _ in }
    ) throws {
        try NewFolder.create(folder) { folder in
            try folder.addFolder(payload)
            try folder.addFolder("\(payload)/oscal")
            var files = try BundleDocument.all(for: source).map { document in
                try folder.writeListed(
                    "\(payload)/\(document.name)", mode: document.isExecutable ? 0o755 : nil
                ) { try document.write(source, $0) }
            }
            if !source.evidence.kept.isEmpty {
                try folder.addFolder("\(payload)/\(evidenceFolder)")
            }
            for (stored, name) in source.evidence.kept {
                let path = "\(payload)/\(evidenceFolder)/\(name)"
                files.append(try write(stored.row, to: path, of: folder, from: source.store))
            }
            files += try BundleSamples(source).write(to: &folder)
            let tags = BagTags(BagTags.information(source.audit.record), payload: files)
            for (name, text) in tags.files { try folder.write(name) { try $0.write(text) } }
            try sign(folder)
        }
    }

    /// Streams a file of the evidence; its digest was compared on the way.
    package static func write(
        _ row: EvidenceRow, to path: String, of folder: NewFolder, from store: Store
    ) throws -> BagFile {
        try folder.write(path) { try EvidenceFiles.write(row, from: store, to: $0) }
        guard let digest = Digest(row.sha256) else {
            preconditionFailure("the register holds digests of 64 digits")
        }
        return BagFile(path: path, size: row.size, digest: digest)
    }
}
