internal import Domain

/// A pack says what it is called.
enum HeaderRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        guard let header = index.pack.pack else {
            return faults.add("the header with id and version is missing", at: PackHeader.place)
        }
        for (key, text) in [("version", header.version), ("title", header.title)]
        where text.isEmpty {
            faults.add("the words are missing", at: "\(PackHeader.place), \(key)")
        }
    }
}
