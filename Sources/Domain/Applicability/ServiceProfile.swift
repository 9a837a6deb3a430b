/// What decides which controls apply to one service in use.
package struct ServiceProfile: Hashable, Sendable {
    /// The id in the catalogue.
    package var service: String
    /// How much of the stack AWS runs, as the catalogue says.
    package var model: ServiceModel
    /// AWS's own grouping, as the catalogue says.
    package var serviceClass: ServiceClass
    /// The catalogue's traits, with those that the registration added and took away.
    package var traits: Set<String>
    /// A name of the organization's own: `production`.
    package var environment: String
    /// How sensitive its data are, as registered.
    package var classification: Classification

    /// Makes the profile of a use of a service; a trait both added and removed is removed.
    package init(
        _ service: CatalogueService, adding: [String] = [], removing: [String] = [],
        environment: String, classification: Classification
    ) {
        self.service = service.id
        model = service.model
        serviceClass = service.serviceClass
        traits = Set(service.traits).union(adding).subtracting(removing)
        (self.environment, self.classification) = (environment, classification)
    }

    /// Whether any token of a rule is this service's id, model, class or one of its traits.
    package func matches(_ tokens: [String]) -> Bool {
        tokens.contains { token in
            token == "all" || token == service || token == model.rawValue
                || token == serviceClass.rawValue || traits.contains(token)
        }
    }
}
