internal import Arguments
internal import Domain
internal import Reporting
internal import Storage

/// What a list of tasks can be parted by.
enum TaskGrouping: String, CaseIterable, ArgumentValue {
    case duty, service, team, owner

    /// The name of a task's group, or `nil` where it has none.
    func name(_ task: TaskRow) -> String? {
        switch self {
        case .duty: task.duty
        case .service: task.serviceInUse
        case .team: task.team
        case .owner: task.owner
        }
    }

    /// What the group of those without is called.
    var nameless: String {
        switch self {
        case .duty: "no duty"
        case .service: "no service"
        case .team: "no team"
        case .owner: "unowned"
        }
    }

    /// The tasks by group, in the order in which the groups first occur.
    func groups(_ tasks: [TaskRow]) -> [(name: String, tasks: [TaskRow])] {
        var places: [String?: Int] = [:]
        var groups: [(name: String, tasks: [TaskRow])] = []
        for task in tasks {
            let name = name(task)
            if let place = places[name] {
                groups[place].tasks.append(task)
            } else {
                places[name] = groups.count
                groups.append((name ?? nameless, [task]))
            }
        }
        return groups
    }
}
