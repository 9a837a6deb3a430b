import Domain
import Testing

@Suite struct CoverageRuleTests {
    @Test func aControlThatNamesADutyIsAmongItsItems() throws {
        try expectFaults("control root-mfa, duties: 'host-care' does not have it among its items") {
            $0.controls[1].duties?.append("host-care")
        }
    }

    @Test func aDutyThatNamesAControlIsAmongItsDuties() throws {
        try expectFaults(
            "duty account-baseline, items: 'host-patching' does not have it among its duties"
        ) { $0.duties[1].items.append("host-patching") }
    }

    @Test func everyControlHasADuty() throws {
        try expectFaults("control root-mfa, duties: no duty covers it") {
            $0.controls[1].duties = nil
            $0.duties.remove(at: 1)
        }
    }

    @Test func everyDutyHasAnItem() throws {
        try expectFaults("duty account-baseline, items: there is nothing to do") {
            $0.duties[1].items = []
            $0.controls.remove(at: 1)
            $0.events = []
            $0.checks = []
        }
    }

    @Test func nobodyTicksOffWhatAWSDoes() throws {
        try expectFaults(
            "control inh-buildings, duties: AWS does it; there is nothing to tick off",
            "duty host-care, items: 'inh-buildings' is inherited from AWS",
            "duty host-care, items: 'inh-buildings' has the scope organization, "
                + "which is not inside service"
        ) {
            $0.controls[3].duties = ["host-care"]
            $0.duties[0].items.append("inh-buildings")
        }
    }
}
