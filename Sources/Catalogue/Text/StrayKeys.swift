internal import Domain
internal import JSON

/// Finds what the decoder passes over in silence: keys that mean nothing, and keys said twice.
///
/// No list of keys is kept for it: what a pack's text says and the pack, written again, does not
/// say was not understood.
enum StrayKeys {
    static func faults(
        in bytes: [UInt8], readAs pack: Pack, of file: String
    ) throws(PackProblem) -> [PackFault] {
        let source: JSONOutline
        let known: JSONOutline
        do {
            source = try JSONOutline(bytes)
            known = try JSONOutline(Array(PackText.canonical(pack).utf8))
        } catch let fault as JSONFault {
            throw PackProblem([PackFault(fault, in: bytes, of: file)])
        } catch {
            throw PackProblem([PackFault(decoding: error, of: file)])
        }
        var comparison = Comparison(file: file)
        comparison.compare(source, known, at: "")
        return comparison.faults
    }

    private struct Comparison {
        let file: String
        var faults: [PackFault] = []

        mutating func compare(_ source: JSONOutline, _ known: JSONOutline, at place: String) {
            switch (source, known) {
            case (.object(let members), .object(let knownMembers)):
                compare(members, knownMembers, at: place)
            case (.list(let elements), .list(let knownElements)):
                for (index, pair) in zip(elements, knownElements).enumerated() {
                    compare(pair.0, pair.1, at: "\(place)[\(index)]")
                }
            default: break
            }
        }

        private mutating func compare(
            _ members: [JSONOutline.Member], _ known: [JSONOutline.Member], at place: String
        ) {
            var values: [String: JSONOutline] = [:]
            for member in known { values[member.key] = member.value }
            var seen: Set<String> = []
            for member in members {
                let key = place.isEmpty ? member.key : "\(place).\(member.key)"
                if !seen.insert(member.key).inserted {
                    faults.add("'\(member.key)' is said twice", at: "\(file), \(key)")
                } else if let value = values[member.key] {
                    compare(member.value, value, at: key)
                } else if case .null = member.value {
                    faults.add("'\(member.key)' is null; leave it out", at: "\(file), \(key)")
                } else {
                    faults.add("'\(member.key)' is not a key of a pack here", at: "\(file), \(key)")
                }
            }
        }
    }
}
