internal import Catalogue
internal import Domain
internal import Exports

extension CatalogueManual {
    /// Every duty with its schedule and where that comes from.
    var duties: String {
        guard !pack.duties.isEmpty else { return "" }
        var lines = [
            "## Duties", "", "| Duty | Schedule | Role | For |", "| --- | --- | --- | --- |",
        ]
        lines += pack.duties.map { duty in
            "| \(links(toDuties: [duty.id])) | \(words("\(duty.schedule)")) | "
                + "\(duty.role.rawValue) | \(words(CatalogueWords.scope(duty.scope))) |"
        }
        lines.append("")
        for duty in pack.duties {
            lines += heading(3, "duty", duty.id, duty.title)
            lines += page(duty) + [""]
        }
        return lines.joined(separator: "\n")
    }

    private func page(_ duty: Duty) -> [String] {
        let facts =
            [
                "\(duty.schedule)", duty.severity.rawValue, duty.role.rawValue,
                CatalogueWords.scope(duty.scope), CatalogueWords.rule(duty.appliesTo),
            ] + CatalogueWords.limits(duty.minimumClassification, duty.environments)
        var lines = [words(facts.joined(separator: " · ")), ""]
        if duty.optIn == true { lines += ["Proposed only: never applied by itself.", ""] }
        let terms = Terms(
            schedule: duty.schedule, runway: duty.runway, lead: duty.lead, grace: duty.grace)
        lines += ScheduleWords.allowances(terms).map { "- \(words($0.words))" }
        lines.append("")
        lines += field("Source of the schedule", words(duty.source))
        lines += field("In the profiles", joined(duty.profiles.map(\.rawValue)))
        lines += field("Second person", duty.review ? "must approve each completion" : nil)
        lines += field(duty.ordered ? "Items, in order" : "Items", items(duty))
        lines += field("Done when", words(duty.doneWhen))
        lines += field("Evidence", words(duty.evidence))
        lines += field("Carries on", duty.replaces?.map(code).joined(separator: ", "))
        lines += field("Note", duty.note.map(words))
        guard let collect = duty.collect else { return lines }
        return lines + ["", "```sh", visible(collect), "```"]
    }

    /// The items of a checklist, each leading to its control.
    private func items(_ duty: Duty) -> String {
        duty.items.map { "[\(code($0))](#control-\(controlID(ofItem: $0)))" }
            .joined(separator: ", ")
    }
}
