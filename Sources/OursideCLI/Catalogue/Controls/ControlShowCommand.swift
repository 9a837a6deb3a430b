internal import Arguments
internal import Domain
internal import Exports
internal import Reporting

/// `ourside control show`: one control on a page.
struct ControlShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "control show", abstract: "Show one control: what it asks, and how it stands.",
        examples: [
            Example("ourside control show os-patching", "Both halves, and where it stands.")
        ])

    @Argument("control", help: "The control's id, as 'ourside control list' shows it.")
    var control: String
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let page = try ControlPage(try view.control(control), in: view)
        switch answer.format {
        case .json: context.print(page.json.text(pretty: true))
        case .text: context.show(page.page(reading.database.style(in: context)))
        }
    }
}
