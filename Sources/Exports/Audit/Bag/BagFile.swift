package import Hashing

/// One file of a bag, as its manifests tell of it.
package struct BagFile: Equatable, Sendable {
    /// Relative to the bag: `data/report.html`.
    package var path: String
    /// Bytes.
    package var size: Int
    /// The SHA-256 of its bytes, which the manifest names.
    package var digest: Digest

    /// Takes the path as the bag has it; only the manifest encodes it.
    package init(path: String, size: Int, digest: Digest) {
        (self.path, self.size, self.digest) = (path, size, digest)
    }

    /// The line that a manifest has for it, as `sha256sum` writes it.
    ///
    /// Source: RFC 8493, section 2.1.3: only `%`, CR and LF are percent-encoded.
    var line: String {
        var path = String.UnicodeScalarView()
        for scalar in self.path.unicodeScalars {
            switch scalar {
            case "%": path.append(contentsOf: "%25".unicodeScalars)
            case "\r": path.append(contentsOf: "%0D".unicodeScalars)
            case "\n": path.append(contentsOf: "%0A".unicodeScalars)
            default: path.append(scalar)
            }
        }
        return "\(digest)  \(String(path))\n"
    }
}
