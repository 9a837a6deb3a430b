import Foundation
import Testing

/// The documentation catalogues and the README, held to the house that they tell of.
@Suite struct DocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Files below a folder of the package, by their path in the package.
    private static func files(below folder: String, ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (found?.allObjects ?? []).compactMap { $0 as? String }
            .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
    }

    /// The folders of `Sources` that hold Swift.
    private static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Sources").path
        ).filter { !files(below: "Sources/\($0)", ending: ".swift").isEmpty }.sorted()
    }

    /// Every page of every catalogue, and the README.
    private static func pages() -> [String] {
        files(below: "Sources", ending: ".md").filter { $0.contains(".docc/") } + ["README.md"]
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Self.root.appending(path: path).path)
    }

    /// The tests that there are, as `Suite/testName`.
    ///
    /// A suite begins at the left edge; what is marked with `@Test` is the next function.
    private func existingTests() throws -> Set<String> {
        let type =
            #/^(?:@Suite(?:\(.*\))? )?(?:\w+ )*(?:struct|class|enum|extension) (\w+)/#
        var tests: Set<String> = []
        for path in Self.files(below: "Tests", ending: ".swift") {
            var suite = ""
            var isMarked = false
            for line in try text(path).split(separator: "\n") {
                // Bytes first: an expression for each line of all tests would take long.
                if line.utf8.first != UInt8(ascii: " "), let found = line.firstMatch(of: type) {
                    suite = String(found.1)
                }
                if line.utf8.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "@Test".utf8) {
                    isMarked = true
                }
                guard isMarked, let name = line.firstMatch(of: #/\bfunc (?:`([^`]+)`|(\w+))/#)
                else { continue }
                tests.insert("\(suite)/\(name.1 ?? name.2 ?? "")")
                isMarked = false
            }
        }
        return tests
    }

    /// The sentences of a page of invariants, each with the tests that it names.
    ///
    /// A sentence is an item of a list, and ends where the next one or an empty line begins.
    private func invariants(_ module: String) throws -> [(sentence: String, tests: [String])] {
        let page = try text("Sources/\(module)/\(module).docc/Invariants.md")
        return ("\n" + page).components(separatedBy: "\n- ").dropFirst().map { item in
            let lines = (item.components(separatedBy: "\n\n").first ?? "")
                .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            let whole = lines.joined(separator: " ")
            return (
                lines.first ?? "",
                whole.matches(of: #/`([^`\/]+\/[^`]+)`/#).map { String($0.1) }
            )
        }
    }

    /// Paths in backticks; one with a placeholder, such as `Sources/Storage/<Noun>`, is none.
    private func paths(in text: String) -> [String] {
        text.matches(of: #/`((?:Sources|Tests|Migrations)\/[^`<…*]+)`/#).map { String($0.1) }
    }

    @Test(arguments: try DocumentationTests.modules())
    func everyModuleHasItsCatalogue(module: String) throws {
        let catalogue = "Sources/\(module)/\(module).docc"
        #expect(exists("\(catalogue)/Invariants.md"))
        try #require(exists("\(catalogue)/\(module).md"))
        #expect(try text("\(catalogue)/\(module).md").hasPrefix("# ``\(module)``\n"))
    }

    @Test func everyInvariantNamesATestThatExists() throws {
        let existing = try existingTests()
        try #require(existing.count > 500)
        for module in try Self.modules() {
            let invariants = try invariants(module)
            #expect(!invariants.isEmpty, "\(module)")
            for invariant in invariants {
                #expect(!invariant.tests.isEmpty, "\(module): \(invariant.sentence)")
                for test in invariant.tests {
                    #expect(existing.contains(test), "\(module): there is no test \(test)")
                }
            }
        }
    }

    @Test(arguments: DocumentationTests.pages())
    func everyPathOfAPageExists(page: String) throws {
        for path in paths(in: try text(page)) { #expect(exists(path), "\(path)") }
    }

    @Test func everyPathOfTheWalkthroughsExists() throws {
        let page = "Sources/OursideCLI/OursideCLI.docc/Walkthroughs.md"
        let named = paths(in: try text(page))
        #expect(named.count > 20)
        for path in named { #expect(exists(path), "\(path)") }
    }

    @Test func everyPathOfTheMapExists() throws {
        let sections = try text("README.md").components(separatedBy: "\n## ")
        let map = try #require(sections.first { $0.hasPrefix("The map of the house\n") })
        let block = try #require(map.components(separatedBy: "```\n").dropFirst().first)
        let named = block.components(separatedBy: "\n")
            .filter { !$0.isEmpty && !$0.hasPrefix(" ") }
            .map { String($0.prefix { $0 != " " }) }
        #expect(named.count > 10)
        for path in named { #expect(exists(path), "\(path)") }
        for module in try Self.modules() {
            #expect(named.contains("Sources/\(module)"), "\(module) is not on the map")
        }
    }

    @Test(arguments: DocumentationTests.pages())
    func everyLinkOfAPageLeadsToAPage(page: String) throws {
        let folder = page.split(separator: "/").dropLast().joined(separator: "/")
        for link in try text(page).matches(of: #/<doc:(\w+)>/#) {
            #expect(exists("\(folder)/\(link.1).md"), "\(link.1)")
        }
    }
}
