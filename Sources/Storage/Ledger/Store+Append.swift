package import Domain
internal import SQLite

extension Store {
    /// Writes one command's facts: the only way to change anything.
    ///
    /// One `BEGIN IMMEDIATE` transaction in which the clock is read, the caller validates against
    /// the register, and each fact is chained and applied. Success is returned after the commit.
    ///
    /// - Parameters:
    ///   - actor: Who acts.
    ///   - clock: Tells the time.
    ///   - dryRun: Takes everything back at the end; the answer is that of a real run.
    ///   - acceptingLeap: Takes a clock that is more than a year ahead of the newest entry.
    ///   - body: Records the facts and answers.
    /// - Returns: What the body answered.
    /// - Throws: `Refusal`, and `SQLiteError` for what the database says.
    package func append<Value>(
        by actor: Actor, clock: Clock, dryRun: Bool = false, acceptingLeap: Bool = false,
        _ body: (Recorder) throws -> Value
    ) throws -> Value {
        var answer: Value?
        var newest: Int?
        do {
            try connection.transaction(.immediate) {
                let recorder = try recorder(actor, clock, acceptingLeap)
                let approval = try policy(.approval)
                let adopted = try recorder.adoptRules()
                answer = try body(recorder)
                // Nothing was recorded by them: then nothing was adopted for them either.
                if adopted, recorder.entries.count == 1 { throw TakenBack() }
                try recorder.settle()
                if approval == "other" { try recorder.checkApprovers() }
                try recorder.checkAnnounced(before: path)
                if let last = recorder.entries.last {
                    try connection.execute("UPDATE projection SET entry = \(last.seq)")
                    newest = last.seq
                }
                if dryRun { throw TakenBack() }
            }
            projector.touched = []
            if let newest { Committed.note(newest) }
        } catch is TakenBack {
            projector.forget()
        } catch {
            projector.forget()
            throw error
        }
        guard let answer else { throw Refusal("Nothing was recorded.") }
        return answer
    }

    /// Who acts, by the name that entries keep.
    private func signing(_ actor: Actor) throws -> Actor {
        let (name, fault) = PersonName.read(actor.name)
        if let fault {
            throw Refusal(
                "Who acts has no name that can be kept.", why: "\(fault).",
                try: "OURSIDE_ACTOR, or the login name, as the person signs", kind: .words)
        }
        var actor = actor
        actor.name = name
        return actor
    }

    private func recorder(
        _ actor: Actor, _ clock: Clock, _ acceptingLeap: Bool
    ) throws -> Recorder {
        let actor = try signing(actor)
        try Overrides(rawValue: policy(.overrides))?.check(actor, clock)
        let head = try head()
        let zone = try timeZone() ?? "UTC"
        let moment = try EntryMoment(clock, after: head, acceptingLeap: acceptingLeap)
        guard let day = moment.day(clock, zone) else {
            throw Refusal(
                "The time zone '\(zone)' of this register is not known on this machine.",
                why: "\"today\" is meant in that zone, and its rules are not installed here.",
                try: "apt-get install tzdata", kind: .io)
        }
        let given = (clock.isGiven ? ["clock"] : []) + (actor.isGiven ? ["actor"] : [])
        return Recorder(
            connection: connection, projector: projector, actor: actor, clock: clock,
            given: given, moment: moment, today: day, head: head)
    }

    /// The newest line.
    package func head() throws -> LedgerHead {
        let newest = try connection.first("SELECT line FROM ledger ORDER BY seq DESC LIMIT 1") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let newest else {
            return LedgerHead(seq: 0, hash: LedgerEntry.noPrevious, at: nil, day: nil)
        }
        let entry = try LedgerEntry(line: newest)
        return LedgerHead(
            seq: entry.seq, hash: LedgerEntry.hash(of: newest), at: entry.at, day: entry.day)
    }

    /// The day of the newest entry, without reading its payload: what stands before the day in
    /// a line (`prev`, `seq`, `at`) is never free text.
    package func newestDay() throws -> CivilDay? {
        try connection.first(
            """
            SELECT substr(line, instr(line, '"day":"') + 7, 10) FROM ledger
            ORDER BY seq DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.day(0) }
    }

    func timeZone() throws -> String? {
        try connection.first("SELECT time_zone FROM organization") {
            row throws(SQLiteError) in try row.text(0)
        }
    }
}

/// Ends a transaction whose changes are not wanted.
private struct TakenBack: Error {}
