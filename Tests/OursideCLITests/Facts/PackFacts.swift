import Catalogue
import Domain
import Foundation

/// Looks up in a pack what the checklist points at.
struct PackFacts: Sendable {
    private let index: PackIndex
    /// The pack's own JSON, for fields by name.
    private let document: Field

    /// Those of the built-in pack, read once for all tests.
    static let builtIn = Result { try PackFacts(BuiltInPack.load()) }

    init(_ pack: Pack) throws {
        index = PackIndex(pack)
        let text = try PackText.canonical(pack)
        document = Field(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }

    /// What is missing at a pointer, or `nil` where it holds.
    func fault(in pointer: ChecklistRow.Pointer) -> String? {
        let place = pointer.place
        switch pointer.kind {
        case "control": return controlFault(place, pointer.words)
        case "tool": return toolFault(place, pointer.words)
        case "duty": return index.duty(place) == nil ? "there is no such duty" : nil
        case "service": return index.service(place) == nil ? "there is no such service" : nil
        case "aspect": return index.aspect(place) == nil ? "there is no such aspect" : nil
        case "category":
            let isThere = index.pack.controls.contains { $0.category == place }
            return isThere ? nil : "no control is of this category"
        case "cell": return cellFault(place, pointer.words)
        case "field": return fieldFault(place)
        case "scenario":
            let isThere = Scenario.all.contains { $0.name == place }
            return isThere ? nil : "no scenario is called so"
        default: return "'\(pointer.kind)' is no kind of fact"
        }
    }

    /// A control is there when it is covered by a duty, or AWS's; its words stand in its guidance.
    private func controlFault(_ id: String, _ words: String?) -> String? {
        guard let control = index.control(id) else { return "there is no such control" }
        if control.owner != .inherited {
            let duties = (control.duties ?? []).compactMap(index.duty)
            if !duties.contains(where: { $0.items.contains { controlID(ofItem: $0) == id } }) {
                return "no duty covers it"
            }
        }
        return spoken(words, of: [control.guidance])
    }

    private func toolFault(_ id: String, _ name: String?) -> String? {
        guard let control = index.control(id) else { return "there is no such control" }
        return spoken(name, of: (control.tools ?? []) + [control.guidance])
    }

    /// `rds/backup=shared`; the row is that of a service, a model or a class.
    private func cellFault(_ place: String, _ words: String?) -> String? {
        let parts = place.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "=" }
            .map(String.init)
        guard parts.count == 3 else { return "a cell is written row/aspect=owner" }
        let matrix = index.pack.matrix
        let cell =
            matrix.models[parts[0]]?[parts[1]] ?? matrix.classes[parts[0]]?[parts[1]]
            ?? index.pack.cell(service: parts[0], aspect: parts[1])
        guard let cell else { return "there is no such cell" }
        guard cell.owner.rawValue == parts[2] else { return "it is \(cell.owner.rawValue)" }
        return spoken(words, of: [cell.aws, cell.customer].compactMap(\.self))
    }

    private func spoken(_ words: String?, of texts: [String]) -> String? {
        guard let words else { return nil }
        let isSaid = texts.contains { $0.lowercased().contains(words.lowercased()) }
        return isSaid ? nil : "nothing is said of '\(words)'"
    }

    /// `collection.property`, `collection[id].property.property=value`.
    private func fieldFault(_ place: String) -> String? {
        let halves = place.split(separator: "=", maxSplits: 1).map(String.init)
        var path = halves[0].split(separator: ".").map(String.init)
        let head = path.removeFirst().split { $0 == "[" || $0 == "]" }.map(String.init)
        if head[0] == "use" { return useFault(path, halves.last) }
        let collections = [
            "control": ("controls", "id"), "service": ("services", "id"),
            "duty": ("duties", "id"), "event": ("events", "kind"),
        ]
        guard let (collection, key) = collections[head[0]] else { return "no such collection" }
        var found = document.values(at: [collection])
        if head.count == 2 { found = found.filter { $0.values(at: [key]) == [.text(head[1])] } }
        let values = found.flatMap { $0.values(at: path) }
        guard halves.count == 2 else { return values.isEmpty ? "nothing has it" : nil }
        return values.contains(.text(halves[1])) ? nil : "it is not so"
    }

    /// A field of a service in use, with a value that it can have.
    private func useFault(_ path: [String], _ value: String?) -> String? {
        guard path == ["classification"], let value else { return "a use has no such field" }
        return Classification(rawValue: value) == nil ? "no data are classified so" : nil
    }
}

/// A value of a JSON document; numbers and flags as the text that a checklist writes.
enum Field: Equatable, Sendable {
    case text(String)
    case list([Field])
    case object([String: Field])

    init(_ value: Any) {
        switch value {
        case let object as [String: Any]: self = .object(object.mapValues { Field($0) })
        case let list as [Any]: self = .list(list.map { Field($0) })
        case let text as String: self = .text(text)
        case let number as NSNumber where String(cString: number.objCType) == "c":
            self = .text("\(number.boolValue)")
        default: self = .text("\(value)")
        }
    }

    /// What stands at the end of a path, through every element of lists on the way.
    func values(at path: [String]) -> [Field] {
        if case .list(let elements) = self { return elements.flatMap { $0.values(at: path) } }
        guard let key = path.first else { return [self] }
        guard case .object(let members) = self, let member = members[key] else { return [] }
        return member.values(at: Array(path.dropFirst()))
    }
}
