import Domain

@testable import Storage

/// Every writing command, said twice, is as if said once.
extension SmallHistory {
    /// Says the same once more, on the same day: it is refused, or known, or changes nothing.
    func sayAgain(_ deed: Deed) throws {
        let before = try standing()
        let head = try fixture.store.head().seq
        guard try take(deed), try fixture.store.head().seq > head else {
            counts.others["said twice, recorded once", default: 0] += 1
            return
        }
        fault("\(deed.name), said twice, is recorded twice")
        if try standing() != before { fault("\(deed.name), said twice, changes something") }
    }

    /// What is owed, and how it stands: occurrences with all that they carry, and today's tasks.
    private func standing() throws -> Standing {
        let start = SmallRegister.firstDay
        let days = DayRange(from: start, through: today.adding(days: 60))
        let occurrences = try days.map { try fixture.store.period($0, judgedOn: today).occurrences }
        return Standing(
            occurrences: occurrences ?? [],
            tasks: try fixture.store.tasks(TaskFilter(), on: today))
    }

    private struct Standing: Equatable {
        var occurrences: [PeriodOccurrence]
        var tasks: [TaskRow]
    }
}
