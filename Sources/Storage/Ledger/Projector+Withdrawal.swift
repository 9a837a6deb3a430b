internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: EntryWithdrawn, _ entry: LedgerEntry) throws {
        let line = try connection.first("SELECT line FROM ledger WHERE seq = \(fact.entry)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let line else { throw Refusal("There is no entry \(fact.entry).") }
        try connection.execute(
            """
            INSERT INTO withdrawal (entry, withdrawn, reason)
            VALUES (\(entry.seq), \(fact.entry), \(fact.reason))
            """)
        switch try LedgerEntry(line: line).fact {
        case .taskTicked: try withdrawTick(fact.entry, entry)
        case .serviceRegistered(let earlier):
            let id = try subject(earlier.name)
            try touch(service: id, entry)
            try remove(id)
        case .resourceRegistered(let earlier):
            try remove(try subject("\(earlier.subject):\(earlier.name)"))
        case .accountRegistered(let earlier):
            try remove(try subject(earlier.alias))
            dirty.insert(try subject("org"))
        case .teamAdded(let earlier):
            let team = try team(earlier.team)
            try connection.execute("DELETE FROM team_role WHERE team = \(team)")
            try connection.execute("DELETE FROM team WHERE id = \(team)")
        case .scheduleSet(let earlier): try withdrawSetting(earlier.scope, fact, entry)
        case .scheduleReset(let earlier): try withdrawSetting(earlier.scope, fact, entry)
        case .ownerSet(let earlier): try withdrawOwner(earlier, fact, entry)
        case .personLeft, .personMoved: try withdrawPersonChange(fact)
        case .controlIncluded(let earlier):
            if try !withdrawEndOfExclusion(fact.entry) {
                try withdrawInclusion(earlier.scope, fact, entry)
            }
        case .controlExcluded: try withdrawExclusion(fact.entry, entry)
        case .waiverGranted: try withdrawWaiver(fact.entry, entry)
        case .waiverRevoked: try withdrawRevocation(fact.entry)
        case .occurrenceMoved, .occurrenceSkipped: try withdrawDeferral(fact.entry, entry)
        case .taskReviewed: try withdrawTaskReview(fact.entry, entry)
        case .deviationExplained:
            try connection.execute(
                "UPDATE explanation SET withdrawn = \(entry.seq) WHERE entry = \(fact.entry)")
        case .reviewRequired:
            try connection.execute(
                "UPDATE review_rule SET withdrawn = \(entry.seq) WHERE entry = \(fact.entry)")
        case .eventRecorded: try withdrawEvent(fact.entry, entry)
        case .eventClosed(let earlier): try withdrawClosing(earlier, fact.entry, entry)
        case .reviewStarted, .reviewDecided, .reviewClosed:
            try withdrawAccessReview(fact.entry, entry)
        default:
            throw Refusal("Entry \(fact.entry) cannot be withdrawn.")
        }
    }
}
