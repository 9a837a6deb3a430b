internal import Domain
internal import FoundationEssentials
internal import Glibc
internal import OursideCLI
internal import Storage

// The one place that asks the outside world anything: the environment, the clock, the random
// numbers, the terminal. Everything below receives them as values.

Machine.steady()

let environment = Machine.environment
let login = Machine.login

var context = CommandContext(
    environment: environment, clock: Machine.clock(environment),
    timeZone: Machine.timeZone(environment), place: "\(login)@\(Machine.host)", login: login,
    terminalWidth: Machine.terminalWidth(environment),
    makeUUID: { UUID().uuidString.lowercased() },
    print: { Machine.write("\($0)\n", to: STDOUT_FILENO) },
    complain: { Machine.write("\($0)\n", to: STDERR_FILENO) },
    ask: { Machine.ask($0) })

context.userID = getuid()
context.groupNumber = { Machine.groupNumber($0) }

let namesAnother = environment["LOGNAME"].map { !$0.isEmpty && $0 != login } ?? false
let code = OursideTool.run(Array(CommandLine.arguments.dropFirst()), in: context)
if Committed.entry != nil, namesAnother, environment["OURSIDE_ACTOR"]?.isEmpty ?? true {
    context.complain("note: LOGNAME is another name; recorded as \(login), whose user id this is")
}
guard code >= 64, let entry = Committed.entry else { exit(code) }
context.complain("recorded as entry \(entry)")
exit(3)
