internal import Domain
internal import Storage

extension CommandContext {
    /// The civil day it is now on this machine, for what needs no organization.
    func todayHere() throws -> CivilDay {
        let now = try clock.now()
        return clock.day(now, timeZone) ?? now.dayInUTC
    }
}
