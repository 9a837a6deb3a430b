import Catalogue
import Domain
import SQLite

@testable import Storage

/// A file that many small registers follow one another in: each begins as a copy of one template.
final class SmallRegister {
    static let firstDay = CivilDay("2026-01-05") ?? .first

    let packs: SmallPacks
    private let folder: TemporaryFolder
    private let connection: Connection
    private let template: Connection

    init() throws {
        folder = try TemporaryFolder()
        packs = try SmallPacks()
        template = try Self.made(packs)
        connection = try Connection(.file(folder.file("small.db")), mode: .create)
        // A power cut is none of what these registers are for.
        try connection.run(script: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;")
    }

    /// The register as it was on its first day.
    func begin() throws -> Fixture {
        try template.backup(to: connection)
        let store = Store(connection, path: folder.file("small.db"))
        return Fixture(store, on: Self.firstDay)
    }

    private static func made(_ packs: SmallPacks) throws -> Connection {
        let store = try Store.inMemory()
        let fixture = Fixture(store, on: firstDay)
        try fixture.write { recorder in
            try recorder.createOrganization(
                name: "Small", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11", timeZone: "UTC",
                pack: packs.first, profile: .standard, frameworks: [])
        }
        try fixture.write { recorder in
            try recorder.addTeam("crew", title: nil, roles: [.platform])
            try recorder.addTeam("guards", title: nil, roles: [.security])
            try recorder.changeAccount("main", number: nil, team: "crew", title: nil)
        }
        return store.connection
    }
}

/// The first pack of a small register, and those that may follow it.
struct SmallPacks {
    let first: Pack
    let others: [Pack]

    init() throws {
        var pack = try TestPack.pack()
        for index in pack.duties.indices where pack.duties[index].id == "weekly-log" {
            // A weekly one makes most of the occurrences, and shows what a monthly one does.
            pack.duties[index].schedule = Schedule("monthly on second tuesday") ?? .once
            pack.duties[index].runway = 21
        }
        for index in pack.controls.indices where index % 3 != 0 {
            pack.controls[index].frameworks =
                index % 3 == 1 ? ["soc2": ["CC7.1"]] : ["iso": ["8.8"], "soc2": ["CC6.1"]]
        }
        first = pack
        var random = SeededGenerator(seed: 1)
        others = (2...9).map { Self.another(pack, version: "\($0)", &random) }
    }

    private static func another(
        _ first: Pack, version: String, _ random: inout SeededGenerator
    ) -> Pack {
        var pack = first
        pack.pack?.version = version
        for index in pack.controls.indices where random.once(in: 3) {
            pack.controls[index].frameworks =
                random.pick([["iso": ["8.8"]], ["nist": ["PR.1"]], [:]]) ?? [:]
            if random.once(in: 2) { pack.controls[index].category = "other" }
        }
        for index in pack.duties.indices where random.once(in: 3) {
            pack.duties[index].title = "Do it by \(version)"
            pack.duties[index].severity = random.pick(Severity.allCases) ?? .low
            pack.duties[index].grace = Int.random(in: 0...6, using: &random)
            pack.duties[index].role = random.pick(Role.allCases) ?? .platform
            switch pack.duties[index].id {
            case "baseline": pack.duties[index].items = ["root-mfa"]
            case "store-review":
                pack.duties[index].schedule =
                    Schedule(random.pick(["every 60 days", "monthly on day 31"]) ?? "") ?? .once
            default: break
            }
        }
        if random.once(in: 3) { pack.duties.removeAll { $0.id == "code-review" } }
        return pack
    }
}
