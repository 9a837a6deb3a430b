/// One column of a ``Listing``, for people and for machines.
package struct Column: Sendable {
    /// What the cells of a column hold.
    package enum Kind: Sendable {
        /// Words that people wrote: may be shortened, and is guarded against formulas in CSV.
        case text
        /// What is typed or pasted again, such as a task or a digest: never shortened or changed.
        case id
        /// A number; stands to the right.
        case number
        /// A civil day such as `2026-11-21`.
        case day
        /// True or false; "yes" or "no" for people.
        case flag
    }

    /// At which edge of a table's column its cells stand.
    package enum Alignment: Sendable { case left, right }

    /// What a table gives up last where the terminal is narrow.
    ///
    /// Columns of the lowest priority go first, and among equals the rightmost.
    package enum Priority: Comparable, Sendable { case low, normal, high }

    /// The camelCase key in JSON, and the header in CSV.
    package let key: String
    /// The header for people.
    package let title: String
    /// What the cells hold.
    package let kind: Kind
    /// Where the cells stand in tables for people.
    package let alignment: Alignment
    /// How long the column stays when the terminal gets narrow.
    package let priority: Priority
    /// Whether a table may shorten the cells to fit a terminal.
    package let flexible: Bool
    /// Whether tables for people (terminal and Markdown) show the column at all.
    package let shownInTable: Bool

    /// A column; where not said otherwise numbers stand right and only text may be shortened.
    ///
    /// `flexible` is ignored for identifiers: a shortened one cannot be pasted.
    package init(
        key: String, title: String, kind: Kind = .text, alignment: Alignment? = nil,
        priority: Priority = .normal, flexible: Bool? = nil, shownInTable: Bool = true
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.alignment = alignment ?? (kind == .number ? .right : .left)
        self.priority = priority
        self.flexible = kind != .id && (flexible ?? (kind == .text))
        self.shownInTable = shownInTable
    }
}
