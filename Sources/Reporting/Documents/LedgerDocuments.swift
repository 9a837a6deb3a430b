internal import Exports
internal import Files
internal import Storage

extension BundleDocument {
    /// The exact lines, whose SHA-256 the next line carries.
    static var ledger: BundleDocument {
        BundleDocument(name: "ledger.jsonl", says: "every entry, exactly as it was hashed") {
            source, file in
            try source.store.forEachLine { _, line, _ in try file.write(line + "\n") }
        }
    }

    /// The script with which anyone checks the ledger.
    static var verifyChain: BundleDocument {
        BundleDocument(
            name: VerifyChainScript.fileName, says: "checks ledger.jsonl with bash and sha256sum",
            isExecutable: true
        ) { _, file in try file.write(VerifyChainScript.text) }
    }
}
