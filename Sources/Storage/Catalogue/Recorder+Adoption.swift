internal import Catalogue
package import Domain
internal import Hashing
internal import SQLite

extension Recorder {
    /// Puts a pack in force; what falls due after today follows it.
    ///
    /// - Throws: `Refusal`, if the pack does not know a service that is in use.
    package func adopt(
        _ pack: Pack, profile: Profile, frameworks: [String], reason: String? = nil,
        approvedBy: String? = nil
    ) throws {
        try checkCovers(servicesInUse: pack)
        let text = try PackText.canonical(pack)
        let digest = SHA256.hash(text).description
        try keepDocument(text, digest)
        try record(
            CatalogueAdopted(
                pack: pack.pack?.id ?? "unnamed", version: pack.pack?.version ?? "0",
                profile: profile, frameworks: frameworks.sorted(), sha256: digest, reason: reason,
                approvedBy: approvedBy))
    }

    /// A service in use that a pack does not know would lose its duties without a word.
    private func checkCovers(servicesInUse pack: Pack) throws {
        let known = Set(pack.services.map(\.id))
        let inUse = try connection.query(
            """
            SELECT catalogue, min(subject.name) FROM service JOIN subject USING (id)
            WHERE retired IS NULL GROUP BY catalogue ORDER BY catalogue
            """
        ) { row throws(SQLiteError) in (catalogue: try row.text(0), name: try row.text(1)) }
        guard let lost = inUse.first(where: { !known.contains($0.catalogue) }) else { return }
        throw Refusal(
            "The pack does not know '\(lost.catalogue)', which '\(lost.name)' is.",
            why: "its duties would end although it is in use.",
            try: "ourside service retire \(lost.name) --reason … --approved-by …")
    }
}
