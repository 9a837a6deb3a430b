extension String {
    /// The word as a POSIX shell has to read it, or `nil` when it cannot safely be pasted.
    ///
    /// Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting.
    var shellWord: String? {
        guard self == visible else { return nil }
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9": true
                case "-", "_", ".", ",", ":", "/", "@", "%", "+", "=": true
                default: false
                }
            }
        guard !isPlain else { return self }
        return "'\(replacing("'", with: "'\\''"))'"
    }
}
