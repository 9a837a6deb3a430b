import Catalogue
import Foundation
import Testing

/// The list in EmbeddedFiles.c is written by hand; these tests hold it to the folders.
@Suite struct EmbeddedFilesTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func folder(_ name: String) -> URL {
        root.appending(path: name == "Migrations" ? name : "Sources/EmbeddedFiles/\(name)")
    }

    @Test(arguments: [
        ("Migrations", "sql"), ("Pack", "json"), ("Schema", "json"), ("Report", "css"),
    ])
    func everyFileOfTheFolderIsListedAndNoOther(name: String, ending: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder(name).path)
            .filter { $0.hasSuffix(".\(ending)") }.map { "\(name)/\($0)" }
        let listed = EmbeddedPart.all.map(\.name).filter { $0.hasPrefix("\(name)/") }
        #expect(listed.sorted() == files.sorted())
    }

    @Test func noFileIsListedFromElsewhere() {
        #expect(
            EmbeddedPart.all.allSatisfy {
                $0.name.hasPrefix("Migrations/") || $0.name.hasPrefix("Pack/")
                    || $0.name.hasPrefix("Schema/") || $0.name.hasPrefix("Report/")
            })
    }

    @Test func everyListedFileHasTheBytesOfTheFile() throws {
        for part in EmbeddedPart.all {
            let path = part.name.split(separator: "/").map(String.init)
            let file = folder(path[0]).appending(path: path[1])
            #expect(try Data(contentsOf: file) == Data(part.bytes), "\(part.name)")
        }
    }
}
