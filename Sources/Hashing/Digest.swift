/// A SHA-256 digest: 32 bytes, written as 64 hexadecimal digits.
package struct Digest: Hashable, Sendable {
    /// The eight words of FIPS 180-4, two to a number, the first in the high half.
    private let first, second, third, fourth: UInt64

    init(words: InlineArray<8, UInt32>) {
        func pair(_ index: Int) -> UInt64 { UInt64(words[index]) << 32 | UInt64(words[index + 1]) }
        (first, second, third, fourth) = (pair(0), pair(2), pair(4), pair(6))
    }

    /// The 32 bytes in the order in which they are written.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for number in [first, second, third, fourth] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
        return bytes
    }
}

extension Digest: LosslessStringConvertible {
    /// Reads 64 hexadecimal digits, lower or upper case, and nothing else.
    package init?(_ hex: String) {
        guard hex.utf8.count == 64 else { return nil }
        var numbers: InlineArray<4, UInt64> = [0, 0, 0, 0]
        for (index, digit) in hex.utf8.enumerated() {
            let value: UInt8
            switch digit {
            case 48...57: value = digit - 48
            case 65...70: value = digit - 55
            case 97...102: value = digit - 87
            default: return nil
            }
            numbers[index / 16] = numbers[index / 16] << 4 | UInt64(value)
        }
        (first, second, third, fourth) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    /// 64 hexadecimal digits, lower case, as `sha256sum` writes them.
    package var description: String {
        let numbers = (first, second, third, fourth)
        return String(unsafeUninitializedCapacity: 64) { text in
            var index = 0
            func write(_ number: UInt64) {
                for shift in stride(from: UInt64(60), through: 0, by: -4) {
                    let value = UInt8(truncatingIfNeeded: number >> shift & 15)
                    text[index] = value < 10 ? 48 + value : 87 + value
                    index += 1
                }
            }
            write(numbers.0)
            write(numbers.1)
            write(numbers.2)
            write(numbers.3)
            return 64
        }
    }
}
