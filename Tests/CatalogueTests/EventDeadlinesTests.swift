import Catalogue
import Domain
import Testing

/// Every cell of the built-in tables of deadlines: task by profile by what holds for the event.
///
/// Source: `default` is Ourside's; the others are what PCI DSS, FedRAMP and the Essential Eight
/// ask for, where they are shorter.
@Suite struct EventDeadlinesTests {
    /// What may hold: the flags by their first letters, then the severity.
    private static let conditions: [(String, Set<String>)] = [
        ("-", []), ("p", ["privileged"]), ("low", ["low"]), ("med", ["medium"]),
        ("high", ["high"]), ("crit", ["critical"]), ("i+low", ["internet-facing", "low"]),
        ("i+med", ["internet-facing", "medium"]), ("i+high", ["internet-facing", "high"]),
        ("i+crit", ["internet-facing", "critical"]), ("k+low", ["known-exploited", "low"]),
        ("k+med", ["known-exploited", "medium"]), ("k+high", ["known-exploited", "high"]),
        ("k+crit", ["known-exploited", "critical"]),
        ("k+i+low", ["known-exploited", "internet-facing", "low"]),
        ("k+i+crit", ["known-exploited", "internet-facing", "critical"]),
    ]

    /// Days, in the order of the conditions above; `.` where no rule holds.
    private static let tables = """
        advisory-judge default          . . 30 14 3 1 30 14 3 1 1 1 1 1 1 1
        advisory-judge pci              . . 30 14 3 1 30 14 3 1 1 1 1 1 1 1
        advisory-judge fedramp          . . 30 14 3 1 30 14 3 1 1 1 1 1 1 1
        advisory-judge essential-eight  . . 14 7 2 1 14 7 2 1 1 1 1 1 1 1
        advisory-fix default            . . 180 90 30 14 180 90 30 14 14 14 14 14 3 3
        advisory-fix pci                . . 180 90 30 14 180 90 30 14 14 14 14 14 3 3
        advisory-fix fedramp            . . 180 90 30 14 180 90 30 14 14 14 14 14 3 3
        advisory-fix essential-eight    . . 30 30 30 2 30 30 14 2 2 2 2 2 2 2
        leaver-identities default       1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        leaver-identities pci           0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
        leaver-identities fedramp       0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
        leaver-identities essential-eight 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        joiner-role-training default    30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30
        joiner-role-training pci        30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30
        joiner-role-training fedramp    30 10 30 30 30 30 30 30 30 30 30 30 30 30 30 30
        joiner-role-training essential-eight 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30
        mover-access default            7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7
        mover-access pci                7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7
        mover-access fedramp            1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        mover-access essential-eight    7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7
        """

    /// What a profile says by itself, where it is not the shorter one.
    private static let alone = """
        advisory-fix pci-only           . . 180 90 30 30 180 90 30 30 30 30 30 30 30 30
        advisory-fix fedramp-only       . . 180 90 30 30 180 90 30 30 180 90 30 30 180 30
        advisory-fix essential-eight-only . . 30 30 30 2 30 30 14 2 2 2 2 2 2 2
        """

    /// Tasks whose deadline hangs on nothing.
    private static let fixed = [
        "leaver-local-accounts": 1, "leaver-keys": 1, "leaver-emergency": 1,
        "leaver-shared-secrets": 7, "leaver-duties": 7, "leaver-assets": 7, "joiner-checks": 0,
        "joiner-access": 3, "joiner-device": 3, "joiner-training": 30, "mover-duties": 7,
        "incident-triage": 1, "incident-evidence": 1, "incident-notify": 2,
        "incident-credentials": 1, "incident-lessons": 14, "incident-plan-update": 30,
        "change-design": 0, "change-scan": 30, "change-pentest": 90, "change-risk": 30,
        "service-matrix": 14, "service-owner": 7, "service-settings": 14, "service-backup": 30,
        "service-training": 30, "retired-data": 30, "retired-access": 14, "retired-dns": 7,
        "retired-register": 30,
    ]

    private let tasks: [String: EventTask]

    init() throws {
        tasks = Dictionary(
            try BuiltInPack.load().events.flatMap(\.tasks).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private func days(_ task: EventTask, _ policy: String, _ conditions: Set<String>) throws
        -> String
    {
        let choice = try #require(DeadlineChoice(policy: policy, frameworks: []))
        return task.deadline(choice, conditions: conditions).map { "\($0.days)" } ?? "."
    }

    @Test(arguments: (tables + "\n" + alone).split(separator: "\n").map(String.init))
    func eachCellGivesItsDays(row: String) throws {
        let words = row.split(separator: " ").map(String.init)
        let task = try #require(tasks[words[0]])
        try #require(words.count == Self.conditions.count + 2)
        for ((name, conditions), expected) in zip(Self.conditions, words.dropFirst(2)) {
            #expect(try days(task, words[1], conditions) == expected, "\(words[0]) \(name)")
        }
    }

    @Test func theOthersHangOnNothing() throws {
        for (id, expected) in Self.fixed {
            let task = try #require(tasks[id])
            for policy in DeadlineChoice.policies {
                for (_, conditions) in Self.conditions {
                    #expect(try days(task, policy, conditions) == "\(expected)", "\(id) \(policy)")
                }
            }
        }
    }

    @Test func everyTaskStandsInATable() {
        let told = Self.tables.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(Set(told.map(String.init)).union(Self.fixed.keys) == Set(tasks.keys))
    }
}
