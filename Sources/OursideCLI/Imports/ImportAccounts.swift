internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// Which registered account each account of a file is.
struct ImportAccounts {
    /// Aliases by account number, and by alias.
    private var aliases: [String: String] = [:]
    private let given: String?
    private let only: String?
    private let recorder: Recorder
    private(set) var changes: [ImportChange] = []

    /// Finds the accounts that a file speaks of, and registers those that are not known.
    ///
    /// A number that nobody has yet goes to the account it must belong to: the one that was named,
    /// or `main` as long as no account has a number. Where several could be meant nothing is
    /// guessed; where none is left without a number it is another account, and is registered.
    ///
    /// - Throws: `Refusal`, if it cannot be said which account a number belongs to.
    init(
        _ reading: InventoryReading, given: String?, file: String, store: Store, recorder: Recorder
    ) throws {
        self.recorder = recorder
        let all = try store.accounts()
        self.given = try given.map { try recorder.account($0) }
        let numbers = Set(
            (reading.services.compactMap(\.account) + [reading.account].compactMap(\.self))
                .filter { AccountNumber.isOne($0) })
        only = reading.account
        for account in all where account.closed == nil {
            aliases[account.alias] = account.alias
            if let number = account.number { aliases[number] = account.alias }
        }
        for account in all where account.closed != nil {
            guard let number = account.number, numbers.contains(number) else { continue }
            let day = account.closed.map { "\($0)" } ?? "some day"
            throw Refusal(
                "'\(file)' shows account \(number), which is closed.",
                why: "'\(account.alias)' was closed on \(day).", try: "ourside account list")
        }
        try checkGiven(all, numbers, file)
        try place(numbers.filter { aliases[$0] == nil }.sorted(), all, file)
    }

    /// An account that was named must not be another one than the file's.
    private func checkGiven(_ all: [AccountRow], _ numbers: Set<String>, _ file: String) throws {
        guard let given, let number = all.first(where: { $0.alias == given })?.number,
            numbers.count == 1, let shown = numbers.first, shown != number
        else { return }
        throw Refusal(
            "'\(file)' shows account \(shown), and '\(given)' is \(number).",
            why: "--account says where things are that do not say it themselves.",
            try: "ourside import '\(file)'")
    }

    private mutating func place(
        _ unknown: [String], _ all: [AccountRow], _ file: String
    ) throws {
        guard let first = unknown.first else { return }
        let open = all.filter { $0.closed == nil && $0.number == nil }.map(\.alias)
        if unknown.count == 1, let given, open.contains(given) { return try give(first, to: given) }
        if unknown.count == 1, open == ["main"], all.allSatisfy({ $0.number == nil }) {
            return try give(first, to: "main")
        }
        if let candidate = open.first {
            let whose = joined(open.map { "'\($0)'" }, "or")
            throw Refusal(
                unknown.count == 1
                    ? "'\(file)' shows account \(first), which nobody has registered."
                    : "'\(file)' shows \(unknown.count) accounts that nobody has registered: "
                        + "\(joined(unknown)).",
                why: "it may be \(whose), whose number is not known: nothing is guessed.",
                try: "ourside account change \(candidate) --number \(first)")
        }
        for number in unknown { try add(number) }
    }

    private mutating func give(_ number: String, to alias: String) throws {
        try recorder.changeAccount(alias, number: number, team: nil, title: nil)
        aliases[number] = alias
        changes.append(
            ImportChange(mark: .changed, kind: "account", name: alias, detail: "number \(number)"))
    }

    private mutating func add(_ number: String) throws {
        let alias = "aws-\(number)"
        try recorder.addAccount(alias, number: number, team: nil, title: nil)
        aliases[number] = alias
        changes.append(
            ImportChange(mark: .new, kind: "account", name: alias, detail: "number \(number)"))
    }

    /// The alias of an account as the file names it.
    ///
    /// - Throws: `UnknownName`, or `Refusal` if nothing says which account is meant.
    func alias(of named: String?) throws -> String {
        guard let named = named ?? given ?? only else { return try recorder.account(nil) }
        guard let alias = aliases[named] else { return try recorder.account(named) }
        return alias
    }
}
