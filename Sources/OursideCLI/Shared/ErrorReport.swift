internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// An error in three lines: what, why, and what to type next; and the exit code that tells it.
struct ErrorReport: Equatable {
    var what: String
    var why: String?
    var `try`: String?
    var code: Int32

    init(_ error: any Error) {
        switch error {
        case let problem as ArgumentProblem:
            self.init(what: problem.what, why: problem.why, try: problem.try, code: 64)
        case let refusal as Refusal: self.init(refusal: refusal)
        case let unknown as UnknownName: self = Self.unknown(unknown)
        case let problem as TickProblem: self.init(problem)
        case let refusal as TickRefusal: self.init(TickProblem(request: nil, refusal: refusal))
        case let problem as InventoryProblem:
            self.init(what: problem.what, why: problem.why, try: problem.try, code: 65)
        case let problem as PackProblem:
            let count = problem.faults.count
            let more = count > 20 ? ["and \(count - 20) more"] : []
            self.init(
                what: "The pack has \(count) fault\(count == 1 ? "" : "s").",
                why: (problem.faults.prefix(20).map(\.description) + more)
                    .joined(separator: "\n       "),
                try: "ourside catalogue schema, which describes packs and overlays", code: 65)
        default:
            if let refusal = refusal(for: error) {
                self.init(refusal: refusal)
            } else {
                self.init(what: "\(error)", why: nil, try: nil, code: 74)
            }
        }
    }

    private init(_ problem: TickProblem) {
        self.init(what: problem.what, why: problem.why, try: problem.try, code: 65)
    }

    private init(refusal: Refusal) {
        self.init(
            what: refusal.what, why: refusal.why, try: refusal.try, code: refusal.kind.rawValue)
    }

    private init(what: String, why: String?, try: String?, code: Int32) {
        (self.what, self.why, self.try, self.code) = (what, why, `try`, code)
    }

    private static func unknown(_ unknown: UnknownName) -> ErrorReport {
        var unknown = unknown
        unknown.known = unknown.known.uniqued()
        let near = closestMatches(to: unknown.name, among: unknown.known, limit: 3)
        let why: String? =
            if !near.isEmpty {
                "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
            } else if unknown.known.isEmpty {
                "there is none yet."
            } else if unknown.known.count <= 12 {
                "known: \(unknown.known.joined(separator: ", "))."
            } else {
                nil
            }
        return ErrorReport(what: unknown.what, why: why, try: unknown.try, code: 65)
    }

    /// The lines for people: control characters from files and people made visible.
    var text: String {
        var lines = ["error: \(visible(what))"]
        if let why {
            lines.append(
                "  why: \(why.split(separator: "\n").map { visible(String($0)) }.joined(separator: "\n"))"
            )
        }
        if let hint = `try` { lines.append("  try: \(visible(hint))") }
        return lines.joined(separator: "\n")
    }

    var json: String {
        JSONValue.object([
            ("error", .string(what)), ("why", JSONValue(why)), ("try", JSONValue(`try`)),
            ("code", .integer(Int(code))),
        ]).text(pretty: true)
    }
}
