import Inventory
import Testing

@Suite struct TerraformSecretsTests {
    private let secrets = #"""
        "password":"hunter2-a","master_password":"hunter2-b","secret":"hunter2-c",
        "secret_string":"hunter2-d","user":[{"username":"u","password":"hunter2-e"}],
        "environment":[{"variables":{"TOKEN":"hunter2-f"}}],"private_key":"hunter2-g",
        "policy":"hunter2-h","ses_smtp_password_v4":"hunter2-i","user_data":"hunter2-j"
        """#

    @Test func nothingSecretGetsFromTheStateIntoTheReading() throws {
        let text = #"""
            {"version":4,"serial":1,"lineage":"x",
             "outputs":{"db":{"value":"hunter2-k","sensitive":true}},
             "resources":[
              {"mode":"managed","type":"aws_db_instance","name":"db","instances":[{
                "attributes":{"arn":"arn:aws:rds:eu-west-1:123456789012:db:d",\#(secrets)},
                "private":"hunter2-l"}]},
              {"mode":"managed","type":"aws_mq_broker","name":"b","instances":[{
                "attributes":{"arn":"arn:aws:mq:eu-west-1:123456789012:broker:b",\#(secrets)}}]},
              {"mode":"managed","type":"aws_iam_access_key","name":"k","instances":[{
                "attributes":{"id":"AKIAIOSFODNN7EXAMPLE",\#(secrets)}}]},
              {"mode":"managed","type":"aws_secretsmanager_secret","name":"s","instances":[{
                "attributes":{"arn":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:s",
                  "name":"s",\#(secrets)}}]},
              {"mode":"managed","type":"aws_strange","name":"s","instances":[{
                "attributes":{\#(secrets)}}]}]}
            """#
        let reading = try read(text)
        #expect(reading.services.map(\.catalogue) == ["iam", "mq", "rds", "secrets-manager"])
        #expect(reading.resources.map(\.kind) == ["access-key", "secret"])
        var shown = ""
        dump(reading, to: &shown)
        #expect(shown.contains("AKIAIOSFODNN7EXAMPLE"))
        #expect(!shown.contains("hunter2"))
    }

    @Test func nothingSecretGetsFromTheOutputIntoTheReading() throws {
        let reading = try read(
            show([("aws_db_instance", #""arn":"arn:aws:rds:eu-west-1:1:db:d",\#(secrets)"#)]))
        var shown = ""
        dump(reading, to: &shown)
        #expect(reading.services.map(\.catalogue) == ["rds"])
        #expect(!shown.contains("hunter2"))
    }

    @Test func aBrokenFileIsNotQuoted() throws {
        let problem = try #require(refusal(#"{"version":4,"serial":1,"x":"hunter2" "hunter2"}"#))
        #expect(!"\(problem)".contains("hunter2"))
    }
}
