import Catalogue
import Domain
import Storage
import Testing

/// A register in a file whose pack a test changes, day by day.
final class PackFixture {
    private let folder: TemporaryFolder
    let register: Fixture
    var store: Store { register.store }

    init(on day: String = "2026-01-05") throws {
        folder = try TemporaryFolder()
        register = try Fixture(on: day, path: folder.file("o.db"))
    }

    func goTo(_ day: String) throws { register.today = try Fixture.day(day) }

    /// The adopted pack with an overlay; `body` is what follows the header.
    func overlay(_ body: String, version: String = "1") throws -> ReadPack {
        let text = """
            {"pack": {"id": "acme", "version": "\(version)", "title": "Acme", \
            "extends": "ourside"}, \(body)}
            """
        let base = try store.adoptedPack()
        return try ReadPack(parts: [("acme.json", Array(text.utf8))]) { _ in base }
    }

    /// Imports and adopts the adopted pack with an overlay.
    func adopt(_ body: String, version: String = "1") throws {
        let read = try overlay(body, version: version)
        try register.write { recorder in
            try recorder.importPack(read)
            try recorder.adopt(
                read.pack, profile: .standard, frameworks: [], reason: "ours", approvedBy: "bo")
        }
    }

    func setSchedule(
        _ scope: String, _ schedule: String?, runway: Int? = nil, lead: Int? = nil,
        grace: Int? = nil
    ) throws {
        let setting = ScheduleSetting(
            schedule: try schedule.map { try #require(Schedule($0)) }, runway: runway, lead: lead,
            grace: grace)
        try register.write {
            try $0.setSchedule(of: scope, to: setting, reason: "risk", approvedBy: "bo")
        }
    }

    func detail(_ task: String) throws -> SeriesDetail {
        try store.series(try #require(TaskName(task)), on: register.today)
    }

    /// The due dates of a series through a day, as they are known today.
    func dues(_ task: String, through day: String) throws -> [String] {
        let through = try Fixture.day(day)
        return Timeline(try detail(task).facts, through: through).occurrences
            .map(\.due).filter { $0 <= through }.map(\.description)
    }

    func terms(_ task: String) throws -> String {
        try #require(
            try store.seriesTerms(on: register.today).first { $0.task == task }
        ).terms.description
    }

    /// Expects that everything holds, and that a replay gives the same register.
    func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
        try register.expectWhole(sourceLocation: sourceLocation)
    }

    /// The register as it was at the end of a day.
    func asOf(_ day: String) throws -> Store {
        try Store.asOf(folder.file("o.db"), try Fixture.day(day))
    }
}

/// A duty like `os-patching` under another name, which replaces others.
func duty(_ id: String, items: [String], replaces: [String], scope: String = "service") -> String {
    func list(_ texts: [String]) -> String {
        "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
    return """
        {"id": "\(id)", "title": "Look after it", "scope": "\(scope)", "appliesTo": ["all"], \
        "role": "platform", "schedule": "monthly", "runway": 21, "grace": 5, "lead": 7, \
        "severity": "high", "profiles": ["essential", "standard", "full"], "review": false, \
        "items": \(list(items)), "ordered": false, "evidence": "List", "doneWhen": "Done", \
        "source": "own", "replaces": \(list(replaces))}
        """
}
