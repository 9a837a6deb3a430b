package import Catalogue
internal import Domain
internal import Hashing
internal import SQLite

extension Recorder {
    /// Keeps a pack that was read and checked, with the overlay it came from.
    ///
    /// - Returns: Its digest.
    /// - Throws: `Refusal`, if the very same pack is in force, or is the newest import already.
    @discardableResult
    package func importPack(_ read: ReadPack) throws -> String {
        let text = try PackText.canonical(read.pack)
        let digest = SHA256.hash(text).description
        let header = read.pack.pack ?? PackHeader(id: "unnamed", version: "0", title: "")
        let inForce = try connection.first(
            "SELECT entry, sha256 FROM adoption ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in (entry: try row.int(0), sha256: try row.text(1)) }
        if inForce?.sha256 == digest {
            throw Refusal(
                "'\(header.id) \(header.version)' is in force already.",
                why: "the adopted pack says exactly the same.", try: "ourside catalogue diff")
        }
        let newest = try connection.first(
            "SELECT entry, sha256 FROM pack_import ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in (entry: try row.int(0), sha256: try row.text(1)) }
        if let newest, newest.sha256 == digest, newest.entry > inForce?.entry ?? 0 {
            throw Refusal(
                "'\(header.id) \(header.version)' is imported already.",
                why: "entry \(newest.entry) did it, and nothing differs.",
                try: "ourside catalogue diff")
        }
        try keepDocument(text, digest)
        var overlay: String?
        if let patches = read.overlay {
            let text = try patches.canonical()
            let digest = SHA256.hash(text).description
            try keepDocument(text, digest)
            overlay = digest
        }
        try record(
            CatalogueImported(
                pack: header.id, version: header.version, extends: read.overlay?.base,
                sha256: digest, overlay: overlay))
        return digest
    }

    /// Takes in a control or duty that the pack only proposes, with what it needs to take effect.
    ///
    /// A proposed duty takes its proposed controls along, and a proposed control its duties.
    ///
    /// - Parameters:
    ///   - given: `control:ID`, `duty:ID`, or an id, which means the control if there is one.
    ///   - reason: Why it is taken in.
    ///   - approvedBy: Who approved.
    /// - Returns: What was taken in: `control:ID`, `duty:ID`.
    /// - Throws: ``UnknownName``; `Refusal`, if it is no proposal or was taken in before.
    @discardableResult
    package func include(
        _ given: String, reason: String, approvedBy: String
    ) throws -> [String] {
        if try endExclusion(of: given, reason: reason, approvedBy: approvedBy) {
            return [try scope(given)]
        }
        let pack = try pack()
        let included = Set(try names("SELECT scope FROM inclusion"))
        let asked = try proposal(given, pack)
        guard asked.isOnlyProposed else {
            throw Refusal(
                "'\(asked.id)' is not only proposed.",
                why: "the pack puts it in force wherever its rule holds.",
                try: "ourside \(asked.kind) show \(asked.id)")
        }
        guard !included.contains("\(asked.kind):\(asked.id)") else {
            throw Refusal(
                "'\(asked.id)' is included already.", try: "ourside \(asked.kind) show \(asked.id)")
        }
        let scopes =
            ["\(asked.kind):\(asked.id)"] + asked.companions.filter { !included.contains($0) }
        for scope in scopes {
            try record(ControlIncluded(scope: scope, reason: reason, approvedBy: approvedBy))
        }
        return scopes
    }

    private struct Proposal {
        /// `control` or `duty`.
        var kind: String
        var id: String
        var isOnlyProposed: Bool
        /// Scopes of what else is only proposed and goes with it.
        var companions: [String]
    }

    private func proposal(_ given: String, _ pack: PackIndex) throws -> Proposal {
        let scope = TaskScope(given)
        let id = scope.packID ?? given
        let kind: NameKind =
            switch scope {
            case .control: .control
            case .duty: .duty
            default: .controlOrDuty
            }
        if kind != .duty, let control = pack.control(id) {
            let duties = (control.duties ?? []).compactMap(pack.duty).filter { $0.optIn == true }
            return Proposal(
                kind: "control", id: id, isOnlyProposed: control.optIn == true,
                companions: duties.map { TaskScope.duty($0.id).description })
        }
        if kind != .control, let duty = pack.duty(id) {
            let controls = duty.items.compactMap { pack.control(ofItem: $0) }
                .filter { $0.optIn == true }
            return Proposal(
                kind: "duty", id: id, isOnlyProposed: duty.optIn == true,
                companions: controls.map { TaskScope.control($0.id).description })
        }
        let proposed =
            pack.pack.controls.filter { $0.optIn == true }.map(\.id)
            + pack.pack.duties.filter { $0.optIn == true }.map(\.id)
        throw UnknownName(
            kind: kind, name: id, known: proposed)
    }
}
