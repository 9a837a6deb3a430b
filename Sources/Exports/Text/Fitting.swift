/// Text with blanks added up to a display width; unchanged where it is wider.
///
/// - Parameters:
///   - text: Without control characters; see ``visible(_:)``.
///   - width: Terminal columns.
///   - alignment: At which edge the text stands.
/// - Returns: Text at least `width` wide.
package func padded(
    _ text: String, to width: Int, _ alignment: Column.Alignment = .left
) -> String {
    let blanks = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return alignment == .left ? text + blanks : blanks + text
}

/// Text cut to a display width, with … as its last character where something is missing.
///
/// Characters are never cut in two: an emoji that does not fit is left out whole.
///
/// - Parameters:
///   - text: Without control characters; see ``visible(_:)``.
///   - width: Terminal columns.
/// - Returns: Text at most `width` wide.
package func shortened(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var room = width - 1
    for character in text {
        room -= displayWidth(character)
        if room < 0 { break }
        kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
}
