import Arguments
import Storage
import Testing

@testable import OursideCLI

@Suite struct UnknownNameTests {
    @Test(arguments: NameKind.allCases)
    func `what to type instead is a command that the program takes`(kind: NameKind) throws {
        let whole: String? =
            switch kind {
            case .item: "web/os-patching"
            case .identity: "q4"
            default: nil
            }
        for words in [kind.suggestion(in: whole), kind.suggestion()] {
            for line in words.split(separator: ", or ") {
                let parts = line.split(separator: " ").map(String.init)
                #expect(parts.first == "ourside")
                #expect(throws: Never.self) {
                    _ = try OursideTool.tree.parse(Array(parts.dropFirst()), width: 80)
                }
            }
        }
    }

    @Test(arguments: NameKind.allCases)
    func `the refusal names it and prints what to type`(kind: NameKind) {
        let report = ErrorReport(UnknownName(kind: kind, name: "nonsense", known: []))
        #expect(report.what == "There is no \(kind.rawValue) 'nonsense'.")
        #expect(report.try == kind.suggestion())
        #expect(report.code == 65)
    }

    @Test func `an item is missed in its task, and shown by its duty`() {
        let report = ErrorReport(
            UnknownName(kind: .item, name: "x", known: ["root-mfa"], in: "main/baseline"))
        #expect(report.what == "'main/baseline' has no item 'x'.")
        #expect(report.try == "ourside duty show baseline")
    }
}
