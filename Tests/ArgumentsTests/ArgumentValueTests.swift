import Testing

@testable import Arguments

private enum Mode: String, CaseIterable, LosslessStringConvertible, ArgumentValue {
    case fast = "quick"
    case slow

    init?(_ text: String) { self.init(rawValue: text) }
    var description: String { "mode \(rawValue)" }
}

/// Text convertible, and nobody has said that it is an argument.
private enum Colour: String, CaseIterable, LosslessStringConvertible {
    case red, green

    init?(_ text: String) { self.init(rawValue: text) }
    var description: String { rawValue }
}

@Suite struct ArgumentValueTests {
    @Test func anEnumerationIsReadByItsRawValues() throws {
        #expect(Mode.allowedValues == ["quick", "slow"])
        #expect(try Mode(argument: "quick") == .fast)
        #expect(throws: ArgumentProblem.self) { try Mode(argument: "fast") }
    }

    @Test func anEnumerationThatIsOnlyTextConvertibleListsItsValuesToo() {
        let option = Option<Colour?>("colour", value: "name", help: "The colour.")
        #expect(option.declared.allowedValues == ["red", "green"])
        #expect {
            try option.take("gren")
        } throws: {
            ($0 as? ArgumentProblem)?.meant == "green"
        }
    }

    @Test func theBetterReasonWinsOverTextConvertible() {
        let option = Option<Int?>("limit", value: "n", help: "At most.")
        #expect {
            try option.take("x")
        } throws: {
            ($0 as? ArgumentProblem)?.what == "'x' is not a whole number."
        }
    }

    @Test func aDefaultIsShownAsItIsTyped() {
        let option = Option<Mode>(
            wrappedValue: .fast, "mode", value: "mode", help: "How it is done.")
        #expect(
            option.declared.explanation
                == "How it is done. One of quick or slow. Default: quick.")
    }

    @Test func anEmptyDefaultIsNotShown() {
        let option = Option<String>(wrappedValue: "", "note", value: "text", help: "A note.")
        #expect(option.declared.explanation == "A note.")
    }
}
