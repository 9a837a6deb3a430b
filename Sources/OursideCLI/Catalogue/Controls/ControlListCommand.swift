internal import Arguments
internal import Catalogue
internal import Domain
internal import Reporting
internal import Storage

/// `ourside control list`: the safeguards, and which of them are in force.
struct ControlListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "control list", abstract: "List the controls and where they are assigned.",
        discussion: """
            Lists what is in force, and what AWS operates for you. A control is in force when \
            one of its duties is: through the profile, or a framework that was chosen.
            """,
        examples: [
            Example("ourside control list --framework soc2 --severity high", "Of an audit."),
            Example("ourside control list --owner inherited", "What is AWS's."),
        ])

    @Option("category", value: "id", help: "Of a category.")
    var category: [String]
    @Option("severity", value: "level", help: "Of that severity or higher.")
    var severity: Severity?
    @Option("framework", value: "id", help: "That a framework asks for.")
    var framework: [String]
    @Option("owner", value: "owner", help: "Operated by you, by both sides, or by AWS.")
    var owner: ControlOwner?
    @Flag("all", help: "Those that are not in force too.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        try check(.category, category, view.pack.pack.controls.map(\.category))
        try check(
            .framework, framework,
            view.pack.pack.controls.flatMap { ($0.frameworks ?? [:]).keys })
        let controls = view.pack.pack.controls.filter { control in
            (all || view.isInForce(control) != false)
                && (category.isEmpty || category.contains(control.category))
                && (severity.map { control.severity >= $0 } ?? true)
                && (framework.isEmpty || framework.contains { control.frameworks?[$0] != nil })
                && (owner.map { control.owner == $0 } ?? true)
        }
        context.show(
            ControlListing.listing(controls, in: view, assigned: try view.assignments()), list,
            reading.database)
    }

    private func check(_ kind: NameKind, _ given: [String], _ known: [String]) throws {
        let known = Set(known).sorted()
        for name in given where !known.contains(name) {
            throw UnknownName(kind: kind, name: name, known: known)
        }
    }
}

extension ControlOwner: ArgumentValue {}
