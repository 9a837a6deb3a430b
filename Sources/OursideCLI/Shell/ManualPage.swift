internal import Arguments

/// The manual page, made of what the commands say of themselves.
///
/// Source: man-pages(7) for the sections and their order.
struct ManualPage {
    let version: String
    let abstract: String
    let commands: [CommandDescription]

    var text: String {
        var lines = [
            ".\\\" Made by 'ourside manual'.",
            ".TH OURSIDE 1 \"\" \(Troff.argument("ourside \(version)")) \"User Commands\"",
            ".SH NAME", "ourside \\- \(Troff.text(lowered(abstract)))",
            ".SH SYNOPSIS", ".B ourside", ".I command", "[\\fIoptions\\fR]",
            ".SH DESCRIPTION",
        ]
        lines += Troff.paragraphs(Self.description)
        for group in groups {
            lines.append(".SH \(Troff.argument(group.uppercased()))")
            for command in commands where command.group == group { lines += section(command) }
        }
        for (title, options) in shared {
            lines.append(".SH \(Troff.argument("Options: \(title)".uppercased()))")
            lines += options.flatMap(item)
        }
        for (title, items) in Self.closing {
            lines.append(".SH \(title)")
            for (label, meaning) in items {
                lines += [".TP", "\\fB\(Troff.text(label))\\fR", Troff.text(meaning)]
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Without its full stop and with a small letter, as the first line of a page has it.
    private func lowered(_ sentence: String) -> String {
        let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    private var groups: [String] {
        var found: [String] = []
        for command in commands where !found.contains(command.group) {
            found.append(command.group)
        }
        return found
    }

    /// Options that stand under the same heading in several commands are explained once.
    private var shared: [(title: String, options: [OptionDescription])] {
        var found: [(title: String, options: [OptionDescription])] = []
        for option in commands.flatMap(\.options) where !option.section.isEmpty {
            guard let index = found.firstIndex(where: { $0.title == option.section }) else {
                found.append((option.section, [option]))
                continue
            }
            if !found[index].options.contains(where: { $0.name == option.name }) {
                found[index].options.append(option)
            }
        }
        return found
    }

    private func section(_ command: CommandDescription) -> [String] {
        var lines = [".SS \(Troff.argument("ourside \(command.usage)"))"]
        lines.append(Troff.text(command.abstract))
        if !command.discussion.isEmpty {
            lines.append(".PP")
            lines += Troff.paragraphs(command.discussion)
        }
        for argument in command.arguments {
            lines += [".TP", "\\fI\(Troff.text(argument.placeholder))\\fR"]
            lines.append(Troff.text(argument.explanation))
        }
        lines += command.options.filter { $0.section.isEmpty }.flatMap(item)
        for example in command.examples {
            lines += [".PP", Troff.text(example.meaning)]
            lines += [".RS 4", ".nf", Troff.text(example.line), ".fi", ".RE"]
        }
        return lines
    }

    private func item(_ option: OptionDescription) -> [String] {
        let value = option.valueName.map { " \\fI\(Troff.text($0.uppercased()))\\fR" } ?? ""
        return [
            ".TP", "\\fB\(Troff.text(option.spelling))\\fR\(value)",
            Troff.text(option.explanation),
        ]
    }

    private static let description = """
        Registers the AWS services that are in use, derives the dated tasks that are the \
        customer's for each, lets people tick them off with evidence, says what is overdue, and \
        exports what an auditor can check with stock tools.

        Everything is one SQLite file. Facts are entries of an append-only, hash-chained ledger; \
        the register is derived from it and can be built anew. Nothing is deleted: a mistake is \
        withdrawn, and both stay visible.
        """

    private static let closing: [(title: String, items: [(String, String)])] = [
        (
            "ENVIRONMENT",
            [
                ("OURSIDE_DATABASE", "The database, where --database is not given."),
                (
                    "XDG_DATA_HOME",
                    "The folder of ourside/ourside.db otherwise; ~/.local/share if it is not set."
                ),
                ("OURSIDE_ACTOR", "Who acts, for the login name; entries say that it was given."),
                (
                    "OURSIDE_NOW",
                    "A moment for the clock, as in RFC 3339; entries say that it was given."
                ),
                ("NO_COLOR", "If it is not empty, nothing is coloured."),
            ]
        ),
        (
            "EXIT STATUS",
            [
                ("0", "Done."), ("1", "The answer is no: check, verify, overdue --fail."),
                ("64", "The words were not understood."),
                ("65", "The data or the register refuses."),
                ("66", "Input is missing or is not a regular file."),
                ("73", "Output cannot be created."), ("74", "Input/output error, or disk full."),
                ("75", "Locked by another process: try again."),
                ("77", "Not permitted: files, or four eyes."),
            ]
        ),
    ]
}
