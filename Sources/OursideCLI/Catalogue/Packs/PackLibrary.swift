internal import Catalogue
internal import Domain
internal import Storage

/// The packs at hand: the adopted one, those that were imported, and the program's own.
struct PackLibrary {
    private let store: Store
    let adoption: AdoptionRow
    /// The newest first.
    private let imports: [PackImportRow]

    /// What people type for the pack of this program.
    static let builtIn = "built-in"

    init(_ store: Store) throws {
        self.store = store
        adoption = try store.adoption()
        imports = try store.packImports()
    }

    /// A pack with where it came from.
    struct Found {
        var pack: Pack
        /// `imported with entry 12`, `built into this program`, `adopted`.
        var origin: String
        /// Whether it was made of an overlay.
        var isOverlay = false

        /// `acme 1`.
        var name: String { pack.pack.map { "\($0.id) \($0.version)" } ?? "unnamed" }
    }

    /// The adopted pack.
    func adopted() throws -> Found {
        Found(
            pack: try store.pack(sha256: adoption.sha256), origin: "adopted",
            isOverlay: imports.contains { $0.sha256 == adoption.sha256 && $0.overlay != nil })
    }

    /// The newest pack that was imported after the adoption, if there is one.
    func waiting() throws -> Found? {
        guard let newest = imports.first, newest.entry > adoption.entry else { return nil }
        return try found(newest)
    }

    /// The program's own pack.
    func ownPack() throws -> Found {
        Found(pack: try BuiltInPack.load(), origin: "built into this program")
    }

    /// The pack that a word means: `built-in`, or an id; of several with an id the one imported
    /// last, then the program's own, then the adopted one.
    ///
    /// - Throws: `UnknownName`.
    func pack(_ word: String) throws -> Found {
        if word == Self.builtIn { return try ownPack() }
        if let row = imports.first(where: { $0.pack == word }) { return try found(row) }
        let own = try ownPack()
        if own.pack.pack?.id == word { return own }
        if adoption.pack == word { return try adopted() }
        throw UnknownName(
            kind: .pack, name: word,
            known: Set([Self.builtIn, adoption.pack] + imports.map(\.pack)).sorted())
    }

    /// The pack under an overlay, by the id that it extends; `nil` if there is none.
    func base(_ id: String) throws -> Pack? {
        do {
            return try pack(id).pack
        } catch is UnknownName {
            return nil
        }
    }

    /// The overlay in force, laid anew over the newest state of what it extends.
    ///
    /// - Throws: `Refusal`, if no overlay is in force; `PackProblem`, if it does not fit any more.
    func relaid() throws -> ReadPack {
        guard let overlay = try store.adoptedOverlay() else {
            throw Refusal(
                "No file was named.",
                why: "without a file, the overlay in force is laid over its base anew, and "
                    + "'\(adoption.pack)' comes from no overlay.",
                try: "ourside catalogue import FILE", kind: .words)
        }
        return try relaid(overlay, above: [])
    }

    private func relaid(_ overlay: PackOverlay, above ids: Set<String>) throws -> ReadPack {
        let id = overlay.base
        let row = imports.first { $0.pack == id }
        if let digest = row?.overlay, !ids.contains(id) {
            let below = try relaid(try store.overlay(sha256: digest), above: ids.union([id]))
            return try ReadPack(overlay, on: below.pack)
        }
        guard let base = try base(id) else {
            throw UnknownName(kind: .pack, name: id, known: imports.map(\.pack))
        }
        return try ReadPack(overlay, on: base)
    }

    private func found(_ row: PackImportRow) throws -> Found {
        Found(
            pack: try store.pack(sha256: row.sha256), origin: "imported with entry \(row.entry)",
            isOverlay: row.overlay != nil)
    }
}
