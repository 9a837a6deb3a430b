package import Domain
internal import SQLite

extension Recorder {
    /// Says who answers for a scope.
    ///
    /// - Parameters:
    ///   - scope: What they answer for.
    ///   - owner: A team, or a person by the name under which they act.
    ///   - day: The first day on which they do; today if none is said.
    ///   - reason: Why, if it is told.
    /// - Returns: The entry that says so already, where one does; then nothing is recorded.
    /// - Throws: ``UnknownName``, if the scope names nothing; `Refusal`, if the day is over or the
    ///   person has left.
    @discardableResult
    package func setOwner(
        of scope: String, to owner: String, from day: CivilDay? = nil, reason: String?
    ) throws -> Int? {
        try checkScope(scope)
        guard !owner.isEmpty else { throw Refusal("An owner has a name.") }
        try checkIsCurrent(owner)
        if let day, day < today {
            throw Refusal(
                "\(day) is over.", why: "who answered on a past day is not changed afterwards.",
                try: "--from \(today)", kind: .words)
        }
        try checkIsHere(owner)
        let earlier = try standingEntry(
            """
            SELECT entry FROM (
                SELECT entry, owner FROM owner_setting
                WHERE scope = \(scope) AND withdrawn IS NULL AND since <= \(day ?? today)
                ORDER BY since DESC, entry DESC LIMIT 1)
            WHERE owner = \(owner)
            """)
        if let earlier { return earlier }
        try record(OwnerSet(scope: scope, owner: owner, from: day, reason: reason))
        return nil
    }

    /// Records that a person leaves, and hands over everything that they own.
    ///
    /// - Parameters:
    ///   - person: The name under which they act.
    ///   - successor: The team or person who takes over; may be left out if they own nothing.
    ///   - day: The first day without them, today or later.
    ///   - reason: Why, if it is told.
    /// - Returns: What was handed over: each scope from which day on.
    /// - Throws: ``UnknownName``, `Refusal`.
    package func leave(
        _ person: String, successor: String?, on day: CivilDay?, reason: String?
    ) throws -> [Handover] {
        let from = max(day ?? today, today)
        try checkPerson(person)
        let owned = try scopes(ownedBy: person, from: from)
        if let first = owned.first, successor == nil {
            throw Refusal(
                "\(person) answers for \(owned.count) scope\(owned.count == 1 ? "" : "s"), such as '\(first.scope)'.",
                why: "what somebody who left owns would be nobody's.",
                try: "ourside person leave \(person) --to TEAM")
        }
        if let successor { try checkSuccessor(successor, of: person) }
        try record(
            PersonLeft(
                person: person, from: from, successor: owned.isEmpty ? nil : successor,
                reason: reason))
        return try handOver(owned, of: person, to: successor, reason ?? "\(person) left")
    }

    /// Records that a person works in another team, and hands over what they own, or keeps it.
    ///
    /// - Parameters:
    ///   - person: The name under which they act.
    ///   - team: The team they move to.
    ///   - successor: Who takes over what they own.
    ///   - keeping: They go on answering for what they own.
    ///   - day: The first day there, today or later.
    ///   - reason: Why, if it is told.
    /// - Returns: What was handed over: each scope from which day on.
    /// - Throws: ``UnknownName``, `Refusal`.
    package func move(
        _ person: String, to team: String, successor: String?, keeping: Bool, on day: CivilDay?,
        reason: String?
    ) throws -> [Handover] {
        let from = max(day ?? today, today)
        try checkPerson(person)
        try checkTeam(team)
        let owned = try scopes(ownedBy: person, from: from)
        if let first = owned.first, successor == nil, !keeping {
            throw Refusal(
                "\(person) answers for \(owned.count) scope\(owned.count == 1 ? "" : "s"), such as '\(first.scope)'.",
                why: "who moves keeps what they own, or hands it over: that has to be said.",
                try: "ourside person move \(person) --to \(team) --hand-over TEAM, or --keep")
        }
        if let successor { try checkSuccessor(successor, of: person) }
        let takesOver = keeping || owned.isEmpty ? nil : successor
        if takesOver == nil, try moved(person) == Move(team: team, from: from) { return [] }
        try record(
            PersonMoved(
                person: person, team: team, from: from, successor: takesOver, reason: reason))
        guard !keeping else { return [] }
        return try handOver(owned, of: person, to: successor, reason ?? "\(person) moved")
    }

    private struct Move: Equatable {
        var team: String
        var from: CivilDay
    }

    /// Where a person was moved to last, and from which day on.
    private func moved(_ person: String) throws -> Move? {
        try connection.first(
            """
            SELECT team, since FROM person_change WHERE person = \(person) AND kind = 'moved'
            ORDER BY entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in Move(team: try row.text(0), from: try row.day(1)) }
    }

    /// A scope that changes hands.
    package struct Handover: Equatable, Sendable {
        /// What they answered for: `org`, a subject, `subject/duty`, `category:ID`.
        package var scope: String
        /// The first day on which the successor answers.
        package var from: CivilDay
    }

    func handOver(
        _ owned: [Handover], of person: String, to successor: String?, _ reason: String
    ) throws -> [Handover] {
        guard let successor else { return [] }
        for part in owned {
            try record(
                OwnerSet(
                    scope: part.scope, owner: successor, from: part.from == today ? nil : part.from,
                    reason: reason))
        }
        return owned
    }

    /// What a person owns on a day, and what they were to own later.
    func scopes(ownedBy person: String, from day: CivilDay) throws -> [Handover] {
        let words = try connection.query(
            """
            SELECT scope, since, owner FROM owner_setting AS word
            WHERE withdrawn IS NULL AND NOT EXISTS (
                SELECT 1 FROM owner_setting AS later
                WHERE later.scope = word.scope AND later.withdrawn IS NULL
                  AND (later.since, later.entry) > (word.since, word.entry)
                  AND (later.since <= \(day) OR later.since = word.since))
            ORDER BY scope, since
            """
        ) { row throws(SQLiteError) in
            (part: Handover(scope: try row.text(0), from: try row.day(1)), owner: try row.text(2))
        }
        return words.filter { PersonName.isSame($0.owner, person) }
            .map { Handover(scope: $0.part.scope, from: max($0.part.from, day)) }
    }

    func checkPerson(_ person: String) throws {
        let teams = try names("SELECT name FROM team")
        let current = try Identities(connection).current(person)
        guard current == person else {
            throw Refusal(
                "\(person) is called \(current) now.", why: "a person has one name at a time.",
                try: "the same with \(current)")
        }
        if teams.contains(person) {
            throw Refusal(
                "'\(person)' is a team.", why: "people leave and move; a team stays.",
                try: "ourside person list")
        }
        let known = try knownPeople()
        guard known.contains(person) else {
            throw UnknownName(kind: .person, name: person, known: known)
        }
        try checkIsHere(person)
    }

    /// Everybody who owned, did, recorded or approved something, left, moved or got another name.
    func knownPeople() throws -> [String] {
        try names(
            """
            SELECT owner FROM owner_setting UNION SELECT performed_by FROM completion
            UNION SELECT DISTINCT line ->> 'by' FROM ledger UNION SELECT person FROM person_change
            UNION SELECT after FROM name_change WHERE kind = 'person'
            EXCEPT SELECT name FROM team EXCEPT SELECT team FROM team_role
            EXCEPT SELECT before FROM name_change WHERE kind = 'team'
            ORDER BY 1
            """)
    }

    private func checkSuccessor(_ successor: String, of person: String) throws {
        guard successor != person else {
            throw Refusal(
                "\(person) cannot take over from \(person).", why: "somebody else has to answer.",
                try: "--to TEAM", kind: .words)
        }
        try checkIsCurrent(successor)
        try checkIsHere(successor)
    }

    /// A name that somebody or a team had is not given anything new.
    private func checkIsCurrent(_ owner: String) throws {
        let person = try Identities(connection).current(owner)
        let team = try names(
            "SELECT after FROM name_change WHERE kind = 'team' AND before = \(owner) ORDER BY entry"
        ).last
        if try hasEnded(team: owner) {
            throw Refusal(
                "The team '\(owner)' has ended.", why: "what is its would be nobody's.",
                try: "ourside team add \(owner), to take it back")
        }
        let isTeam = try names("SELECT name FROM team WHERE retired_on IS NULL").contains(owner)
        let current = isTeam ? owner : team ?? person
        guard current != owner else { return }
        throw Refusal(
            "\(owner) is called \(current) now.", why: "each has one name at a time.",
            try: "the same with \(current)")
    }

    /// Who has left answers for nothing; nor is anything given to somebody who is leaving, since
    /// nobody would take it over on that day.
    private func checkIsHere(_ name: String) throws {
        let left = try connection.first(
            """
            SELECT entry, since FROM person_change WHERE person = \(name) AND kind = 'left'
            ORDER BY entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in (entry: try row.int(0), since: try row.day(1)) }
        guard let left else { return }
        throw Refusal(
            "\(name) \(left.since <= today ? "left" : "leaves") on \(left.since).",
            why: "what they owned was handed over, and they are given nothing new.",
            try: "ourside undo \(left.entry), if that was a mistake")
    }
}
