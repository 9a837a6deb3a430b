internal import Domain
package import Glibc

/// A folder that appears under its name only when it is whole.
///
/// It is written as a hidden sibling, so that the last step is one rename on one file system.
package struct NewFolder {
    /// Where things are written until then.
    package let draft: String
    private let target: String
    private var folders: [String]

    /// Makes the draft.
    ///
    /// - Throws: `Refusal`, if the name is taken or no folder can be made there.
    private init(_ target: String) throws {
        var target = target
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        self.target = target
        guard !isTaken(target) else {
            throw Refusal(
                "'\(target)' is there already.", why: "nothing is ever overwritten.",
                try: "another name, such as '\(target)-2'", kind: .output)
        }
        draft = try DraftFolder(beside: target).path
        folders = [draft]
        // What it gets in the end are the rights of any new folder.
        let mask = umask(0)
        umask(mask)
        guard chmod(draft, 0o777 & ~mask) == 0 else { throw Self.failed(target) }
    }

    private static func failed(_ target: String) -> Refusal {
        Refusal(
            "'\(target)' cannot be created.", why: "\(String(cString: strerror(errno))).",
            try: "ls -ld '\(parentFolder(target))'", kind: .output)
    }

    private static func make(_ folder: String, for target: String) throws {
        guard mkdir(folder, 0o777) == 0 else { throw failed(target) }
    }

    /// Makes a folder inside.
    ///
    /// - Throws: `Refusal`, if it cannot be made.
    package mutating func addFolder(_ name: String) throws {
        try Self.make("\(draft)/\(name)", for: "\(target)/\(name)")
        folders.append("\(draft)/\(name)")
    }

    /// Writes a file inside.
    ///
    /// - Parameters:
    ///   - name: Relative to the folder.
    ///   - mode: Its exact rights; those of the user's mask if left out.
    ///   - body: Writes it.
    /// - Throws: What `body` throws, `Refusal` if the disk does not take it.
    package func write(_ name: String, mode: mode_t? = nil, _ body: (OutputFile) throws -> Void)
        throws
    {
        let file = try OutputFile(creating: "\(draft)/\(name)")
        try body(file)
        try file.finish(mode: mode)
    }

    /// Makes a folder whole or not at all.
    ///
    /// - Parameters:
    ///   - target: Its name.
    ///   - body: Writes what belongs into it.
    /// - Throws: What `body` throws, and `Refusal`; nothing is left behind then.
    package static func create(_ target: String, _ body: (inout NewFolder) throws -> Void) throws {
        var folder = try NewFolder(target)
        do {
            try body(&folder)
            for part in folder.folders.reversed() { try settleOnDisk(part) }
            let reason = place(folder.draft, at: folder.target)
            guard reason == 0 else {
                throw Refusal(
                    "'\(folder.target)' cannot be created.",
                    why: "\(String(cString: strerror(reason))).",
                    try: "ls -ld '\(folder.target)'", kind: .output)
            }
        } catch {
            removeTree(folder.draft)
            throw error
        }
        try settleOnDisk(parentFolder(folder.target))
    }

    private static func removeTree(_ path: String) {
        if let entries = opendir(path) {
            while let entry = readdir(entries) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { removeTree("\(path)/\(name)") }
            }
            closedir(entries)
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
