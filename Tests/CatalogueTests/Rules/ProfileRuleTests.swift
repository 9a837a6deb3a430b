import Domain
import Testing

@Suite struct ProfileRuleTests {
    @Test func profilesNest() throws {
        try expectFaults("duty key-rotation, profiles: 'full' is missing, which holds 'standard'") {
            $0.duties[2].profiles = [.standard]
        }
        try expectFaults(
            "duty host-care, profiles: 'standard' is missing, which holds 'essential'"
        ) {
            $0.duties[0].profiles = [.full, .essential]
        }
    }

    @Test func onlyWhatIsProposedIsInNoProfile() throws {
        try expectFaults("duty key-rotation, profiles: no profile puts it in force") {
            $0.duties[2].profiles = []
        }
        try expectFaults {
            $0.duties[2].profiles = []
            $0.duties[2].optIn = true
        }
    }
}
