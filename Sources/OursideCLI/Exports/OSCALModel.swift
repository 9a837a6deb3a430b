internal import Arguments
internal import Exports

/// The models of OSCAL that are written; the raw value is the word after `--model`.
enum OSCALModel: String, CaseIterable, ArgumentValue {
    case results = "assessment-results"
    case poam
    case components = "component-definition"

    /// The document of an audit.
    var document: AuditFormat {
        switch self {
        case .results: .assessmentResults
        case .poam: .actionPlan
        case .components: .components
        }
    }
}
