/// Where the value of one declared word is kept, and how a further word is added to it.
struct Slot<Value> {
    /// `nil` as long as a required value was not read.
    var value: Value?
    let isRequired: Bool
    let isRepeatable: Bool
    let defaultText: String?
    let allowedValues: [String]
    let valueHelp: String
    private let add: (String, inout Value?) throws(ArgumentProblem) -> Void

    private init<Element>(
        _ value: Value?, _ reader: ValueReader<Element>, isRequired: Bool = false,
        isRepeatable: Bool = false, defaultText: String? = nil,
        add: @escaping (String, inout Value?) throws(ArgumentProblem) -> Void
    ) {
        self.value = value
        self.isRequired = isRequired
        self.isRepeatable = isRepeatable
        self.defaultText = defaultText
        self.allowedValues = reader.allowedValues
        self.valueHelp = reader.valueHelp
        self.add = add
    }

    /// Reads a word into the slot.
    ///
    /// - Throws: The reason why the text is not such a value.
    mutating func take(_ text: String) throws(ArgumentProblem) {
        try add(text, &value)
    }

    /// The value; a program that asks before it has parsed is stopped, with the name.
    func filled(_ name: String) -> Value {
        guard let value else {
            preconditionFailure("\(name) was asked for before the words were read")
        }
        return value
    }
}

extension Slot {
    static func required(_ reader: ValueReader<Value>) -> Slot {
        Slot(nil, reader, isRequired: true) { (text, value) throws(ArgumentProblem) in
            value = try reader.read(text)
        }
    }

    static func defaulted(_ initial: Value, _ reader: ValueReader<Value>) -> Slot {
        Slot(initial, reader, defaultText: reader.text(initial)) {
            (text, value) throws(ArgumentProblem) in value = try reader.read(text)
        }
    }

    static func optional<Element>(_ reader: ValueReader<Element>) -> Slot
    where Value == Element? {
        Slot(.some(nil), reader) { (text, value) throws(ArgumentProblem) in
            value = .some(try reader.read(text))
        }
    }

    static func repeating<Element>(_ reader: ValueReader<Element>, atLeastOne: Bool) -> Slot
    where Value == [Element] {
        Slot([], reader, isRequired: atLeastOne, isRepeatable: true) {
            (text, value) throws(ArgumentProblem) in
            let element = try reader.read(text)
            value?.append(element)
        }
    }
}
