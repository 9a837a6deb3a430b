internal import Domain

/// One scene of the tour: what it shows, on which day, and the words typed.
struct TourStep {
    let says: String
    let day: String
    let commands: [[String]]
    /// The exit code that the commands end with.
    var code: Int32 = 0

    var now: Instant { Instant("\(day)T09:00:00Z") ?? Instant(seconds: 0) }

    private static func words(_ line: String) -> [String] {
        line.split(separator: " ").map(String.init)
    }

    static let all = [
        TourStep(
            says: "A small shop begins: an organization with the built-in pack, two teams.",
            day: "2026-05-04",
            commands: [
                ["init", "--organization", "Corner Shop", "--time-zone", "UTC"],
                words("team add platform --role platform --role engineering"),
                words("team add security --role security --role people --role management"),
            ]),
        TourStep(
            says: "It registers what it uses; each service brings its duties and first due dates.",
            day: "2026-05-04",
            commands: [
                words("service add ec2 --name web --team platform"),
                words(
                    "service add rds --name orders-db --team platform --classification confidential"
                ),
                words("service add s3 --name assets --team platform"),
                words("service add lambda --name checkout --team platform"),
            ]),
        TourStep(
            says: "Why is there a task? From service to trait to control to duty to date.",
            day: "2026-05-04", commands: [words("why web/os-patching")]),
        TourStep(
            says: "Half a year of nothing later: what is late, worst first.", day: "2026-11-21",
            commands: [words("overdue --limit 8")]),
        TourStep(
            says: "One is done, with evidence. What it settles, and what stays missed, is said.",
            day: "2026-11-21",
            commands: [
                [
                    "tick", "web/os-patching", "--evidence", "FOLDER/patch-compliance.csv",
                    "--note",
                    "All hosts patched in the November window",
                ]
            ]),
        TourStep(
            says: "How the shop stands.", day: "2026-11-21", commands: [words("status")]),
        TourStep(
            says: "For the auditor: everything in a folder, with the evidence and the ledger.",
            day: "2026-11-21", commands: [words("export FOLDER/audit")]),
        TourStep(
            says: "And anyone can check that nothing was changed behind the program's back.",
            day: "2026-11-21", commands: [words("verify"), words("log --head")]),
    ]
}
