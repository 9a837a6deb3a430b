internal import Arguments
internal import Exports

/// What everything that lists takes: the format.
struct ListOptions: ParsableOptions {
    @Option("format", value: "format", help: "A table for people; the others are stable.")
    var format: ListFormat = .table

    init() {}
}

extension ListFormat: ArgumentValue {}

/// What commands with one answer take: words for people, or JSON.
struct AnswerOptions: ParsableOptions {
    @Option("format", value: "format", help: "Words for people, or JSON for scripts.")
    var format: AnswerFormat = .text

    init() {}
}

/// How one answer is printed.
enum AnswerFormat: String, CaseIterable, ArgumentValue {
    case text, json
}
