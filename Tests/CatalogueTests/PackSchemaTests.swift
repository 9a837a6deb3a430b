import Domain
import Foundation
import Testing

@testable import Catalogue

/// The JSON Schema is written by hand; these tests hold its keys to the types.
@Suite struct PackSchemaTests {
    private let definitions: [String: [String: Any]]

    init() throws {
        let part = try #require(EmbeddedPart.all.first { $0.name == "Schema/pack.schema.json" })
        let schema = try JSONSerialization.jsonObject(with: Data(part.bytes)) as? [String: Any]
        definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
    }

    /// The keys of a definition, and those that have to be there.
    private func keys(_ name: String) throws -> (all: Set<String>, required: Set<String>) {
        let definition = try #require(definitions[name])
        let properties = try #require(definition["properties"] as? [String: Any])
        return (Set(properties.keys), Set(definition["required"] as? [String] ?? []))
    }

    /// The properties of a value as keys of a pack, and those that are not optional.
    private func properties(_ value: Any) -> (all: Set<String>, required: Set<String>) {
        let children = Mirror(reflecting: value).children.compactMap { child in
            child.label.map { ($0 == "serviceClass" ? "class" : $0, child.value) }
        }
        let required = children.filter { Mirror(reflecting: $0.1).displayStyle != .optional }
        return (Set(children.map(\.0)), Set(required.map(\.0)))
    }

    @Test func everyKeyOfAPackIsInTheSchemaAndNoOther() throws {
        let pack = try smallPack()
        let values: [(String, Any)] = [
            ("service", pack.services[0]), ("control", pack.controls[0]), ("duty", pack.duties[0]),
            ("event", pack.events[0]), ("eventTask", pack.events[0].tasks[0]),
            ("deadlines", pack.events[0].tasks[0].deadlines[0]), ("aspect", pack.aspects[0]),
            ("coarseAspect", pack.coarseAspects[0]), ("check", pack.checks[0]),
            ("step", try #require(pack.controls[0].steps?[0])),
            ("end", try #require(pack.services[3].end)),
        ]
        for (name, value) in values {
            let (schema, type) = (try keys(name), properties(value))
            #expect(schema.all == type.all, "\(name)")
            #expect(schema.required == type.required, "\(name)")
        }
        let cell = try #require(pack.matrix.services["s3"]?["data"])
        #expect(try keys("cell").all == properties(cell).all)
        #expect(try keys("header").all == ["id", "version", "title"])
        #expect(try keys("overlayHeader").required == ["id", "version", "title", "extends"])
    }

    @Test func anOverlaysElementHasTheKeysOfTheWholeOne() throws {
        for name in ["service", "control", "duty", "event", "aspect", "coarseAspect", "check"] {
            #expect(try keys("\(name)Patch").all == keys(name).all, "\(name)")
        }
        let lists = Set(ElementKind.allCases.map(\.listKey))
        #expect(try keys("pack").all == lists.union(["pack", "matrix"]))
        #expect(try keys("overlay").all == lists.union(["pack", "matrix", "removes"]))
    }

    /// The words that a definition allows, somewhere inside.
    private func words(_ value: Any?) -> [String] {
        switch value {
        case let object as [String: Any]:
            (object["enum"] as? [String] ?? []) + object.values.flatMap { words($0) }
        case let list as [Any]: list.flatMap { words($0) }
        default: []
        }
    }

    @Test func everyWordOfAnEnumerationIsInTheSchema() {
        let expected: [(String, [String])] = [
            ("severity", Severity.allCases.map(\.rawValue)),
            ("role", Role.allCases.map(\.rawValue)),
            (
                "service",
                ServiceModel.allCases.map(\.rawValue) + ServiceClass.allCases.map(\.rawValue)
            ),
            (
                "control",
                ControlOwner.allCases.map(\.rawValue) + Classification.allCases.map(\.rawValue)
            ),
            ("duty", Profile.allCases.map(\.rawValue) + Classification.allCases.map(\.rawValue)),
            (
                "cell", AspectOwner.allCases.map(\.rawValue) + ["independent", "dependent"]
            ),
        ]
        for (name, allowed) in expected {
            #expect(Set(words(definitions[name])) == Set(allowed), "\(name)")
        }
    }

    @Test func itsExamplesOfSchedulesAreSchedules() throws {
        let examples = try #require(definitions["schedule"]?["examples"] as? [String])
        let pattern = try Regex(try #require(definitions["schedule"]?["pattern"] as? String))
        for text in examples {
            #expect(Schedule(text) != nil, "\(text)")
            #expect(text.wholeMatch(of: pattern) != nil, "\(text)")
        }
        for duty in try BuiltInPack.load().duties {
            #expect("\(duty.schedule)".wholeMatch(of: pattern) != nil, "\(duty.schedule)")
        }
    }
}
