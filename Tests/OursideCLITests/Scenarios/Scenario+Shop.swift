import Domain
import Testing

extension Scenario {
    /// A shop on the web: servers, a database, pictures, functions for orders.
    static let shop = [
        Scenario(name: "shop-ec2", story: "Whose are the shop's web servers?") {
            let register = try ScenarioRegister()
            try register.add("web", "ec2")
            try register.addResource("tls", "certificate", in: "web", expires: "2026-09-30")
            try register.expect("web", exactly: webServer)
            try register.expect(
                "web:tls", exactly: "cert-renewal customer web:tls/certificate-renewal")
            try register.expect(
                "web", "guest-os runtime traffic-encryption service-users application-code",
                are: .customer)
        },
        Scenario(name: "shop-rds", story: "Whose is the shop's database?") {
            let register = try ScenarioRegister()
            try register.add("orders-db", "rds", .confidential)
            try register.expect(
                "orders-db",
                exactly: """
                    backup-automated shared main/backup-review
                    backup-isolation customer main/backup-review
                    backup-objectives customer main/backup-review
                    backup-restore-test customer orders-db/restore-store org/restore-sample
                    capacity-scaling customer main/resilience-review
                    cfg-security-review shared orders-db/data-store-review
                    data-access-policies customer orders-db/data-store-review
                    data-classify-services customer orders-db/data-store-review org/responsibility-review
                    data-retention-check customer orders-db/data-store-review
                    data-retention-policy customer orders-db/data-store-review
                    enc-at-rest customer orders-db/data-store-review
                    enc-in-transit customer orders-db/data-store-review
                    ha-multi-az shared main/resilience-review
                    iam-database-users customer main/access-review
                    log-data-access customer orders-db/data-store-review
                    managed-version-upgrades shared main/managed-versions
                    """)
            try register.expect("orders-db", "guest-os platform-software hardware", are: .aws)
            try register.expect("orders-db", "service-users network-config data", are: .customer)
            try register.expect(
                "orders-db", "encryption-at-rest backup availability", are: .shared)
        },
        Scenario(name: "shop-s3", story: "Whose are the shop's pictures?") {
            let register = try ScenarioRegister()
            try register.add("images", "s3", .public)
            try register.expect(
                "images",
                exactly: """
                    backup-automated shared main/backup-review
                    backup-isolation customer main/backup-review
                    backup-objectives customer main/backup-review
                    backup-restore-test customer images/restore-store org/restore-sample
                    cfg-security-review shared images/data-store-review
                    data-access-policies customer images/data-store-review
                    data-classify-services customer images/data-store-review org/responsibility-review
                    data-retention-policy customer images/data-store-review
                    enc-at-rest customer images/data-store-review
                    enc-in-transit customer images/data-store-review
                    """)
            try register.expect("images", "identity data service-config backup", are: .customer)
            try register.expect("images", "encryption-at-rest traffic-encryption", are: .shared)
            try register.expect("images", "hardware availability platform-software", are: .aws)
        },
        Scenario(name: "shop-lambda", story: "Whose are the shop's order functions?") {
            let register = try ScenarioRegister()
            try register.add("checkout", "lambda")
            try register.expect("checkout", exactly: function)
            try register.expect(
                "checkout", "application-code identity service-config", are: .customer)
            try register.expect("checkout", "guest-os platform-software", are: .aws)
        },
        Scenario(
            name: "ec2-web-server", story: "What falls to whoever runs a web server on EC2?"
        ) {
            let register = try ScenarioRegister()
            try register.add("www", "ec2")
            try register.addResource("www-cert", "certificate", in: "www", expires: "2026-09-30")
            try register.expect(
                "www",
                among: """
                    app-config-options shared www/workload-review
                    os-baseline customer www/host-review
                    os-host-firewall customer www/host-review
                    os-patching shared www/os-patching
                    os-user-accounts customer main/access-review
                    """)
            try register.expect(
                "www:www-cert", exactly: "cert-renewal customer www:www-cert/certificate-renewal")
            try register.expect(
                "www", "guest-os runtime network-config traffic-encryption service-users",
                are: .customer)
        },
        Scenario(name: "rds-mysql", story: "What falls to whoever uses MySQL on RDS?") {
            let register = try ScenarioRegister()
            try register.add("mysql", "rds")
            try register.addResource("app-password", "secret", in: "mysql")
            try register.expect(
                "mysql",
                among: """
                    enc-in-transit customer mysql/data-store-review
                    iam-database-users customer main/access-review
                    managed-version-upgrades shared main/managed-versions
                    """)
            try register.expect(
                "mysql:app-password",
                exactly: "secrets-rotation customer mysql:app-password/secret-rotation")
            try register.expectGuidance("iam-database-users", speaksOf: "tables", "master user")
            try register.expectGuidance("enc-in-transit", speaksOf: "rds.force_ssl")
        },
        Scenario(
            name: "database-wrong-assumption",
            story: "\"It is in AWS, so it is secure\", said of a database."
        ) {
            let register = try ScenarioRegister()
            try register.add("crm-db", "rds", .confidential)
            try register.expect(
                "crm-db",
                among: """
                    data-access-policies customer crm-db/data-store-review
                    enc-at-rest customer crm-db/data-store-review
                    iam-database-users customer main/access-review
                    log-data-access customer crm-db/data-store-review
                    """)
            try register.expect("main", among: "log-review customer org/security-weekly")
            try register.expectGuidance(
                "iam-database-users", speaksOf: "AWS runs the engine but does not manage")
        },
    ]

    private static let webServer = """
        app-authentication customer main/edge-review web/workload-review
        app-authorization customer main/edge-review web/workload-review
        app-code-review customer org/change-sample
        app-config-options shared web/workload-review
        app-dependency-updates shared main/vulnerability-review
        app-input-validation customer web/workload-review
        app-secure-coding customer web/workload-review
        backup-automated shared main/backup-review
        backup-isolation customer main/backup-review
        backup-objectives customer main/backup-review
        backup-restore-test customer org/restore-sample web/restore-store
        capacity-scaling customer main/resilience-review
        cfg-security-review shared main/edge-review web/data-store-review web/workload-review
        data-access-policies customer web/data-store-review
        data-classify-services customer org/responsibility-review web/data-store-review
        data-retention-policy customer web/data-store-review
        enc-at-rest customer web/data-store-review
        enc-in-transit customer main/edge-review web/data-store-review
        ha-multi-az shared main/resilience-review
        iam-roles-for-workloads customer web/workload-review
        instance-management customer web/host-review
        log-application customer main/edge-review web/workload-review
        os-anti-malware customer web/host-review
        os-audit-logging customer web/host-review
        os-baseline customer web/host-review
        os-clock customer web/host-review
        os-host-firewall customer web/host-review
        os-patching shared web/os-patching
        os-supported customer web/host-review
        os-user-accounts customer main/access-review
        secrets-storage customer main/vulnerability-review
        workload-role-scope customer web/workload-review
        """

    private static let function = """
        app-authentication customer checkout/workload-review
        app-authorization customer checkout/workload-review
        app-code-review customer org/change-sample
        app-config-options shared checkout/workload-review
        app-dependency-updates shared main/vulnerability-review
        app-env-variables customer checkout/workload-review
        app-input-validation customer checkout/workload-review
        app-secure-coding customer checkout/workload-review
        capacity-scaling customer main/resilience-review
        cfg-security-review shared checkout/workload-review
        ha-multi-az shared main/resilience-review
        iam-roles-for-workloads customer checkout/workload-review
        log-application customer checkout/workload-review
        managed-version-upgrades shared main/managed-versions
        secrets-storage customer main/vulnerability-review
        workload-role-scope customer checkout/workload-review
        """
}
