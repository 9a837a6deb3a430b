internal import Domain
internal import Exports
internal import Files
internal import Storage

/// A sheet of what was done, for a machine that has the register: `tick --from` takes it.
enum TickProposal {
    static let columns = [
        Column(key: "task", title: "TASK", kind: .id), Column(key: "on", title: "ON", kind: .day),
        Column(key: "by", title: "BY"), Column(key: "result", title: "RESULT", kind: .id),
        Column(key: "note", title: "NOTE"),
        Column(key: "evidence", title: "EVIDENCE"), Column(key: "link", title: "LINK", kind: .id),
        Column(key: "for", title: "FOR", kind: .id),
        Column(key: "covers", title: "COVERS", kind: .id),
        Column(key: "expires", title: "EXPIRES", kind: .day),
        Column(key: "items", title: "ITEMS", kind: .id), Column(key: "measured", title: "MEASURED"),
        Column(key: "also", title: "ALSO", kind: .id),
        Column(key: "followUp", title: "FOLLOW-UP", kind: .day),
    ]

    /// Writes a row for each task; the file never takes the place of another.
    ///
    /// - Parameters:
    ///   - requests: What is proposed.
    ///   - evidence: Paths of files as they were typed.
    ///   - path: The sheet; evidence in its folder is named without it.
    ///   - actor: Who did it, where nobody is named.
    ///   - today: The day it was done, where none is named.
    /// - Throws: `Refusal`, if the file cannot be created.
    static func write(
        _ requests: [TickRequest], evidence: [String], to path: String, by actor: String,
        on today: CivilDay
    ) throws {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let files = evidence.map { file in
            !folder.isEmpty && file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
        }
        let file = try OutputFile(creating: path)
        let writer = try CSVWriter(columns: columns) { try file.write($0) }
        for request in requests {
            try writer.write([
                .string("\(request.task)"), JSONValue(request.performedOn ?? today),
                .string(request.performedBy ?? actor),
                .string(request.verdict?.rawValue ?? request.result?.rawValue ?? "ok"),
                JSONValue(request.note), .strings(files), .strings(request.links),
                JSONValue(request.names.period), JSONValue(request.names.covers),
                JSONValue(request.expires),
                .strings(request.items.map { "\($0.item)=\($0.result.rawValue)" }),
                .strings(request.measured.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }),
                .strings(request.names.also), JSONValue(request.followUp),
            ])
        }
        try file.finish()
    }
}
