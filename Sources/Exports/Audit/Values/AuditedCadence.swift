internal import Domain

/// One task series over the period: how often it was asked for, and how long it rested.
package struct AuditedCadence: Equatable, Sendable {
    /// `web/os-patching`.
    package var task: String
    /// The title, that of the last occurrence.
    package var title: String
    /// The schedules that its occurrences fell due under, in their order.
    package var schedules: [String]
    /// How its occurrences came out.
    package var counts: OutcomeCounts

    /// The series of a population, by name.
    package static func all(of occurrences: [AuditedOccurrence]) -> [AuditedCadence] {
        Dictionary(grouping: occurrences, by: \.task.series).sorted { $0.key < $1.key }.map {
            task, members in
            var schedules: [String] = []
            for one in members where !schedules.contains(one.schedule) {
                schedules.append(one.schedule)
            }
            return AuditedCadence(
                task: task, title: members.last?.title ?? "", schedules: schedules,
                counts: OutcomeCounts(members))
        }
    }
}

extension AuditedCadence: Listed {
    package static let fields: [Field<AuditedCadence>] =
        [
            Field("task", .id) { .string($0.task) },
            Field("title") { .string($0.title) },
            Field("schedules") { .strings($0.schedules) },
        ]
        + OutcomeCounts().values.indices.map { index in
            Field(OutcomeCounts().values[index].key, .number) { $0.counts.values[index].value }
        }
}
