/// A value that is taken if it has the type that is asked for, and passed over otherwise.
///
/// For fields that mean different things in different resources: `user` is a name in one and
/// a list with passwords in another, which must not even be decoded.
struct Lenient<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        do {
            value = box.decodeNil() ? nil : try box.decode(Value.self)
        } catch is DecodingError {
            value = nil
        }
    }
}
