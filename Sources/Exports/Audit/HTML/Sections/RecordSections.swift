internal import Domain

extension ReportSection {
    /// Approved relief.
    static func waivers(_ facts: ReportFacts) -> ReportSection {
        let day = facts.audit.record.judgedOn
        let rows = facts.audit.waivers.map { waiver in
            ReportTable.Row {
                [
                    "<code>\(waiver.scope)</code>", "\(waiver.from.description)",
                    "\(waiver.until.description)",
                    waiver.isLive(on: day)
                        ? "live" : "\(waiver.revokedOn.map { "revoked \($0)" } ?? "ended")",
                    "\(lines: waiver.reason)", approver(waiver.approvedBy, waiver.marks),
                    "\(orDash: waiver.remark)",
                ]
            }
        }
        return ReportSection(
            "waivers", "Waivers",
            "Approved relief with its reason and its end; what fell due inside is waived.",
            ReportTable(
                "Waivers",
                [
                    ("Scope", .text), ("From", .day), ("Until", .day), ("State", .text),
                    ("Reason", .text), ("Approved by", .text), ("In a row", .text),
                ], rows, empty: "No waiver was granted."))
    }

    /// Who approved it, with what an auditor asks about that.
    private static func approver(_ name: String?, _ marks: [String]) -> Markup {
        marks.isEmpty
            ? "\(orDash: name)"
            : "\(orDash: name) <strong class=\"lack\">\(marks.joined(separator: ", "))</strong>"
    }

    /// What does not apply, and why.
    static func exclusions(_ facts: ReportFacts) -> ReportSection {
        let rows = facts.audit.exclusions.map { exclusion in
            ReportTable.Row {
                [
                    "<code>\(exclusion.scope)</code>", "\(lines: exclusion.justification)",
                    approver(exclusion.approvedBy, exclusion.marks),
                    "\(exclusion.recordedOn.description)",
                    "\(orDash: exclusion.reviewOn)", "\(orDash: exclusion.endedOn)",
                ]
            }
        }
        return ReportSection(
            "exclusions", "Exclusions",
            "Controls that do not apply, with the justification and the day of the next look.",
            ReportTable(
                "Exclusions",
                [
                    ("Scope", .text), ("Justification", .text), ("Approved by", .text),
                    ("Recorded", .day), ("Review on", .day), ("Ended", .day),
                ], rows, empty: "Nothing was excluded."))
    }

    /// What was asked for otherwise from some day on.
    static func changes(_ facts: ReportFacts) -> ReportSection {
        let rows = facts.audit.changes.map { change in
            ReportTable.Row {
                [
                    "\(change.entry)", "\(change.recordedOn.description)", "\(change.kind)",
                    "<code>\(change.scope)</code>", "\(lines: change.before)",
                    "\(lines: change.after)", "\(lines: change.reason)",
                    approver(change.approvedBy, change.marks), "\(change.recordedBy)",
                ]
            }
        }
        return ReportSection(
            "changes", "Changes",
            """
            Every change of schedule, scope, owner, date or catalogue that was recorded in the \
            period: old, new, why, and who approved.
            """,
            ReportTable(
                "Changes recorded in the period",
                [
                    ("Entry", .number), ("Recorded", .day), ("Kind", .text), ("Scope", .text),
                    ("Before", .text), ("After", .text), ("Reason", .text), ("Approved by", .text),
                    ("Recorded by", .text),
                ], rows, empty: "Nothing was changed."))
    }

    /// Four eyes.
    static func reviews(_ facts: ReportFacts) -> ReportSection? {
        guard !facts.audit.reviews.isEmpty else { return nil }
        let rows = facts.audit.reviews.map { review in
            ReportTable.Row {
                [
                    "<code>\(review.task)</code>", "\(review.performedBy)",
                    "\(orDash: review.reviewedBy)", "\(orDash: review.reviewedOn)",
                    review.decision == "approved"
                        ? "approved" : "<strong class=\"lack\">\(review.decision)</strong>",
                    "\(lines: review.note)",
                ]
            }
        }
        return ReportSection(
            "reviews", "Reviews", "Completions that a second person looked at, or is to.",
            ReportTable(
                "Reviews",
                [
                    ("Task", .text), ("Performed by", .text), ("Reviewed by", .text),
                    ("On", .day), ("Decision", .text), ("Note", .text),
                ], rows))
    }

    /// Leavers, joiners, incidents, advisories.
    static func events(_ facts: ReportFacts) -> ReportSection? {
        guard !facts.audit.events.isEmpty else { return nil }
        let rows = facts.audit.events.map { event in
            ReportTable.Row {
                [
                    "\(event.kind)", "\(event.id)", "\(event.on.description)",
                    "\(event.recordedOn.description)", "\(orDash: event.closedOn)",
                    "\(orDash: event.daysTaken)", "\(orDash: event.result)",
                ]
            }
        }
        return ReportSection(
            "events", "Events", "What happened and opened tasks of its own, with the days taken.",
            ReportTable(
                "Events",
                [
                    ("Kind", .text), ("Which", .text), ("On", .day), ("Recorded", .day),
                    ("Closed", .day), ("Days", .number), ("Result", .text),
                ], rows))
    }
}
