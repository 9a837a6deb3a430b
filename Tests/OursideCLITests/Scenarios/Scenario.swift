import Domain
import Testing

/// A story from practice, and what the register must answer to it.
struct Scenario: CustomTestStringConvertible, Sendable {
    let name: String
    /// What happened, or what somebody asks.
    let story: String
    let play: @Sendable () throws -> Void

    var testDescription: String { "\(name): \(story)" }

    /// Every scenario; the checklist points at them by name.
    static let all = breaches + shop + industries + questions + misconceptions
}

@Suite struct ScenarioTests {
    @Test(arguments: Scenario.all)
    func plays(_ scenario: Scenario) throws { try scenario.play() }

    @Test func namesAreNotUsedTwice() {
        #expect(Set(Scenario.all.map(\.name)).count == Scenario.all.count)
    }
}

extension ScenarioRegister {
    /// Expects these controls for a subject and no other, each `control owner task task`.
    func expect(
        _ subject: String, exactly lines: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let wanted = lines.split(separator: "\n").map(String.init).sorted()
        let found = try controls(of: subject)
        #expect(found == wanted, sourceLocation: sourceLocation)
    }

    /// Expects these controls for a subject among others.
    func expect(
        _ subject: String, among lines: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = Set(try controls(of: subject))
        for line in lines.split(separator: "\n").map(String.init) {
            #expect(found.contains(line), "\(subject)", sourceLocation: sourceLocation)
        }
    }

    /// Expects that aspects of a service are somebody's: `guest-os`, `data`.
    func expect(
        _ service: String, _ aspects: String, are owner: AspectOwner,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for aspect in aspects.split(separator: " ").map(String.init) {
            let found = try self.owner(service, aspect)
            #expect(found == owner, "\(service)/\(aspect)", sourceLocation: sourceLocation)
        }
    }

    /// Expects that what a control says about how to do it speaks of these words.
    func expectGuidance(
        _ control: String, speaksOf words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let guidance = try #require(pack.controls.first { $0.id == control }?.guidance)
        for word in words {
            #expect(
                guidance.lowercased().contains(word.lowercased()), "\(control)",
                sourceLocation: sourceLocation)
        }
    }
}
