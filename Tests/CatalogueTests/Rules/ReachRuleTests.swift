import Domain
import Testing

@Suite struct ReachRuleTests {
    private let unknown = "is no service, model or class, and no service has such a trait"

    @Test func tokensMeanSomething() throws {
        try expectFaults("control host-patching, appliesTo: 'has-wings' \(unknown)") {
            $0.controls[0].appliesTo.append("has-wings")
        }
        try expectFaults("duty host-care, appliesTo: 'ec3' \(unknown)") {
            $0.duties[0].appliesTo.append("ec3")
        }
        try expectFaults {
            $0.controls[0].appliesTo += ["saas", "container", "ec2", "stores-data"]
        }
    }

    @Test func aRuleAppliesToSomething() throws {
        try expectFaults("control inh-buildings, appliesTo: it applies to nothing") {
            $0.controls[3].appliesTo = []
        }
    }

    @Test func allStandsAlone() throws {
        try expectFaults(
            "duty account-baseline, appliesTo: 'all' leaves nothing for the others to say"
        ) { $0.duties[1].appliesTo = ["all", "ec2"] }
    }

    @Test func aTraitIsNotCalledLikeAServiceOrAModel() throws {
        try expectFaults(
            "trait s3: a service, a model or a class has the same name",
            "trait saas: a service, a model or a class has the same name"
        ) { $0.services[0].traits += ["s3", "saas"] }
    }

    @Test func someServiceIsWhatBothTheDutyAndItsItemApplyTo() throws {
        try expectFaults(
            "duty host-care, items: no service is one that both it and 'host-patching' apply to",
            "duty host-care, items: no service is one that both it and 'host-patching' apply to"
        ) { $0.duties[0].appliesTo = ["s3"] }
    }

    @Test func resourcesHaveTasksOfTheirOwn() throws {
        try expectFaults(
            "duty account-baseline, items: "
                + "'key-age' is about resources, which have tasks of their own"
        ) {
            $0.duties[1].items.append("key-age")
            $0.controls[2].duties?.append("account-baseline")
        }
    }
}
