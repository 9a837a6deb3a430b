import Domain
import Testing

@Suite struct ReplacementRuleTests {
    @Test func onlyWhatIsGoneIsReplaced() throws {
        try expectFaults("control key-age, replaces: the control 'root-mfa' still exists") {
            $0.controls[2].replaces = ["root-mfa", "key-rotation-by-hand"]
        }
        try expectFaults("duty key-rotation, replaces: the duty 'host-care' still exists") {
            $0.duties[2].replaces = ["host-care", "key-care"]
        }
    }
}
