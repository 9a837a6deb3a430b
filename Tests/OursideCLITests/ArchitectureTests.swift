import Arguments
import Domain
import Foundation
import Storage
import Testing

@testable import OursideCLI

/// The house's own laws, read from its sources.
@Suite struct ArchitectureTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Swift files below a folder of `Sources`, by path.
    private func sources(_ module: String = "") throws -> [(path: String, text: String)] {
        let folder = Self.root.appending(path: "Sources/\(module)")
        let files = FileManager.default.enumerator(atPath: folder.path)
        return try (files?.allObjects ?? []).compactMap { $0 as? String }
            .filter { $0.hasSuffix(".swift") }.sorted()
            .map {
                (
                    module + "/" + $0,
                    try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
                )
            }
    }

    private func imports(_ text: String) -> [String] {
        // A pattern costs a thousand times what a plain search does.
        text.components(separatedBy: "\n").filter { $0.contains("import ") }.compactMap { line in
            line.firstMatch(of: /^(?:\w+ )?import (\w+)/).map { String($0.1) }
        }
    }

    /// What each module may import beside the toolchain's own; a module that is not named fails.
    private static let allowedImports: [String: Set<String>] = [
        "Arguments": [], "Domain": [], "Hashing": [], "JSON": [],
        "SQLite": ["CSQLite"],
        "Catalogue": ["Domain", "EmbeddedFiles", "Hashing", "JSON"],
        "Inventory": ["Domain", "Hashing", "JSON"],
        "Exports": ["Domain", "EmbeddedFiles", "Hashing"],
        "Files": ["Domain", "Hashing"],
        "Storage": ["Catalogue", "Domain", "EmbeddedFiles", "Files", "Hashing", "SQLite"],
        "Reporting": ["Catalogue", "Domain", "Exports", "Files", "Hashing", "Storage"],
        "OursideCLI": [
            "Arguments", "Catalogue", "Domain", "Exports", "Files", "Hashing", "Inventory",
            "Reporting", "Storage",
        ],
        "ourside": ["Domain", "Files", "OursideCLI", "Storage"],
    ]

    @Test func eachModuleImportsWhatItMay() throws {
        let modules = Set(try sources().map { $0.path.split(separator: "/")[0] }.map(String.init))
        #expect(modules == Set(Self.allowedImports.keys))
        for file in try sources() {
            let module = String(file.path.split(separator: "/")[0])
            let toolchain: Set =
                module == "Domain" || module == "Arguments"
                ? [] : ["FoundationEssentials", "Glibc", "Synchronization"]
            let allowed = Self.allowedImports[module, default: []].union(toolchain)
            #expect(Set(imports(file.text)).isSubset(of: allowed), "\(file.path)")
        }
    }

    /// The doors of a floor; everything else lies in a room.
    private static let doors: [String: Set<String>] = [
        "OursideCLI": ["CommandContext.swift", "OursideTool.swift", "OursideTool+Commands.swift"],
        "Storage": ["Store.swift"], "Reporting": [],
    ]

    @Test func nothingButTheDoorsStandsOutsideARoom() throws {
        for (module, doors) in Self.doors {
            let outside = try sources(module).map { $0.path.split(separator: "/").map(String.init) }
                .filter { $0.count == 2 }.map { $0[1] }
            #expect(Set(outside) == doors, "\(module)")
        }
    }

    /// The room of a command by the first word of its name.
    private static let rooms: [String: String] = [
        "tour": "Tour", "tasks": "Tasks", "overdue": "Tasks", "task": "Tasks", "tick": "Ticks",
        "next": "Ticks", "status": "Status", "digest": "Status", "check": "Status", "why": "Why",
        "schedule": "Schedules", "init": "Organization", "policy": "Organization",
        "organization": "Organization",
        "team": "People", "owner": "People", "person": "People", "account": "Accounts",
        "service": "Services", "resource": "Resources", "control": "Catalogue/Controls",
        "control exclude": "Exclusions", "exclusion": "Exclusions", "duty": "Catalogue/Duties",
        "catalogue": "Catalogue/Packs", "matrix": "Catalogue/Matrix", "log": "Ledger",
        "anchor": "Ledger", "undo": "Ledger", "withdraw": "Ledger", "clock": "Ledger",
        "verify": "Care", "rebuild": "Care", "backup": "Care", "restore": "Care",
        "evidence": "Evidence", "import": "Imports", "export": "Exports",
        "completions": "Shell", "manual": "Shell", "waiver": "Waivers", "deviation": "Periods",
        "period": "Periods", "sample": "Periods", "review": "Reviews", "event": "Events",
        "access-review": "AccessReviews",
    ]

    @Test func everyCommandLiesInTheRoomOfItsNoun() throws {
        let files = try sources("OursideCLI")
        for command in OursideTool.groups.flatMap(\.commands) {
            let name = command.configuration.name
            let noun = String(name.prefix { $0 != " " })
            let room = try #require(Self.rooms[name] ?? Self.rooms[noun], "\(name)")
            let path = "OursideCLI/\(room)/\(command).swift"
            #expect(files.contains { $0.path == path }, "\(name) is not in \(path)")
        }
    }

    @Test func everyCommandHasATranscriptOfItsName() throws {
        let transcripts = Set(try Transcript.all().map(\.name))
        for command in OursideTool.groups.flatMap(\.commands) {
            let name = command.configuration.name.replacing(" ", with: "-")
            #expect(transcripts.contains(name), "\(name).transcript is missing")
        }
    }

    /// What is about one noun belongs into its room, whoever uses it.
    @Test(arguments: ["OursideCLI", "Storage"])
    func whatIsSharedIsUsedInTwoRooms(module: String) throws {
        let files = try sources(module).map { file in
            let text = withoutComments(file.text)
            let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
            return (path: file.path, text: text, words: words)
        }
        for file in files where file.path.hasPrefix("\(module)/Shared/") {
            let names = declaredNames(file.text)
            #expect(!names.isEmpty, "\(file.path)")
            let rooms = Set(
                files.filter { !names.isDisjoint(with: $0.words) }.map {
                    $0.path.split(separator: "/")[1]
                })
            #expect(rooms.subtracting(["Shared"]).count >= 2, "\(file.path): \(rooms)")
        }
    }

    /// The names that other files can use of a file.
    private func declaredNames(_ text: String) -> Set<Substring> {
        let pattern =
            /(?m)^(?: {4})?(?:package |static |mutating |final )*(?:struct|enum|class|protocol|func|var|let) (\w+)/
        return Set(text.matches(of: pattern).map(\.1))
    }

    private func withoutComments(_ text: String) -> String {
        text.components(separatedBy: "\n")
            .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            .joined(separator: "\n")
    }

    /// What a module offers is explained where it stands; what a protocol asks for, there.
    @Test func everyPackageDeclarationHasAComment() throws {
        let witness =
            /(?:func (?:==|<|hash|encode|apply|withdraw|checkNothingBuilds)\b|init\(from decoder|var (?:description|fields|elementKind|elementID|elementPlace|sqlBinding|valueHelp|version|staysWhenUndone|correction|approver|mayMoveDates)\b|static let name\b|static (?:let|var) fields\b)/
        for file in try sources() {
            let lines = file.text.components(separatedBy: "\n")
            for (index, line) in lines.enumerated()
            where line.contains("package ")
                && line.firstMatch(of: /^\s*package (?!import)/) != nil
            {
                let above = lines[..<index].last {
                    !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@")
                }
                let isExplained =
                    above?.trimmingCharacters(in: .whitespaces).hasPrefix("///") == true
                    || line.firstMatch(of: witness) != nil
                #expect(isExplained, "\(file.path):\(index + 1) has no comment")
            }
        }
    }

    /// A kind of fact that the register cannot apply does not compile; one without words would.
    @Test func everyKindOfFactIsKnownToTheRegisterAndHasWords() throws {
        let declared = try sources("Domain").flatMap { file in
            file.text.matches(of: /struct (\w+): FactPayload/).map { String($0.1) }
        }
        #expect(RegisterFacts.all.map { "\($0)" }.sorted() == declared.sorted())
        for kind in RegisterFacts.all {
            #expect(kind is any WordedFact.Type, "\(kind) has no words")
        }
    }

    @Test func nothingThatShipsImportsFoundation() throws {
        for file in try sources() {
            #expect(!imports(file.text).contains("Foundation"), "\(file.path)")
        }
    }

    @Test func onlyTheExecutableAsksTheClockTheEnvironmentAndChance() throws {
        let forbidden = [
            /\bDate\(\)/, /\bDate\.now\b/, /\bUUID\(\)/, /\bProcessInfo\b/, /\bgetenv\(/,
            /\btime\(nil\)/,
        ]
        for file in try sources() where !file.path.contains("/ourside/") {
            for word in forbidden {
                #expect(file.text.firstMatch(of: word) == nil, "\(file.path)")
            }
        }
    }

    @Test func sqlStandsInStorageAndSQLiteOnly() throws {
        for file in try sources()
        where !file.path.hasPrefix("/Storage") && !file.path.hasPrefix("/SQLite") {
            #expect(!imports(file.text).contains("SQLite"), "\(file.path)")
        }
    }

    /// `Domain/Names` reads and writes scopes; `Domain/Series` writes those of schedules.
    @Test func scopesAreReadByTaskScopeAlone() throws {
        let forbidden = [
            /"(?:duty|control|category):/, /(?:split\(separator:|firstIndex\(of:) ":"/,
            /prefix \{ \$0 != ":"/,
        ]
        for file in try sources()
        where ["/Storage", "/Reporting", "/OursideCLI"].contains(where: file.path.hasPrefix) {
            for (number, line) in file.text.components(separatedBy: "\n").enumerated()
            where line.contains(":")
                && forbidden.contains(where: { line.firstMatch(of: $0) != nil })
            {
                // The scheme of an address.
                if file.path.hasSuffix("/Ticks/Link.swift") { continue }
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test func noErrorIsSwallowed() throws {
        for file in try sources() {
            #expect(file.text.firstMatch(of: /\btry\?/) == nil, "\(file.path)")
            #expect(file.text.firstMatch(of: /catch \{\s*\}/) == nil, "\(file.path)")
        }
    }

    @Test func noFileHoldsSeveralIdeas() throws {
        for file in try sources() {
            let lines = file.text.components(separatedBy: "\n").count
            #expect(lines <= 301, "\(file.path) has \(lines) lines")
        }
    }

    @Test func theTopLevelHoldsWhatWasAgreed() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
            .filter { !$0.hasPrefix(".") }.sorted()
        #expect(names == ["Migrations", "Package.swift", "README.md", "Sources", "Tests"])
    }

    @Test func noPackageIsUsed() throws {
        let manifest = try String(
            contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        #expect(!manifest.contains(".package("))
    }

    @Test func everyCommandIsDeclaredWithoutFault() {
        #expect(OursideTool.tree.validate() == [])
    }
}
