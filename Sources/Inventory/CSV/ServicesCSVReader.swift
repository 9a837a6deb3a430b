internal import Domain

/// Reads a table of services in use, for registering many at once.
enum ServicesCSVReader: InventoryReader {
    static let title = "a services CSV"

    private enum Column: String, CSVColumn {
        case service, name, team, account, region, environment, classification, since, tags
        static let required = Column.service
    }

    static func recognizes(_ head: InventoryHead) -> Bool {
        CSVHeader.fits(head.columns, Column.self)
    }

    static func read(
        _ file: InventoryFile, in context: InventoryContext
    ) throws(InventoryProblem) -> InventoryReading {
        var table = try CSVTable<Column>(file)
        let known = Set(context.catalogue.map(\.id))
        var services: [ProposedService] = []
        var lines: [String: Int] = [:]
        let refused = try table.forEachRow { (cells) throws(RowFault) in
            let service = try service(cells, known: known)
            if let name = service.name, let line = lines[name] {
                throw RowFault("line \(line) has the same name")
            }
            if let line = lines[service.key] {
                throw RowFault("line \(line) is the same, and no name tells them apart")
            }
            for key in [service.key, service.name ?? service.key] { lines[key] = cells.line }
            services.append(service)
        }
        let rows = count(services.count + refused.count, "row")
        var reading = InventoryReading(
            kind: .servicesCSV, recognizedAs: "Services CSV with \(rows).")
        (reading.services, reading.refused, reading.notes) = (services, refused, table.notes)
        let accounts = Set(services.compactMap(\.account).filter { AccountNumber.isOne($0) })
        reading.account = accounts.count == 1 ? accounts.first : nil
        return reading
    }

    private static func service(
        _ cells: CSVCells<Column>, known: Set<String>
    ) throws(RowFault) -> ProposedService {
        let id = (cells[.service] ?? "").lowercased()
        guard known.contains(id) else { throw RowFault("\(quoted(id)) is not in the catalogue") }
        let account = try cells[.account].map { text throws(RowFault) in
            try CSVAccount.read(text)
        }
        let (name, region) = (try name(cells), try region(cells))
        let key = ProposedService.key(
            catalogue: id, account: account, region: region, group: name)
        var service = ProposedService(catalogue: id, key: key)
        (service.name, service.account, service.region) = (name, account, region)
        (service.environment, service.team) = (cells[.environment], cells[.team])
        service.classification = try cells.word(.classification, of: Classification.self)
        service.since = try cells.day(.since)
        service.tags = try tags(cells)
        service.line = cells.line
        return service
    }

    private static func name(_ cells: CSVCells<Column>) throws(RowFault) -> String? {
        guard let name = cells[.name] else { return nil }
        if let fault = Identifier.fault(in: name) {
            let other = ProposedName.slug(name)
            throw RowFault("\(quoted(name)) cannot be a name, '\(other)' can: \(fault)")
        }
        return name
    }

    /// `global` stands for none, as in the AWS console.
    private static func region(_ cells: CSVCells<Column>) throws(RowFault) -> String? {
        guard let text = cells[.region], text.lowercased() != "global" else { return nil }
        let region = text.lowercased()
        guard Region.isOne(region) else {
            throw cells.fault(.region, text, "a region, such as eu-west-1")
        }
        return region
    }

    private static func tags(_ cells: CSVCells<Column>) throws(RowFault) -> [String: String] {
        var tags: [String: String] = [:]
        for part in cells.list(.tags) {
            guard let equals = part.firstIndex(of: "="), equals != part.startIndex else {
                throw cells.fault(.tags, part, "written as KEY=VALUE")
            }
            let key = trimmed(part[..<equals])
            guard tags.updateValue(trimmed(part[equals...].dropFirst()), forKey: key) == nil
            else { throw RowFault("the tag \(quoted(key)) is there twice") }
        }
        return tags
    }
}
