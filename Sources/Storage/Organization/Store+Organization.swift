package import Domain
internal import SQLite

/// The organization as its first entry and the adopted pack describe it.
package struct OrganizationRow: Equatable, Sendable {
    /// A random UUID, lower case, that names this register.
    package var uuid: String
    /// What people call it.
    package var name: String
    /// The time zone in which "today" is meant: `Europe/Berlin`.
    package var timeZone: String
    /// The day of the first entry.
    package var createdOn: CivilDay
    /// The id of the adopted pack.
    package var pack: String
    /// The version of the adopted pack, as its header has it.
    package var packVersion: String
    /// The tailored selection of duties that is in force.
    package var profile: Profile
    /// Ids of frameworks whose duties are in force too, in alphabetical order.
    package var frameworks: [String]
}

extension Store {
    /// The organization.
    ///
    /// - Throws: `Refusal`, if none was set up.
    package func organization() throws -> OrganizationRow {
        let found = try connection.first(
            """
            SELECT uuid, name, time_zone, created_on, pack, version, profile, frameworks
            FROM organization, adoption ORDER BY adoption.entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in
            OrganizationRow(
                uuid: try row.text(0), name: try row.text(1), timeZone: try row.text(2),
                createdOn: try row.day(3), pack: try row.text(4), packVersion: try row.text(5),
                profile: try row.value(6),
                frameworks: try row.text(7).split(separator: ",").map(String.init))
        }
        guard let found else {
            throw Refusal(
                replayedThrough.map { "There was no organization yet on \($0)." }
                    ?? "No organization was set up in this database.",
                why:
                    "its ledger has no entry\(replayedThrough == nil ? "" : " of that day or before").",
                try: replayedThrough == nil ? "ourside init" : "ourside log", kind: .input)
        }
        return found
    }
}
