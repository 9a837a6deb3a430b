internal import Domain
internal import SQLite

extension Recorder {
    /// Refuses to take back a team that answers for something.
    func checkUnused(team: String) throws {
        let renamed = try names(
            "SELECT after FROM name_change WHERE kind = 'team' AND before = \(team) ORDER BY entry"
        ).last
        if let renamed {
            throw Refusal(
                "The team '\(team)' was renamed: it is called '\(renamed)'.",
                why: "only a registration on which nothing builds can be withdrawn.",
                try: "ourside team retire \(renamed)")
        }
        let users = try names(
            """
            SELECT subject.name FROM subject
            LEFT JOIN service USING (id) LEFT JOIN account USING (id)
            JOIN team ON team.id IN (service.team, account.team) WHERE team.name = \(team)
            UNION SELECT scope FROM owner_setting AS word
            WHERE owner = \(team) AND withdrawn IS NULL AND NOT EXISTS (
                SELECT 1 FROM owner_setting AS later WHERE later.scope = word.scope
                  AND later.withdrawn IS NULL AND later.since <= \(today)
                  AND (later.since, later.entry) > (word.since, word.entry))
            UNION SELECT person FROM person_change WHERE team = \(team)
            """)
        if let user = users.first {
            throw Refusal(
                "The team '\(team)' answers for '\(user)'.",
                why: "only a registration on which nothing builds can be withdrawn.",
                try: "ourside owner set \(user) ANOTHER")
        }
    }
}
