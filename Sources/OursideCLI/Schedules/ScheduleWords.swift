internal import Domain
internal import Exports

/// Schedules and their allowances in sentences.
enum ScheduleWords {
    /// What the allowances of a schedule mean, each with the label of its line.
    static func allowances(_ terms: Terms) -> [(label: String, words: String)] {
        var lines: [(label: String, words: String)] = []
        switch terms.schedule {
        case .beforeExpiry: lines.append(("runway", "none: it hangs on the expiry alone"))
        case .once: lines.append(("runway", "it falls due \(days(terms.runway)) after the start"))
        case .interval, .calendar, .anchored:
            lines.append(
                ("runway", "the first due date is at least \(days(terms.runway)) after the start"))
        }
        lines.append(
            (
                "lead",
                terms.lead == 0
                    ? "it never shows as due soon"
                    : "it shows as due soon from \(days(terms.lead)) before the due date"
            ))
        lines.append(
            (
                "grace",
                terms.grace == 0
                    ? "from the day after the due date it is overdue"
                    : "it counts as on time through \(days(terms.grace)) after the due date"
            ))
        if case .interval = terms.schedule {
            lines.append(("catch-up", "done late, it is settled until the next due date passes"))
        } else if terms.schedule.shortestGap != nil {
            lines.append(
                (
                    "catch-up",
                    terms.catchUp == 0
                        ? "work done after the due date counts for the next one"
                        : "work done through \(days(terms.catchUp)) after it still counts for it"
                ))
        }
        return lines
    }

    private static func days(_ count: Int) -> String { counted(count, "day") }

    /// What happens after a due date is settled or passes, where that is not the calendar's doing.
    static func remark(_ schedule: Schedule) -> String? {
        switch schedule {
        case .once: "Done once, it does not fall due again."
        case .interval:
            "Each is counted from the day it was last done; these are the dates if "
                + "every one is done on the day it falls due."
        case .beforeExpiry(let days):
            "It falls due \(counted(days, "day")) before the expiry of each certificate or domain; "
                + "ticking it gives the new expiry, and so the next due date."
        case .calendar, .anchored: nil
        }
    }
}
