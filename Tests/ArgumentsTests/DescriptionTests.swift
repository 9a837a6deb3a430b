import Testing

@testable import Arguments

@Suite struct DescriptionTests {
    @Test func commandsAreListedInTheOrderGiven() {
        #expect(
            tree.commandNames == [
                "tick", "service add", "service list", "import", "import map",
                "period sample draw",
            ])
        #expect(tree.descriptions.map(\.name) == tree.commandNames)
        #expect(tree.descriptions.last?.words == ["period", "sample", "draw"])
    }

    @Test func aCommandIsDescribedWholly() throws {
        let tick = try #require(tree.descriptions.first)
        #expect(tick.usage == "tick TASK... [options]")
        #expect(tick.group == "Daily")
        #expect(tick.examples.count == 2)
        #expect(
            tick.arguments == [
                ArgumentDescription(
                    name: "task", help: "The task, as 'ourside tasks' shows it.",
                    isRequired: true, isRepeatable: true)
            ])
        #expect(
            tick.options.map(\.spelling)
                == ["--on", "--evidence", "--severity", "--limit", "--dry-run", "--database"])
    }

    @Test func anOptionIsDescribedWholly() throws {
        let tick = try #require(tree.descriptions.first)
        #expect(
            tick.options[2]
                == OptionDescription(
                    name: "severity", valueName: "level", help: "That or higher.",
                    allowedValues: ["low", "medium", "high", "critical"], defaultValue: "low"))
        #expect(tick.options[0].valueHelp == "YYYY-MM-DD.")
        #expect(tick.options[1].isRepeatable)
        #expect(tick.options[4].valueName == nil)
        #expect(tick.options[5].section == "Everywhere")
    }
}
