/// How text stands out on a terminal.
package enum Style: Sendable, CaseIterable {
    case red, yellow, green, dim, bold

    /// The parameter of Select Graphic Rendition.
    ///
    /// Source: ECMA-48, section 8.3.117.
    var code: Int {
        switch self {
        case .red: 31
        case .yellow: 33
        case .green: 32
        case .dim: 2
        case .bold: 1
        }
    }
}
