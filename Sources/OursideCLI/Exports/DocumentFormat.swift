internal import Arguments
internal import Exports

/// The formats of a single document.
enum DocumentFormat: String, CaseIterable, ArgumentValue {
    case csv, json, jsonl, markdown, html, oscal, ics, junit, ocsf, mutelist, config

    /// How the list of tasks is written, in formats that can hold one.
    var taskList: ListFormat? {
        switch self {
        case .csv: .csv
        case .json: .json
        case .jsonl: .jsonl
        case .markdown: .markdown
        case .html, .oscal, .ics, .junit, .ocsf, .mutelist, .config: nil
        }
    }

    /// Whether it is about how things stand, not about a period.
    var isOfToday: Bool {
        switch self {
        case .ics, .junit, .ocsf, .mutelist, .config: true
        case .csv, .json, .jsonl, .markdown, .html, .oscal: false
        }
    }

    /// The document of an audit; `nil` for one that is made of today's tasks alone.
    func document(_ model: OSCALModel, todo: Bool) -> AuditFormat? {
        switch self {
        case .csv: .csv
        case .json: .json
        case .jsonl: .jsonl
        case .markdown: .markdown
        case .html: .html
        case .oscal: model.document
        case .ics: todo ? .todo : .calendar
        case .junit: nil
        case .ocsf: .findings
        case .mutelist: .mutelist
        case .config: .evaluations
        }
    }
}
