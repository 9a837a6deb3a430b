/// A word as a shell takes it: in single quotes where it has blanks or signs of its own.
///
/// POSIX.1-2024, Shell Command Language, 2.2.2: nothing is special inside single quotes but
/// their own sign.
package func shellWord(_ word: String) -> String {
    let isPlain =
        !word.isEmpty
        && word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "@%+=:,./_-".unicodeScalars.contains($0)
        }
    return isPlain ? word : "'\(word.replacing("'", with: #"'\''"#))'"
}
