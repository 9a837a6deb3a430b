internal import Domain
internal import SQLite

/// Which names are one person: those that they had one after the other, in whatever case.
package struct Identities: Sendable {
    /// The next name of each, by the name without case.
    private var next: [String: String] = [:]

    init(_ connection: Connection) throws {
        try connection.forEach(
            "SELECT before, after FROM name_change WHERE kind = 'person' ORDER BY entry"
        ) { row in
            let (before, after) = (try row.text(0), try row.text(1))
            // Back to a name that they had before: it is the newest again.
            next[after.lowercased()] = nil
            if before.lowercased() != after.lowercased() { next[before.lowercased()] = after }
        }
    }

    /// The name that they have now.
    package func current(_ name: String) -> String {
        var name = name
        while let after = next[name.lowercased()] { name = after }
        return name
    }

    /// Whether two names are, or were, those of one person.
    package func isSame(_ one: String, _ other: String) -> Bool {
        PersonName.isSame(current(one), current(other))
    }
}

extension Store {
    /// Which names are one person.
    ///
    /// - Throws: `SQLiteError`.
    package func identities() throws -> Identities { try Identities(connection) }
}
