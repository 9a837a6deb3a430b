import Domain
import Testing

@Suite struct FrameworkRuleTests {
    @Test func frameworksAreKnown() throws {
        try expectFaults(
            "control host-patching, frameworks: 'nist-800-54' is no framework that is known here"
        ) { $0.controls[0].frameworks?["nist-800-54"] = ["SI-2"] }
    }

    @Test func aFrameworkStandsThereWithAnId() throws {
        let fault = "control host-patching, frameworks: 'nist-800-53' stands here without an id"
        try expectFaults(fault) { $0.controls[0].frameworks?["nist-800-53"] = [] }
        try expectFaults(fault) { $0.controls[0].frameworks?["nist-800-53"] = [""] }
    }
}
