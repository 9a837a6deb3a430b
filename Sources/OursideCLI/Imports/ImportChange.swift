/// One thing that an import does, or says about something.
struct ImportChange: Equatable {
    enum Mark: String {
        case new, changed, gone

        /// What stands before the line for people.
        var sign: String {
            switch self {
            case .new: "+"
            case .changed: "~"
            case .gone: "?"
            }
        }
    }

    var mark: Mark
    /// `account`, `service`, `resource`.
    var kind: String
    var name: String
    /// The catalogue's id of a service, the kind of a resource.
    var of: String?
    var account: String?
    var region: String?
    /// In words: what changed, how many resources were seen.
    var detail: String?
}

/// What importing one file did.
struct ImportOutcome {
    var file: String
    /// One sentence on what the file was taken for.
    var recognizedAs: String
    var changes: [ImportChange] = []
    /// Sentences that a person should read.
    var remarks: [String] = []
    /// Services in use that the file shows, new ones included.
    var seen: Set<String> = []
    /// The entry of an earlier import of the very same bytes.
    var knownSince: Int?

    /// `2 new services`; nothing for none.
    func count(_ mark: ImportChange.Mark, _ kind: String) -> Int {
        changes.count { $0.mark == mark && $0.kind == kind }
    }
}
