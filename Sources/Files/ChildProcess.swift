internal import Domain
internal import Glibc

/// Another program, run to its end.
package struct ChildProcess {
    /// What it returned; 128 and the signal's number if one ended it.
    package let code: Int32
    /// What it wrote, results and complaints alike.
    package let words: String

    /// Runs a program that is found on the path.
    ///
    /// It reads from the terminal where it asks for a passphrase.
    ///
    /// - Parameters:
    ///   - words: The program and its arguments; no shell looks at them.
    ///   - environment: The variables it sees.
    /// - Throws: `Refusal`, if it cannot be started.
    package init(_ words: [String], environment: [String: String]) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Self.notStarted(words, errno) }
        defer { close(ends[0]) }
        // The child has its copies under the numbers 1 and 2, and would never see the end otherwise.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        var child: pid_t = 0
        let reason = posix_spawnp(&child, words[0], &actions, nil, &arguments, &variables)
        for text in arguments + variables { free(text) }
        posix_spawn_file_actions_destroy(&actions)
        close(ends[1])
        guard reason == 0 else { throw Self.notStarted(words, reason) }
        self.words = String(decoding: Self.read(ends[0]), as: UTF8.self)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    private static func read(_ end: Int32) -> [UInt8] {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Glibc.read(end, &part, part.count)
            if count > 0 { all += part.prefix(count) }
            if count == 0 || (count < 0 && errno != EINTR) { return all }
        }
    }

    private static func notStarted(_ words: [String], _ reason: Int32) -> Refusal {
        Refusal(
            "'\(words[0])' could not be run.", why: "\(String(cString: strerror(reason))).",
            try: "command -v \(words[0])", kind: .io)
    }
}
