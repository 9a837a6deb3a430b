import Domain
import Testing

@Suite struct EventScopeRuleTests {
    @Test func theWordsOfAScopeAreKnown() throws {
        var pack = try smallPack()
        pack.events[0].tasks[0].scope = "everybody"
        let found = try #require(faults(pack).first)
        #expect(
            found.hasPrefix("event leaver, task leaver-keys, scope: 'everybody' is not one of: "))
        #expect(found.contains("services judged affected"))
    }

    @Test func aKindOfResourceHasADuty() throws {
        try expectFaults { $0.events[0].tasks[0].scope = "resources:kms-key held by the person" }
        try expectFaults(
            "event leaver, task leaver-keys, scope: no duty looks after resources of the kind 'ssh-key'"
        ) { $0.events[0].tasks[0].scope = "resources:ssh-key readable by the person" }
    }

    @Test func whatFollowsAJudgementHasOne() throws {
        try expectFaults("event leaver: no task of it judges which services are affected") {
            $0.events[0].tasks[0].scope = "services judged affected"
        }
        try expectFaults { pack in
            var judgement = pack.events[0].tasks[0]
            judgement.id = "leaver-judge"
            judgement.scope = "services that match the service, trait or account of the event"
            pack.events[0].tasks[0].scope = "services judged affected"
            pack.events[0].tasks.append(judgement)
        }
    }
}
