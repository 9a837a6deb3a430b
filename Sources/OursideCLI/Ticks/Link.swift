internal import Arguments

/// A link that proves something: an address with its scheme.
struct Link: Equatable, ArgumentValue {
    static let valueHelp = "For example https://ci.example.org/run/41"
    var address: String

    init(argument: String) throws(ArgumentProblem) {
        if let fault = Link.fault(in: argument) {
            throw ArgumentProblem(
                what: "'\(argument)' is not a link.", why: "\(fault).")
        }
        address = argument
    }

    /// Why a text is no link, or `nil` if it is one.
    ///
    /// Source: RFC 3986, section 3.1. Schemes that hold code or the content itself point nowhere,
    /// and an export makes links of what is recorded.
    static func fault(in text: String) -> String? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let scheme = parts[0].lowercased()
        let isScheme =
            scheme.utf8.first.map { (97...122).contains($0) } == true
            && scheme.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || [43, 45, 46].contains($0)
            }
        guard parts.count == 2, isScheme else {
            return "a link begins with its scheme, such as https:// or s3://"
        }
        if ["javascript", "data", "vbscript"].contains(scheme) {
            return "'\(scheme):' is content, and no place where it can be looked at"
        }
        let rest = parts[1].drop { $0 == "/" }
        guard !rest.isEmpty else { return "nothing follows its scheme" }
        let isClean = text.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 }
        return isClean ? nil : "a link has no blanks; write them as %20"
    }
}
