/// Finds what of a merge patch came to nothing: keys that mean nothing, and vain removals.
///
/// As in ``StrayKeys`` no list of keys is kept for it: what a patch says and the element, read
/// and written again, does not say was not understood.
enum StrayPatchKeys {
    /// What the patch names that the element, written again after it, does not say.
    ///
    /// `before` is the element before the patch, or `nil` if it is new.
    static func faults(
        in patch: JSONTree, before: JSONTree?, after: JSONTree, at place: String
    ) -> [PackFault] {
        var faults: [PackFault] = []
        switch (patch, after) {
        case (.object(let members), .object(let known)):
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                let inside = place.contains(", ") ? "\(place).\(key)" : "\(place), \(key)"
                if value == .null {
                    guard before?[key] == nil else { continue }
                    faults.add("there is no '\(key)' to remove", at: inside)
                } else if let result = known[key] {
                    faults += self.faults(
                        in: value, before: before?[key], after: result, at: inside)
                } else {
                    faults.add("'\(key)' is not a key of a pack here", at: inside)
                }
            }
        case (.list(let elements), .list(let known)):
            for (index, pair) in zip(elements, known).enumerated() {
                faults += self.faults(
                    in: pair.0, before: nil, after: pair.1, at: "\(place)[\(index)]")
            }
        default: break
        }
        return faults
    }
}
