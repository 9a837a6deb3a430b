internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// The responsibilities for one service: each aspect, whose it is, and the halves in words.
struct MatrixSheet {
    private struct Line {
        var id: String
        var title: String
        var covers: String
        var cell: MatrixCell
    }

    private let matrix: ServiceMatrix
    private let lines: [Line]

    init(_ matrix: ServiceMatrix, _ pack: Pack, coarse: Bool) {
        self.matrix = matrix
        if coarse {
            let covers = Dictionary(
                pack.aspects.map { ($0.id, $0.covers) }, uniquingKeysWith: { first, _ in first })
            lines = pack.coarseAspects.compactMap { aspect in
                matrix.row[aspect].map { cell in
                    Line(
                        id: aspect.id, title: aspect.title,
                        covers: aspect.aspects.compactMap { covers[$0] }.joined(separator: "; "),
                        cell: cell)
                }
            }
        } else {
            lines = pack.aspects.compactMap { aspect in
                matrix.row[aspect.id].map {
                    Line(id: aspect.id, title: aspect.title, covers: aspect.covers, cell: $0)
                }
            }
        }
    }

    var listing: Listing {
        Listing(
            columns: [
                Column(
                    key: "subject", title: "SUBJECT", kind: .id, shownInTable: matrix.use != nil),
                Column(key: "service", title: "SERVICE", kind: .id),
                Column(key: "aspect", title: "ASPECT", kind: .id, priority: .high),
                Column(key: "title", title: "TITLE", shownInTable: false),
                Column(key: "owner", title: "OWNER", kind: .id, priority: .high),
                Column(key: "kind", title: "KIND", kind: .id),
                Column(key: "aws", title: "AWS'S PART"),
                Column(key: "customer", title: "CUSTOMER'S PART"),
                Column(key: "covers", title: "COVERS", shownInTable: false),
            ],
            rows: lines.map { line in
                [
                    JSONValue(matrix.use?.name), .string(matrix.service.id), .string(line.id),
                    .string(line.title), .string(line.cell.owner.rawValue),
                    JSONValue(line.cell.kind?.rawValue), JSONValue(line.cell.aws),
                    JSONValue(line.cell.customer), .string(line.covers),
                ]
            })
    }

    func page(_ style: TerminalStyle) -> Page {
        var page = Page(style)
        let service = matrix.service
        page.title(matrix.use?.name ?? service.id, service.title)
        page.text(kind)
        if let traits = ownTraits { page.text(traits) }
        page.section("AWS's part", service.aws)
        page.section("Your part", service.customer)
        if let end = service.end { page.section("Ends", "\(end.on): \(end.note)") }
        page.heading("Who answers for what")
        let room = lines.map { displayWidth($0.title) }.max() ?? 0
        for line in lines {
            page.row(
                (line.title, room), (CatalogueWords.owner(line.cell.owner), 8),
                CatalogueWords.style(line.cell.owner), words(line))
        }
        page.heading(counts)
        return page
    }

    /// `PaaS, of the container class`, and where its duties are.
    private var kind: String {
        let service = matrix.service
        let model = CatalogueWords.model(service.model)
        let folded = service.foldedInto.map { "; its duties are those of '\($0)'" } ?? ""
        return "\(model), \(service.serviceClass.rawValue) service\(folded)"
    }

    /// What this use has that the catalogue does not say, and the other way round.
    private var ownTraits: String? {
        guard let use = matrix.use else { return nil }
        let words = [
            use.addedTraits.isEmpty ? nil : "with \(joined(use.addedTraits))",
            use.removedTraits.isEmpty ? nil : "without \(joined(use.removedTraits))",
        ].compactMap(\.self)
        return words.isEmpty ? nil : "Registered \(words.joined(separator: ", "))."
    }

    private func words(_ line: Line) -> [String] {
        let halves = [line.cell.aws, line.cell.customer].compactMap(\.self)
        if !halves.isEmpty { return halves }
        return line.cell.owner == .notApplicable ? [] : ["\(line.covers)."]
    }

    private var counts: String {
        func count(_ owner: AspectOwner) -> Int { lines.count { $0.cell.owner == owner } }
        let absent = count(.notApplicable)
        return """
            \(count(.customer)) yours, \(count(.shared)) shared, \(count(.aws)) AWS's\
            \(absent == 0 ? "" : ", \(absent) that it does not have")
            """
    }
}
