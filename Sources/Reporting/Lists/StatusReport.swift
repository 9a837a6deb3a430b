package import Domain
package import Exports
package import Storage

/// What counts can be parted by.
package enum StatusGrouping: String, CaseIterable, Sendable {
    case team, owner, category, service, framework, duty
}

/// Counts and score of a day, for people and for scripts.
package struct StatusReport {
    /// The name under which the organization was set up.
    package let organization: String
    /// The day on which tasks are judged.
    package let asOf: CivilDay
    /// Over all tasks counted, each once, whatever groups it stands in.
    package let summary: StatusSummary
    /// By name, those without one last; `nil` if nothing was asked for.
    package let groups: [(name: String?, summary: StatusSummary)]?
    /// Of what fell due in the last 90 days.
    package let rate: OnTimeRate
    /// The hash of the newest line.
    package let head: String

    /// Makes a report of what was counted.
    package init(
        organization: String, asOf: CivilDay, summary: StatusSummary,
        groups: [(name: String?, summary: StatusSummary)]?, rate: OnTimeRate, head: String
    ) {
        (self.organization, self.asOf, self.summary) = (organization, asOf, summary)
        (self.groups, self.rate, self.head) = (groups, rate, head)
    }
}

extension StatusReport {
    /// Parts tasks into groups; a task stands in each of its frameworks.
    package static func groups(
        _ tasks: [TaskRow], by grouping: StatusGrouping, in store: Store
    ) throws -> [(name: String?, summary: StatusSummary)] {
        let frameworks = grouping == .framework ? try store.frameworksBySeries() : [:]
        var parts: [String?: [TaskRow]] = [:]
        for task in tasks {
            let names: [String?] =
                switch grouping {
                case .team: [task.team]
                case .owner: [task.owner]
                case .category: [task.category]
                case .service: [task.serviceInUse]
                case .duty: [task.duty]
                case .framework: frameworks[task.seriesID] ?? [nil]
                }
            for name in names { parts[name, default: []].append(task) }
        }
        return parts.map { (name: $0.key, summary: StatusSummary($0.value)) }
            .sorted { left, right in
                guard let former = left.name, let latter = right.name else {
                    return left.name != nil
                }
                return former < latter
            }
    }

    /// An object with the day, the counts and the head; `groups` only if they were asked for.
    package var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [("asOf", .string("\(asOf)"))]
        members += summary.members
        members.append(
            (
                "onTimeRate90",
                rate.inThousandths.map { .number(StatusSummary.decimal($0)) } ?? .null
            ))
        members.append(("head", .string(head)))
        if let groups {
            members.append(
                (
                    "groups",
                    .array(
                        groups.map { group in
                            .object([("name", JSONValue(group.name))] + group.summary.members)
                        })
                ))
        }
        return .object(members)
    }
}

extension StatusSummary {
    fileprivate var members: [(key: String, value: JSONValue)] {
        let counts = SeriesStatus.allCases.map { status in
            (key: status.rawValue, value: JSONValue.integer(self.counts[status] ?? 0))
        }
        return [
            ("series", .integer(series)), ("applicable", .integer(applicable)),
            ("counts", .object(counts)), ("failing", .integer(failing)),
            ("missed", .integer(missed)), ("unowned", .integer(unowned)),
            ("shown", .integer(shown)), ("good", .integer(good)),
            ("score", scoreInThousandths.map { .number(Self.decimal($0)) } ?? .null),
        ]
    }

    /// Thousandths as a decimal number: `0.771`.
    fileprivate static func decimal(_ thousandths: Int) -> String {
        "\(thousandths / 1000).\((thousandths % 1000).padded(3))"
    }

    /// Thousandths as people read them: `77.1 %`, or a dash where there are none.
    package static func percent(_ thousandths: Int?) -> String {
        guard let thousandths else { return "–" }
        return "\(thousandths / 10).\(thousandths % 10) %"
    }

    /// The score as people read it: `77.1 %`, or a dash where nothing applies.
    package var percent: String {
        Self.percent(scoreInThousandths)
    }
}
