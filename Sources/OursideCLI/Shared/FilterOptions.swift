internal import Arguments
internal import Domain
internal import Storage

/// Which tasks or assignments are meant; each may be given several times.
struct FilterOptions: ParsableOptions {
    @Option("team", value: "name", help: "What that team answers for.")
    var team: [String]
    @Option("service", value: "name", help: "Of a service in use, or of a catalogue service.")
    var service: [String]
    @Option("account", value: "name", help: "Of an account, by alias or number.")
    var account: [String]
    @Option("environment", value: "name", help: "Of services in that environment.")
    var environment: [String]
    @Option("control", value: "id", help: "That cover a control.")
    var control: [String]
    @Option("category", value: "id", help: "Of a category of controls.")
    var category: [String]
    @Option("severity", value: "level", help: "Of that severity or higher.")
    var severity: Severity?
    @Option("framework", value: "id", help: "That a framework asks for.")
    var framework: [String]
    @Option("owner", value: "name", help: "Of that owner, a team or a person.")
    var owner: [String]

    init() {}

    /// The filter as the register takes it.
    var filter: TaskFilter {
        var filter = TaskFilter()
        filter.teams = team
        filter.services = service
        filter.accounts = account
        filter.environments = environment + environment.map(usualEnvironment)
        filter.controls = control
        filter.categories = category
        filter.severity = severity
        filter.frameworks = framework
        filter.owners = owner
        return filter
    }

    /// The filter, refused where it names something that does not exist.
    ///
    /// A filter that silently matches nothing would look like good news.
    ///
    /// - Parameters:
    ///   - store: Where it is looked up.
    ///   - isAboutThePast: What only existed once may be named, too.
    /// - Returns: The filter as the register takes it.
    /// - Throws: ``UnknownName``.
    func checked(in store: Store, isAboutThePast: Bool = false) throws -> TaskFilter {
        func names(
            _ ever: HeldName, _ today: @autoclosure () throws -> [String]
        ) throws -> [String] { isAboutThePast ? try store.everHeld(ever) : try today() }
        // What exists is only looked up for what was given: a list without filters is quick.
        func check(
            _ kind: NameKind, _ given: [String], _ lookUp: @autoclosure () throws -> [String],
            alsoKnown: (String) -> String = { $0 }
        ) throws {
            guard !given.isEmpty else { return }
            let known = try lookUp()
            for name in given where !known.contains(name) && !known.contains(alsoKnown(name)) {
                throw UnknownName(kind: kind, name: name, known: known)
            }
        }
        try check(.team, team, names(.team, store.teams().map(\.name)))
        try check(.service, service, store.services().flatMap { [$0.name, $0.catalogue] })
        try check(
            .environment, environment,
            names(.environment, Set(store.services().map(\.environment)).sorted()),
            alsoKnown: usualEnvironment)
        try check(
            .account, account,
            store.accounts().flatMap { [$0.alias, $0.number].compactMap { $0 } })
        try check(.control, control, names(.control, store.controlIndex().names))
        try check(.category, category, names(.category, store.controlIndex().categories))
        try check(.owner, owner, store.everHeld(.owner))
        try check(.framework, framework, names(.framework, store.controlIndex().frameworks))
        return filter
    }
}
