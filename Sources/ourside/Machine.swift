internal import Domain
internal import Files
internal import Glibc
internal import Storage

/// What this machine says of itself.
enum Machine {
    /// The variables that Ourside reads, and no others: asking for all of them takes longer than
    /// everything else at the start.
    static var environment: [String: String] {
        let names = [
            "OURSIDE_ACTOR", "OURSIDE_DATABASE", "OURSIDE_NOW", "XDG_DATA_HOME", "HOME", "TMPDIR",
            "NO_COLOR", "COLUMNS", "LOGNAME", "TZ",
        ]
        var values: [String: String] = [:]
        for name in names {
            if let value = getenv(name) { values[name] = String(cString: value) }
        }
        return values
    }

    /// The user whose id the process has, never whom a variable names.
    ///
    /// A static program cannot ask the user database; where the file does not know the user, a
    /// program that can is asked.
    static var login: String {
        let id = "\(getuid())"
        if let fields = fields(in: "/etc/passwd", where: { $0.count > 2 && $0[2] == id }) {
            return fields[0]
        }
        do {
            let told = try ChildProcess(["/usr/bin/id", "-un"], environment: ["PATH": "/usr/bin"])
            let name = told.words.prefix { !$0.isNewline }
            if told.code == 0, !name.isEmpty { return String(name) }
        } catch is Refusal {
            // There is no such program here: the number has to do.
        } catch {
            preconditionFailure("a program runs or is refused: \(error)")
        }
        return "uid-\(id)"
    }

    /// The fields of the first line of a database of users or groups that fits.
    private static func fields(in path: String, where fits: ([String]) -> Bool) -> [String]? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { free(line) }
        while getline(&line, &room, file) > 0, let text = line {
            let fields = String(cString: text)
                .split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            if fits(fields) { return fields }
        }
        return nil
    }

    static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(
            decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The machine's clock, or `$OURSIDE_NOW` for runs that can be repeated.
    static func clock(_ environment: [String: String]) -> Clock {
        let given = environment["OURSIDE_NOW"].flatMap { $0.isEmpty ? nil : $0 }
        return Clock(
            now: {
                guard let given else { return Instant(seconds: time(nil)) }
                guard let instant = Instant(given) else {
                    throw Refusal(
                        "OURSIDE_NOW is '\(given)', which is not a moment.",
                        why: "it is written as in RFC 3339.",
                        try: "OURSIDE_NOW=2026-11-21T09:00:00Z",
                        kind: .words)
                }
                return instant
            }, day: { instant, zone in TimeZones.day(of: instant, in: zone) },
            isGiven: given != nil)
    }

    /// `$TZ`, else the zone that `/etc/localtime` points at, else UTC.
    static func timeZone(_ environment: [String: String]) -> String {
        if let zone = environment["TZ"], TimeZones.exists(zone) { return zone }
        var target = [CChar](repeating: 0, count: 4096)
        let length = readlink("/etc/localtime", &target, target.count - 1)
        guard length > 0 else { return "UTC" }
        let path = String(decoding: target[0..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let range = path.firstRange(of: "zoneinfo/") else { return "UTC" }
        let zone = String(path[range.upperBound...])
        return TimeZones.exists(zone) ? zone : "UTC"
    }

    /// A group's number, from `/etc/group`: a static program cannot ask the user database.
    static func groupNumber(_ name: String) -> UInt32? {
        if let number = UInt32(name) { return number }
        return fields(in: "/etc/group") { $0.count > 2 && $0[0] == name }.flatMap { UInt32($0[2]) }
    }

    /// Columns of the terminal that standard output is.
    static func terminalWidth(_ environment: [String: String]) -> Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return environment["COLUMNS"].flatMap { Int($0) } ?? 80
    }

    /// Makes the three standard descriptors safe to write to, and keeps signals from ending the
    /// program between a commit and its answer.
    static func steady() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Ends the program when its answer could not be printed; the code tells what was recorded.
    private static func endUnheard(_ reason: Int32) -> Never {
        if let entry = Committed.entry {
            let words =
                "error: The answer could not be printed: \(String(cString: strerror(reason))).\n"
                + "  why: what was asked is done all the same: recorded as entry \(entry).\n"
                + "  try: ourside log --limit 1\n"
            write(words, to: STDERR_FILENO)
            exit(3)
        }
        if reason == EPIPE {
            // A reader that goes away (head, less) ends the program quietly, as it ends others.
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
        }
        exit(74)
    }

    /// Writes everything, or ends the program when nobody takes it.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                // The exit code says it where the words cannot.
                if descriptor == STDERR_FILENO { return }
                // Results that could not be delivered are a failure, not a success.
                endUnheard(errno)
            }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Asks on the terminal; `nil` where there is none.
    static func ask(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        write(question, to: STDERR_FILENO)
        return readLine()
    }
}
