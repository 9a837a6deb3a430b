/// The help of the whole program or of one group: its commands, and how to learn more.
struct OverviewPage {
    let program: String
    /// The first words of the group's commands; empty for the whole program.
    let path: [String]
    let abstract: String
    let commands: [CommandDescription]
    let width: Int

    var text: String {
        let name = ([program] + path).joined(separator: " ")
        var blocks = [
            usageLines("\(name) COMMAND [options]", width: width), wrap(abstract, width: width),
        ]
        blocks += lists.map { title, members in
            HelpList(title: title, rows: members.map { ($0.name, $0.abstract) })
                .lines(width: width)
        }
        if path.isEmpty { blocks.append(options) }
        let topic = ([program, "help"] + path + ["COMMAND"]).joined(separator: " ")
        blocks.append(wrap("'\(topic)' explains a command.", width: width))
        return page(blocks)
    }

    /// The commands under their headings, in the order in which these are first named.
    private var lists: [(title: String, members: [CommandDescription])] {
        guard path.isEmpty else { return [("Commands", commands)] }
        var groups: [String] = []
        for command in commands where !groups.contains(command.group) {
            groups.append(command.group)
        }
        return groups.map { group in
            (group.isEmpty ? "Commands" : group, commands.filter { $0.group == group })
        }
    }

    /// What every command takes may stand before its name, so it belongs on the first page.
    private var options: [String] {
        let shared = (commands.first?.options ?? []).filter { option in
            commands.count > 1
                && commands.allSatisfy { $0.options.contains { $0.name == option.name } }
        }
        let rows =
            shared.map { (label: $0.usage, meaning: $0.explanation) } + [
                ("-h, --help", "Shows this help, or that of a command."),
                ("--version", "Shows which version this is."),
            ]
        return HelpList(title: "Options", rows: rows).lines(width: width)
    }
}
