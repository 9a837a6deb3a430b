internal import JSON

/// Finds keys that an object says twice, of which a decoder keeps one in silence.
enum RepeatedKeys {
    static func faults(in outline: JSONOutline, of file: String) -> [PackFault] {
        var faults: [PackFault] = []
        look(at: outline, "", file, &faults)
        return faults
    }

    private static func look(
        at outline: JSONOutline, _ place: String, _ file: String, _ faults: inout [PackFault]
    ) {
        switch outline {
        case .null, .value: break
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                look(at: element, "\(place)[\(index)]", file, &faults)
            }
        case .object(let members):
            var seen: Set<String> = []
            for member in members {
                let key = place.isEmpty ? member.key : "\(place).\(member.key)"
                if !seen.insert(member.key).inserted {
                    faults.add("'\(member.key)' is said twice", at: "\(file), \(key)")
                }
                look(at: member.value, key, file, &faults)
            }
        }
    }
}
