internal import Domain
internal import SQLite

extension Recorder {
    /// A scope as it is recorded: an account that was given by its 12 digits gets its alias.
    ///
    /// - Throws: `SQLiteError`.
    package func scope(_ given: String) throws -> String {
        let scope = TaskScope(given)
        guard let number = scope.subject, number.utf8.count == 12 else { return given }
        let alias = try names(
            """
            SELECT subject.name FROM account JOIN subject USING (id) WHERE number = \(number)
            """
        ).first
        return alias.map { scope.renamed(to: $0).description } ?? given
    }
}
