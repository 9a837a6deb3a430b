internal import Domain

/// No two things of a kind have the same id, and no list names a thing twice.
enum UniquenessRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let checks = index.pack.checks.map {
            Name(kind: "check of \($0.scanner)", text: $0.id, place: $0.place)
        }
        var seen: Set<[String]> = []
        for name in Name.all(in: index.pack) + checks
        where !seen.insert([name.kind, name.text]).inserted {
            faults.add("there is another \(name.kind) '\(name.text)'", at: name.place)
        }
        for (place, texts) in lists(in: index.pack) {
            faults.add(texts.repeated.map { "'\($0)' stands here twice" }, at: place)
        }
    }

    private static func lists(in pack: Pack) -> [(place: String, texts: [String])] {
        var lists: [(String, [String])] = []
        func add(_ texts: [String]?, _ place: String) { lists.append((place, texts ?? [])) }
        for service in pack.services { add(service.traits, "\(service.place), traits") }
        for control in pack.controls {
            add(control.appliesTo, "\(control.place), appliesTo")
            add(control.duties, "\(control.place), duties")
            for (framework, ids) in (control.frameworks ?? [:]).sorted(by: { $0.key < $1.key }) {
                add(ids, "\(control.place), frameworks.\(framework)")
            }
        }
        for duty in pack.duties {
            add(duty.appliesTo, "\(duty.place), appliesTo")
            add(duty.items, "\(duty.place), items")
            add(duty.environments, "\(duty.place), environments")
            add(duty.profiles.map(\.rawValue), "\(duty.place), profiles")
        }
        for event in pack.events {
            for task in event.tasks {
                add(task.controls, "\(event.place(of: task)), controls")
                add(task.deadlines.map(\.profile), "\(event.place(of: task)), deadlines")
            }
        }
        for coarse in pack.coarseAspects { add(coarse.aspects, "\(coarse.place), aspects") }
        for check in pack.checks { add(check.controls, "\(check.place), controls") }
        return lists
    }
}

extension [String] {
    /// The elements that stand in the list more than once, each once.
    fileprivate var repeated: [String] {
        var counts: [String: Int] = [:]
        return filter { element in
            counts[element, default: 0] += 1
            return counts[element] == 2
        }
    }
}
