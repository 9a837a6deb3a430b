import Inventory
import Testing

@Suite struct TerraformStateTests {
    @Test func theStateGivesTheSameAsTheOutputMadeOfIt() throws {
        let (state, show) = (
            try read(try sample("terraform.tfstate")), try read(try sample("show.json"))
        )
        #expect(state.kind == .terraformState)
        #expect(state.recognizedAs == "Terraform state, version 4, Terraform '1.11.4'.")
        #expect(state.account == "123456789012")
        #expect(state.services.count == 6)
        #expect(state.services == show.services)
        #expect(state.resources == show.resources)
        #expect(state.notes == show.notes)
    }

    @Test func aStateOfAnotherVersionIsRefused() throws {
        let problem = try #require(
            refusal(#"{"version":3,"serial":1,"lineage":"x","modules":[{"resources":{}}]}"#))
        #expect(problem.what == "The Terraform state has version 3.")
        #expect(problem.try == "terraform show -json > show.json")
    }

    @Test func anEncryptedStateIsRefused() {
        let text = #"{"serial":1,"lineage":"x","encrypted_data":"aGk=","meta":{}}"#
        #expect(refusal(text)?.what == "The Terraform state is encrypted.")
    }

    @Test func deposedInstancesAreLeftOut() throws {
        let text = #"""
            {"version":4,"serial":1,"lineage":"x","resources":[{"mode":"managed",
              "type":"aws_sqs_queue","name":"q","instances":[
                {"attributes":{"arn":"arn:aws:sqs:eu-west-1:123456789012:q"}},
                {"deposed":"1","attributes":{"arn":"arn:aws:sqs:eu-west-1:123456789012:r"}}]}]}
            """#
        #expect(try read(text).services.map(\.resourceCount) == [1])
    }

    @Test func whatIsOfTheWrongTypeIsNamedByItsPlaceAndNotByItsContent() throws {
        let text = #"{"version":4,"serial":1,"resources":[{"type":{"secret":"hunter2"}}]}"#
        let problem = try #require(refusal(text))
        #expect(problem.what == "'resources[0].type' is not of the type that it should be.")
        #expect(!"\(problem)".contains("hunter2"))
    }
}
