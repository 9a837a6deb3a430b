internal import Domain
internal import Exports
internal import Files
internal import Storage

/// A folder for each occurrence that an auditor sampled: task sheet, evidence, ledger lines.
struct BundleSamples {
    private let source: BundleSource
    private let samples: [AuditedOccurrence]

    /// - Throws: `Refusal`, if the population has no occurrence of a number.
    init(_ source: BundleSource) throws {
        self.source = source
        let population = source.audit.occurrences
        samples = try Set(source.options.samples).sorted().map { number in
            guard let found = population.first(where: { $0.number == number }) else {
                throw Refusal(
                    "The population has no occurrence with the number \(number).",
                    why: "it has \(counted(population.count, "occurrence")).",
                    try: "ourside period \(source.audit.record.period)")
            }
            return found
        }
    }

    /// Writes the folders.
    ///
    /// - Throws: What the store throws, `Refusal` if the disk does not take it.
    func write(to folder: inout NewFolder) throws -> [BagFile] {
        guard !samples.isEmpty else { return [] }
        var files: [BagFile] = []
        let rows = try source.store.evidence().indexed(by: \.sha256)
        var taken: Set<String> = []
        try folder.addFolder("\(Bundle.payload)/samples")
        for sample in samples {
            let words = "\(sample.number)-\(sample.task.subject)-\(sample.task.duty)-\(sample.due)"
            let path = "\(Bundle.payload)/samples/\(safeFileName(words, taken: &taken))"
            try folder.addFolder(path)
            files.append(
                try folder.writeListed("\(path)/task.json") {
                    try $0.write(sample.json.text(pretty: true) + "\n")
                })
            files.append(
                try folder.writeListed("\(path)/ledger-lines.jsonl") { try write(sample, $0) })
            var names: Set<String> = ["task.json", "ledger-lines.jsonl"]
            for digest in sample.evidence {
                guard let row = rows[digest],
                    source.evidence.kept.contains(where: { $0.stored.row.sha256 == digest })
                else { continue }
                let name = safeFileName("\(digest.prefix(12))-\(row.fileName)", taken: &names)
                files.append(
                    try Bundle.write(row, to: "\(path)/\(name)", of: folder, from: source.store))
            }
        }
        return files
    }

    /// The exact lines of the completion and of its evidence.
    private func write(_ sample: AuditedOccurrence, _ file: OutputFile) throws {
        let added = source.audit.evidence.filter { sample.evidence.contains($0.sha256) }.map(
            \.entry)
        let wanted = Set(added + [sample.entry].compactMap(\.self))
        guard !wanted.isEmpty else { return }
        try source.store.forEachLine { seq, line, _ in
            if wanted.contains(seq) { try file.write(line + "\n") }
        }
    }
}
