internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

/// `ourside catalogue adopt`: puts a pack, a profile or a framework in force.
struct CatalogueAdoptCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue adopt", abstract: "Put a pack, a profile or a framework in force.",
        discussion: """
            Without PACK, the pack imported since the last adoption is meant, else the adopted \
            one, with another profile or other frameworks. Only what falls due after today \
            follows it: what fell due before stays as it was, and so does what is set locally.

            --dry-run shows the load before and after: how many ticks a month, by duty and owner.
            """,
        examples: [
            Example(
                "ourside catalogue adopt --framework soc2 --reason audit --approved-by bo",
                "For an audit."),
            Example(
                "ourside catalogue adopt built-in --reason x --approved-by bo --dry-run",
                "What a newer program brings."),
        ])

    @Argument("pack", help: "The id of an imported pack, or 'built-in'.")
    var pack: String?
    @Option("profile", value: "profile", help: "How much of the pack is in force.")
    var profile: Profile?
    @Option("framework", value: "id", help: "Adds what a framework asks for; repeatable.")
    var framework: [String]
    @Option("without-framework", value: "id", help: "No longer adds it; repeatable.")
    var withoutFramework: [String]
    @Flag("dry-run", help: "Shows what would change, and records nothing.")
    var dryRun: Bool
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let (adopted, left) = try recording.record(in: context, dryRun: dryRun) {
            store, recorder in
            let library = try PackLibrary(store)
            let found = try pack.map(library.pack) ?? library.waiting() ?? library.adopted()
            let left = try found.isOverlay ? nil : store.adoptedOverlay()
            let adopted = try PackAdoption(store, recorder, of: found) {
                try recorder.adopt(
                    found.pack, profile: profile ?? library.adoption.profile,
                    frameworks: try frameworks(found.pack, library.adoption),
                    reason: approval.reason.text, approvedBy: approval.approvedBy.text)
            }
            return (adopted, left)
        }
        adopted.present(answer, recording.database, in: context, isDryRun: dryRun)
        guard let left else { return }
        context.remark(
            "What '\(left.header.id)' says over '\(left.base)' is left behind by that. 'ourside "
                + "catalogue import' without a file lays it over the newest base instead.")
    }

    /// The frameworks that are in force afterwards.
    private func frameworks(_ pack: Pack, _ adoption: AdoptionRow) throws -> [String] {
        let known = Set(pack.controls.flatMap { ($0.frameworks ?? [:]).keys })
        for name in framework where !known.contains(name) {
            throw UnknownName(kind: .framework, name: name, known: known.sorted())
        }
        for name in withoutFramework where !adoption.frameworks.contains(name) {
            throw Refusal(
                "The framework '\(name)' is not in force.",
                why: adoption.frameworks.isEmpty
                    ? "none is." : "these are: \(adoption.frameworks.joined(separator: ", ")).",
                try: "ourside catalogue show frameworks", kind: .words)
        }
        return Set(adoption.frameworks).union(framework).subtracting(withoutFramework).sorted()
    }
}
