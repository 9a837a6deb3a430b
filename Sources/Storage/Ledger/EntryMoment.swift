internal import Domain

/// When the entries of a command are written: held against the newest entry before them.
struct EntryMoment {
    /// Clocks of one host that step back this little are held still.
    private static let secondsClamped = 120
    private static let secondsAhead = 366 * 86_400

    let at: Instant
    /// The newest entry is so much later that only a correction of the clock may follow it.
    let correctsOnly: Refusal?
    private let earliestDay: CivilDay?

    /// Holds the clock against the newest entry.
    ///
    /// - Parameters:
    ///   - clock: Tells the time.
    ///   - head: The newest entry.
    ///   - acceptingLeap: Takes a clock that is more than a year ahead, or so far behind that a
    ///     correction must say so.
    /// - Throws: `Refusal`, if the clock cannot be right.
    init(_ clock: Clock, after head: LedgerHead, acceptingLeap: Bool) throws {
        let now = try clock.now()
        guard let newest = head.at else {
            (at, correctsOnly, earliestDay) = (now, nil, nil)
            return
        }
        let behind = newest.seconds - now.seconds
        if behind > Self.secondsClamped {
            let refusal = Refusal(
                "The clock says \(now), but the newest entry was written at \(newest).",
                why: "the ledger's time never goes back: one of the two clocks is wrong.",
                try: "ourside clock correct --reason \"…\" --approved-by NAME")
            guard acceptingLeap else { throw refusal }
            (at, correctsOnly, earliestDay) = (now, refusal, nil)
            return
        }
        if -behind > Self.secondsAhead, !acceptingLeap {
            throw Refusal(
                "The clock says \(now), more than a year after the newest entry, \(newest).",
                why: "an entry with a wrong clock would put every later one in the past.",
                try: "date, and if the clock is right the same command with --yes")
        }
        (at, correctsOnly, earliestDay) = (max(now, newest), nil, head.day)
    }

    /// The civil day in a time zone; `nil` if there is no such zone here.
    ///
    /// Never before that of the newest entry, however the rules of the zone change.
    func day(_ clock: Clock, _ zone: String) -> CivilDay? {
        clock.day(at, zone).map { max($0, earliestDay ?? $0) }
    }
}
