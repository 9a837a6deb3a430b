internal import Domain
internal import Glibc

/// A private folder beside a place, in which something is made before it gets its name.
///
/// Its name cannot be guessed and nothing has it yet, so that nobody can plant a link where the
/// draft will be; and nobody else may look into it.
package struct DraftFolder {
    /// Where it lies.
    package let path: String

    /// Makes the folder.
    ///
    /// - Parameter target: The place that the draft will get, in the same folder.
    /// - Throws: `Refusal`, if no folder can be made there.
    package init(beside target: String) throws {
        let name = target.split(separator: "/").last.map(String.init) ?? target
        // The system's longest name is 255 bytes: what stands for it may be shorter.
        let short = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        var template = Array("\(parentFolder(target))/.\(short).part-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Refusal(
                "'\(target)' cannot be created.", why: "\(String(cString: strerror(errno))).",
                try: "ls -ld '\(parentFolder(target))'", kind: .output)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the folder with the files in it.
    package func discard(_ names: [String] = []) {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}
