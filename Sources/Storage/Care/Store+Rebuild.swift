internal import Domain
internal import SQLite

extension Store {
    /// Opens a file to rebuild its register, whatever that looks like.
    ///
    /// - Throws: `Refusal`, if there is none, or the file is not one of ours.
    package static func openForRebuilding(_ path: String) throws -> Store {
        try refuseOddFile(path)
        try refuseOtherFormat(path)
        let store = Store(try connect(path, .writing), path: path)
        let state = try explaining(path) {
            try Migrator(connection: store.connection, name: path).state()
        }
        guard state != .empty else {
            throw Refusal(
                "'\(path)' has no register to rebuild.", why: "it is empty.",
                try: "ourside restore FILE", kind: .input)
        }
        return store
    }

    /// Puts the schema right, throws the register away and replays the ledger: one transaction.
    ///
    /// What is not as the migrations made it is dropped and made anew, except the tables that
    /// hold the truth.
    ///
    /// - Returns: How many entries were applied, and what was put right in the schema.
    /// - Throws: `Refusal`, if the truth itself is damaged; the file is then as it was.
    package func rebuild() throws -> (entries: Int, mended: [String]) {
        try Self.prepareForWriting(connection)
        return try connection.transaction(.immediate) {
            try checkTruth()
            let version = try connection.pragma("user_version") as Int
            let mended = try ExpectedSchema.differences(in: connection, through: version)
            if !mended.isEmpty { try SchemaMending(connection, through: version).mend() }
            // In a file of an older program the tables are made as this one has them.
            try Migrator(connection: connection, name: path ?? "memory").migrate()
            try rebuildRegister()
            return (try head().seq, mended)
        }
    }

    /// Checks the ledger and the packs: a register that follows a damaged ledger would hide it.
    ///
    /// - Throws: `Refusal`, with the places.
    package func checkTruth() throws {
        var chain = ChainWalk(looksFor: OutsideKnowledge())
        do {
            _ = try chain.walk(self)
            _ = try verifyDocuments(named: chain.documents)
        } catch let fault as VerificationFault {
            throw Refusal(
                "The ledger itself is damaged: \(fault.detail).",
                why: "a register that is built from it would hide that.",
                try: "ourside restore FILE from a backup")
        }
    }
}
