internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

/// `ourside catalogue diff`: the adopted pack against another one.
struct CatalogueDiffCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue diff", abstract: "Compare the adopted pack with another, field by field.",
        discussion: """
            Without PACK the adopted pack is compared with the one imported since its adoption, \
            else with the one built into this program. Schedules that the organization set for \
            itself are listed as 'kept': they win over whatever a pack says.
            """,
        examples: [
            Example("ourside catalogue diff", "What an adoption would change."),
            Example("ourside catalogue diff built-in --kind duty", "Duties of a newer program."),
        ])

    @Argument("pack", help: "The id of an imported pack, or 'built-in'.")
    var pack: String?
    @Option("kind", value: "kind", help: "Only that kind of element.")
    var kind: [DiffKind]
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let (diff, kept, old, new) = try store.reading {
            let library = try PackLibrary(store)
            let new =
                try pack.map(library.pack) ?? library.waiting() ?? library.ownPack()
            let old = try library.adopted()
            return (
                try PackDiff(from: old.pack, to: new.pack),
                try KeptSchedule.all(store, new.pack, on: today), old, new
            )
        }
        context.remark("\(old.name), adopted -> \(new.name), \(new.origin): \(diff.summary).")
        let isAll = kind.isEmpty
        let shown = diff.filtered { isAll || kind.map(\.rawValue).contains($0) }
        let listing = PackDiffListing.listing(
            shown, kept: isAll || kind.contains(.schedule) ? kept : [],
            forPeople: [.table, .markdown].contains(list.format), empty: "Nothing differs.")
        context.show(listing, list, reading.database)
    }
}

/// The kinds of rows that a comparison of packs has.
enum DiffKind: String, CaseIterable, ArgumentValue {
    case pack, service, control, duty, event, aspect
    case coarseAspect = "coarse-aspect"
    case matrix, check, schedule
}
