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
        func check(_ kind: NameKind, _ name: String, _ known: [String]) throws(UnknownName) {
            guard known.contains(name) else {
                throw UnknownName(kind: kind, name: name, known: known)
            }
        }
        switch TaskScope(scope) {
        case .control(let id):
            try check(.control, id, names("SELECT name FROM control WHERE in_pack"))
        case .duty(let id): try check(.duty, id, names("SELECT name FROM duty"))
        case .category(let id):
            try check(
                .category, id, names("SELECT DISTINCT category FROM control WHERE in_pack"))
        case .subject(let name): try check(.subject, name, names("SELECT name FROM subject"))
        case .part(let subject, let name):
            try check(.subject, subject, names("SELECT name FROM subject"))
            try check(.dutyOrControl, name, names(of: subject))
        }
    }

    /// The tasks of a subject and the controls that apply to it, by name.
    private func names(of subject: String) throws -> [String] {
        try names(
            """
            SELECT series.name FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(subject)
            UNION SELECT control.name FROM assignment
            JOIN subject ON subject.id = assignment.subject
            JOIN control ON control.id = assignment.control WHERE subject.name = \(subject)
            """)
    }
}
