/// A bar as long as the part is of the whole, in steps of an eighth of a terminal column.
///
/// A part that is not nothing shows at least ▏, and only the whole fills the width: neither does
/// rounding hide the one late task, nor does it promise that all is done. Nothing follows the bar;
/// pad it with ``padded(_:to:_:)`` where something stands behind it.
///
/// - Parameters:
///   - part: How many of them; held between 0 and `whole`.
///   - whole: How many there are; no bar for 0.
///   - width: Terminal columns of the full bar.
/// - Returns: Blocks, at most `width` of them.
package func bar(part: Int, of whole: Int, width: Int) -> String {
    guard part > 0, whole > 0, width > 0 else { return "" }
    guard part < whole else { return String(repeating: "█", count: width) }
    let all = width * 8
    // In full width, since counts are not bounded here.
    let eighths = whole.dividingFullWidth(part.multipliedFullWidth(by: all)).quotient
    let steps = min(max(eighths, 1), all - 1)
    let fractions = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: steps / 8) + fractions[steps % 8]
}
