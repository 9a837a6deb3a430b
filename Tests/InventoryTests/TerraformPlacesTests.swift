import Inventory
import Testing

@Suite struct TerraformPlacesTests {
    private func queue(_ region: String, _ account: String, _ rest: String = "") -> (
        type: String, values: String
    ) {
        ("aws_sqs_queue", #""arn":"arn:aws:sqs:\#(region):\#(account):q"\#(rest)"#)
    }

    private let bucket = (type: "aws_s3_bucket", values: #""arn":"arn:aws:s3:::b""#)

    @Test func aBucketIsInTheOnlyAccountOfTheFile() throws {
        let reading = try read(show([bucket, queue("eu-west-1", "123456789012")]))
        #expect(reading.account == "123456789012")
        #expect(reading.services.map(\.key).contains("s3|123456789012|"))
    }

    @Test func ofSeveralAccountsNoneIsTakenForTheBuckets() throws {
        let reading = try read(
            show([bucket, queue("eu-west-1", "123456789012"), queue("eu-west-1", "210987654321")])
        )
        #expect(reading.account == nil)
        #expect(reading.services.map(\.key).contains("s3||"))
        #expect(
            reading.notes.contains {
                $0.hasPrefix("Several accounts: 123456789012, 210987654321.")
            })
    }

    @Test func theCallersAccountIsTakenWhereNoResourceNamesOne() throws {
        let text = #"""
            {"format_version":"1.0","values":{"root_module":{"resources":[
              {"mode":"data","type":"aws_caller_identity","name":"me",
               "values":{"arn":"arn:aws:sts::123456789012:user/me"}},
              {"mode":"data","type":"aws_iam_role","name":"r",
               "values":{"arn":"arn:aws:iam::210987654321:role/r"}},
              {"mode":"managed","type":"aws_s3_bucket","name":"b",
               "values":{"arn":"arn:aws:s3:::b"}}]}}}
            """#
        #expect(try read(text).services.map(\.key) == ["s3|123456789012|"])
    }

    @Test func whatHasNoRegionIsCountedWithTheLargestUseOfItsService() throws {
        let reading = try read(
            show([
                ("aws_s3_bucket_policy", #""bucket":"b""#),
                ("aws_s3_bucket", #""arn":"arn:aws:s3:::a","region":"eu-west-1""#),
                ("aws_s3_bucket", #""arn":"arn:aws:s3:::b","region":"eu-central-1""#),
                ("aws_s3_bucket", #""arn":"arn:aws:s3:::c","region":"eu-central-1""#),
            ]))
        #expect(
            reading.services == [
                service("s3", nil, "eu-central-1", count: 3),
                service("s3", nil, "eu-west-1", count: 1),
            ])
    }

    @Test(arguments: [
        (#""availability_zone":"us-east-1a""#, "us-east-1"),
        (#""availability_zone":"us-west-2-lax-1a""#, "us-west-2"),
        (#""availability_zone":"us-gov-west-1b""#, "us-gov-west-1"),
        (#""region":"eu-south-2","availability_zone":"us-east-1a""#, "eu-south-2"),
        (#""id":"arn:aws:ec2:sa-east-1:123456789012:instance/i-1""#, "sa-east-1"),
        (#""availability_zone":"""#, nil), (#""availability_zone":"x""#, nil),
        (#""availability_zone":"eu--1""#, nil), (#""region":"eu-west-1|x""#, nil),
        (#""arn":"arn:aws:ec2:e|u:123456789012:instance/i-1""#, nil),
    ])
    func withoutAnARNTheRegionIsThatOfOtherAttributes(values: String, region: String?) throws {
        #expect(try read(show([("aws_instance", values)])).services.map(\.region) == [region])
    }

    @Test func otherPartitionsAreAWSAsWell() throws {
        let values = #""arn":"arn:aws-us-gov:sqs:us-gov-west-1:123456789012:q""#
        let reading = try read(show([("aws_sqs_queue", values)]))
        #expect(reading.services.map(\.key) == ["sqs|123456789012|us-gov-west-1"])
    }

    @Test func volumesAreCountedWithTheInstancesOfTheSamePlace() throws {
        func thing(_ type: String, _ region: String) -> (type: String, values: String) {
            (type, #""arn":"arn:aws:ec2:\#(region):123456789012:x""#)
        }
        let reading = try read(
            show([
                thing("aws_ebs_volume", "eu-west-1"), thing("aws_ebs_volume", "us-east-1"),
                thing("aws_ebs_volume", "eu-west-1"), thing("aws_instance", "eu-west-1"),
            ]))
        #expect(
            reading.services == [
                service("ebs", "123456789012", "us-east-1", count: 1),
                service("ec2", "123456789012", "eu-west-1", count: 3),
            ])
    }

    @Test func onlyTagsOnWhichAllThatCarryThemAgreeAreKept() throws {
        let reading = try read(
            show([
                queue("eu-west-1", "123456789012", #","tags":{"Owner":"a","Env":"prod"}"#),
                queue("eu-west-1", "123456789012", #","tags":{"Owner":"b","Env":"prod"}"#),
                queue("eu-west-1", "123456789012", #","tags":{"Owner":"a"}"#),
            ]))
        #expect(reading.services.map(\.tags) == [["Env": "prod"]])
    }

    @Test func anOwnTagCountsMoreThanADefaultOne() throws {
        let tags = #","tags":{"Owner":"own"},"tags_all":{"Owner":"default","Env":"prod"}"#
        let reading = try read(show([queue("eu-west-1", "123456789012", tags)]))
        #expect(reading.services.map(\.tags) == [["Owner": "own", "Env": "prod"]])
    }

    @Test func aTagTellsUsesOfOneServiceApart() throws {
        let reading = try read(
            show([
                queue("eu-west-1", "123456789012", #","tags":{"Owner":"shop"}"#),
                queue("eu-west-1", "123456789012", #","tags":{"Owner":"web"}"#),
                queue("eu-west-1", "123456789012", #","tags":{"Owner":"shop"}"#),
                queue("eu-west-1", "123456789012", #","tags":null"#),
                ("aws_sqs_queue_policy", ""),
            ]), groupBy: "Owner")
        let (account, region) = ("123456789012", "eu-west-1")
        #expect(
            reading.services == [
                service("sqs", account, region, count: 1),
                service(
                    "sqs", account, region, count: 3, tags: ["Owner": "shop"], group: "shop"),
                service("sqs", account, region, count: 1, tags: ["Owner": "web"], group: "web"),
            ])
        #expect(reading.services.map(\.key).contains("sqs|123456789012|eu-west-1|shop"))
    }
}
