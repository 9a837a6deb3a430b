import Domain
import Foundation
import Storage
import Testing

/// How much work the pack asks of two organizations as they are found in practice.
@Suite struct CompanyLoadTests {
    private static let cases = ExampleCompany.allCases.flatMap { company in
        Profile.allCases.map { (company, $0) }
    }

    private func register(
        _ company: ExampleCompany, _ profile: Profile, on day: String
    ) throws -> ScenarioRegister {
        let register = try ScenarioRegister(profile, on: day)
        try company.register(in: register)
        return register
    }

    /// Ticks by duty in the year after 5 January 2026; `RECORD=1` writes the files anew.
    @Test(arguments: cases)
    func theYearIsAsApproved(company: ExampleCompany, profile: Profile) throws {
        let register = try register(company, profile, on: "2026-01-05")
        let load = try register.load()
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Loads/\(company.rawValue)-\(profile.rawValue).tsv")
        let actual = table(load)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try actual.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == actual)
        }
        let limits: [Profile: Int] = [.essential: 300, .standard: 400, .full: 400]
        #expect(load.monthlyTenths < limits[profile, default: 0])
    }

    /// Whenever a company begins, it is not buried: ten things on a day at the most.
    @Test(arguments: [
        "2026-01-05", "2026-02-14", "2026-03-21", "2026-05-01", "2026-07-19", "2026-09-30",
        "2026-11-21",
    ])
    func noDayOfTheFirstSixtyHasMoreThanTen(day: String) throws {
        let register = try register(.company, .standard, on: day)
        #expect(
            try register.tasks().allSatisfy { $0.standing.due.map { $0 > register.today } ?? true })
        let busiest = try register.load().busiestDays(limit: 1)
        #expect(busiest.allSatisfy { $0.count <= 10 }, "\(busiest)")
    }

    private func table(_ load: Load) -> String {
        func line(_ name: String, _ year: Int) -> String {
            let tenths = (year * 10 + 6) / 12
            return "\(name)\t\(year)\t\(tenths / 10).\(tenths % 10)\n"
        }
        return "duty\tyear\tmonth\n"
            + load.byDuty.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }.joined()
            + line("all", load.total)
    }
}
