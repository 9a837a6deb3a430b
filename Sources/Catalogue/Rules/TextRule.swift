internal import Domain

/// Texts are one line without blanks around it, so that every list and export can hold them.
enum TextRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let pack = index.pack
        if let header = pack.pack { look(at: header, PackHeader.place, &faults) }
        for service in pack.services { look(at: service, service.place, &faults) }
        for control in pack.controls { look(at: control, control.place, &faults) }
        for duty in pack.duties { look(at: duty, duty.place, &faults) }
        for event in pack.events { look(at: event, event.place, &faults) }
        for aspect in pack.aspects { look(at: aspect, aspect.place, &faults) }
        for coarse in pack.coarseAspects { look(at: coarse, coarse.place, &faults) }
        for check in pack.checks { look(at: check, check.place, &faults) }
        for row in pack.matrix.rows {
            for (aspect, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
                look(at: cell, "\(row.place), \(aspect)", &faults)
            }
        }
    }

    // By reflection, so that a text that is added to a type later is not forgotten here.
    private static func look(at value: Any, _ place: String, _ faults: inout [PackFault]) {
        if let text = value as? String {
            if let fault = fault(in: text) { faults.add(fault, at: place) }
            return
        }
        let mirror = Mirror(reflecting: value)
        let isStruct = mirror.displayStyle == .struct
        // An enumeration's text is one of the words that decoding knows.
        if mirror.displayStyle == .enum { return }
        for child in mirror.children {
            look(at: child.value, isStruct ? "\(place), \(child.label ?? "")" : place, &faults)
        }
    }

    private static func fault(in text: String) -> String? {
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            return "a control character, such as a line break or a tab"
        }
        return text.first?.isWhitespace == true || text.last?.isWhitespace == true
            ? "a blank at the beginning or the end" : nil
    }
}
