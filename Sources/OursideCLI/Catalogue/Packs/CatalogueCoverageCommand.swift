internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside catalogue coverage`: which ids of a framework the controls in force speak to.
struct CatalogueCoverageCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue coverage",
        abstract: "Show which ids of a framework your controls speak to.",
        discussion: """
            An id is covered by controls that are in force and assigned to something; by AWS \
            alone, where only inherited controls carry it; or not, with the profile that would \
            bring a control. Ids that the pack does not know are not listed, and the texts are \
            not part of it: they belong to their publishers.
            """,
        examples: [
            Example("ourside catalogue coverage soc2", "Before an audit."),
            Example("ourside catalogue coverage cis-aws --format csv", "For a spreadsheet."),
        ])

    @Argument("framework", help: "The framework's id, such as soc2 or nist-800-53.")
    var framework: String
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let known = view.pack.pack.frameworks
        guard known.contains(framework) else {
            throw UnknownName(kind: .framework, name: framework, known: known)
        }
        let report = CoverageReport(
            framework,
            FrameworkCoverage(framework, of: view.pack.pack, view.applicability), in: view,
            assigned: try view.assignments())
        if list.format == .table {
            report.remarks.forEach(context.remark)
            context.show(report.page(reading.database.style(in: context)))
        } else {
            context.show(report.listing, list, reading.database)
        }
    }
}
