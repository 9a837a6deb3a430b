/// Reads who has access from any table whose first line names its columns.
enum AccessTableReader {
    /// Columns that usually name people, the surest first.
    private static let usual = [
        "identity", "user", "username", "user name", "login", "email", "e-mail", "account",
        "principal", "member", "id", "name",
    ]

    static func read(
        _ file: InventoryFile, idColumn: String?
    ) throws(InventoryProblem) -> Population {
        var reader = CSVReader(file.text)
        let header = (try reader.next()?.cells ?? []).map { trimmed($0) }
        let names = header.map { $0.lowercased() }
        let index = try idIndex(names, header, idColumn)
        let others = header.indices.filter { $0 != index }
        var population = Population(
            kind: .csv,
            attributes: others.map { header[$0].isEmpty ? "column\($0 + 1)" : header[$0] })
        population.idColumn = header[index]
        var lines: [String: Int] = [:]
        var faults: [String] = []
        while let row = try reader.next() {
            guard row.cells.contains(where: { !trimmed($0).isEmpty }) else { continue }
            if let fault = row.fault {
                faults.append("line \(row.line): \(fault)")
            } else if row.cells.count != header.count {
                faults.append(
                    "line \(row.line): it has \(count(row.cells.count, "cell")), the first line "
                        + "has \(header.count)")
            } else {
                let id = trimmed(row.cells[index])
                if id.isEmpty {
                    faults.append("line \(row.line): the identity is missing")
                } else if let before = lines.updateValue(row.line, forKey: id) {
                    faults.append("line \(row.line): \(quoted(id)) stands in line \(before) too")
                } else {
                    let values = others.map { trimmed(row.cells[$0]) }
                    population.identities.append(
                        Population.Identity(id: id, values: values.map { $0.isEmpty ? nil : $0 }))
                }
            }
        }
        guard faults.isEmpty else { throw problem(faults) }
        return population
    }

    private static func idIndex(
        _ names: [String], _ header: [String], _ given: String?
    ) throws(InventoryProblem) -> Int {
        if let given {
            if let index = names.firstIndex(of: given.lowercased()) { return index }
            let known = header.map(quoted).joined(separator: ", ")
            throw InventoryProblem(
                what: "There is no column \(quoted(given)).", why: "the columns are \(known).",
                try: "--id-column \(header.first ?? "NAME")")
        }
        for name in usual {
            if let index = names.firstIndex(of: name) { return index }
        }
        throw InventoryProblem(
            what: "Which column names the identities?",
            why: "the columns are \(header.map(quoted).joined(separator: ", ")).",
            try: "--id-column \(header.first ?? "NAME")")
    }

    private static func problem(_ faults: [String]) -> InventoryProblem {
        let shown = faults.prefix(20).joined(separator: "\n       ")
        let more = faults.count > 20 ? "\n       and \(faults.count - 20) more" : ""
        return InventoryProblem(
            what: "\(count(faults.count, "row")) of the table cannot be taken.",
            why: "\(shown)\(more)", try: "mend the rows, or choose another --id-column")
    }
}
