import Testing

@testable import Arguments

@Suite struct ShellWordTests {
    @Test(arguments: [
        ("web/os-patching@2026-03-31", "web/os-patching@2026-03-31"),
        ("--tag=a:b", "--tag=a:b"),
        ("", "''"),
        ("a b", "'a b'"),
        ("$HOME", "'$HOME'"),
        ("~", "'~'"),
        ("*", "'*'"),
        ("it's", #"'it'\''s'"#),
        ("é", "'é'"),
        ("a\u{1B}", nil),
        ("a\n", nil),
    ])
    func isReadByAShellAsTyped(word: String, quoted: String?) {
        #expect(word.shellWord == quoted)
    }
}
