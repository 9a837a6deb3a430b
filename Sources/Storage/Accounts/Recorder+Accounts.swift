package import Domain
internal import SQLite

extension Recorder {
    /// Adds an account.
    ///
    /// - Throws: `Refusal`, if the alias or the number is taken.
    package func addAccount(
        _ alias: String, number: String?, team: String?, title: String?
    ) throws {
        try checkSubjectIsFree(alias, "account")
        try checkNumber(number, of: alias)
        try checkTeam(team)
        try record(AccountRegistered(alias: alias, number: number, team: team, title: title))
    }

    /// Changes what is told about an account.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func changeAccount(
        _ alias: String, number: String?, team: String?, title: String?
    ) throws {
        let name = try account(alias)
        try checkNumber(number, of: name)
        try checkTeam(team)
        let isSo = try stands(
            """
            SELECT 1 FROM account JOIN subject USING (id) LEFT JOIN team ON team.id = account.team
            WHERE subject.name = \(name) AND coalesce(\(number), number) IS number
              AND coalesce(\(team), team.name) IS team.name
              AND coalesce(\(title), account.title) IS account.title
            """)
        if isSo { return }
        try record(AccountChanged(alias: name, number: number, team: team, title: title))
    }

    /// Closes an account in which no service is in use any more, and no resource.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func closeAccount(
        _ alias: String, on day: CivilDay?, reason: String, approvedBy: String
    ) throws {
        let name = try account(alias)
        let last = max(day ?? today, today)
        try checkNothing("service", isLeftIn: name, after: last)
        try checkNothing("resource", isLeftIn: name, after: last)
        try record(
            AccountClosed(
                alias: name, on: last, reason: reason, approvedBy: approvedBy))
    }

    /// What is in use, or announced to retire only after the account's last day, keeps it open.
    private func checkNothing(_ kind: String, isLeftIn account: String, after last: CivilDay) throws
    {
        let left = try connection.query(
            """
            SELECT subject.name, retired FROM \(identifier: kind) JOIN subject USING (id)
            WHERE parent = (SELECT id FROM subject WHERE name = \(account))
              AND (retired IS NULL OR retired > \(last))
            ORDER BY retired IS NOT NULL, retired DESC, subject.name
            """
        ) { row throws(SQLiteError) in (name: try row.text(0), retired: try row.optionalDay(1)) }
        guard let first = left.first else { return }
        if let retired = first.retired {
            throw Refusal(
                "The account '\(account)' cannot close on \(last): '\(first.name)' is there until \(retired).",
                why: "an account closes when nothing is left in it.",
                try: "ourside account close \(account) --on \(retired) --reason … --approved-by …")
        }
        let count = left.count { $0.retired == nil }
        let things = "\(count) \(kind)\(count == 1 ? "" : "s")"
        throw Refusal(
            "The account '\(account)' has \(things) \(kind == "service" ? "in use" : "that nobody has retired").",
            why: "an account closes when nothing is left in it.",
            try: "ourside \(kind) retire \(first.name) --reason … --approved-by …")
    }

    /// The alias of an account given by alias or number; the only open one if nothing is given.
    ///
    /// - Throws: ``UnknownName``, or `Refusal` if there are several and none was named.
    package func account(_ given: String?) throws -> String {
        let open = try connection.query(
            """
            SELECT subject.name, number FROM account JOIN subject USING (id)
            WHERE closed IS NULL ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in (alias: try row.text(0), number: try row.optionalText(1)) }
        if let given {
            guard let found = open.first(where: { $0.alias == given || $0.number == given }) else {
                try checkIsNotClosed(given)
                throw UnknownName(kind: .account, name: given, known: open.map(\.alias))
            }
            return found.alias
        }
        guard open.count == 1, let only = open.first else {
            throw Refusal(
                "There are \(open.count) accounts: say which one is meant.",
                why: open.map(\.alias).joined(separator: ", ") + ".",
                try: "--account \(open.first?.alias ?? "ALIAS")", kind: .words)
        }
        return only.alias
    }

    private func checkIsNotClosed(_ given: String) throws {
        let closed = try connection.first(
            """
            SELECT subject.name, closed FROM account JOIN subject USING (id)
            WHERE closed IS NOT NULL AND \(given) IN (subject.name, number)
            """
        ) { row throws(SQLiteError) in (alias: try row.text(0), day: try row.day(1)) }
        guard let closed else { return }
        throw Refusal(
            "The account '\(closed.alias)' is closed: \(closed.day) is its last day.",
            why: "what is closed stays as it was.", try: "ourside account list")
    }

    func checkTeam(_ name: String?) throws {
        guard let name else { return }
        let known = try names("SELECT name FROM team WHERE retired_on IS NULL ORDER BY name")
        guard known.contains(name) else {
            throw UnknownName(kind: .team, name: name, known: known)
        }
    }

    private func checkNumber(_ number: String?, of alias: String) throws {
        guard let number else { return }
        guard number.utf8.count == 12, number.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw Refusal(
                "'\(number)' is not an account number.", why: "it has 12 digits.",
                try: "aws sts get-caller-identity --query Account --output text", kind: .words)
        }
        let other = try names(
            """
            SELECT subject.name FROM account JOIN subject USING (id)
            WHERE number = \(number) AND subject.name <> \(alias)
            """)
        if let other = other.first {
            throw Refusal(
                "The account number \(number) belongs to '\(other)' already.",
                why: "one account is registered once.", try: "ourside account list")
        }
    }
}
