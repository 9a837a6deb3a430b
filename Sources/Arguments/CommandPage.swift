/// The help of one command.
struct CommandPage {
    let program: String
    let command: CommandDescription
    /// Commands whose names begin with this one's.
    let further: [CommandDescription]
    let width: Int

    var text: String {
        var blocks = [usage, wrap(command.abstract, width: width)]
        blocks.append(
            HelpList(
                title: "Arguments",
                rows: command.arguments.map { ($0.usage, $0.explanation) }
            ).lines(width: width))
        blocks += options
        blocks.append(
            HelpList(
                title: "Further commands", rows: further.map { ($0.name, $0.abstract) }
            ).lines(width: width))
        blocks += paragraphs(command.discussion)
        blocks.append(examples)
        return page(blocks)
    }

    private var usage: [String] { usageLines("\(program) \(command.usage)", width: width) }

    /// One list per section, the command's own options first, and `--help` at their end.
    private var options: [[String]] {
        var titles = [""]
        for option in command.options where !titles.contains(option.section) {
            titles.append(option.section)
        }
        return titles.map { title in
            var rows = command.options.filter { $0.section == title }
                .map { (label: $0.usage, meaning: $0.explanation) }
            if title.isEmpty { rows.append(("-h, --help", "Shows this help.")) }
            return HelpList(title: title.isEmpty ? "Options" : title, rows: rows)
                .lines(width: width)
        }
    }

    /// Paragraphs, wrapped; a line that begins with a space and fits is kept as it is.
    private func paragraphs(_ text: String) -> [[String]] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.split { $0.allSatisfy(\.isWhitespace) }.map { paragraph in
            var flowing: [String] = []
            var wrapped: [String] = []
            for line in paragraph {
                guard line.first == " " else {
                    flowing.append(line)
                    continue
                }
                wrapped += wrap(flowing.joined(separator: " "), width: width)
                flowing = []
                let indent = min(line.prefix { $0 == " " }.count, width / 2)
                wrapped +=
                    line.count <= width ? [line.visible] : wrap(line, width: width, indent: indent)
            }
            return wrapped + wrap(flowing.joined(separator: " "), width: width)
        }
    }

    private var examples: [String] {
        guard !command.examples.isEmpty else { return [] }
        return ["Examples:"]
            + command.examples.flatMap { example in
                continued(example.line) + wrap(example.meaning, width: width, indent: 6)
            }
    }

    /// A command line over several lines, in a way that it can still be pasted.
    private func continued(_ line: String) -> [String] {
        var lines = wrap(line, width: width - 2, indent: 2)
        for index in lines.indices.dropLast() { lines[index] += " \\" }
        return lines
    }
}
