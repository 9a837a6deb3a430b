/// One part of the report: its place in the list of contents, and what writes it.
struct ReportSection {
    /// What links point at.
    let id: String
    let title: String
    /// One sentence under the title; what the part is for.
    let says: Markup
    let write: ((Markup) throws -> Void) throws -> Void

    init(
        _ id: String, _ title: String, _ says: Markup,
        write: @escaping ((Markup) throws -> Void) throws -> Void
    ) {
        (self.id, self.title, self.says, self.write) = (id, title, says, write)
    }

    /// A part that is one table.
    init(_ id: String, _ title: String, _ says: Markup, _ table: ReportTable) {
        self.init(id, title, says) { try table.write(to: $0) }
    }
}
