package import Domain
internal import SQLite

extension Recorder {
    /// Adds a team.
    ///
    /// - Throws: `Refusal`, if the name is taken or not a name.
    package func addTeam(_ name: String, title: String?, roles: [Role]) throws {
        try checkName(name, "team")
        if try everTeams().contains(name) {
            throw Refusal(
                "There is a team '\(name)' already.", why: "names are never used twice.",
                try: "ourside team list")
        }
        try record(TeamAdded(team: name, title: title, roles: roles))
    }
}
