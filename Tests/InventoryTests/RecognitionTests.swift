import Inventory
import Testing

@Suite struct RecognitionTests {
    @Test(arguments: [
        ("show.json", InventoryKind.terraformShow),
        ("plan.json", .terraformShow),
        ("terraform.tfstate", .terraformState),
    ])
    func terraformsOwnFilesAreKnownByTheirContent(name: String, kind: InventoryKind) throws {
        #expect(Inventory.recognize(try sample(name)) == kind)
    }

    @Test(arguments: ["show.json", "plan.json", "terraform.tfstate"])
    func the300FirstBytesAreEnough(name: String) throws {
        #expect(Inventory.recognize(Array(try sample(name).prefix(300))) != nil)
    }

    @Test(arguments: [
        ("service,name,team\n", InventoryKind.servicesCSV),
        ("Team;SERVICE;Since\r\n", .servicesCSV),
        ("service", .servicesCSV),
        ("task,on,by,result\nweb/os-patching,,,\n", .completionsCSV),
        ("\"Task\"", .completionsCSV),
        (#"{"format_version":"1.0"}"#, .terraformShow),
        (#" {"version":4,"serial":1,"lineage":"x"}"#, .terraformState),
    ])
    func aFileIsKnownByItsKeysOrItsColumns(text: String, kind: InventoryKind) {
        #expect(Inventory.recognize(Array(text.utf8)) == kind)
    }

    @Test(arguments: [
        "", "hello", "[]", "{}", #"{"version":4}"#, #"{"version":"2.0","runs":[]}"#,
        "name,team\n", "Service,EC2-Instances($),S3($),Tax($)\n",
        #"{"format_version":"1.0","provider_schemas":{}}"#,
    ])
    func otherFilesAreNotTakenForOneOfThem(text: String) {
        #expect(Inventory.recognize(Array(text.utf8)) == nil)
    }

    @Test func aFileOfNoKindIsRefusedWithTheKindsThereAre() throws {
        let problem = try #require(refusal("hello, world"))
        #expect(problem.what == "The file is of no kind that Ourside reads.")
        #expect(problem.why?.contains("terraform show -json") == true)
        #expect(problem.try == "ourside import FILE --from KIND")
    }

    @Test func whatItIsSaidToBeCountsMoreThanItsContent() throws {
        let text = "service,a,b,c,d\ns3,,,,\n"
        #expect(refusal(text) != nil)
        #expect(try read(text, as: .servicesCSV).services.map(\.catalogue) == ["s3"])
    }

    @Test func keysBehindTheFirst64KibibytesAreFound() throws {
        let blanks = String(repeating: " ", count: 70_000)
        let reading = try read(#"{\#(blanks)"version":4,"serial":1,"resources":[]}"#)
        #expect(reading.kind == .terraformState)
    }
}
