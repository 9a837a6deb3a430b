internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// One control or duty of the organization's own, laid over the adopted pack and adopted at once.
struct LocalAddition {
    /// The id of the pack that such additions make.
    static let pack = "local"

    private let kind: ElementKind
    private let tree: JSONTree
    private let reason: String
    private let approvedBy: String

    init(_ kind: ElementKind, _ tree: JSONTree, reason: String, approvedBy: String) {
        (self.kind, self.tree) = (kind, tree)
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }

    /// Imports and adopts the pack with the addition.
    ///
    /// The overlay that is kept holds all additions so far, so that it can be laid over a newer
    /// base as a whole.
    ///
    /// - Throws: `PackProblem` with every fault.
    func adopt(_ store: Store, _ recorder: Recorder) throws -> PackAdoption {
        let adoption = try store.adoption()
        let base = try store.adoptedPack()
        var all = try earlier(store, adoption)
        var addition = PackOverlay(header: all.header)
        addition.add(kind, tree)
        all.add(kind, tree)
        var read = try fitting { try ReadPack(addition, on: base) }
        read.overlay = all
        let found = PackLibrary.Found(pack: read.pack, origin: "laid over \(all.base)")
        return try PackAdoption(store, recorder, of: found) {
            try recorder.importPack(read)
            try recorder.adopt(
                read.pack, profile: adoption.profile, frameworks: adoption.frameworks,
                reason: reason, approvedBy: approvedBy)
        }
    }

    /// Says what is wrong in the words of the command that was typed.
    private func fitting(_ read: () throws -> ReadPack) throws -> ReadPack {
        do {
            return try read()
        } catch let problem as PackProblem {
            let word = kind.rawValue
            throw Refusal(
                "The \(word) does not fit into the pack.",
                why: problem.faults.map { "\($0.place): \($0.what)" }.joined(
                    separator: "\n       "),
                try: "ourside help \(word) add")
        }
    }

    /// Refuses an id that nothing can have.
    static func check(_ id: String, _ kind: String) throws {
        guard let fault = Identifier.fault(in: id) else { return }
        throw ArgumentProblem(
            what: "'\(id)' cannot name a \(kind).", why: "\(fault).",
            try: "a name such as 'badge-review'; free text goes into --title")
    }

    /// The additions so far, under the version that comes next.
    private func earlier(_ store: Store, _ adoption: AdoptionRow) throws -> PackOverlay {
        guard adoption.pack == Self.pack else {
            return PackOverlay(
                header: PackHeader(
                    id: Self.pack, version: "1", title: "Our own controls and duties",
                    extends: adoption.pack))
        }
        guard var overlay = try store.adoptedOverlay() else {
            throw Refusal(
                "The adopted pack is called '\(Self.pack)' and is no overlay.",
                why: "additions are laid over the adopted pack under that name.",
                try: "ourside catalogue import FILE, a pack with another id")
        }
        overlay.header.version = String((Int(overlay.header.version) ?? 0) + 1)
        return overlay
    }
}

extension PackAdoption {
    /// Prints it in the format that was asked for.
    ///
    /// The verb says what was done, where adopting is only how it was done.
    func present(
        _ answer: AnswerOptions, _ database: DatabaseOptions, in context: CommandContext,
        isDryRun: Bool, verb: Verb? = nil
    ) {
        switch answer.format {
        case .json: context.print(json(isDryRun: isDryRun).text(pretty: true))
        case .text:
            print(
                in: context, style: database.style(in: context), isDryRun: isDryRun,
                verb: verb)
        }
    }
}
