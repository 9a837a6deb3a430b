package import Domain

extension PackIndex {
    /// Services that go by such a name, the likeliest first: `postgres` gives `rds`.
    ///
    /// Compared are ids, official titles, what people say, and names on bills and in AWS's own
    /// resource types.
    package func services(called text: String, limit: Int = 3) -> [CatalogueService] {
        best(text, limit) { service in
            let id = Set(Self.words(of: service.id) + [service.id])
            let title = Set(Self.words(of: service.title))
            let names =
                (service.billing ?? []) + (service.cloudformation ?? []) + (service.arn ?? [])
            let others = Set(names.flatMap(Self.words(of:)))
            return { word in
                if id.contains(word) { return 12 }
                if CommonNames.services[word]?.contains(service.id) == true { return 9 }
                if title.contains(word) { return 8 }
                let isLong = word.utf8.count >= 4
                if isLong, title.contains(where: { $0.hasPrefix(word) }) { return 6 }
                return others.contains(word) ? 4 : 0
            }
        }
    }

    /// Services whose sentences in the pack use such words.
    package func services(mentioning text: String, limit: Int = 3) -> [CatalogueService] {
        best(text, limit) { service in
            let words = Set(
                Self.words(of: "\(service.aws) \(service.customer) \(service.note ?? "")"))
            return { words.contains($0) ? 1 : 0 }
        }
    }

    /// The services with the highest scores, summed over the words; near ones follow the best.
    private func best(
        _ text: String, _ limit: Int, _ scorer: (CatalogueService) -> (String) -> Int
    ) -> [CatalogueService] {
        let words = Self.words(of: text).filter { !Self.fillers.contains($0) }
        // Nobody names a service in more words; a pasted file would take long.
        guard !words.isEmpty, words.count <= 12 else { return [] }
        let scored = pack.services.map { service in
            (service: service, score: words.map(scorer(service)).reduce(0, +))
        }
        let best = scored.map(\.score).max() ?? 0
        guard best > 0 else { return [] }
        // The sort of the standard library is stable: ties keep the order of the pack.
        return scored.filter { $0.score * 4 >= best * 3 }.sorted { $0.score > $1.score }
            .prefix(limit).map(\.service)
    }

    private static let fillers: Set<String> = [
        "amazon", "aws", "the", "and", "of", "for", "a", "my",
    ]

    /// The words of a name, lower case: `AWS::EC2::Instance` has `aws`, `ec2` and `instance`.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
