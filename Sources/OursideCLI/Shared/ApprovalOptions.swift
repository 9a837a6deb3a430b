internal import Arguments

/// What a decision carries that an auditor will ask about.
struct ApprovalOptions: ParsableOptions {
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText

    @Option("approved-by", value: "person", help: "Who decided it.")
    var approvedBy: PersonText

    init() {}
}
