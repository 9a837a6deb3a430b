internal import Catalogue
internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// Takes over the things with clocks of their own that a file shows: keys, secrets, certificates.
struct ImportResources {
    private let proposals: [ProposedResource]
    /// The services that each key of the file stands for.
    private let holders: [String: [String]]
    private let store: Store
    private let recorder: Recorder
    private(set) var changes: [ImportChange] = []
    private(set) var remarks: [String] = []

    init(
        _ proposals: [ProposedResource], _ holders: [String: [String]], _ store: Store,
        _ recorder: Recorder
    ) {
        (self.proposals, self.holders) = (proposals, holders)
        (self.store, self.recorder) = (store, recorder)
    }

    /// Records what is new and what changed.
    ///
    /// - Parameter alias: Which registered account an account of the file is.
    /// - Throws: What the register refuses.
    mutating func run(_ alias: (String?) throws -> String) throws {
        let kinds = Set(try recorder.resourceKinds())
        let others = Dictionary(grouping: proposals.filter { !kinds.contains($0.kind) }, by: \.kind)
        for (kind, group) in others.sorted(by: { $0.key < $1.key }) {
            remarks.append(
                "\(counted(group.count, kind)) left out: the pack has no duty for that kind.")
        }
        let registered = try store.resources()
        for proposal in proposals where kinds.contains(proposal.kind) {
            let holder =
                holders[proposal.serviceKey].flatMap { $0.count == 1 ? $0.first : nil }
            let subject = try holder ?? alias(proposal.account)
            if let found = registered.first(where: { $0.identifier == proposal.identifier })
                ?? registered.first(where: {
                    $0.identifier == nil && $0.name == "\(subject):\(proposal.name)"
                        && $0.kind == proposal.kind
                })
            {
                try update(found, proposal)
            } else {
                try register(proposal, subject, registered)
            }
        }
    }

    private mutating func register(
        _ proposal: ProposedResource, _ subject: String, _ registered: [ResourceRow]
    ) throws {
        if proposal.expires == nil, try needsExpiry(proposal.kind) {
            remarks.append(
                "The \(proposal.kind) '\(proposal.name)' is left out: the file does not say when "
                    + "it expires. 'ourside resource add \(subject) \(proposal.kind) --name "
                    + "\(proposal.name) --expires DATE' registers it.")
            return
        }
        let taken = registered.contains { $0.name == "\(subject):\(proposal.name)" }
        let name =
            taken
            ? ProposedName.distinct(proposal.name, identifier: proposal.identifier) : proposal.name
        var fact = ResourceRegistered(subject: subject, kind: proposal.kind, name: name)
        (fact.identifier, fact.expires) = (proposal.identifier, proposal.expires)
        // A key that was made after today was made by another clock.
        fact.lastRotated = proposal.lastRotated.map { min($0, recorder.today) }
        try recorder.registerResource(fact)
        changes.append(
            ImportChange(
                mark: .new, kind: "resource", name: "\(subject):\(name)", of: proposal.kind,
                account: nil, region: proposal.region, detail: dates(proposal)))
    }

    private func needsExpiry(_ kind: String) throws -> Bool {
        try recorder.pack().pack.duties.contains { duty in
            guard duty.scope == .resource(kind: kind) else { return false }
            if case .beforeExpiry = duty.schedule { return true }
            return false
        }
    }

    private func dates(_ proposal: ProposedResource) -> String? {
        let words = [
            proposal.lastRotated.map { "rotated \($0)" }, proposal.expires.map { "expires \($0)" },
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// Dates only go forward: a file may be older than what a person has recorded since.
    private mutating func update(_ resource: ResourceRow, _ proposal: ProposedResource) throws {
        guard resource.retired == nil else {
            remarks.append(
                "'\(resource.name)' is retired since \(resource.retired.map { "\($0)" } ?? ""), and "
                    + "the file still shows it.")
            return
        }
        var fact = ResourceChanged(resource: resource.name)
        var words: [String] = []
        if resource.identifier == nil {
            fact.identifier = proposal.identifier
            words.append("found again by imports from now on")
        }
        if let rotated = proposal.lastRotated.map({ min($0, recorder.today) }),
            resource.lastRotated.map({ $0 < rotated }) ?? true
        {
            fact.lastRotated = rotated
            words.append("rotated \(rotated)")
        }
        if let expires = proposal.expires, resource.expires.map({ $0 < expires }) ?? true {
            fact.expires = expires
            words.append("expires \(expires)")
        }
        guard !words.isEmpty else { return }
        fact.reason = "import"
        try recorder.changeResource(fact)
        changes.append(
            ImportChange(
                mark: .changed, kind: "resource", name: resource.name, of: resource.kind,
                region: proposal.region, detail: words.joined(separator: ", ")))
    }
}
