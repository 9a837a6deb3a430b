import Domain
import Foundation
import Inventory

/// The bytes of a file in the folder of samples.
func sample(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try [UInt8](Data(contentsOf: folder.appending(path: "Samples/\(name)")))
}

/// Reads a file with the test's catalogue.
func read(
    _ bytes: [UInt8], as kind: InventoryKind? = nil, groupBy tag: String? = nil
) throws(InventoryProblem) -> InventoryReading {
    try Inventory.read(bytes, as: kind, catalogue: testCatalogue, groupBy: tag)
}

/// Reads a text with the test's catalogue.
func read(
    _ text: String, as kind: InventoryKind? = nil, groupBy tag: String? = nil
) throws(InventoryProblem) -> InventoryReading {
    try read(Array(text.utf8), as: kind, groupBy: tag)
}

/// The problem that reading ends with, or `nil` if it succeeds.
func refusal(_ bytes: [UInt8], as kind: InventoryKind? = nil) -> InventoryProblem? {
    do throws(InventoryProblem) {
        _ = try read(bytes, as: kind)
        return nil
    } catch {
        return error
    }
}

/// The problem that reading ends with, or `nil` if it succeeds.
func refusal(_ text: String, as kind: InventoryKind? = nil) -> InventoryProblem? {
    refusal(Array(text.utf8), as: kind)
}

/// The output of `terraform show -json` for resources given as a type and JSON attributes.
func show(_ resources: [(type: String, values: String)]) -> String {
    let list = resources.map { type, values in
        #"{"mode":"managed","type":"\#(type)","name":"x","values":{\#(values)}}"#
    }
    let all = list.joined(separator: ",")
    return #"{"format_version":"1.0","values":{"root_module":{"resources":[\#(all)]}}}"#
}

/// A proposed service, by what Terraform can say of one.
func service(
    _ catalogue: String, _ account: String?, _ region: String?, count: Int,
    tags: [String: String] = [:], group: String? = nil
) -> ProposedService {
    var service = ProposedService(
        catalogue: catalogue,
        key: ProposedService.key(
            catalogue: catalogue, account: account, region: region, group: group))
    (service.account, service.region) = (account, region)
    (service.resourceCount, service.tags) = (count, tags)
    return service
}

/// A proposed resource, by all that can be said of one.
func resource(
    _ kind: String, _ name: String, _ identifier: String, in service: ProposedService,
    lastRotated: String? = nil, expires: String? = nil
) -> ProposedResource {
    var resource = ProposedResource(
        kind: kind, name: name, identifier: identifier, service: service.catalogue,
        serviceKey: service.key)
    (resource.account, resource.region) = (service.account, service.region)
    resource.lastRotated = lastRotated.flatMap { CivilDay($0) }
    resource.expires = expires.flatMap { CivilDay($0) }
    return resource
}
