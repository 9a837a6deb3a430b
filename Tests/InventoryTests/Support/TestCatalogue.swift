import Domain
import Foundation

/// A small catalogue, with the patterns of the real one.
let testCatalogue: [CatalogueService] = {
    let services: [(id: String, terraform: [String], foldedInto: String?)] = [
        ("acm", ["aws_acm_*"], nil),
        ("backup", ["aws_backup_*"], nil),
        ("dynamodb", ["aws_dynamodb_*", "aws_dax_*"], nil),
        ("ebs", ["aws_ebs_*", "aws_volume_attachment"], "ec2"),
        ("ec2", ["aws_instance", "aws_launch_template", "aws_ec2_*"], nil),
        ("iam", ["aws_iam_*"], nil),
        ("kms", ["aws_kms_*"], nil),
        ("mq", ["aws_mq_*"], nil),
        ("rds", ["aws_db_*", "aws_rds_*"], nil),
        ("route53", ["aws_route53_*", "aws_route53domains_*"], nil),
        ("s3", ["aws_s3_*", "aws_s3control_*"], nil),
        ("secrets-manager", ["aws_secretsmanager_*"], nil),
        ("sqs", ["aws_sqs_*"], nil),
        ("transit-gateway", ["aws_ec2_transit_gateway*"], nil),
        ("vpc", ["aws_vpc", "aws_vpc_*", "aws_subnet", "aws_security_group*"], nil),
        ("vpc-endpoints", ["aws_vpc_endpoint*"], nil),
    ]
    let objects = services.map { id, terraform, foldedInto in
        var object: [String: Any] = [
            "id": id, "title": id, "model": "paas", "class": "abstract", "traits": [String](),
            "aws": "runs it", "customer": "uses it", "terraform": terraform,
        ]
        object["foldedInto"] = foldedInto
        return object
    }
    do {
        let data = try JSONSerialization.data(withJSONObject: objects)
        return try JSONDecoder().decode([CatalogueService].self, from: data)
    } catch {
        fatalError("\(error)")
    }
}()
