extension JSONTree {
    /// This value after a merge patch.
    ///
    /// An object changes only the members that it names, `null` removes one, and anything else
    /// takes the place of what was there, lists too.
    ///
    /// Source: RFC 7396, section 2.
    package func patched(with patch: JSONTree) -> JSONTree {
        guard case .object(let changes) = patch else { return patch }
        var members = self.members
        for (key, change) in changes {
            if change == .null {
                members[key] = nil
            } else {
                members[key] = (members[key] ?? .null).patched(with: change)
            }
        }
        return .object(members)
    }

    /// One patch that does what this one does and then another.
    package func followed(by next: JSONTree) -> JSONTree {
        guard case .object(var members) = self, case .object(let changes) = next else {
            return next
        }
        for (key, change) in changes {
            if case .object = change, case .object = members[key] {
                members[key] = members[key]?.followed(by: change)
            } else {
                members[key] = change
            }
        }
        return .object(members)
    }
}
