/// A length of time, kept in minutes: `90m`, `4h`, `2d`.
package struct Minutes: Equatable, Sendable, LosslessStringConvertible {
    /// Whole minutes.
    package let count: Int

    /// Makes a length of so many minutes.
    package init(_ count: Int) { self.count = count }

    /// Reads a number of minutes, hours or days, up to a million of them.
    package init?(_ text: String) {
        let units: [Character: Int] = ["m": 1, "h": 60, "d": 1440]
        guard let factor = text.last.flatMap({ units[$0] }),
            text.utf8.dropLast().allSatisfy({ (48...57).contains($0) }),
            let number = Int(text.dropLast()), (1...1_000_000).contains(number)
        else { return nil }
        self.init(number * factor)
    }

    /// In the largest unit that divides it.
    package var description: String {
        if count.isMultiple(of: 1440) { return "\(count / 1440)d" }
        return count.isMultiple(of: 60) ? "\(count / 60)h" : "\(count)m"
    }
}
