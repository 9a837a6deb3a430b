import Inventory
import Testing

@Suite struct TerraformShowTests {
    /// All of a genuine file: a bucket and its versioning, a child module, `count`, a data
    /// source.
    @Test func aGenuineFileGivesItsServicesAndItsKey() throws {
        let reading = try read(try sample("show.json"))
        let account = "123456789012"
        let tags = ["Env": "prod", "Owner": "payments"]
        let kms = service("kms", account, "eu-west-1", count: 1, tags: tags)
        let key = "arn:aws:kms:eu-west-1:123456789012:key/30ab2046-0d5a-4dd4-a01a-08952044106f"
        var expected = InventoryReading(
            kind: .terraformShow,
            recognizedAs:
                "Output of 'terraform show -json', format '1.0', Terraform '1.11.4'.")
        expected.account = account
        expected.services = [
            service("dynamodb", account, "eu-west-1", count: 1, tags: tags),
            service("iam", account, nil, count: 1, tags: tags),
            kms,
            service("s3", account, "eu-west-1", count: 2, tags: tags),
            service("sqs", account, "eu-west-1", count: 2, tags: tags),
            service("vpc", account, "eu-west-1", count: 2, tags: tags),
        ]
        expected.resources = [resource("kms-key", "orders-db", key, in: kms)]
        expected.notes = [
            "Without an ARN, counted with their service: aws_s3_bucket_versioning (1).",
            "Left out: 1 data source, not inventory.",
        ]
        #expect(reading == expected)
    }

    @Test func theKeysAreThoseThatASecondImportLooksFor() throws {
        #expect(
            try read(try sample("show.json")).services.map(\.key) == [
                "dynamodb|123456789012|eu-west-1", "iam|123456789012|",
                "kms|123456789012|eu-west-1", "s3|123456789012|eu-west-1",
                "sqs|123456789012|eu-west-1", "vpc|123456789012|eu-west-1",
            ])
    }

    @Test func aPlanIsRefusedAndSaysWhatToDo() throws {
        let problem = try #require(refusal(try sample("plan.json")))
        #expect(problem.what == "The file is a Terraform plan.")
        #expect(problem.why != nil)
        #expect(problem.try == "terraform apply && terraform show -json > show.json")
    }

    @Test func anEmptyStateGivesNothing() throws {
        let reading = try read(#"{"format_version":"1.0"}"#)
        #expect(reading.services.isEmpty)
        #expect(reading.account == nil)
    }

    @Test func aFormatOfTheFutureIsRefused() {
        #expect(
            refusal(#"{"format_version":"2.0","values":{}}"#)?.what
                == "The file has format version '2.0'.")
    }

    @Test func modulesInModulesAreRead() throws {
        let text = #"""
            {"format_version":"1.0","values":{"root_module":{"child_modules":[
              {"address":"module.a","child_modules":[{"address":"module.a.module.b",
                "resources":[{"mode":"managed","type":"aws_sqs_queue","name":"q",
                  "values":{"arn":"arn:aws:sqs:eu-west-1:123456789012:q"}}]}]}]}}}
            """#
        #expect(try read(text).services.map(\.key) == ["sqs|123456789012|eu-west-1"])
    }

    @Test func dataSourcesAndDeposedObjectsAreNoInventory() throws {
        let values = #""values":{"arn":"arn:aws:sqs:eu-west-1:123456789012:q"}"#
        let text = #"""
            {"format_version":"1.0","values":{"root_module":{"resources":[
              {"mode":"data","type":"aws_sqs_queue","name":"q",\#(values)},
              {"mode":"managed","type":"aws_sqs_queue","name":"q","deposed_key":"1",\#(values)}
            ]}}}
            """#
        let reading = try read(text)
        #expect(reading.services.isEmpty)
        #expect(
            reading.notes == [
                "Left out: 1 data source, not inventory.",
                "Left out: 1 object about to be destroyed.",
            ])
    }

    @Test func typesOutsideTheCatalogueAreCountedInTheNotes() throws {
        let reading = try read(
            show([
                ("aws_quantum_box", ""), ("aws_quantum_box", ""), ("aws_other", ""),
                ("random_password", #""result":"hunter2""#),
            ]))
        #expect(reading.services.isEmpty)
        #expect(
            reading.notes == [
                "Not in the catalogue: aws_other (1), aws_quantum_box (2).",
                "Not of AWS: random_password (1).",
            ])
    }

    @Test func attributesOfAnotherTypeThanUsualArePassedOver() throws {
        let arn = #""arn":"arn:aws:sqs:eu-west-1:123456789012:q""#
        let reading = try read(
            show([
                ("aws_sqs_queue", #"\#(arn),"tags":[{"key":"a"}],"user":[1],"id":7,"name":null"#),
                ("aws_sqs_queue", #"\#(arn),"tags":{"a":null,"b":"c"},"region":{}"#),
            ]))
        #expect(
            reading.services == [
                service("sqs", "123456789012", "eu-west-1", count: 2, tags: ["b": "c"])
            ])
    }
}
