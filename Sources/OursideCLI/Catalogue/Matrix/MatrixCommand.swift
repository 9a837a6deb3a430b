internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside matrix`: who answers for what.
struct MatrixCommand: Command {
    static let configuration = CommandConfiguration(
        name: "matrix", abstract: "Show who answers for what: AWS, you, or both.",
        discussion: """
            For one service, each aspect with its owner and, where it is shared, both halves. A \
            service in use is judged with the traits that it has there. For an account, the \
            organization or nothing, one line for each service in use.

            'aws:ID' is the catalogue's service where a service in use has the same name.
            """,
        examples: [
            Example("ourside matrix rds", "A service of the catalogue."),
            Example("ourside matrix web --coarse", "A service in use, in six aspects."),
            Example("ourside matrix", "All services in use, one line each."),
        ])

    @Argument("service|subject", help: "A service of the catalogue or in use, or an account.")
    var subject: String?
    @Flag("coarse", help: "Six aspects instead of twenty.")
    var coarse: Bool
    @Flag("all", help: "Every service of the catalogue, in use or not.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        if all, subject != nil {
            throw ArgumentProblem(
                what: "--all lists every service, and '\(subject ?? "")' is one.",
                why: "a subject and --all exclude each other.", try: "ourside matrix --all")
        }
        let view = try CatalogueView(reading, in: context)
        let style = reading.database.style(in: context)
        switch try MatrixChoice(subject, all: all, in: view) {
        case .one(let matrix):
            let sheet = MatrixSheet(matrix, view.pack.pack, coarse: coarse)
            if list.format == .table {
                context.show(sheet.page(style))
            } else {
                context.show(sheet.listing, list, reading.database)
            }
        case .many(let services):
            let grid = MatrixGrid(services, view.pack.pack, coarse: coarse)
            if list.format == .table {
                grid.lines(style).forEach(context.print)
            } else {
                context.show(grid.listing, list, reading.database)
            }
        }
    }
}
