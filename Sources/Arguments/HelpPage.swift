/// Blocks of lines with an empty line between them; empty blocks are left out.
func page(_ blocks: [[String]]) -> String {
    blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
}

/// The usage line; what does not fit goes on below its words.
func usageLines(_ usage: String, width: Int) -> [String] {
    var lines = wrap(usage, width: width, indent: 7)
    lines[0] = "Usage: \(lines[0].dropFirst(7))"
    return lines
}

extension CommandTree {
    /// The overview: every command under its heading.
    ///
    /// - Parameter width: Characters a line may have; 40 at least.
    /// - Returns: Lines without a line break at the end.
    package func help(width: Int = 80) -> String {
        help(for: [], width: width)
    }

    /// The help of a command or group of commands.
    ///
    /// - Parameters:
    ///   - path: The words of its name; words that mean nothing are passed over.
    ///   - width: Characters a line may have; 40 at least.
    /// - Returns: Lines without a line break at the end.
    package func help(for path: [String], width: Int = 80) -> String {
        let width = max(width, 40)
        let known = names.knownPrefix(path)
        let members = names.names.indices.filter { names.names[$0].starts(with: known) }
        guard let found = names.longestMatch(path) else {
            return OverviewPage(
                program: program, path: known, abstract: known.isEmpty ? abstract : "",
                commands: members.map(describe), width: width
            ).text
        }
        return CommandPage(
            program: program, command: describe(found),
            further: members.filter { $0 != found }.map { describe($0) },
            width: width
        ).text
    }
}
