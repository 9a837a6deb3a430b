internal import Domain
package import Storage

/// Everything a command may touch outside its own arguments.
///
/// Nothing in this module reads the clock, the environment or a random number in any other way,
/// so a test decides them all.
package struct CommandContext {
    /// Environment variables.
    package var environment: [String: String]
    /// The machine's, or one that was given from outside.
    package var clock: Clock
    /// The machine's own time zone, by name.
    package var timeZone: String
    /// The login name and host: `ada@build-1`.
    package var place: String
    /// The login name alone; it acts where `$OURSIDE_ACTOR` names nobody.
    package var login: String
    /// The user id of the process; `nil` where nobody tells.
    package var userID: UInt32?
    /// Columns of the terminal that standard output is, or `nil` if it is none.
    package var terminalWidth: Int?
    /// A random UUID, lower case.
    package var makeUUID: () -> String
    /// Writes a line to standard output: results, and nothing else.
    package var print: (String) -> Void
    /// Writes a line to standard error.
    package var complain: (String) -> Void
    /// Asks a person and reads a line; `nil` where nobody can be asked.
    package var ask: (String) -> String?
    /// The number of a group of people on this machine, by its name or number.
    package var groupNumber: (String) -> UInt32? = { _ in nil }

    /// Without `ask` nobody can be asked; groups are looked up only where that is set later.
    package init(
        environment: [String: String], clock: Clock, timeZone: String, place: String,
        login: String, terminalWidth: Int?, makeUUID: @escaping () -> String,
        print: @escaping (String) -> Void, complain: @escaping (String) -> Void,
        ask: @escaping (String) -> String? = { _ in nil }
    ) {
        (self.environment, self.clock, self.timeZone) = (environment, clock, timeZone)
        (self.place, self.login, self.terminalWidth) = (place, login, terminalWidth)
        (self.makeUUID, self.print, self.complain) = (makeUUID, print, complain)
        self.ask = ask
    }
}

extension CommandContext {
    /// Who acts: `$OURSIDE_ACTOR`, else the login name.
    var actor: Actor {
        let given = environment["OURSIDE_ACTOR"].flatMap { $0.isEmpty ? nil : $0 }
        return Actor(
            name: given ?? login, place: place, userID: userID, isGiven: given != nil)
    }

    /// The database that is meant: the option, the environment, or the usual place.
    func databasePath(_ option: String?) throws -> String {
        if let option { return option }
        if let path = environment["OURSIDE_DATABASE"], !path.isEmpty { return path }
        if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
            return "\(data)/ourside/ourside.db"
        }
        guard let home = environment["HOME"], !home.isEmpty else {
            throw Refusal(
                "No database was named.", why: "there is no home folder to look in.",
                try: "--database FILE, or OURSIDE_DATABASE=FILE", kind: .words)
        }
        return "\(home)/.local/share/ourside/ourside.db"
    }
}
