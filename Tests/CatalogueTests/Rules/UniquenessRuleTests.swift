import Domain
import Testing

@Suite struct UniquenessRuleTests {
    @Test func idsAreGivenOnce() throws {
        try expectFaults("service ebs: there is another service 'ebs'") {
            $0.services.append($0.services[1])
        }
        try expectFaults("control inh-buildings: there is another control 'inh-buildings'") {
            $0.controls.append($0.controls[3])
        }
        try expectFaults("duty key-rotation: there is another duty 'key-rotation'") {
            $0.duties.append($0.duties[2])
        }
        try expectFaults("aspect data: there is another aspect 'data'") {
            $0.aspects.append($0.aspects[2])
        }
        try expectFaults("coarse aspect software: there is another coarse aspect 'software'") {
            $0.coarseAspects.append($0.coarseAspects[0])
        }
        try expectFaults(
            "check prowler iam_root_mfa_enabled: "
                + "there is another check of prowler 'iam_root_mfa_enabled'"
        ) { $0.checks.append($0.checks[0]) }
        try expectFaults(
            "control host-patching, steps: there is another step of host-patching 'test'"
        ) { pack in
            pack.controls[0].steps = pack.controls[0].steps.map { $0 + $0.prefix(1) }
        }
    }

    @Test func eventsAndTheirTasksAreNamedOnceInTheWholePack() throws {
        try expectFaults(
            "event joiner, task leaver-keys: there is another event task 'leaver-keys'"
        ) {
            $0.events.append($0.events[0])
            $0.events[1].kind = "joiner"
        }
        try expectFaults("event leaver: there is another event 'leaver'") {
            $0.events.append($0.events[0])
            $0.events[1].tasks[0].id = "leaver-things"
        }
    }

    @Test func noListNamesAThingTwice() throws {
        try expectFaults("service ec2, traits: 'stores-data' stands here twice") {
            $0.services[0].traits.append("stores-data")
        }
        try expectFaults("control host-patching, appliesTo: 'has-guest-os' stands here twice") {
            $0.controls[0].appliesTo.append("has-guest-os")
        }
        try expectFaults("control root-mfa, duties: 'account-baseline' stands here twice") {
            $0.controls[1].duties?.append("account-baseline")
        }
        try expectFaults(
            "control host-patching, frameworks.nist-800-53: 'SI-2' stands here twice"
        ) {
            $0.controls[0].frameworks?["nist-800-53"]?.append("SI-2")
        }
        try expectFaults("duty account-baseline, items: 'root-mfa' stands here twice") {
            $0.duties[1].items.append("root-mfa")
        }
        try expectFaults("duty host-care, environments: 'production' stands here twice") {
            $0.duties[0].environments = ["production", "production"]
        }
        try expectFaults("duty key-rotation, profiles: 'full' stands here twice") {
            $0.duties[2].profiles = [.full, .full]
        }
        try expectFaults("event leaver, task leaver-keys, controls: 'root-mfa' stands here twice") {
            $0.events[0].tasks[0].controls.append("root-mfa")
        }
        try expectFaults("event leaver, task leaver-keys, deadlines: 'pci' stands here twice") {
            $0.events[0].tasks[0].deadlines.append($0.events[0].tasks[0].deadlines[1])
        }
        try expectFaults("coarse aspect software, aspects: 'guest-os' stands here twice") {
            $0.coarseAspects[0].aspects.append("guest-os")
        }
        try expectFaults(
            "check prowler iam_root_mfa_enabled, controls: 'root-mfa' stands here twice"
        ) {
            $0.checks[0].controls.append("root-mfa")
        }
    }
}
