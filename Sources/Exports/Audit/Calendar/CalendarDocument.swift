internal import Domain

/// Open tasks as a calendar: one all-day entry each, with an alarm at its lead time.
///
/// There are no rules of recurrence: clamped ends of months are not what `RRULE` means, and a
/// completion moves dates. Waived and accepted tasks are left out: nobody is to do them now.
///
/// Source: RFC 5545; RFC 7986 for the calendar's name.
package struct CalendarDocument: Sendable {
    /// What each entry is.
    package enum Entry: Sendable { case event, todo }

    private let audit: Audit
    private let entry: Entry

    /// Takes an audit, whose open tasks become entries of one kind: VEVENT or VTODO.
    package init(_ audit: Audit, as entry: Entry) { (self.audit, self.entry) = (audit, entry) }

    /// Writes the calendar, piece by piece.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let name = CalendarText.escaped("Control tasks, \(audit.record.organization)")
        try sink(
            Self.lines([
                "BEGIN:VCALENDAR", "VERSION:2.0",
                "PRODID:-//Ourside//\(CalendarText.escaped(audit.record.program))//EN",
                "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(name)", "NAME:\(name)",
                "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H",
            ]))
        for task in audit.tasks {
            guard Self.isOpen(task), let due = task.name.due else { continue }
            try sink(Self.lines(lines(task, counted: due)))
        }
        try sink(Self.lines(["END:VCALENDAR"]))
    }

    private static func isOpen(_ task: AuditedTask) -> Bool {
        switch task.status {
        case .current, .new, .dueSoon, .due, .overdue, .awaitingReview: true
        case .waived, .accepted, .done, .notApplicable: false
        }
    }

    private static func lines(_ lines: [String]) -> String {
        lines.map(CalendarText.line).joined()
    }

    private func lines(_ task: AuditedTask, counted: CivilDay) -> [String] {
        let due = task.plannedFor ?? counted
        let stamp = Self.stamp(audit.record.newest)
        let title = CalendarText.escaped(visible(summary(task)))
        let categories = [task.category, task.service, task.severity.rawValue].compactMap(\.self)
        let common = [
            "UID:\(CalendarText.escaped("\(task.name)@\(audit.record.register)"))",
            "DTSTAMP:\(stamp)", "LAST-MODIFIED:\(stamp)", "SEQUENCE:\(task.moves)",
            "SUMMARY:\(title)", "DESCRIPTION:\(CalendarText.escaped(description(task)))",
            "CATEGORIES:\(categories.map(CalendarText.escaped).joined(separator: ","))",
            "CLASS:PRIVATE",
        ]
        func alarm(_ trigger: String) -> [String] {
            [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(title)",
                "\(trigger):-P\(task.lead)D", "END:VALARM",
            ]
        }
        switch entry {
        case .event:
            return ["BEGIN:VEVENT"] + common + [
                "DTSTART;VALUE=DATE:\(Self.date(due))",
                "DTEND;VALUE=DATE:\(Self.date(due.adding(days: 1)))", "TRANSP:TRANSPARENT",
            ] + alarm("TRIGGER") + ["END:VEVENT"]
        case .todo:
            let start =
                task.lead > 0
                ? ["DTSTART;VALUE=DATE:\(Self.date(due.adding(days: -task.lead)))"] : []
            return ["BEGIN:VTODO"] + common + start + [
                "DUE;VALUE=DATE:\(Self.date(due))", "PRIORITY:\(Self.priority(task.severity))",
                "STATUS:\(task.status == .awaitingReview ? "IN-PROCESS" : "NEEDS-ACTION")",
                "PERCENT-COMPLETE:0",
            ] + alarm("TRIGGER;RELATED=END") + ["END:VTODO"]
        }
    }

    private func summary(_ task: AuditedTask) -> String {
        let title = "\(task.title) (\(task.name.subject))"
        return task.status == .overdue ? "OVERDUE: \(title)" : title
    }

    private func description(_ task: AuditedTask) -> String {
        let late = task.days.map { $0 > 0 ? " (\(counted($0, "day")) past due)" : "" } ?? ""
        let lines = [
            "Task: \(task.name)", "Status: \(task.status.rawValue)\(late)",
            "Severity: \(task.severity.rawValue)", "Schedule: \(task.schedule)",
            "Owner: \(task.owner ?? "nobody")",
            task.controls.isEmpty ? nil : "Controls: \(task.controls.joined(separator: ", "))",
            task.evidenceExpected.map { "Evidence: \($0)" },
            "Done? ourside tick \(task.name.series) --evidence FILE",
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    /// 1 is the highest of 9.
    private static func priority(_ severity: Severity) -> Int {
        switch severity {
        case .critical: 1
        case .high: 3
        case .medium: 5
        case .low: 9
        }
    }

    /// `20261121`.
    private static func date(_ day: CivilDay) -> String {
        "\(day)".filter { $0 != "-" }
    }

    /// `20261121T090000Z`.
    private static func stamp(_ instant: Instant) -> String {
        "\(instant)".filter { $0 != "-" && $0 != ":" }
    }
}
