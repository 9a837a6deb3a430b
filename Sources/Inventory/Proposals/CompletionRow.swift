package import Domain

/// A row of a completions CSV: something that was done.
package struct CompletionRow: Equatable, Sendable {
    /// The line of the file that the row begins on; 1 is the first.
    package var line: Int
    /// `subject/duty` or `subject/duty@due`, as it was written.
    package var task: String
    /// The day performed.
    package var on: CivilDay?
    /// Who did it; `nil`, where the cell is empty, means whoever takes in the file.
    package var by: String?
    /// `ok`, `issues` or `failed`; of a judgement `affected` or `not-affected`.
    package var result: String?
    /// What was noted; `nil` where the cell is empty.
    package var note: String?
    /// Paths of files, relative to the CSV.
    package var evidence: [String] = []
    /// Addresses as they were written; nobody has looked whether they are links.
    package var link: [String] = []
    /// The occurrence that it was done for, as `--for` takes it: `2026-Q3`.
    package var period: String?
    /// The days that the work covered.
    package var covers: DayRange?
    /// The resource's new expiry.
    package var expires: CivilDay?
    /// Items or steps with what was found, as `--item` takes them.
    package var items: [String] = []
    /// Measured values, as `--measured` takes them.
    package var measured: [String] = []
    /// Other due dates that the same work settles.
    package var also: [CivilDay] = []
    /// When what was found is to be put right.
    package var followUp: CivilDay?

    /// A row that names a task and nothing else.
    package init(line: Int, task: String) { (self.line, self.task) = (line, task) }
}
