import Inventory
import Testing

@Suite struct TerraformResourcesTests {
    private let account = "123456789012"

    private func arn(_ service: String, _ rest: String) -> String {
        "arn:aws:\(service):eu-west-1:\(account):\(rest)"
    }

    @Test func aKeyIsNamedByItsAlias() throws {
        let key = arn("kms", "key/1")
        let reading = try read(
            show([
                ("aws_kms_alias", #""name":"alias/Zahlungen","target_key_id":"1""#),
                ("aws_kms_alias", #""name":"alias/orders","target_key_id":"\#(key)""#),
                ("aws_kms_key", #""arn":"\#(key)","key_id":"2","description":"no""#),
                ("aws_kms_key", #""arn":"\#(arn("kms", "key/3"))","key_id":"1""#),
            ]))
        let kms = service("kms", account, "eu-west-1", count: 4)
        #expect(reading.services == [kms])
        #expect(
            reading.resources == [
                resource("kms-key", "orders", key, in: kms),
                resource("kms-key", "zahlungen", arn("kms", "key/3"), in: kms),
            ])
    }

    @Test func ofSeveralAliasesTheFirstOfTheAlphabetNamesTheKey() throws {
        let reading = try read(
            show([
                ("aws_kms_alias", #""name":"alias/b","target_key_id":"1""#),
                ("aws_kms_alias", #""name":"alias/a","target_key_id":"1""#),
                ("aws_kms_alias", #""name":"alias/c","target_key_id":"1""#),
                ("aws_kms_key", #""arn":"\#(arn("kms", "key/1"))","key_id":"1""#),
            ]))
        #expect(reading.resources.map(\.name) == ["a"])
    }

    @Test func aKeyWithoutAliasOrDescriptionIsNamedByItsID() throws {
        let values = #""arn":"\#(arn("kms", "key/1a2b"))","key_id":"1a2b","description":"""#
        #expect(try read(show([("aws_kms_key", values)])).resources.map(\.name) == ["1a2b"])
    }

    @Test func keysThatAreNotRotatedAreNamedInTheNotes() throws {
        let reading = try read(
            show([
                (
                    "aws_kms_key",
                    #""arn":"\#(arn("kms", "key/1"))","description":"a","enable_key_rotation":false"#
                ),
                (
                    "aws_kms_key",
                    #""arn":"\#(arn("kms", "key/2"))","description":"b","enable_key_rotation":true"#
                ),
            ]))
        #expect(reading.notes == ["Automatic rotation is off for KMS keys: a."])
    }

    @Test func certificatesKeysSecretsDomainsAndPlansAreProposedWithTheirDays() throws {
        let certificate = arn("acm", "certificate/1")
        let secret = arn("secretsmanager", "secret:db-AbCdEf")
        let plan = arn("backup", "backup-plan:1")
        let reading = try read(
            show([
                (
                    "aws_acm_certificate",
                    #""arn":"\#(certificate)","domain_name":"*.acme.example","#
                        + #""not_after":"2027-02-03T23:59:59Z""#
                ),
                ("aws_secretsmanager_secret", #""arn":"\#(secret)","name":"prod/db""#),
                (
                    "aws_iam_access_key",
                    #""id":"AKIAIOSFODNN7EXAMPLE","user":"ci","create_date":"2026-01-02T03:04:05Z""#
                ),
                (
                    "aws_route53domains_registered_domain",
                    #""id":"acme.example","domain_name":"acme.example","#
                        + #""expiration_date":"2026-12-31T00:00:00Z""#
                ),
                ("aws_backup_plan", #""arn":"\#(plan)","name":"Täglich""#),
                ("aws_db_instance", #""arn":"\#(arn("rds", "db:d"))","identifier":"d""#),
            ]))
        func use(_ id: String, _ region: String?) -> ProposedService {
            service(id, account, region, count: 1)
        }
        #expect(
            reading.resources == [
                resource(
                    "access-key", "ci", "AKIAIOSFODNN7EXAMPLE", in: use("iam", nil),
                    lastRotated: "2026-01-02"),
                resource("backup-plan", "taeglich", plan, in: use("backup", "eu-west-1")),
                resource(
                    "certificate", "wildcard.acme.example", certificate,
                    in: use("acm", "eu-west-1"), expires: "2027-02-03"),
                resource(
                    "domain", "acme.example", "acme.example", in: use("route53", nil),
                    expires: "2026-12-31"),
                resource("secret", "prod-db", secret, in: use("secrets-manager", "eu-west-1")),
            ])
    }

    @Test func clashingNamesGetDigitsOfTheirIdentifiersWhateverTheOrder() throws {
        let keys = ["AKIA1", "AKIA2"].map { ("aws_iam_access_key", #""id":"\#($0)","user":"ci""#) }
        let forwards = try read(show(keys)).resources
        #expect(Set(forwards.map(\.name)) == ["ci-7ad58b", "ci-748cf9"])
        #expect(try read(show(keys.reversed())).resources == forwards)
    }

    @Test func equalNamesInDifferentRegionsDoNotClash() throws {
        let keys = ["eu-west-1", "us-east-1"].map { region in
            ("aws_kms_key", #""arn":"arn:aws:kms:\#(region):\#(account):key/1","description":"a""#)
        }
        #expect(try read(show(keys)).resources.map(\.name) == ["a", "a"])
    }

    @Test func whatIsThereTwiceIsProposedOnce() throws {
        let key = ("aws_iam_access_key", #""id":"AKIA1","user":"ci""#)
        #expect(try read(show([key, key])).resources.map(\.name) == ["ci"])
    }

    @Test func whatCannotBeIdentifiedIsNoResource() throws {
        let reading = try read(show([("aws_iam_access_key", #""user":"ci""#)]))
        #expect(reading.resources.isEmpty)
        #expect(reading.services.map(\.resourceCount) == [1])
    }
}
