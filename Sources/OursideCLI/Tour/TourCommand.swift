internal import Arguments
internal import Domain
internal import Exports
internal import FoundationEssentials
internal import Storage

/// `ourside tour`: a demonstration that runs by itself.
struct TourCommand: Command {
    static let configuration = CommandConfiguration(
        name: "tour", abstract: "Show the main jobs on a small shop, in a temporary folder.",
        discussion: """
            Registers a shop with EC2, RDS, S3 and Lambda, lets half a year pass, shows what is \
            overdue, ticks one task off with evidence, exports and verifies. Each command is \
            printed with its output. Your own database is not touched.
            """)

    @Flag("keep", help: "Leaves the folder for you to look at.")
    var keep: Bool

    func run(in context: CommandContext) throws {
        let folder = try makeFolder(context)
        defer { if !keep { remove(folder, context) } }
        try writeEvidence(in: folder)
        for step in TourStep.all {
            context.print("")
            context.print("# \(step.says)")
            for words in step.commands {
                context.print("$ ourside \(words.map(shellWord).joined(separator: " "))")
                let inside = words.map { $0.replacing("FOLDER", with: folder) }
                let code = OursideTool.run(inside, in: stage(context, step, folder))
                guard code == step.code else {
                    throw Refusal(
                        "The tour stopped: that command ended with \(code).",
                        try: "ourside tour --keep, and look into the folder", kind: .io)
                }
            }
        }
        context.print("")
        context.print(
            keep
                ? "The tour's folder is \(folder)."
                : "That was the tour; its folder is gone ('ourside tour --keep' leaves it).")
        context.print("Your own register begins with: ourside init --organization NAME")
    }

    /// The caller's context with the tour's database and the step's day.
    private func stage(
        _ context: CommandContext, _ step: TourStep, _ folder: String
    ) -> CommandContext {
        var inside = context
        inside.environment["OURSIDE_DATABASE"] = "\(folder)/shop.db"
        inside.environment["OURSIDE_ACTOR"] = "ada"
        let now = step.now
        inside.clock = Clock(
            now: { now }, day: { instant, _ in instant.dayInUTC }, isGiven: true)
        inside.timeZone = "UTC"
        inside.print = { context.print($0.replacing(folder, with: "FOLDER")) }
        inside.complain = { context.print($0.replacing(folder, with: "FOLDER")) }
        return inside
    }

    private func makeFolder(_ context: CommandContext) throws -> String {
        let base = context.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let folder = "\(base)/ourside-tour-\(context.makeUUID().prefix(8))"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Refusal(
                "The folder '\(folder)' cannot be made.", why: "the tour needs a temporary folder.",
                try: "TMPDIR=FOLDER ourside tour", kind: .output)
        }
        return folder
    }

    private func remove(_ folder: String, _ context: CommandContext) {
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            context.complain("warning: '\(folder)' could not be removed.")
        }
    }

    private func writeEvidence(in folder: String) throws {
        let report = "instance,missing patches,state\ni-0aa1,0,compliant\ni-0bb2,0,compliant\n"
        do {
            try Data(report.utf8).write(to: URL(filePath: "\(folder)/patch-compliance.csv"))
        } catch {
            throw Refusal("The tour's evidence cannot be written.", why: "\(error)", kind: .io)
        }
    }
}
