import Foundation

/// A folder of its own for one test, which goes when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "ourside-sqlite-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try setMode(0o755, of: path)
    }

    deinit {
        do {
            try setMode(0o755, of: path)
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path): \(error)")
        }
    }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: file(name)))
    }

    func size(of name: String) throws -> Int {
        try Data(contentsOf: URL(filePath: file(name))).count
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// Copies what stands on the disk now, as after a power cut.
    func copy(_ name: String, suffixes: [String], to other: String) throws {
        for suffix in suffixes {
            try FileManager.default.copyItem(
                atPath: file(name + suffix), toPath: file(other + suffix))
        }
    }
}

/// The permission bits of a file.
func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}
