import Domain
import Foundation
import SQLite
import Testing

@testable import Storage

/// Many hands on one file, and hands that are cut off.
@Suite struct TortureTests {
    /// Threads, and the completions that each records.
    private static let (hands, each) = (8, 25)

    /// A register with so many tasks.
    private func make(_ path: String, tasks: Int) throws -> (Fixture, tasks: [String]) {
        let duties = ["patching", "restore", "store-review"]
        let fixture = try Fixture(path: path, pack: .test)
        let names = (0..<tasks).map { "use-\($0 / 3)/\(duties[$0 % 3])" }
        try fixture.write { recorder in
            for number in 0...(tasks / 3) {
                try recorder.registerService(Fixture.service("use-\(number)", "host"))
            }
        }
        return (fixture, names)
    }

    /// Opens the file, ticks once, closes it: what one run of the program does.
    private static func tick(_ path: String, _ task: String, _ now: Instant) throws {
        let store = try Store.open(path, .writing)
        try store.append(
            by: Actor(name: "ada", place: "ada@test"),
            clock: Clock(now: { now }, day: { instant, _ in instant.dayInUTC })
        ) { recorder in
            _ = try recorder.tick(TickRequest(task: try Fixture.task(task)))
        }
        try store.connection.close()
    }

    @Test func `eight threads tick at once: all entries are there, nobody is turned away`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let (fixture, tasks) = try make(path, tasks: Self.hands * Self.each)
        let now = try fixture.clock.now()
        let before = try fixture.store.head().seq
        let threads = (0..<Self.hands).map { hand in
            OtherThread {
                for number in 0..<Self.each {
                    do {
                        try Self.tick(path, tasks[hand * Self.each + number], now)
                    } catch {
                        Issue.record(error, "hand \(hand), \(number)")
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        let completions = try fixture.store.completions()
        #expect(completions.count == Self.hands * Self.each)
        #expect(Set(completions.map(\.series)).count == Self.hands * Self.each)
        #expect(completions.allSatisfy { $0.settled.count == 1 })
        #expect(try fixture.store.head().seq == before + Self.hands * Self.each)
        let found = try Store.openForChecking(path).verify()
        #expect(found.isOK, "\(found.firstFault ?? "")")
    }

    /// The child is this test program once more; it says what was committed by writing to a file,
    /// and a second thread of it kills it wherever it is.
    @Test(arguments: [0, 3, 11, 29, 83])
    func `a process that is killed loses nothing that it reported as done`(milliseconds: Int)
        async
        throws
    {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let (fixture, tasks) = try make(path, tasks: Victim.together)
        let before = try fixture.store.head().seq
        let seconds = try fixture.clock.now().seconds
        try fixture.store.connection.close()
        let report = try folder.write([], to: "report")
        let victim = Victim(path: path, report: report, seconds: seconds, tasks: tasks)
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [victim = victim as Victim, milliseconds] in
            try victim.run(dyingAfter: milliseconds)
        }
        let reported = try String(contentsOfFile: report, encoding: .utf8)
            .split(separator: "\n").compactMap { Int($0) }
        let store = try Store.open(path, .writing)
        let last = try store.head().seq
        #expect(reported == Array(reported.indices).map { before + ($0 + 1) * Victim.together })
        #expect(!reported.isEmpty && last >= reported.last ?? before)
        #expect((last - before).isMultiple(of: Victim.together), "all of a command or nothing")
        #expect(try store.completions().count == last - before)
        let found = try Store.openForChecking(path).verify()
        #expect(found.isOK, "\(found.firstFault ?? "")")
        // And the next command goes on as if nothing had been.
        let now = Instant(seconds: seconds + 60)
        try Self.tick(path, "org/weekly-log", now)
        #expect(try store.head().seq == last + 1)
    }
}

/// A process that records commands of several entries until it is killed.
struct Victim: Codable, Sendable {
    /// Entries in one command.
    static let together = 10
    var path: String
    var report: String
    /// The moment that it takes for now, since 1970.
    var seconds: Int
    /// As many tasks as entries.
    var tasks: [String]

    func run(dyingAfter milliseconds: Int) throws {
        let store = try Store.open(path, .writing)
        let log = try FileHandle(forWritingTo: URL(filePath: report))
        let now = Instant(seconds: seconds)
        let clock = Clock(now: { now }, day: { instant, _ in instant.dayInUTC })
        var death: OtherThread?
        while true {
            let last = try store.append(by: Actor(name: "ada", place: "ada@test"), clock: clock) {
                recorder in
                for task in tasks {
                    _ = try recorder.tick(TickRequest(task: try Fixture.task(task)))
                }
                return recorder.nextSeq - 1
            }
            try log.write(contentsOf: Data("\(last)\n".utf8))
            // From the first command on, so that every delay falls among the later ones.
            death =
                death
                ?? OtherThread {
                    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
                    kill(getpid(), SIGKILL)
                }
        }
    }
}
