package import Domain

/// What a command would end or postpone of what was announced, without anybody's decision.
package struct UndecidedChanges: Error, Equatable, Sendable {
    /// `web/os-patching@2026-08-18 ends`, one for each.
    package let lines: [String]

    /// Why it is refused, with the whole list.
    package var refusal: Refusal {
        Refusal(
            lines.count == 1
                ? "This would end or postpone what was announced: \(lines[0])."
                : "This would end or postpone \(lines.count) things that were announced.",
            why: ((lines.count == 1 ? [] : lines)
                + ["what is due ends or moves by a decision: with a reason, and an approver"])
                .joined(separator: ";\n       ") + ".",
            try: "the same with --reason … --approved-by …")
    }
}
