import Domain
import Testing

@testable import Storage

/// What happens opens one-off tasks, each due so many days after it.
@Suite struct EventTests: TellsEvents {
    let register: EventRegister

    init() throws { register = try EventRegister() }

    @Test func `an advisory is judged for each service that matches`() throws {
        func judged(_ edit: (inout EventRequest) -> Void) throws -> [String] {
            let receipt = try fixture.write(dryRun: true) { recorder in
                var request = EventRequest(kind: "advisory", name: "x", on: recorder.today)
                request.severity = .low
                edit(&request)
                return try recorder.recordEvent(request)
            }
            return receipt.opened.compactMap { TaskName($0.series)?.subject }
        }
        #expect(try judged { $0.services = ["web"] } == ["web"])
        #expect(try judged { $0.services = ["rds"] } == ["orders-db"])
        #expect(try judged { $0.traits = ["has-guest-os"] } == ["web"])
        #expect(try judged { $0.accounts = ["main"] } == ["jobs", "orders-db", "web"])
        #expect(
            try judged { ($0.services, $0.traits) = (["jobs"], ["has-guest-os"]) }
                == ["jobs", "web"])
        #expect(try judged { ($0.traits, $0.accounts) = (["holds-images"], ["main"]) } == [])
    }

    @Test func `a leaver's keys and accounts are found`() throws {
        let receipt = try record("leaver", "cy", on: "2026-02-09") {
            ($0.resources, $0.isPrivileged) = (["web:deploy"], true)
        }
        #expect(
            opened(receipt) == [
                "org/leaver-identities-cy@2026-02-10", "main/leaver-local-accounts-cy@2026-02-10",
                "web:deploy/leaver-keys-cy@2026-02-10", "org/leaver-emergency-cy@2026-02-10",
                "org/leaver-duties-cy@2026-02-16", "org/leaver-assets-cy@2026-02-16",
            ])
        #expect(receipt.unopened.map(\.task) == ["leaver-shared-secrets"])
    }

    @Test func `what a leaver owns need not be named`() throws {
        try fixture.write { recorder in
            try recorder.setOwner(of: "main:api", to: "cy", reason: nil)
            try recorder.setOwner(of: "control:root-custody", to: "cy", reason: nil)
        }
        let receipt = try record("leaver", "cy-2026") { $0.person = "cy" }
        #expect(receipt.opened.map(\.task).contains("leaver-emergency"))
        #expect(
            receipt.opened.first { $0.task == "leaver-shared-secrets" }?.series
                == "main:api/leaver-shared-secrets-cy-2026")
        #expect(receipt.unopened.map(\.task) == ["leaver-keys"])
    }

    @Test func `an incident concerns the accounts of what is named`() throws {
        let named = try record("incident", "i-1") { $0.resources = ["web:deploy"] }
        #expect(named.opened.map(\.series).contains("main/incident-evidence-i-1"))
        #expect(named.opened.map(\.series).contains("web:deploy/incident-credentials-i-1"))
        let bare = try record("incident", "i-2")
        #expect(bare.unopened.map(\.task) == ["incident-evidence", "incident-credentials"])
    }

    @Test func `a new service brings its matrix once per service of the catalogue`() throws {
        let first = try record("new-service", "n-1") { $0.services = ["web"] }
        #expect(first.opened.map(\.series).contains("aws:ec2/service-matrix-n-1"))
        #expect(first.opened.map(\.series).contains("web/service-backup-n-1"))
        try fixture.addService("batch", "ec2")
        let second = try record("new-service", "n-2") { $0.services = ["batch"] }
        #expect(second.unopened.map(\.task) == ["service-matrix"])
        let code = try record("new-service", "n-3") { $0.services = ["jobs"] }
        #expect(code.unopened.map(\.task).contains("service-backup"))
    }

    // What is refused.

    @Test func `a name is used once, and leaves room for the tasks`() throws {
        try advisory()
        #expect(
            refusal { try advisory() }?.what
                == "There is an event 'cve-1' already, advisory of 2026-02-10.")
        #expect(refusal { try record("mover", "Cy") }?.what.contains("cannot name") == true)
        let long = String(repeating: "x", count: 51)
        #expect(refusal { try record("mover", long) }?.what.contains("too long") == true)
        try record("mover", String(long.dropLast()))
    }

    @Test func `an advisory says how grave it is and whom it may concern`() throws {
        #expect(
            refusal { try record("advisory", "x") { $0.services = ["web"] } }?.what
                == "The advisory 'x' needs a severity.")
        #expect(
            refusal { try record("advisory", "x") { $0.severity = .low } }?.what
                == "Which services may the advisory concern?")
        #expect(
            refusal { try record("significant-change", "x") }?.what
                == "Which service does the significant-change concern?")
        #expect(throws: UnknownName.self) { try record("fire", "x") }
        #expect(throws: UnknownName.self) {
            try record("advisory", "x") { $0.traits = ["has-wings"] }
        }
        #expect(refusal { try record("joiner", "x", on: "2027-02-11") }?.kind == .words)
        try record("joiner", "x", on: "2027-02-10")
    }

    // Deadlines.

    @Test func `what is due before it is recorded is overdue at once`() throws {
        try record("advisory", "cve-1", on: "2026-01-20") {
            ($0.severity, $0.services) = (.critical, ["web"])
        }
        #expect(
            try fixture.standing("web/advisory-judge-cve-1") == "overdue 2026-01-21")
        let receipt = try fixture.tick("web/advisory-judge-cve-1", on: "2026-01-21") {
            $0.verdict = .affected
        }
        #expect(receipt.settled.map(\.outcome) == ["on-time"])
        #expect(receipt.opened.map { "\($0.due)" } == ["2026-02-03"])
        #expect(try fixture.standing("web/advisory-fix-cve-1") == "overdue 2026-02-03")
    }

    @Test func `the policy chooses the deadlines`() throws {
        try fixture.write {
            try $0.setPolicy(.deadlineProfile, to: "fedramp", reason: "r", approvedBy: "bo")
        }
        let receipt = try record("mover", "cy")
        #expect(receipt.opened.first?.profile == "fedramp")
        #expect(opened(receipt).first == "org/mover-access-cy@2026-02-11")
        #expect(
            refusal {
                try fixture.write {
                    try $0.setPolicy(.deadlineProfile, to: "moon", reason: "r", approvedBy: "bo")
                }
            }?.why?.contains("essential-eight-only") == true)
    }

    @Test func `an adopted framework shortens deadlines`() throws {
        let pci = try Fixture(on: "2026-02-10", frameworks: ["pci-dss"])
        let receipt = try pci.write {
            try $0.recordEvent(EventRequest(kind: "leaver", name: "cy", on: pci.today))
        }
        #expect(receipt.opened.first.map { "\($0.profile) \($0.due)" } == "pci 2026-02-10")
    }

    // Judgements.
}
