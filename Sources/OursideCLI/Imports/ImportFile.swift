internal import Domain
internal import Exports
internal import Files
internal import Hashing
internal import Inventory
internal import Storage

/// A file of another tool, read and recognized.
struct ImportFile {
    /// As messages call it.
    let path: String
    /// Without its folder.
    let name: String
    let sha256: String
    let reading: InventoryReading

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: A regular file, or `-` for standard input.
    ///   - kind: What it is said to be; recognized by its content if `nil`.
    ///   - catalogue: The services that can be meant.
    ///   - tag: The tag by whose values uses of one service are told apart.
    /// - Throws: `Refusal`, if nothing can be taken from it, or not all of it.
    init(
        _ path: String, as kind: InventoryKind?, catalogue: [CatalogueService], groupBy tag: String?
    ) throws {
        let bytes = try InputFile.read(path)
        let path = path == "-" ? "standard-input" : path
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        sha256 = SHA256.hash(bytes).description
        do {
            reading = try Inventory.read(bytes, as: kind, catalogue: catalogue, groupBy: tag)
        } catch let problem {
            throw Self.refusal(problem, path)
        }
        if reading.kind == .completionsCSV {
            throw Refusal(
                "'\(path)' tells what was done, which is ticked off and not imported.",
                why: "it is a completions CSV.", try: "ourside tick --from '\(path)'")
        }
        try Self.refuse(reading.refused, of: path)
    }

    /// All or nothing: a file with rows that cannot be used is not taken.
    ///
    /// - Throws: `Refusal` with the rows, if there are any.
    static func refuse(_ rows: [RefusedRow], of path: String) throws {
        guard !rows.isEmpty else { return }
        let shown = 20
        var lines = rows.sorted { $0.line < $1.line }.prefix(shown).map {
            "line \($0.line): \($0.reason)"
        }
        if rows.count > shown { lines.append("and \(counted(rows.count - shown, "more row"))") }
        throw Refusal(
            "\(counted(rows.count, "row")) of '\(path)' cannot be taken; nothing of it was imported.",
            why: lines.joined(separator: "\n       "),
            try: "the same when \(rows.count == 1 ? "it is" : "they are") mended")
    }

    /// Names the file: several may have been given.
    private static func refusal(_ problem: InventoryProblem, _ path: String) -> Refusal {
        let lead = "The file "
        let what =
            problem.what.hasPrefix(lead)
            ? "'\(path)' \(problem.what.dropFirst(lead.count))" : "'\(path)': \(problem.what)"
        return Refusal(
            what, why: problem.why, try: problem.try?.replacing("FILE", with: "'\(path)'"))
    }
}
