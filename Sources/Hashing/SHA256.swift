/// The SHA-256 of bytes that arrive in any number of pieces.
///
/// Source: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2.
package struct SHA256: Sendable {
    private var state = Compression()
    /// What does not fill a block of 64 bytes yet.
    private var pending: InlineArray<64, UInt8> = .init(repeating: 0)
    private var pendingCount = 0
    /// Bytes taken so far.
    private var length: UInt64 = 0

    /// A computation that has taken no bytes yet.
    package init() {}

    /// Takes more bytes; the pointer is not kept.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard var next = bytes.baseAddress else { return }
        var left = bytes.count
        length &+= UInt64(left)
        if pendingCount > 0 {
            let taken = min(64 - pendingCount, left)
            for index in 0..<taken {
                pending[pendingCount + index] = next.load(fromByteOffset: index, as: UInt8.self)
            }
            (pendingCount, left) = (pendingCount + taken, left - taken)
            next += taken
            guard pendingCount == 64 else { return }
            compressPending()
        }
        state.take(next, blocks: left / 64)
        next += left & ~63
        pendingCount = left & 63
        for index in 0..<pendingCount {
            pending[index] = next.load(fromByteOffset: index, as: UInt8.self)
        }
    }

    /// Takes more bytes, from an array or any other sequence.
    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let isTaken: Void? = bytes.withContiguousStorageIfAvailable {
            update(UnsafeRawBufferPointer($0))
        }
        if isTaken == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    /// Gives the digest of all bytes taken, and ends the computation.
    package consuming func finish() -> Digest {
        let bits = length &* 8
        pending[pendingCount] = 0x80
        pendingCount += 1
        if pendingCount > 56 {
            for index in pendingCount..<64 { pending[index] = 0 }
            compressPending()
        }
        for index in pendingCount..<56 { pending[index] = 0 }
        for index in 0..<8 {
            pending[56 + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * index))
        }
        compressPending()
        return Digest(words: state.words)
    }

    private mutating func compressPending() {
        var block = pending
        withUnsafeBytes(of: &block) { bytes in
            if let start = bytes.baseAddress { state.take(start, blocks: 1) }
        }
        pendingCount = 0
    }
}

extension SHA256 {
    /// The digest of a text's UTF-8 bytes.
    package static func hash(_ text: String) -> Digest {
        var (text, hash) = (text, SHA256())
        text.withUTF8 { hash.update(UnsafeRawBufferPointer($0)) }
        return hash.finish()
    }

    /// The digest of bytes that are all there.
    package static func hash(_ bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.finish()
    }
}
