import Domain
import Testing

@Suite struct WordsRuleTests {
    private func expectMissing(_ place: String, spoil: (inout Pack) -> Void) throws {
        try expectFaults("\(place): the words are missing", spoil: spoil)
    }

    @Test func aServiceIsExplained() throws {
        try expectMissing("service s3, title") { $0.services[2].title = "" }
        try expectMissing("service s3, aws") { $0.services[2].aws = "" }
        try expectMissing("service s3, customer") { $0.services[2].customer = "" }
        try expectMissing("service chime, end") { $0.services[3].end?.note = "" }
    }

    @Test func aControlIsExplained() throws {
        try expectMissing("control root-mfa, title") { $0.controls[1].title = "" }
        try expectMissing("control root-mfa, category") { $0.controls[1].category = "" }
        try expectMissing("control root-mfa, evidence") { $0.controls[1].evidence = "" }
        try expectMissing("control host-patching, step test") {
            $0.controls[0].steps?[0].title = ""
        }
    }

    @Test func guidanceSaysWhatToDo() throws {
        try expectFaults {
            $0.controls[1].guidance = String(repeating: "x", count: 80)
        }
        try expectFaults(
            "control root-mfa, guidance: 79 characters do not say what to do; it takes 80"
        ) { $0.controls[1].guidance = String(repeating: "x", count: 79) }
    }

    @Test func aDutyIsExplained() throws {
        try expectMissing("duty host-care, title") { $0.duties[0].title = "" }
        try expectMissing("duty host-care, evidence") { $0.duties[0].evidence = "" }
        try expectMissing("duty host-care, doneWhen") { $0.duties[0].doneWhen = "" }
        try expectMissing("duty host-care, source") { $0.duties[0].source = "" }
    }

    @Test func anEventIsExplained() throws {
        try expectMissing("event leaver, title") { $0.events[0].title = "" }
        let task = "event leaver, task leaver-keys"
        try expectMissing("\(task), title") { $0.events[0].tasks[0].title = "" }
        try expectMissing("\(task), scope") { $0.events[0].tasks[0].scope = "" }
        try expectMissing("\(task), evidence") { $0.events[0].tasks[0].evidence = "" }
    }

    @Test func anAspectIsExplained() throws {
        try expectMissing("aspect data, title") { $0.aspects[2].title = "" }
        try expectMissing("aspect data, covers") { $0.aspects[2].covers = "" }
        try expectMissing("coarse aspect software, title") { $0.coarseAspects[0].title = "" }
        try expectFaults("coarse aspect software: it groups nothing") {
            $0.coarseAspects[0].aspects = []
        }
    }
}
