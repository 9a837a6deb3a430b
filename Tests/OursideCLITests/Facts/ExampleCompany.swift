import Domain
import Storage
import Testing

/// Two organizations as they are found in practice, to see how much work the pack asks for.
enum ExampleCompany: String, CaseIterable, Sendable {
    /// A small shop: one account, a web server, a database, pictures, order functions.
    case shop
    /// A company: four accounts, 25 services in use, and keys, secrets and certificates.
    case company

    /// Registers everything on the register's day, as an import does.
    func register(in register: ScenarioRegister) throws {
        switch self {
        case .shop:
            try register.add("web", "ec2")
            try register.add("orders-db", "rds", .confidential)
            try register.add("images", "s3", .public)
            try register.add("checkout", "lambda")
        case .company:
            for account in ["prod", "staging", "dev"] { try register.addAccount(account) }
            try Self.production(register)
            try register.add("web-staging", "ec2", environment: "staging", account: "staging")
            try register.add("orders-staging", "rds", environment: "staging", account: "staging")
            try register.add("build", "ec2", environment: "development", account: "dev")
            try register.add("playground", "lambda", environment: "development", account: "dev")
            try register.add("sign-in", "identity-center", account: "main")
            try register.add("code", "third-party-saas", .confidential, account: "main")
            try register.add("audit-logs", "s3", .confidential, account: "main")
            try Self.resources(register)
        }
    }

    private static func production(_ register: ScenarioRegister) throws {
        let services: [(String, String, Classification)] = [
            ("web", "ec2", .internal), ("workers", "ec2", .internal),
            ("orders-db", "rds", .confidential), ("billing-db", "rds", .highlyConfidential),
            ("documents", "s3", .confidential), ("assets", "s3", .public),
            ("sessions", "dynamodb", .confidential), ("cache", "elasticache", .internal),
            ("backoffice", "ecs", .internal), ("images", "ecr", .internal),
            ("checkout", "lambda", .confidential), ("webhooks", "lambda", .internal),
            ("shop-lb", "elb", .internal), ("cdn", "cloudfront", .public),
            ("public-api", "api-gateway", .internal), ("jobs", "sqs", .internal),
            ("dns", "route53", .public), ("prod-net", "vpc", .internal),
        ]
        for (name, service, classification) in services {
            try register.add(name, service, classification, account: "prod")
        }
    }

    private static func resources(_ register: ScenarioRegister) throws {
        for key in ["orders-key", "billing-key", "documents-key"] {
            try register.addResource(key, "kms-key", in: "prod")
        }
        for holder in ["orders-db", "billing-db", "cache", "webhooks"] {
            try register.addResource("password", "secret", in: holder)
        }
        try register.addResource("deploy", "access-key", in: "prod")
        try register.addResource("mailer", "access-key", in: "prod")
        let expiring = [
            ("shop-lb", "shop-cert", "certificate"), ("public-api", "api-cert", "certificate"),
            ("web", "internal-cert", "certificate"), ("dns", "example-com", "domain"),
            ("dns", "example-org", "domain"),
        ]
        for (index, (holder, name, kind)) in expiring.enumerated() {
            let months = 4 + 2 * index
            try register.addResource(
                name, kind, in: holder, expires: "\(register.today.adding(months: months))")
        }
    }
}
