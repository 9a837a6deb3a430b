internal import Domain
internal import Exports
package import Files
internal import Glibc
internal import Storage

/// A signature with an SSH key over the manifest of the tag files.
///
/// Whoever rewrites a bundle can rewrite its manifests too; only a signature, or a head that is
/// kept elsewhere, shows that.
package enum BundleSignature {
    /// The name space, so that a signature means this and nothing else.
    package static let nameSpace = "ourside-evidence"
    /// The file that `ssh-keygen` makes.
    package static let fileName = "\(BagTags.tagManifest).sig"

    /// Signs in place.
    ///
    /// - Parameters:
    ///   - folder: Where the manifest is.
    ///   - key: The private key, or a public one whose private half an agent holds.
    ///   - environment: What `ssh-keygen` sees.
    /// - Throws: `Refusal`, if the key or the program does not do.
    package static func sign(
        _ folder: NewFolder, with key: String, environment: [String: String]
    ) throws {
        guard access(key, R_OK) == 0 else {
            throw Refusal(
                "The key '\(key)' cannot be read.", why: "\(String(cString: strerror(errno))).",
                try: "ls -l '\(key)'", kind: .input)
        }
        let manifest = "\(folder.draft)/\(BagTags.tagManifest)"
        let run = try ChildProcess(
            ["ssh-keygen", "-q", "-Y", "sign", "-n", nameSpace, "-f", key, manifest],
            environment: environment)
        guard run.code == 0, access("\(folder.draft)/\(fileName)", F_OK) == 0 else {
            let words = run.words.split(whereSeparator: \.isNewline).last.map(String.init)
            throw Refusal(
                "'ssh-keygen' did not sign with '\(key)'.",
                why: words.map { "it says: \($0)" } ?? "it returned \(run.code).",
                try: "ssh-keygen -y -f '\(key)'", kind: .io)
        }
        try settleOnDisk("\(folder.draft)/\(fileName)")
    }
}
