internal import Catalogue
internal import Domain

extension CatalogueManual {
    /// Every control, by category in the pack's order.
    var controls: String {
        guard !pack.controls.isEmpty else { return "" }
        var order: [String] = []
        for control in pack.controls where !order.contains(control.category) {
            order.append(control.category)
        }
        var lines = ["## Controls", ""]
        for category in order {
            lines += ["### \(words(titled(category)))", ""]
            for control in pack.controls where control.category == category {
                lines += heading(4, "control", control.id, control.title)
                lines += page(control) + [""]
            }
        }
        return lines.joined(separator: "\n")
    }

    private func page(_ control: Control) -> [String] {
        let limits = CatalogueWords.limits(control.minimumClassification, nil)
        let facts = [
            control.severity.rawValue, CatalogueWords.owner(control.owner),
            CatalogueWords.scope(control.scope), CatalogueWords.rule(control.appliesTo),
        ]
        var lines = [words((facts + limits).joined(separator: " · ")), ""]
        if control.optIn == true { lines += ["Proposed only: never applied by itself.", ""] }
        if !control.guidance.isEmpty { lines += [words(control.guidance), ""] }
        if let steps = control.steps, !steps.isEmpty {
            lines +=
                steps.enumerated().map { "\($0 + 1). \(words($1.title)) \(code($1.id))" } + [""]
        }
        lines += field("AWS's part", control.aws.map(words))
        lines += field("Your part", control.customer.map(words))
        lines += field("Evidence", words(control.evidence))
        lines += field("Tools", control.tools.map { words($0.joined(separator: ", ")) })
        let frameworks = (control.frameworks ?? [:]).sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value.joined(separator: ", "))" }.joined(separator: "; ")
        lines += field("Frameworks", words(frameworks))
        lines += field("Duties", control.duties.map(links(toDuties:)))
        lines += field("Carries on", control.replaces?.map(code).joined(separator: ", "))
        return lines + field("Your number", control.ref.map(words))
            + field("Note", control.note.map(words))
    }
}
