import Domain
import Testing

@Suite struct ReferenceRuleTests {
    @Test func aServiceIsFoldedIntoOneThatStandsByItself() throws {
        try expectFaults("service ebs, foldedInto: there is no service 'ec3'") {
            $0.services[1].foldedInto = "ec3"
        }
        try expectFaults("service ebs, foldedInto: 'ebs' is itself folded into another") {
            $0.services[1].foldedInto = "ebs"
        }
    }

    @Test func aControlNamesDutiesOfThePack() throws {
        try expectFaults("control root-mfa, duties: there is no duty 'nothing'") {
            $0.controls[1].duties?.append("nothing")
        }
    }

    @Test func anItemNamesAControlAndItsStep() throws {
        try expectFaults("duty account-baseline, items: there is no control 'roof-mfa'") {
            $0.duties[1].items.append("roof-mfa")
        }
        try expectFaults("duty host-care, items: 'host-patching' has no step 'pray'") {
            $0.duties[0].items.append("host-patching/pray")
        }
        try expectFaults("duty account-baseline, items: 'root-mfa' has no step 'a'") {
            $0.duties[1].items.append("root-mfa/a")
        }
    }

    @Test func anEventNamesControlsThatPeopleWorkAt() throws {
        let place = "event leaver, task leaver-keys, controls"
        try expectFaults("\(place): there is no control 'x'") {
            $0.events[0].tasks[0].controls = ["x"]
        }
        try expectFaults("\(place): 'inh-buildings' is inherited from AWS") {
            $0.events[0].tasks[0].controls = ["inh-buildings"]
        }
    }

    @Test func aCheckSpeaksAboutControlsThatPeopleWorkAt() throws {
        let check = "check prowler iam_root_mfa_enabled"
        try expectFaults("\(check), controls: there is no control 'x'") {
            $0.checks[0].controls = ["x"]
        }
        try expectFaults("\(check), controls: 'inh-buildings' is inherited from AWS") {
            $0.checks[0].controls = ["inh-buildings"]
        }
        try expectFaults("\(check): it speaks about no control") { $0.checks[0].controls = [] }
    }

    @Test func aCoarseAspectGroupsAspectsOfThePack() throws {
        try expectFaults("coarse aspect software, aspects: there is no aspect 'hardware'") {
            $0.coarseAspects[0].aspects.append("hardware")
        }
    }
}
