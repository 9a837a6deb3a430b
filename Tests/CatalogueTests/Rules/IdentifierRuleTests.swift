import Domain
import Testing

@Suite struct IdentifierRuleTests {
    private let why = "a name has only a-z, 0-9, '.', '_' and '-'"
    private let start = "a name begins with a letter a-z or a digit"

    @Test func whateverIsTypedIsAName() throws {
        try expectFaults("pack, id: 'My pack' is no name: \(start)") {
            $0.pack?.id = "My pack"
        }
        try expectFaults("service chime!: 'chime!' is no name: \(why)") {
            $0.services[3].id = "chime!"
        }
        try expectFaults("control inh buildings: 'inh buildings' is no name: \(why)") {
            $0.controls[3].id = "inh buildings"
        }
        try expectFaults("control host-patching, steps: 'Again' is no name: \(start)") {
            $0.controls[0].steps?.swapAt(0, 1)
            $0.controls[0].steps?[0].id = "Again"
            $0.duties[0].items[1] = "host-patching/Again"
        }
        try expectFaults("event org: 'org' is no name: 'org' has a meaning of its own") {
            $0.events[0].kind = "org"
        }
        try expectFaults("event leaver, task a/b: 'a/b' is no name: \(why)") {
            $0.events[0].tasks[0].id = "a/b"
        }
        try expectFaults("coarse aspect soft ware: 'soft ware' is no name: \(why)") {
            $0.coarseAspects[0].id = "soft ware"
        }
        try expectFaults("service chime, traits: 'is äged' is no name: \(why)") {
            $0.services[3].traits = ["is äged"]
        }
    }

    @Test func aDutyHasANameToo() throws {
        try expectFaults("duty host/care: 'host/care' is no name: \(why)") {
            $0.duties[0].id = "host/care"
            $0.controls[0].duties = ["host/care"]
        }
    }

    @Test func theKindOfAResourceIsAName() throws {
        try expectFaults(
            "control key-age, scope: 'kms key' is no name: \(why)",
            "duty key-rotation, scope: 'kms key' is no name: \(why)"
        ) {
            $0.controls[2].scope = .resource(kind: "kms key")
            $0.duties[2].scope = .resource(kind: "kms key")
        }
    }
}
