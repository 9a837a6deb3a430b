import Domain
import Testing

@Suite struct ScheduleRuleTests {
    @Test func allowancesAreNotNegative() throws {
        try expectFaults("duty host-care, runway: -1 days are less than none") {
            $0.duties[0].runway = -1
        }
        try expectFaults("duty host-care, grace: -1 days are less than none") {
            $0.duties[0].grace = -1
        }
        try expectFaults("duty host-care, lead: -1 days are less than none") {
            $0.duties[0].lead = -1
        }
        try expectFaults {
            ($0.duties[0].runway, $0.duties[0].grace, $0.duties[0].lead) = (0, 0, 0)
        }
    }

    /// One line on each side of the boundary: February is the shortest month.
    @Test func graceEndsBeforeTheNextDueDate() throws {
        try expectFaults { $0.duties[0].grace = 27 }
        try expectFaults(
            "duty host-care, grace: 28 days reach the next due date, which can be 28 days later"
        ) { $0.duties[0].grace = 28 }
    }

    @Test func leadBeginsAfterTheLastDueDate() throws {
        try expectFaults { $0.duties[0].lead = 28 }
        try expectFaults(
            "duty host-care, lead: "
                + "29 days begin before the last due date, which can be 28 days earlier"
        ) { $0.duties[0].lead = 29 }
    }

    @Test func theRunwayOfAnIntervalIsNotLongerThanIt() throws {
        try expectFaults { $0.duties[2].runway = 365 }
        try expectFaults(
            "duty key-rotation, runway: 366 days are longer than the interval, 'every 365 days'"
        ) { $0.duties[2].runway = 366 }
    }

    @Test func whatFallsDueOnceHasNoNextDueDateToReach() throws {
        try expectFaults {
            $0.duties[2].schedule = .once
            ($0.duties[2].grace, $0.duties[2].lead, $0.duties[2].runway) = (400, 400, 400)
        }
    }

    @Test func graceEndsWithTheExpiry() throws {
        try expectFaults {
            $0.duties[2].schedule = .beforeExpiry(days: 30)
            $0.duties[2].grace = 30
        }
        try expectFaults("duty key-rotation, grace: 31 days reach past the expiry") {
            $0.duties[2].schedule = .beforeExpiry(days: 30)
            $0.duties[2].grace = 31
        }
    }

    @Test func onlyResourcesExpire() throws {
        try expectFaults("duty account-baseline, schedule: only resources expire") {
            $0.duties[1].schedule = .beforeExpiry(days: 30)
        }
    }
}
