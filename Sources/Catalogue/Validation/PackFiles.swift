internal import Domain

/// Which file of a pack speaks of which thing.
package struct PackFiles: Sendable {
    private var files: [String: String] = [:]
    /// What is named for places of which no file speaks.
    private var fallback: String?

    /// Knows of no file.
    package init() {}

    /// Takes the parts that ``PackText/read(parts:)`` takes.
    ///
    /// - Throws: ``PackProblem`` when a part does not decode.
    package init(parts: [(name: String, bytes: [UInt8])]) throws(PackProblem) {
        for (name, bytes) in parts {
            let part = try PackText.decode(bytes, of: name)
            var places = part.services.map(\.place) + part.controls.map(\.place)
            places += part.duties.map(\.place) + part.events.map(\.place)
            places += part.aspects.map(\.place) + part.coarseAspects.map(\.place)
            places += part.checks.map(\.place) + part.matrix.rows.map(\.place)
            if part.pack != nil { places.append(PackHeader.place) }
            for place in places where files[place] == nil { files[place] = name }
        }
    }

    /// Knows of no file, and names one thing for all places.
    init(fallback: String) { self.fallback = fallback }

    /// Learns which file speaks of a place.
    mutating func note(_ place: String, in file: String) {
        if !file.isEmpty { files[place] = file }
    }

    /// The file that speaks of a place, or of the thing in which it lies.
    package func file(of place: String) -> String? {
        files[place.split(separator: ",").first.map(String.init) ?? place] ?? fallback
    }
}
