/// How one type of Terraform's becomes a resource: which attributes say what.
struct TerraformResourceRule {
    /// The kind of resource: `kms-key`.
    let kind: String
    /// The attributes that name it, the best first.
    let name: [TerraformValues.Field]
    /// The attributes that identify it, the best first.
    var identifier: [TerraformValues.Field] = [.arn, .id]
    var expires: TerraformValues.Field?
    var lastRotated: TerraformValues.Field?

    /// The rules by type; a KMS key is named by its alias if it has one.
    static let all: [String: TerraformResourceRule] = [
        "aws_kms_key": .init(kind: "kms-key", name: [.description, .keyID, .id]),
        "aws_kms_external_key": .init(kind: "kms-key", name: [.description, .keyID, .id]),
        "aws_acm_certificate": .init(
            kind: "certificate", name: [.domainName], expires: .notAfter),
        "aws_secretsmanager_secret": .init(kind: "secret", name: [.name]),
        // A key is rotated by making another: the day it was made is the day of rotation.
        "aws_iam_access_key": .init(
            kind: "access-key", name: [.user], identifier: [.id], lastRotated: .createDate),
        "aws_route53domains_registered_domain": .init(
            kind: "domain", name: [.domainName], identifier: [.domainName, .id],
            expires: .expirationDate),
        "aws_backup_plan": .init(kind: "backup-plan", name: [.name]),
    ]
}
