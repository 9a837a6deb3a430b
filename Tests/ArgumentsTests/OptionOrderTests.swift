import Arguments
import Testing

@Suite struct OptionOrderTests {
    /// Mixes options between the words of the command; each keeps the order of its own kind.
    @Test(arguments: 0..<60)
    func theOrderOfOptionsChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let files = (0..<Int.random(in: 0...4, using: &random)).map { "file-\($0)" }
        let tasks = (0...Int.random(in: 0...3, using: &random)).map { "task-\($0)" }
        let options = [
            ("--on", "2026-03-31"), ("--limit", "-4"), ("--severity", "high"),
            ("--database", "tick"), ("--dry-run", nil),
        ].filter { _ in Bool.random(using: &random) }
        let straight =
            ["tick"] + tasks + (files.map { ("--evidence", $0) } + options).flatMap(joined)
        let expected = try outcome(straight)
        #expect(expected.hasPrefix("tick ["))

        for _ in 0..<20 {
            var pieces = (["tick"] + tasks).map { [$0] }
            var least = 0
            for file in files {
                let place = Int.random(in: least...pieces.count, using: &random)
                pieces.insert(spelled(("--evidence", file), using: &random), at: place)
                least = place + 1
            }
            for option in options.shuffled(using: &random) {
                let place = Int.random(in: 0...pieces.count, using: &random)
                pieces.insert(spelled(option, using: &random), at: place)
            }
            let line = pieces.flatMap(\.self)
            #expect(try outcome(line) == expected, "\(line)")
        }
    }

    private func joined(_ option: (String, String?)) -> [String] {
        [option.0 + (option.1.map { "=\($0)" } ?? "")]
    }

    /// The option in one word or two, where both are possible.
    private func spelled(
        _ option: (String, String?), using random: inout SeededGenerator
    ) -> [String] {
        guard let value = option.1, !value.hasPrefix("-"), Bool.random(using: &random) else {
            return joined(option)
        }
        return [option.0, value]
    }
}
