/// The rule for names of regions: `eu-west-1`, `us-gov-east-1`.
enum Region {
    /// Whether a text has the form of a region's name, and nothing else.
    static func isOne(_ text: String) -> Bool { of(zone: text) == text }

    /// The region that an availability, local or wavelength zone is in, or `nil` if the text
    /// names none.
    ///
    /// `eu-west-1a` and `us-west-2-lax-1a` are in `eu-west-1` and `us-west-2`: a region ends
    /// with its first number.
    static func of(zone: String) -> String? {
        var region: [Substring] = []
        for part in zone.split(separator: "-", omittingEmptySubsequences: false) {
            let digits = part.prefix { ("0"..."9").contains($0) }
            guard digits.isEmpty else {
                return region.count < 2 ? nil : (region + [digits]).joined(separator: "-")
            }
            guard !part.isEmpty, part.utf8.allSatisfy({ (97...122).contains($0) }) else {
                return nil
            }
            region.append(part)
        }
        return nil
    }
}
