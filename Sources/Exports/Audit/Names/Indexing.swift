extension Sequence {
    /// The elements by a key; of several with the same one the first counts.
    package func indexed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
        Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
