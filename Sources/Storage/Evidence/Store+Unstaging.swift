internal import Domain
internal import SQLite

extension Store {
    /// Drops staged bytes that no entry names, after the command that staged them came to nothing.
    ///
    /// Bytes that were stored before the staging stay: they are somebody else's, or named already.
    ///
    /// - Throws: `SQLiteError`.
    package func unstage(_ staged: [StagedEvidence]) throws {
        let own = staged.filter { !$0.wasKnown }
        guard !own.isEmpty else { return }
        try connection.transaction(.immediate) {
            for evidence in own {
                try connection.execute(
                    """
                    DELETE FROM evidence_file WHERE sha256 = \(evidence.sha256)
                      AND sha256 NOT IN (\(Self.kept))
                    """)
            }
        }
    }
}

extension Recorder {
    /// Whether the bytes of staged evidence are still there.
    ///
    /// Another process that staged the same bytes first may have taken them back meanwhile.
    func checkIsStored(_ staged: StagedEvidence) throws {
        let found = try names(
            "SELECT sha256 FROM evidence_file WHERE sha256 = \(staged.sha256)")
        guard found.isEmpty else { return }
        throw Refusal(
            "The bytes of '\(staged.fileName)' are not in the database any more.",
            why: "another command stored the same bytes and took them back; nothing was recorded.",
            try: "the same command again", kind: .locked)
    }
}
