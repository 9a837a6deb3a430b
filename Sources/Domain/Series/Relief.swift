/// A waiver as it covers one series.
package struct Relief: Equatable, Sendable {
    /// The days that it covers, as granted.
    package var days: DayRange
    /// The day of the entry from which it counts for the series.
    package var recordedOn: CivilDay
    /// The last day, where it was revoked before its end.
    package var revokedOn: CivilDay?
    /// The day on which it was withdrawn as a mistake.
    package var withdrawnOn: CivilDay?

    /// Makes the relief that one waiver gives one series.
    package init(
        days: DayRange, recordedOn: CivilDay, revokedOn: CivilDay? = nil,
        withdrawnOn: CivilDay? = nil
    ) {
        (self.days, self.recordedOn) = (days, recordedOn)
        (self.revokedOn, self.withdrawnOn) = (revokedOn, withdrawnOn)
    }

    /// The last day that it covers.
    package var through: CivilDay { revokedOn.map { min($0, days.through) } ?? days.through }

    /// Whether what falls due on a day is waived.
    ///
    /// Nothing is waived after it has fallen due: that would take it out of the population. And
    /// what fell due while it stood stays waived when it is withdrawn later.
    package func waives(_ due: CivilDay) -> Bool {
        withdrawnOn.map { $0 > due } ?? true && max(days.from, recordedOn) <= due && due <= through
    }

    /// Whether it was known, at the end of a day, to waive what falls due on another.
    func waives(_ due: CivilDay, asKnownOn day: CivilDay) -> Bool {
        guard recordedOn <= day else { return false }
        var known = self
        if let revokedOn, day < revokedOn { known.revokedOn = nil }
        if let withdrawnOn, day < withdrawnOn { known.withdrawnOn = nil }
        return known.waives(due)
    }
}

/// One occurrence that was moved or skipped.
package struct Deferral: Equatable, Sendable {
    /// Where it was first due, and is counted.
    package var due: CivilDay
    /// The day it was moved to; `nil` where it was skipped.
    package var movedTo: CivilDay?
    /// The day of the entry.
    package var recordedOn: CivilDay
    /// The day on which that was withdrawn as a mistake.
    package var withdrawnOn: CivilDay?

    /// Makes a move, or a skip where no day is given.
    package init(
        due: CivilDay, movedTo: CivilDay?, recordedOn: CivilDay, withdrawnOn: CivilDay? = nil
    ) {
        (self.due, self.movedTo) = (due, movedTo)
        (self.recordedOn, self.withdrawnOn) = (recordedOn, withdrawnOn)
    }

    /// Whether it holds: it was not withdrawn before its occurrence had fallen due.
    var holds: Bool { withdrawnOn.map { $0 > due } ?? true }
}

/// How long the evidence of one completion stands.
package struct Proof: Equatable, Sendable {
    /// The day of the ticking entry.
    package var recordedOn: CivilDay
    /// Its last valid day; `nil` where it stands for ever.
    package var validThrough: CivilDay?
    /// The day on which the completion was withdrawn.
    package var withdrawnOn: CivilDay?

    /// Makes the proof of one completion.
    package init(
        recordedOn: CivilDay, validThrough: CivilDay?, withdrawnOn: CivilDay? = nil
    ) {
        (self.recordedOn, self.validThrough) = (recordedOn, validThrough)
        self.withdrawnOn = withdrawnOn
    }
}
