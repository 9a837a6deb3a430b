package import Domain

extension Control {
    /// The aspects of the responsibility matrix that the control is about, the nearest first.
    ///
    /// A trait in its rule says it best; else its category does. Governance and people are about
    /// no aspect of a service.
    package var aspects: [String] {
        let byTrait = appliesTo.flatMap { Self.aspectsByTrait[$0] ?? [] }
        let found = byTrait.isEmpty ? Self.aspectsByCategory[category] ?? [] : byTrait
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    private static let aspectsByTrait: [String: [String]] = [
        "has-guest-os": ["guest-os", "platform-software"],
        "has-maintenance-window": ["platform-software", "runtime"],
        "runs-code": ["application-code", "runtime"],
        "runs-containers": ["runtime", "application-code"],
        "has-network": ["network-config"],
        "has-db-users": ["service-users"],
        "has-backups": ["backup"],
        "has-capacity": ["availability"],
        "has-keys": ["encryption-at-rest"],
        "has-certificates": ["traffic-encryption"],
        "has-client-devices": ["client-devices"],
    ]

    private static let aspectsByCategory: [String: [String]] = [
        "application-security": ["application-code", "runtime"],
        "backup-resilience": ["backup", "availability"],
        "configuration-management": ["service-config"],
        "data-protection": ["data"],
        "encryption-keys": ["encryption-at-rest", "traffic-encryption"],
        "identity-access": ["identity", "service-users"],
        "incident-response": ["logging"],
        "logging-monitoring": ["logging"],
        "network": ["network-config"],
        "operating-system": ["guest-os", "platform-software"],
        "saas-usage": ["service-users", "client-devices"],
        "training": ["training"],
        "vulnerability-management": ["guest-os", "platform-software", "application-code"],
    ]
}
