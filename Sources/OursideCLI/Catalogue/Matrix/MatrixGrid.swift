internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// The responsibilities for several services: a line for each, a column for each aspect.
struct MatrixGrid {
    private struct Aspect {
        var id: String
        var title: String
        var cell: (MatrixRow) -> MatrixCell?
    }

    private let services: [ServiceMatrix]
    private let aspects: [Aspect]

    init(_ services: [ServiceMatrix], _ pack: Pack, coarse: Bool) {
        self.services = services
        aspects =
            coarse
            ? pack.coarseAspects.map { coarse in
                Aspect(id: coarse.id, title: coarse.title) { $0[coarse] }
            }
            : pack.aspects.map { aspect in
                Aspect(id: aspect.id, title: aspect.title) { $0[aspect.id] }
            }
    }

    /// For machines and Markdown: aspects under their own names, owners in full.
    var listing: Listing {
        Listing(
            columns: subjectColumns
                + aspects.map { Column(key: $0.id, title: $0.title, kind: .id) },
            rows: services.map { service in
                subject(service)
                    + aspects.map { JSONValue($0.cell(service.row)?.owner.rawValue) }
            }, emptySentence: Self.empty)
    }

    /// For people: letters over one-letter owners, so that twenty aspects fit a terminal.
    func lines(_ style: TerminalStyle) -> [String] {
        let table = Listing(
            columns: subjectColumns
                + [Column(key: "owners", title: spaced(letters), kind: .id, priority: .high)],
            rows: services.map { service in
                subject(service)
                    + [.string(spaced(aspects.map { sign($0.cell(service.row)) }))]
            }, emptySentence: Self.empty)
        let lines = table.render(.table, terminal: style).split(separator: "\n").map(String.init)
        return services.isEmpty ? lines : lines + [""] + legend(style)
    }

    private static let empty = "No service is in use yet."

    private var subjectColumns: [Column] {
        let isUsed = services.contains { $0.use != nil }
        return [
            Column(
                key: "subject", title: "SUBJECT", kind: .id, priority: .high, shownInTable: isUsed),
            Column(key: "service", title: "SERVICE", kind: .id, priority: isUsed ? .low : .high),
        ]
    }

    private func subject(_ service: ServiceMatrix) -> [JSONValue] {
        [JSONValue(service.use?.name), .string(service.service.id)]
    }

    /// An owner in as many characters as the letter above it.
    private func sign(_ cell: MatrixCell?) -> String {
        cell.map { CatalogueWords.sign($0.owner) } ?? " "
    }

    private func spaced(_ words: [String]) -> String {
        words.map { padded($0, to: letterRoom) }.joined(separator: " ")
    }

    private var letterRoom: Int { 1 + max(0, aspects.count - 1) / 26 }

    private var letters: [String] {
        // Two letters where a pack has more aspects than the alphabet.
        aspects.indices.map { index in
            let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)))
            return String(repeating: letter, count: 1 + index / 26)
        }
    }

    /// What letters and signs mean, in as many columns as fit.
    private func legend(_ style: TerminalStyle) -> [String] {
        let entries = zip(letters, aspects).map { "\($0)  \($1.title)" }
        let room = (entries.map { displayWidth($0) }.max() ?? 0) + 3
        let columns = max(1, min(style.width ?? 80, 100) / room)
        let height = (entries.count + columns - 1) / columns
        let lines = (0..<height).map { line in
            stride(from: line, to: entries.count, by: height)
                .map { index in
                    index + height < entries.count
                        ? padded(entries[index], to: room) : entries[index]
                }.joined()
        }
        let signs = AspectOwner.allCases.map { owner in
            "\(CatalogueWords.sign(owner)) \(CatalogueWords.owner(owner))"
        }
        return lines + ["", signs.joined(separator: ", ")]
    }
}
