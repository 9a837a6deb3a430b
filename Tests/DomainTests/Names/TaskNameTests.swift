import Domain
import Testing

@Suite struct TaskNameTests {
    static let names: [(String, String, String, String?)] = [
        ("web/os-patching", "web", "os-patching", nil),
        ("web/os-patching@2026-10-31", "web", "os-patching", "2026-10-31"),
        ("web:tls-cert/certificate-renewal", "web:tls-cert", "certificate-renewal", nil),
        (
            "111122223333/account-baseline@2026-11-30", "111122223333", "account-baseline",
            "2026-11-30"
        ),
        ("org/policy-review", "org", "policy-review", nil),
        ("web/follow-up-41@2026-12-21", "web", "follow-up-41", "2026-12-21"),
    ]

    @Test(arguments: names)
    func aTaskIsSubjectSlashDutyAtDue(
        text: String, subject: String, duty: String, due: String?
    ) throws {
        let name = try #require(TaskName(text))
        #expect(name == TaskName(subject: subject, duty: duty, due: try due.map(day)))
        #expect(name.description == text)
        #expect(name.series == "\(subject)/\(duty)")
    }

    @Test(arguments: [
        "", "web", "os-patching", "web/", "/os-patching", "web/os/patching", "@2026-10-31",
        "web/os-patching@", "web/os-patching@today", "web/os-patching@2026-02-30",
        "web/os-patching@2026-10-31@2026-11-30", "web@2026-10-31/os-patching", "web/@2026-10-31",
    ])
    func anythingElseIsNoTask(text: String) {
        #expect(TaskName(text) == nil)
    }
}
