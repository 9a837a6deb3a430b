import Domain

@testable import Storage

/// What changes the values that occurrences carry.
extension GeneratedHistory {
    /// Excludes something, or includes it again.
    func exclusion() throws {
        let task = random.pick(try fixture.store.tasks(TaskFilter(), on: fixture.today))
        let control = task.flatMap { task in
            random.pick(task.controls).map { "\(task.subject)/\($0)" }
        }
        let scope =
            random.pick(["control:inventory", "category:data", control, control])
            .flatMap { $0 } ?? "control:enc"
        if random.once(in: 3) {
            try fixture.write {
                try $0.record(ControlIncluded(scope: scope, reason: "r", approvedBy: "bo"))
            }
        } else {
            try fixture.exclude(scope)
        }
    }

    func accountTeam() throws {
        guard let team = random.pick(try fixture.store.teams()) else { return }
        if let service = random.pick(try fixture.store.services()), random.once(in: 2) {
            try fixture.change(service.name) { $0.team = team.name }
        } else {
            try fixture.changeAccountTeam(team.name)
        }
    }

    /// Says other things of some controls and duties.
    func reword(_ pack: inout Pack) {
        for index in pack.controls.indices where random.once(in: 4) {
            pack.controls[index].frameworks =
                random.pick([["soc2": ["CC7.1"]], ["iso": ["8.8"]], [:]]) ?? [:]
            if random.once(in: 3) { pack.controls[index].category = "other" }
        }
        for index in pack.duties.indices where random.once(in: 6) {
            pack.duties[index].title = "Do it by \(pack.pack?.version ?? "")"
            pack.duties[index].role = random.pick(Role.allCases) ?? .platform
            if pack.duties[index].id == "baseline" {
                pack.duties[index].items =
                    random.once(in: 2) ? ["root-mfa"] : ["root-mfa", "backup"]
            }
        }
    }
}
