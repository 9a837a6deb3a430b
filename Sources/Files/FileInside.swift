internal import Domain
internal import Glibc

/// The real path of a file that lies in a folder, whatever its name says.
///
/// - Parameters:
///   - name: Relative to the folder: no absolute path, no way up, no link that leads away.
///   - folder: The folder.
/// - Returns: The path without links.
/// - Throws: `Refusal`, if it lies elsewhere; what is not there is left to whoever opens it.
package func fileInside(_ name: String, of folder: String) throws -> String {
    let outside = Refusal(
        "'\(name)' does not lie in '\(folder)'.",
        why: "a sheet names files of its own folder, so that one from elsewhere reads no others.",
        try: "--evidence-from FOLDER, where the files lie")
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { throw outside }
    guard let root = real(folder), let path = real("\(folder)/\(name)") else {
        return "\(folder)/\(name)"
    }
    guard path.hasPrefix(root == "/" ? "/" : "\(root)/") else { throw outside }
    return path
}

private func real(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
}
