import Domain

/// What applies to whom, worked out from ``CatalogueSheet`` with sets of words: nothing of it is
/// shared with the program.
struct CatalogueDerivation {
    typealias Line = [String]
    /// A service in use: what rules may call it, and where it is.
    struct Use {
        var words: Set<String>
        var environment: String
        var classification: Int
    }

    private let controls: [String: Line]
    private let controlOrder: [String]
    private let duties: [Line]
    private static let levels = ["-": 0, "public": 0, "internal": 1, "confidential": 2]

    init(profile: String, soc2: Bool = false) {
        let lines = Self.lines(CatalogueSheet.controls)
        let controls = Dictionary(lines.map { ($0[0], $0) }, uniquingKeysWith: { $1 })
        self.controls = controls
        controlOrder = lines.map { $0[0] }
        duties = Self.lines(CatalogueSheet.duties).filter { duty in
            Self.words(duty[7]).contains(profile)
                || soc2 && Self.items(duty).contains { controls[$0]?[5] == "soc2" }
        }
    }

    static func use(
        _ id: String, environment: String = "production", classification: String = "internal"
    ) -> Use {
        let line = lines(CatalogueSheet.services).first { $0[0] == id } ?? [id, "", "", ""]
        return Use(
            words: words(line[3]).union([id, line[1], line[2], "all"]), environment: environment,
            classification: levels[classification] ?? 3)
    }

    /// The duties of a subject of a scope, given the services in it, in the sheet's order.
    func duties(_ scope: String, _ uses: [Use]) -> [String] {
        duties.filter { duty in
            duty[1] == scope && Self.items(duty).contains { applies($0, by: duty, uses) }
        }.map { $0[0] }
    }

    func controls(_ scope: String, _ uses: [Use]) -> [String] {
        controlOrder.filter { id in
            controls[id]?[2] == scope
                && duties.contains { Self.items($0).contains(id) && applies(id, by: $0, uses) }
        }
    }

    /// The part of a duty's items that lies inside the subject.
    func items(of duty: String, _ uses: [Use]) -> [String] {
        guard let line = duties.first(where: { $0[0] == duty }) else { return [] }
        return line[8].split(separator: ",").map(String.init).filter { item in
            applies(item.split(separator: "/").first.map(String.init) ?? "", by: line, uses)
        }
    }

    private func applies(_ id: String, by duty: Line, _ uses: [Use]) -> Bool {
        guard let control = controls[id], control[1] != "inherited",
            !control[2].hasPrefix("resource")
        else { return false }
        let isAnywhere =
            ["organization", "account"].contains(control[2]) && control[3] == "all"
            && control[4] == "-" && ["organization", "account"].contains(duty[1])
            && duty[2] == "all" && duty[3] == "-" && duty[4] == "-"
        return isAnywhere
            || uses.contains { use in
                !use.words.isDisjoint(with: Self.words(control[3]))
                    && !use.words.isDisjoint(with: Self.words(duty[2]))
                    && use.classification >= Self.levels[control[4]] ?? 3
                    && use.classification >= Self.levels[duty[4]] ?? 3
                    && (duty[3] == "-" || Self.words(duty[3]).contains(use.environment))
            }
    }

    private static func items(_ duty: Line) -> Set<String> {
        Set(words(duty[8]).map { $0.split(separator: "/").first.map(String.init) ?? $0 })
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: ",").map(String.init))
    }

    private static func lines(_ text: String) -> [Line] {
        text.split(separator: "\n").map { line in
            line.split(separator: "|").map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
        }
    }
}
