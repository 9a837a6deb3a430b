import Domain
import SQLite

@testable import Storage

/// What is there, who answers for it, and what happens to it.
extension SmallHistory {
    func registration() throws -> Deed? {
        var fact = Fixture.service(
            fresh("use"), random.pick(["host", "host", "db", "fn", "desk"]) ?? "host")
        let inUse = try services()
        guard inUse.count < 4 else { return nil }
        fact.team = random.pick(["crew", "guards", nil]).flatMap { $0 }
        fact.environment = random.pick(["production", "production", "test"]) ?? "test"
        fact.classification = random.pick(Classification.allCases) ?? .internal
        if random.once(in: 4) { fact.traits = ["runs-code"] }
        if random.once(in: 4), ["host", "db"].contains(fact.service) {
            let day = today.adding(days: -Int.random(in: 0...100, using: &random))
            fact.lastDone = ["store-review": day]
        }
        return Deed(name: "registration \(fact.name) \(fact.service)") { [fact] in
            try $0.registerService(fact)
        }
    }

    private func services() throws -> [String] {
        try fixture.store.services().map(\.name)
    }

    func serviceChange() throws -> Deed? {
        guard let name = random.pick(try services()) else { return nil }
        var fact = ServiceChanged(name: name)
        if random.once(in: 2) { fact.environment = random.pick(["production", "test"]) }
        if random.once(in: 2) { fact.classification = random.pick(Classification.allCases) }
        if random.once(in: 2) { fact.team = random.pick(["crew", "guards"]) }
        if random.once(in: 3) { fact.traits = random.pick([["runs-code"], ["stores-data"]]) }
        if random.once(in: 4) { fact.withoutTraits = ["has-guest-os"] }
        if random.once(in: 2) { (fact.reason, fact.approvedBy) = ("because", "bo") }
        return Deed(name: "service-change \(fact)", isDecided: fact.approvedBy != nil) { [fact] in
            try $0.changeService(fact)
        }
    }

    func retirement() throws -> Deed? {
        guard let name = random.pick(try services()) else { return nil }
        let day = today.adding(days: random.pick([-3, 0, 5, 30]) ?? 0)
        return Deed(name: "retirement \(name) \(day)") {
            try $0.retireService(name, on: day, reason: "gone", approvedBy: "bo")
        }
    }

    private func accounts() throws -> [String] {
        try fixture.store.connection.query(
            "SELECT name FROM account JOIN subject USING (id) WHERE closed IS NULL ORDER BY name"
        ) { row in try row.text(0) }
    }

    func accountChange() throws -> Deed? {
        let account = random.pick(try accounts()) ?? "main"
        let number = random.once(in: 3) ? "\(100_000_000_000 + seed)" : nil
        let team = random.pick(["crew", "guards"])
        return Deed(name: "account-change \(account) \(team ?? "")") {
            try $0.changeAccount(account, number: number, team: team, title: "T")
        }
    }

    func newAccount() throws -> Deed? {
        let name = fresh("account")
        return Deed(name: "new-account \(name)") {
            try $0.addAccount(name, number: nil, team: "guards", title: nil)
        }
    }

    func closing() throws -> Deed? {
        let open = try accounts().filter { $0 != "main" || random.once(in: 8) }
        guard let account = random.pick(open) else { return nil }
        return Deed(name: "closing \(account)") {
            try $0.closeAccount(account, on: nil, reason: "gone", approvedBy: "bo")
        }
    }

    func team() throws -> Deed? {
        let (name, role) = (fresh("team"), random.pick(Role.allCases) ?? .platform)
        return Deed(name: "team \(name)") { try $0.addTeam(name, title: nil, roles: [role]) }
    }

    func owner() throws -> Deed? {
        let task = random.pick(try fixture.store.tasks(TaskFilter(), on: today))
        let scope = random.pick(["org", "duty:baseline", "category:data", task?.name.series ?? ""])
        let owner = random.pick(["bo", "eve", "crew"]) ?? "bo"
        let from = random.once(in: 3) ? today.adding(days: 20) : nil
        return Deed(name: "owner \(scope ?? "") \(owner)") {
            try $0.setOwner(of: scope ?? "org", to: owner, from: from, reason: nil)
        }
    }

    func person() throws -> Deed? {
        let known = try fixture.store.connection.query(
            """
            SELECT owner FROM owner_setting WHERE owner IN ('bo', 'eve')
            UNION SELECT performed_by FROM completion WHERE performed_by <> 'ada' ORDER BY 1
            """
        ) { row in try row.text(0) }
        guard let person = random.pick(known) else { return nil }
        if random.once(in: 2) {
            return Deed(name: "leave \(person)") {
                _ = try $0.leave(person, successor: "crew", on: nil, reason: nil)
            }
        }
        return Deed(name: "person-move \(person)") {
            _ = try $0.move(
                person, to: "guards", successor: nil, keeping: true, on: nil, reason: nil)
        }
    }

    // Resources.

    func resource() throws -> Deed? {
        let holder = random.once(in: 2) ? random.pick(try services()) ?? "main" : "main"
        let isKey = random.once(in: 2)
        var fact = ResourceRegistered(
            subject: holder, kind: isKey ? "key" : "cert", name: fresh("thing"))
        let day = today.adding(days: Int.random(in: -60...200, using: &random))
        if isKey { fact.lastRotated = day <= today ? day : nil } else { fact.expires = day }
        return Deed(name: "resource \(fact)") { [fact] in try $0.registerResource(fact) }
    }

    func resourceChange() throws -> Deed? {
        guard let resource = random.pick(try fixture.store.resources()) else { return nil }
        var fact = ResourceChanged(resource: resource.name)
        if resource.kind == "cert" {
            fact.expires = today.adding(days: Int.random(in: -10...200, using: &random))
        } else {
            fact.lastRotated = today
        }
        if random.once(in: 2) { (fact.reason, fact.approvedBy) = ("because", "bo") }
        return Deed(name: "resource-change \(fact)", isDecided: fact.approvedBy != nil) { [fact] in
            try $0.changeResource(fact)
        }
    }

    func resourceRetirement() throws -> Deed? {
        guard let resource = random.pick(try fixture.store.resources()) else { return nil }
        return Deed(name: "resource-retirement \(resource.name)") {
            try $0.retireResource(resource.name, on: nil, reason: "gone", approvedBy: "bo")
        }
    }

    func imported() throws -> Deed? {
        let digest = fresh("digest")
        let seen = Array(try services().prefix(2))
        let registered = try registration()
        return Deed(name: "import", isRepeatable: true) { recorder in
            try registered?.body(recorder)
            try recorder.record(
                InventoryImported(
                    kind: "csv", file: "a.csv", sha256: digest, account: nil,
                    services: registered == nil ? 0 : 1, resources: 0, seen: seen))
        }
    }

    // Events, reviews of access, evidence.

    func event() throws -> Deed? {
        var request = EventRequest(
            kind: random.pick(["leaver", "advisory", "service-retired"]) ?? "leaver",
            name: fresh("event"), on: today.adding(days: random.pick([-20, -3, 0, 0]) ?? 0))
        request.severity = random.pick(Severity.allCases)
        request.isKnownExploited = random.once(in: 3)
        if random.once(in: 2) { request.traits = ["has-guest-os"] }
        request.services = Array(try services().shuffled(using: &random).prefix(1))
        return Deed(name: "event \(request.kind) \(request.on)") { [request] in
            _ = try $0.recordEvent(request)
        }
    }

    func eventClosing() throws -> Deed? {
        let open = try fixture.store.events(on: today).filter {
            $0.state == .open || $0.state == .done
        }
        guard let event = random.pick(open) else { return nil }
        let isApproved = random.once(in: 2)
        return Deed(name: "event-closing \(event.name)", isDecided: isApproved) {
            _ = try $0.closeEvent(event.name, approval: isApproved ? ("not needed", "bo") : nil)
        }
    }

    func accessReview() throws -> Deed? {
        let fact = ReviewStarted(
            review: fresh("review"), task: "main/baseline", kind: "csv", population: "ab",
            identities: 3)
        return Deed(name: "access-review") { try $0.startReview(fact) }
    }

    func accessDecision() throws -> Deed? {
        guard let review = random.pick(try fixture.store.accessReviews()) else { return nil }
        let decision = AccessDecision(
            identity: random.pick(["ada", "bo"]) ?? "ada",
            decision: random.pick(AccessDecision.Choice.allCases) ?? .keep, by: "bo")
        let isOver = !random.once(in: 3)
        return Deed(name: "access-decision \(review.name)") { recorder in
            try recorder.decide([decision], in: review.name)
            guard isOver else { return }
            var closing = ReviewClosed(review: review.name, decisions: "cd", undecided: 1)
            (closing.reason, closing.approvedBy) = ("late", "cy")
            try recorder.closeReview(closing)
        }
    }

    func evidence() throws -> Deed? {
        let fact = EvidenceAdded(
            sha256: fresh("digest"), size: 3, mediaType: "text/plain", fileName: "proof.txt",
            collectedOn: today)
        return Deed(name: "evidence", isRepeatable: true) { try $0.record(fact) }
    }

    func purge() throws -> Deed? {
        let known = try fixture.store.connection.query("SELECT sha256 FROM evidence") { row in
            try row.text(0)
        }
        guard let digest = random.pick(known) else { return nil }
        return Deed(name: "purge \(digest)") {
            try $0.purgeEvidence(digest, reason: "private", approvedBy: "bo")
        }
    }

    func policy() throws -> Deed? {
        let days = random.pick(["200", "365"]) ?? "365"
        return Deed(name: "policy \(days)") {
            try $0.setPolicy(.waiverDays, to: days, reason: "r", approvedBy: "bo")
        }
    }
}
