internal import Exports

/// A chain of reasons: one sentence, and the links that lead to it, each with where it stands.
struct WhyAnswer {
    /// How the question is answered, for scripts.
    enum Verdict: String {
        /// It applies: the chain says why.
        case applies
        /// It is AWS's part.
        case aws
        /// It does not apply here.
        case notApplicable = "not-applicable"
        /// A subject and everything around it.
        case subject
    }

    /// One link of the chain.
    struct Link {
        let label: String
        let words: String
        /// Where it was said: an entry of the ledger, the pack.
        let source: String?
    }

    let question: String
    let verdict: Verdict
    /// One sentence.
    let headline: String
    private(set) var links: [Link] = []
    /// Lists that belong to the answer, each with its heading.
    private(set) var tables: [(heading: String, key: String, listing: Listing)] = []

    init(_ question: String, _ verdict: Verdict, _ headline: String) {
        (self.question, self.verdict, self.headline) = (question, verdict, headline)
    }

    mutating func add(_ label: String, _ words: String, source: String? = nil) {
        links.append(Link(label: label, words: words, source: source))
    }

    mutating func add(_ heading: String, key: String, _ listing: Listing) {
        tables.append((heading, key, listing))
    }

    /// The answer for people.
    func page(_ style: TerminalStyle) -> Page {
        var page = Page(style)
        page.text(headline)
        if !links.isEmpty { page.blank() }
        // The same label twice in a row is said once.
        var before = ""
        page.fields(
            links.map { link in
                defer { before = link.label }
                let words = link.source.map { "\(link.words) [\($0)]" } ?? link.words
                return (label: link.label == before ? "" : link.label, words: words)
            })
        for table in tables {
            page.heading(table.heading)
            page.table(table.listing)
        }
        return page
    }

    var json: JSONValue {
        let chain = links.map { link in
            JSONValue.object([
                ("link", .string(link.label)), ("says", .string(link.words)),
                ("source", JSONValue(link.source)),
            ])
        }
        let lists = tables.map { ($0.key, JSONValue.array($0.listing.objects)) }
        return .object(
            [
                ("question", .string(question)), ("answer", .string(verdict.rawValue)),
                ("says", .string(headline)), ("chain", .array(chain)),
            ] + lists)
    }
}
