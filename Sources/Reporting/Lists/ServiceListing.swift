internal import Domain
package import Exports
package import Storage

/// Services in use as rows: one list of columns for people, JSON and CSV alike.
package enum ServiceListing {
    private static func columns(_ services: [ServiceRow]) -> [Column] {
        [
            Column(key: "name", title: "NAME", kind: .id, priority: .high),
            Column(key: "service", title: "SERVICE", kind: .id, priority: .high),
            Column(key: "title", title: "TITLE", priority: .low),
            Column(key: "team", title: "TEAM", kind: .id),
            Column(key: "account", title: "ACCOUNT", kind: .id),
            Column(key: "accountNumber", title: "NUMBER", kind: .id, shownInTable: false),
            Column(key: "region", title: "REGION", kind: .id, priority: .low),
            Column(key: "environment", title: "ENVIRONMENT", kind: .id),
            Column(key: "classification", title: "DATA", kind: .id),
            Column(key: "since", title: "SINCE", kind: .day, shownInTable: false),
            Column(key: "registered", title: "REGISTERED", kind: .day, priority: .low),
            Column(
                key: "retired", title: "RETIRES", kind: .day,
                shownInTable: services.contains { $0.retired != nil }),
            Column(
                key: "lastSeen", title: "LAST SEEN", kind: .day,
                shownInTable: services.contains { $0.lastSeen != nil }),
            Column(key: "tags", title: "TAGS", flexible: false, shownInTable: false),
            Column(key: "addedTraits", title: "ADDED TRAITS", kind: .id, shownInTable: false),
            Column(key: "removedTraits", title: "REMOVED TRAITS", kind: .id, shownInTable: false),
            Column(key: "key", title: "KEY", kind: .id, shownInTable: false),
        ]
    }

    /// Lists services as they come; last days and sightings show only where there are any.
    package static func listing(_ services: [ServiceRow], empty: String) -> Listing {
        Listing(columns: columns(services), rows: services.map(row), emptySentence: empty)
    }

    /// One service as an object with the keys of the list.
    package static func json(_ service: ServiceRow) -> JSONValue {
        .object(zip(columns([service]), row(service)).map { (key: $0.key, value: $1) })
    }

    private static func row(_ service: ServiceRow) -> [JSONValue] {
        [
            .string(service.name), .string(service.catalogue), JSONValue(service.title),
            JSONValue(service.team), .string(service.account), JSONValue(service.accountNumber),
            JSONValue(service.region), .string(service.environment),
            .string(service.classification.rawValue), JSONValue(service.since),
            JSONValue(service.registered), JSONValue(service.retired),
            JSONValue(service.lastSeen), .strings(tags(service)), .strings(service.addedTraits),
            .strings(service.removedTraits), JSONValue(service.key),
        ]
    }

    /// The tags as they are typed, `KEY=VALUE`, in order.
    package static func tags(_ service: ServiceRow) -> [String] {
        service.tags.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
