internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// Takes over what one file shows, under the lock: all of it or nothing.
struct ImportRun {
    private let file: ImportFile
    private let settings: ImportSettings
    private let store: Store
    private let recorder: Recorder
    private var outcome: ImportOutcome
    private var accounts: ImportAccounts
    private var tags: ImportTags
    private var matching: ImportMatching
    /// Names that nothing else can have.
    private var taken: Set<String>
    /// The services that each key of the file stands for.
    private var holders: [String: [String]] = [:]
    private var refused: [RefusedRow] = []

    /// - Throws: `Refusal`, if it cannot be said which accounts the file speaks of.
    init(
        _ file: ImportFile, _ settings: ImportSettings, store: Store, recorder: Recorder
    ) throws {
        (self.file, self.settings) = (file, settings)
        (self.store, self.recorder) = (store, recorder)
        outcome = ImportOutcome(file: file.name, recognizedAs: file.reading.recognizedAs)
        outcome.knownSince = try store.importEntry(ofDigest: file.sha256)
        outcome.remarks = file.reading.notes
        accounts = try ImportAccounts(
            file.reading, given: settings.account, file: file.path, store: store,
            recorder: recorder)
        outcome.changes = accounts.changes
        matching = ImportMatching(try store.services())
        taken = Set(try store.subjectNames())
        tags = ImportTags(try store.importMap(), teams: try store.teams().map(\.name))
    }

    /// Records what is new and what changed.
    ///
    /// - Throws: `Refusal` with every row that cannot be taken; nothing is recorded then.
    mutating func run() throws -> ImportOutcome {
        for proposal in file.reading.services {
            guard let line = proposal.line else {
                try take(proposal)
                continue
            }
            do {
                try take(proposal)
            } catch {
                let report = ErrorReport(error)
                let words = [report.what, report.why].compactMap(\.self).joined(separator: " ")
                refused.append(RefusedRow(line: line, reason: words))
            }
        }
        try ImportFile.refuse(refused, of: file.path)
        var resources = ImportResources(file.reading.resources, holders, store, recorder)
        try resources.run { try accounts.alias(of: $0) }
        outcome.changes += resources.changes
        outcome.remarks += resources.remarks + tagRemarks
        if try showsMoreThanBefore() { try noteImport() }
        return outcome
    }

    private var tagRemarks: [String] {
        tags.unknown.isEmpty
            ? []
            : [
                "Tags that name no team or classification here: "
                    + "\(tags.unknown.sorted().joined(separator: ", "))."
            ]
    }

    private mutating func take(_ proposal: ProposedService) throws {
        let account = try accounts.alias(of: proposal.account)
        let key = ImportMatching.key(of: proposal, account: account)
        switch try matching.match(proposal, account: account, key: key) {
        case .unknown: try register(proposal, account, key)
        case .one(let service):
            see([service.name], proposal)
            try update(service, proposal, key)
        case .several(let services):
            see(services.map(\.name), proposal)
            outcome.remarks.append(
                "\(proposal.catalogue) \(proposal.region.map { "in \($0) " } ?? "")may be "
                    + "\(joined(services.map(\.name), "or")), which were registered by hand: "
                    + "nothing was changed. --group-by tag:KEY tells them apart by a tag.")
        case .retired(let service):
            outcome.remarks.append(
                "'\(service.name)' is retired since \(service.retired.map { "\($0)" } ?? ""), and "
                    + "the file shows \(proposal.catalogue) there: if it is in use again, "
                    + "register it with 'ourside service add'.")
        }
    }

    private mutating func see(_ names: [String], _ proposal: ProposedService) {
        outcome.seen.formUnion(names)
        holders[proposal.key] = names
    }

    private mutating func register(
        _ proposal: ProposedService, _ account: String, _ key: String
    ) throws {
        let name = proposal.name ?? freeName(for: proposal, account, key)
        var fact = ServiceRegistered(
            name: name, service: proposal.catalogue, account: account,
            environment: usualEnvironment(
                proposal.environment ?? tags.environment(proposal.tags) ?? settings.environment),
            classification: proposal.classification ?? tags.classification(proposal.tags)
                ?? settings.classification)
        fact.team = proposal.team ?? tags.team(proposal.tags)
        (fact.region, fact.since, fact.key) = (proposal.region, proposal.since, key)
        fact.tags = proposal.tags.isEmpty ? nil : proposal.tags
        try recorder.registerService(fact)
        taken.insert(name)
        see([name], proposal)
        outcome.changes.append(
            ImportChange(
                mark: .new, kind: "service", name: name, of: proposal.catalogue, account: account,
                region: proposal.region, detail: detail(proposal, fact)))
    }

    private func detail(_ proposal: ProposedService, _ fact: ServiceRegistered) -> String {
        let count = proposal.resourceCount
        return [
            fact.environment, fact.classification.rawValue, fact.team,
            count == 0 ? nil : "\(counted(count, "object"))",
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// `ec2-eu-west-1`, `shop-ec2`; with the account or six digits more where that is taken.
    private func freeName(
        for proposal: ProposedService, _ account: String, _ key: String
    ) -> String {
        let group = ImportMatching.group(of: proposal)
        let base = ProposedName.slug(
            [group, proposal.catalogue, group == nil ? proposal.region : nil].compactMap(\.self)
                .joined(separator: "-"))
        return [base, ProposedName.slug("\(base)-\(account)")].first { !taken.contains($0) }
            ?? ProposedName.distinct(base, identifier: key)
    }

    /// Fills in what is not known yet; a table may change what it says itself, other tools not
    /// what a person has said.
    private mutating func update(
        _ service: ServiceRow, _ proposal: ProposedService, _ key: String
    ) throws {
        var fact = ServiceChanged(name: service.name)
        var words: [String] = []
        let isTable = file.reading.kind == .servicesCSV
        func new(_ field: String, _ old: String?, _ told: String?) -> String? {
            guard let told, told != old, isTable || old == nil else { return nil }
            words.append("\(field) \(old.map { "\($0) -> " } ?? "")\(told)")
            return told
        }
        fact.region = new("region", service.region, proposal.region)
        fact.team = new("team", service.team, proposal.team ?? tags.team(proposal.tags))
        fact.environment = new(
            "environment", service.environment, proposal.environment.map(usualEnvironment))
        fact.classification = new(
            "classification", service.classification.rawValue, proposal.classification?.rawValue
        ).flatMap(Classification.init)
        let merged = service.tags.merging(proposal.tags) { $1 }
        if merged != service.tags {
            fact.tags = merged
            words.append("tags")
        }
        if service.key != key {
            fact.key = key
            if service.key == nil { words.append("found again by imports from now on") }
        }
        guard fact != ServiceChanged(name: service.name) else { return }
        fact.reason = "import of \(file.name)"
        try recorder.changeService(fact)
        var changed = service
        (changed.key, changed.region) = (key, fact.region ?? service.region)
        matching.note(changed)
        guard !words.isEmpty else { return }
        outcome.changes.append(
            ImportChange(
                mark: .changed, kind: "service", name: service.name, of: service.catalogue,
                account: service.account, region: fact.region ?? service.region,
                detail: words.joined(separator: ", ")))
    }

    /// A file that was imported before is a new sighting only where what it brought was withdrawn.
    private func showsMoreThanBefore() throws -> Bool {
        guard let entry = outcome.knownSince else { return true }
        return !outcome.seen.isSubset(of: try store.servicesSeen(byImport: entry))
    }

    private mutating func noteImport() throws {
        let kind = file.reading.kind.rawValue
        let before = try store.servicesSeenBefore(
            kind: kind, account: file.reading.account, file: file.name)
        let services = try store.services()
        for name in before where !outcome.seen.contains(name) {
            let service = services.first { $0.name == name }
            outcome.changes.append(
                ImportChange(
                    mark: .gone, kind: "service", name: name, of: service?.catalogue,
                    account: service?.account, region: service?.region,
                    detail: service?.lastSeen.map { "last seen \($0)" }))
        }
        try recorder.record(
            InventoryImported(
                kind: kind, file: file.name, sha256: file.sha256, account: file.reading.account,
                services: file.reading.services.count, resources: file.reading.resources.count,
                seen: outcome.seen.sorted()))
    }
}
