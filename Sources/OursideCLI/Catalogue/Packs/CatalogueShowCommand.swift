internal import Arguments
internal import Domain
internal import Exports
internal import Reporting

/// `ourside catalogue show`: one AWS service on a page.
struct CatalogueShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue show", abstract: "Show an AWS service: whose part is what.",
        discussion: """
            'catalogue show traits' and 'catalogue show frameworks' list what services and \
            controls are told apart by.
            """,
        examples: [Example("ourside catalogue show rds", "Before it is registered.")])

    @Argument("service", help: "The service's id, as 'ourside catalogue list' shows it.")
    var service: String
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let choice = try ServiceChoice(service, in: view.pack) { "ourside catalogue show \($0)" }
        let page = try ServicePage(choice.service, in: view)
        switch answer.format {
        case .json: context.print(page.json.text(pretty: true))
        case .text: context.show(page.page(reading.database.style(in: context)))
        }
    }
}
