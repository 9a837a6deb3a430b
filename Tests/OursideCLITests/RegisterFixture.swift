import Foundation
import Testing

/// A register that the first version made.
///
/// `Registers/make.sh` says how. They stand for what users have: every later version opens them as
/// they are, and none makes them anew.
struct RegisterFixture: Equatable, CustomTestStringConvertible, Sendable {
    let name: String

    var testDescription: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Registers")
    /// A year of a small shop.
    static let plain = RegisterFixture(name: "plain")
    /// Every kind of fact, and of each that can be withdrawn one that was.
    static let full = RegisterFixture(name: "full")
    static let all = [plain, full]

    /// Commands over a copy of it.
    func opened() throws -> Session {
        let session = try Session()
        try FileManager.default.copyItem(
            at: Self.folder.appending(path: "\(name).db"),
            to: session.folder.appending(path: "o.db"))
        return session
    }
}
