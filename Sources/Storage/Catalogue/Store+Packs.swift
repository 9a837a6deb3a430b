package import Catalogue
package import Domain
internal import SQLite

/// A pack that was imported.
package struct PackImportRow: Equatable, Sendable {
    /// The entry that did it, and its day.
    package var entry: Int
    /// The id that the pack's header gives it.
    package var pack: String
    /// The version that the pack's header gives it.
    package var version: String
    /// The id of the pack that its overlay extends.
    package var extends: String?
    /// The digest of the whole pack.
    package var sha256: String
    /// The digest of the overlay it came from.
    package var overlay: String?
}

/// The pack that is in force, and what of it.
package struct AdoptionRow: Equatable, Sendable {
    /// The adopting entry.
    package var entry: Int
    /// The id that the pack's header gives it.
    package var pack: String
    /// The version that the pack's header gives it.
    package var version: String
    /// The tailored selection of duties that is in force.
    package var profile: Profile
    /// Ids of frameworks whose duties are in force too, in alphabetical order.
    package var frameworks: [String]
    /// The digest of the whole pack: 64 hex digits.
    package var sha256: String
}

extension Store {
    /// Packs that were imported, the newest first.
    ///
    /// - Throws: `SQLiteError`.
    package func packImports() throws -> [PackImportRow] {
        try connection.query(
            """
            SELECT entry, pack, version, extends, sha256, overlay FROM pack_import
            ORDER BY entry DESC
            """
        ) { row throws(SQLiteError) in
            PackImportRow(
                entry: try row.int(0), pack: try row.text(1), version: try row.text(2),
                extends: try row.optionalText(3), sha256: try row.text(4),
                overlay: try row.optionalText(5))
        }
    }

    /// The adoption that is in force.
    ///
    /// - Throws: `Refusal`, if none is.
    package func adoption() throws -> AdoptionRow {
        let found = try connection.first(
            """
            SELECT entry, pack, version, profile, frameworks, sha256 FROM adoption
            ORDER BY entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in
            AdoptionRow(
                entry: try row.int(0), pack: try row.text(1), version: try row.text(2),
                profile: try row.value(3), frameworks: try row.list(4), sha256: try row.text(5))
        }
        guard let found else {
            throw Refusal(
                "No organization was set up in this database.", why: "no pack was adopted.",
                try: "ourside init", kind: .input)
        }
        return found
    }

    /// The pack that is kept under a digest.
    ///
    /// - Throws: `Refusal`, if there is none; ``PackProblem``, if it does not decode.
    package func pack(sha256: String) throws -> Pack {
        try PackText.read(canonical: try document(sha256))
    }

    /// The overlay that is kept under a digest.
    ///
    /// - Throws: `Refusal`, if there is none; ``PackProblem``, if it does not decode.
    package func overlay(sha256: String) throws -> PackOverlay {
        try PackOverlay(parts: [("the overlay in force", Array(try document(sha256).utf8))])
    }

    /// The overlay from which the adopted pack was made, if it was made from one.
    ///
    /// - Throws: `Refusal`, if no pack is adopted.
    package func adoptedOverlay() throws -> PackOverlay? {
        let sha256 = try adoption().sha256
        let row = try packImports().first { $0.sha256 == sha256 }
        return try row?.overlay.map(overlay(sha256:))
    }

    /// Controls and duties that were taken in although the pack only proposes them, as scopes.
    ///
    /// - Throws: `SQLiteError`.
    package func inclusions() throws -> [String] {
        try connection.query("SELECT scope FROM inclusion ORDER BY scope") {
            row throws(SQLiteError) in try row.text(0)
        }
    }

    /// The ids of the controls and duties that were taken in.
    ///
    /// - Throws: `SQLiteError`.
    package func optedIn() throws -> Set<String> { try projector.inclusions() }

    private func document(_ sha256: String) throws -> String {
        let body = try connection.first("SELECT body FROM document WHERE sha256 = \(sha256)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let body else {
            throw Refusal(
                "The pack \(sha256.prefix(12)) is not in the database.",
                why: "documents are part of the truth and are never deleted.",
                try: "ourside verify", kind: .io)
        }
        return body
    }
}

extension Store {
    /// The adopted pack.
    ///
    /// - Throws: `Refusal`, if none was adopted.
    package func adoptedPack() throws -> Pack {
        guard let pack = try projector.pack() else {
            throw Refusal(
                "No organization was set up in this database.", why: "no pack was adopted.",
                try: "ourside init", kind: .input)
        }
        return pack.pack
    }
}
