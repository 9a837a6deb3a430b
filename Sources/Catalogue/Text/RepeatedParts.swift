internal import Domain

/// What two parts of a pack both say, where merging would keep one without a word.
enum RepeatedParts {
    static func faults(adding part: Pack, to pack: Pack, of file: String) -> [PackFault] {
        var faults: [PackFault] = []
        if part.pack != nil, pack.pack != nil {
            faults.add("an earlier part has a header", at: "\(file), pack")
        }
        let rows = [
            ("models", part.matrix.models, pack.matrix.models),
            ("classes", part.matrix.classes, pack.matrix.classes),
            ("services", part.matrix.services, pack.matrix.services),
        ]
        for (kind, added, present) in rows {
            for name in added.keys.sorted() where present[name] != nil {
                faults.add("an earlier part has this row", at: "\(file), matrix.\(kind).\(name)")
            }
        }
        return faults
    }
}
