import Exports

/// One list with everything a format has to escape.
enum Fixtures {
    static let columns = [
        Column(key: "task", title: "Task", kind: .id, priority: .high),
        Column(key: "title", title: "Title"),
        Column(key: "days", title: "Days", kind: .number),
        Column(key: "due", title: "Due", kind: .day, priority: .high),
        Column(key: "failing", title: "Failing?", kind: .flag, priority: .low),
        Column(key: "controls", title: "Controls", kind: .id, priority: .low),
        Column(key: "score", title: "Score", kind: .number, shownInTable: false),
        Column(key: "note", title: "Note"),
    ]

    static let listing = Listing(
        columns: columns,
        rows: [
            row("web/os-patching@2026-10-31", "Größe prüfen: Schlüssel 🔑", 21, true, "漢字 かな"),
            row(
                "web/a@2026-10-31", "Review \"public\" grants, <script>&", -3, false,
                "=cmd|' /C calc'!A0"),
            row(
                "db/b@2026-10-31", "two\nlines\r\nand more", 0, false,
                "\u{1B}[31mred\u{1B}[0m\u{7F}\u{9B}"),
            row("db/c@2026-10-31", "nul\0here", 1, false, "+49 | a\\b [x](y) `c` *d* e_f _g_"),
            row(
                "db/d@2026-10-31", "\u{202E}turned\u{2069} 👩‍🚀 e\u{301}\u{2028}", 2, false, "\t@x, ;"),
            [nil, nil, nil, nil, nil, [], nil, nil],
        ],
        rowStyles: [.red, nil, .dim])

    private static func row(
        _ task: String, _ title: String, _ days: Int, _ failing: Bool, _ note: String
    ) -> [JSONValue] {
        [
            .string(task), .string(title), .integer(days), "2026-10-31", .bool(failing),
            ["os-patch-deploy", "os-patch-check"], .number("0.771"), .string(note),
        ]
    }
}
