package import Domain

/// Finds the service that a tool's name belongs to: the longest pattern that matches wins.
///
/// A pattern is a name, or a beginning followed by `*`. Of a name and a beginning of the same
/// length the name wins; of two services with the same pattern the first.
package struct ServiceMatcher: Sendable {
    private var names: [String: String] = [:]
    private var beginnings: [String: String] = [:]

    /// A matcher for one of the catalogue's lists of names, such as `terraform` or `config`.
    package init(
        _ catalogue: [CatalogueService], _ list: KeyPath<CatalogueService, [String]?>
    ) {
        self.init(
            catalogue.flatMap { service in
                (service[keyPath: list] ?? []).map { (pattern: $0, service: service.id) }
            })
    }

    /// A matcher for any patterns, with the id of the service that each stands for.
    package init(_ patterns: [(pattern: String, service: String)]) {
        for (pattern, service) in patterns {
            if pattern.hasSuffix("*") {
                let beginning = String(pattern.dropLast())
                beginnings[beginning] = beginnings[beginning] ?? service
            } else {
                names[pattern] = names[pattern] ?? service
            }
        }
    }

    /// The id of the service that the name belongs to, or `nil` if no pattern matches.
    package func service(for name: String) -> String? {
        if let service = names[name] { return service }
        var beginning = Substring(name)
        while true {
            if let service = beginnings[String(beginning)] { return service }
            if beginning.isEmpty { return nil }
            beginning.removeLast()
        }
    }
}
