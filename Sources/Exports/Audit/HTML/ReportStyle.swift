internal import EmbeddedFiles
internal import FoundationEssentials
internal import Hashing

/// The report's own style sheet, the only thing that its policy lets a browser use.
enum ReportStyle {
    /// The sheet as it was built in.
    static let text: String = {
        var index = 0
        while let file = embedded_file(index)?.pointee {
            if String(cString: file.name) == "Report/report.css" {
                let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
                return String(decoding: bytes, as: UTF8.self)
            }
            index += 1
        }
        preconditionFailure("the report's style sheet was not built in")
    }()

    /// What a Content-Security-Policy has: nothing but this very sheet is allowed.
    ///
    /// Source: Content Security Policy Level 3, section 2.3.1.
    static var policy: String {
        let digest = Data(SHA256.hash(text).bytes).base64EncodedString()
        return
            "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    }
}
