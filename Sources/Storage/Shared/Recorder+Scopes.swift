internal import Domain
internal import SQLite

extension Recorder {
    /// A scope as it is recorded: an account that was given by its 12 digits gets its alias.
    ///
    /// - Throws: `SQLiteError`.
    package func scope(_ given: String) throws -> String {
        let halves = given.split(separator: "/", maxSplits: 1).map(String.init)
        guard let number = halves.first, number.utf8.count == 12 else { return given }
        let alias = try names(
            """
            SELECT subject.name FROM account JOIN subject USING (id) WHERE number = \(number)
            """
        ).first
        guard let alias else { return given }
        return halves.count == 2 ? "\(alias)/\(halves[1])" : alias
    }
}
