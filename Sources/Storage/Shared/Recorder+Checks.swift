internal import Domain
internal import SQLite

/// What every recording checks.

extension Recorder {
    func checkName(_ name: String, _ kind: String, isSubject: Bool = false) throws {
        let fault = isSubject ? Identifier.fault(inSubject: name) : Identifier.fault(in: name)
        if let fault {
            let article = kind.first.map { "aeio".contains($0) } == true ? "an" : "a"
            throw Refusal(
                "'\(name)' cannot name \(article) \(kind).", why: "\(fault).",
                try: "a name such as 'orders-db'; free text goes into --title")
        }
    }

    func names(_ sql: SQL) throws -> [String] {
        try connection.query(sql) { row throws(SQLiteError) in try row.text(0) }
    }

    /// Services and accounts share one name space, and a name is never used again.
    func checkSubjectIsFree(_ name: String, _ kind: String) throws {
        try checkName(name, kind, isSubject: true)
        let taken = try connection.first("SELECT kind FROM subject WHERE name = \(name)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let taken else { return }
        throw Refusal(
            "There is a\(taken.hasPrefix("a") || taken.hasPrefix("o") ? "n" : "") \(taken) '\(name)' already.",
            why: "services and accounts share one name space, and a name is never used twice.",
            try: "ourside \(taken) list")
    }

    /// Checks that a scope names something that exists.
    ///
    /// - Throws: ``UnknownName``.
    func checkScope(_ scope: String) throws {
        let parts = scope.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, ["control", "duty", "category"].contains(parts[0]) {
            let known =
                switch parts[0] {
                case "control": try names("SELECT name FROM control WHERE in_pack")
                case "duty": try names("SELECT name FROM duty")
                default: try names("SELECT DISTINCT category FROM control WHERE in_pack")
                }
            guard known.contains(parts[1]) else {
                throw UnknownName(kind: parts[0], name: parts[1], known: known)
            }
            return
        }
        let halves = scope.split(separator: "/", maxSplits: 1).map(String.init)
        let subjects = try names("SELECT name FROM subject")
        guard let subject = halves.first, subjects.contains(subject) else {
            throw UnknownName(kind: "subject", name: halves.first ?? scope, known: subjects)
        }
        guard halves.count == 2 else { return }
        let inside = try names(
            """
            SELECT series.name FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(subject)
            UNION SELECT control.name FROM assignment
            JOIN subject ON subject.id = assignment.subject
            JOIN control ON control.id = assignment.control WHERE subject.name = \(subject)
            """)
        guard inside.contains(halves[1]) else {
            throw UnknownName(kind: "duty or control", name: halves[1], known: inside)
        }
    }
}
