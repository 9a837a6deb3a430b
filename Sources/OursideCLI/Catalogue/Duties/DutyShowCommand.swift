internal import Arguments
internal import Domain
internal import Exports
internal import Reporting

/// `ourside duty show`: one duty on a page.
struct DutyShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "duty show", abstract: "Show one duty: when, who, the checklist, and where.",
        examples: [Example("ourside duty show os-patching", "What patching the hosts means.")])

    @Argument("duty", help: "The duty's id, as 'ourside duty list' shows it.")
    var duty: String
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let page = try DutyPage(try view.duty(duty), in: view)
        switch answer.format {
        case .json: context.print(page.json.text(pretty: true))
        case .text: context.show(page.page(reading.database.style(in: context)))
        }
    }
}
