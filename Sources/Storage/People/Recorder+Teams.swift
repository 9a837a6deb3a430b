package import Domain
internal import SQLite

extension Recorder {
    /// Adds a team, or takes one back that had ended.
    ///
    /// - Throws: `Refusal`, if the name is taken or not a name.
    package func addTeam(_ name: String, title: String?, roles: [Role]) throws {
        try checkName(name, "team")
        if try everTeams().contains(name) && !hasEnded(team: name) {
            throw Refusal(
                "There is a team '\(name)' already.", why: "names are never used twice.",
                try: "ourside team list")
        }
        try record(TeamAdded(team: name, title: title, roles: roles))
    }

    /// Whether a team was retired.
    func hasEnded(team: String) throws -> Bool {
        try stands("SELECT 1 FROM team WHERE retired_on IS NOT NULL AND name = \(team)")
    }
}
