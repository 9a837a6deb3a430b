internal import Domain
internal import SQLite

extension Recorder {
    /// Refuses to take back a registration on which something builds.
    func checkUnused(_ name: String, _ kind: String) throws {
        let reasons: [(SQL, String)] = [
            (
                """
                SELECT child.name FROM subject JOIN subject AS child ON child.parent = subject.id
                WHERE subject.name = \(name) AND child.kind <> 'catalogue-service'
                """, "lies in it"
            ),
            (
                """
                SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                JOIN completion ON completion.series = series.id
                WHERE subject.name = \(name) AND completion.withdrawn IS NULL
                """, "was ticked off"
            ),
            (
                """
                SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                WHERE subject.name = \(name) AND series.id IN (
                    SELECT series FROM deferral WHERE withdrawn IS NULL
                    UNION SELECT series FROM explanation WHERE withdrawn IS NULL)
                """, "was moved, skipped or explained"
            ),
            (
                """
                SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                WHERE subject.name = \(name) AND series.next_due < \(today)
                """, "has fallen due"
            ),
            (
                """
                SELECT event_about.name FROM event_about WHERE event_about.name = \(name)
                UNION SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                JOIN event_task ON event_task.series = series.id WHERE subject.name = \(name)
                """, "is part of an event"
            ),
        ]
        for (sql, words) in reasons {
            guard let found = try names(sql).first else { continue }
            throw Refusal(
                "The registration of '\(name)' cannot be withdrawn: '\(found)' \(words).",
                why: "only a registration on which nothing builds can be withdrawn.",
                try:
                    "ourside \(kind) \(kind == "account" ? "close" : "retire") \(name) --reason … --approved-by …"
            )
        }
    }
}
