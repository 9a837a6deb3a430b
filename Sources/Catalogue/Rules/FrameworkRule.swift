internal import Domain

/// Only frameworks that the program can name, each with at least one id.
enum FrameworkRule: PackRule {
    private static let known: Set<String> = [
        "nist-800-53", "cis-aws", "iso-27001", "soc2", "pci-dss", "hipaa",
    ]

    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for control in index.pack.controls {
            for (framework, ids) in (control.frameworks ?? [:]).sorted(by: { $0.key < $1.key }) {
                let place = "\(control.place), frameworks"
                if !known.contains(framework) {
                    faults.add("'\(framework)' is no framework that is known here", at: place)
                }
                if ids.contains("") || ids.isEmpty {
                    faults.add("'\(framework)' stands here without an id", at: place)
                }
            }
        }
    }
}
