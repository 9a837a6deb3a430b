import Arguments
import Foundation
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
        text.components(separatedBy: "\n").compactMap { line in
            line.firstMatch(of: /^(?:\w+ )?import (\w+)/).map { String($0.1) }
        }
    }

    @Test(arguments: ["Domain", "Arguments"])
    func theModuleImportsNothing(module: String) throws {
        let files = try sources(module)
        try #require(!files.isEmpty)
        for file in files { #expect(imports(file.text).isEmpty, "\(file.path)") }
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
            where forbidden.contains(where: { line.firstMatch(of: $0) != nil }) {
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
            #expect(lines <= 350, "\(file.path) has \(lines) lines")
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
