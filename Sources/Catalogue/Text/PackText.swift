package import Domain
internal import FoundationEssentials
internal import JSON

/// The JSON text of a pack: one document, or several parts that are put together.
package enum PackText {
    /// Reads the parts of a pack strictly, for one that was written by hand.
    ///
    /// - Throws: every fault that keeps a part from being read as it was meant, with file and
    ///   place: text that does not decode, keys that mean nothing, things said twice.
    package static func read(
        parts: [(name: String, bytes: [UInt8])]
    ) throws(PackProblem) -> Pack {
        var pack = Pack()
        var faults: [PackFault] = []
        for (name, bytes) in parts {
            do {
                let part = try decode(bytes, of: name)
                faults += try StrayKeys.faults(in: bytes, readAs: part, of: name)
                faults += RepeatedParts.faults(adding: part, to: pack, of: name)
                pack.merge(part)
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw PackProblem(faults) }
        return pack
    }

    /// The pack as one JSON document that is the same for equal packs: keys sorted, no blanks.
    ///
    /// - Throws: `EncodingError`, which no value of a pack provokes.
    package static func canonical(_ pack: Pack) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(pack), as: UTF8.self)
    }

    /// The pack as a JSON document that people read and edit: keys sorted, a line for each.
    ///
    /// - Throws: `EncodingError`, which no value of a pack provokes.
    package static func readable(_ pack: Pack) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(pack), as: UTF8.self) + "\n"
    }

    /// Reads what ``canonical(_:)`` wrote, without looking for stray keys.
    ///
    /// - Throws: ``PackProblem`` when the text does not decode.
    package static func read(canonical: String) throws -> Pack {
        try decode(Array(canonical.utf8), of: "pack")
    }

    /// Decodes one part.
    static func decode(_ bytes: [UInt8], of name: String) throws(PackProblem) -> Pack {
        do {
            return try JSONDecoder().decode(Pack.self, from: Data(bytes))
        } catch {
            let broken = whereBroken(bytes).map { PackFault($0, in: bytes, of: name) }
            throw PackProblem([broken ?? PackFault(decoding: error, of: name)])
        }
    }

    /// Where a text stops being JSON, which the decoder of FoundationEssentials does not say.
    private static func whereBroken(_ bytes: [UInt8]) -> JSONFault? {
        do {
            _ = try JSONOutline(bytes)
            return nil
        } catch {
            return error
        }
    }
}
