package import Domain
internal import SQLite

/// What a database's or ledger's own error means to a person, or `nil` for other errors.
package func refusal(for error: any Error) -> Refusal? {
    switch error {
    case let error as SQLiteError: words(of: error)
    case let undecided as UndecidedChanges: undecided.refusal
    case LedgerFault.unknownFact(let name):
        Refusal(
            "The ledger holds a fact that this program does not know: '\(name)'.",
            why: "a newer Ourside wrote it.", try: "install the newer program")
    case LedgerFault.newerPayload(let name, let version):
        Refusal(
            "The ledger holds a newer form of '\(name)' (version \(version)).",
            why: "a newer Ourside wrote it.", try: "install the newer program")
    case LedgerFault.unreadable(let reason):
        Refusal("An entry of the ledger cannot be read.", why: "\(reason).", try: "ourside verify")
    default: nil
    }
}

private func words(of error: SQLiteError) -> Refusal {
    if error.isBusy {
        return Refusal(
            "The database is in use by another process.",
            why: "it did not become free within ten seconds; nothing was changed.",
            try: "the same command again", kind: .locked)
    }
    if error.isFull {
        return Refusal(
            "The disk is full.", why: "nothing of this command was recorded.", try: "df -h",
            kind: .io)
    }
    if error.isReadOnly {
        return Refusal(
            "The database cannot be written to.", why: "\(error.message).",
            try: "ls -l of the file and its folder", kind: .permission)
    }
    if error.isInterrupted {
        return Refusal("Interrupted.", why: "nothing of this command was recorded.", kind: .io)
    }
    if error.isCorrupt || error.isNotADatabase {
        return Refusal(
            "The database is damaged.", why: "\(error.message).",
            try: "ourside verify, then ourside restore FILE from a backup", kind: .io)
    }
    return Refusal(
        "The database refuses.", why: "\(error.message) (SQLite code \(error.code)).",
        try: "ourside verify", kind: error.isConstraint ? .data : .io)
}
