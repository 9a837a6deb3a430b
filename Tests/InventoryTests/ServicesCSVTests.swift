import Domain
import Inventory
import Testing

@Suite struct ServicesCSVTests {
    @Test func aFullRowGivesAllThatItSays() throws {
        let reading = try read(
            """
            service,name,team,account,region,environment,classification,since,tags
            s3,invoices,"Team, Rot",123456789012,eu-west-1,prod,highly-confidential,2025-01-31,a=1; b = x=y
            """)
        var expected = ProposedService(
            catalogue: "s3", key: "s3|123456789012|eu-west-1|invoices")
        (expected.name, expected.team) = ("invoices", "Team, Rot")
        (expected.account, expected.region) = ("123456789012", "eu-west-1")
        (expected.environment, expected.classification) = ("prod", .highlyConfidential)
        expected.since = CivilDay("2025-01-31")
        expected.tags = ["a": "1", "b": "x=y"]
        expected.line = 2
        #expect(reading.kind == .servicesCSV)
        #expect(reading.recognizedAs == "Services CSV with 1 row.")
        #expect(reading.account == "123456789012")
        #expect(reading.services == [expected])
        #expect(reading.refused.isEmpty)
        #expect(reading.notes.isEmpty)
    }

    @Test func columnsComeInAnyOrderAndCaseAndOnlyTheServiceIsNeeded() throws {
        let reading = try read(" Region ;SERVICE\n;s3\nEU-West-1;RDS\nglobal;iam\n")
        #expect(reading.services.map(\.key) == ["s3||", "rds||eu-west-1", "iam||"])
        #expect(reading.services.map(\.name) == [nil, nil, nil])
    }

    @Test func unknownColumnsAreReportedAndNotDroppedInSilence() throws {
        let reading = try read("service,Owner,Cost \u{1b}[31mcentre\ns3,bo,7\n", as: .servicesCSV)
        #expect(reading.notes == ["Unknown columns: 'owner', 'cost ·[31mcentre'."])
        #expect(reading.services.count == 1)
    }

    @Test(arguments: [
        ("nonsense,,,,,", "'nonsense' is not in the catalogue"),
        (",web,,,,", "the service is missing"),
        ("s3,web,,,", "it has 5 cells, the first line has 6"),
        ("s3,web,,,,,", "it has 7 cells, the first line has 6"),
        ("\"s3\"x,,,,,", "cell 1 goes on after its closing quote"),
        (
            "s3,Web Shop,,,,",
            "'Web Shop' cannot be a name, 'web-shop' can: a name begins with a letter a-z "
                + "or a digit"
        ),
        (
            "s3,,12345678901,,,",
            "account '12345678901' has 11 digits, not 12: a spreadsheet may have dropped the "
                + "zeros in front"
        ),
        ("s3,,1.23457E+11,,,", "account '1.23457E+11' was shortened by a spreadsheet"),
        ("s3,,\"1,23457E+11\",,,", "account '1,23457E+11' was shortened by a spreadsheet"),
        ("s3,,,Ireland,,", "region is 'Ireland', not a region, such as eu-west-1"),
        (
            "s3,,,,secret,",
            "classification is 'secret', not one of public, internal, confidential, "
                + "highly-confidential"
        ),
        ("s3,,,,,31.1.2025", "since is '31.1.2025', not a day, such as 2026-11-21"),
        ("s3,,,,,2025-02-30", "since is '2025-02-30', not a day, such as 2026-11-21"),
    ])
    func aRowThatCannotBeUsedIsRefusedWithLineAndReason(row: String, reason: String) throws {
        let header = "service,name,account,region,classification,since\n"
        let reading = try read("\(header)s3,,,,,\n\(row)\nkms,,,,,\n")
        #expect(reading.refused == [RefusedRow(line: 3, reason: reason)])
        #expect(reading.services.map(\.catalogue) == ["s3", "kms"])
        #expect(reading.recognizedAs == "Services CSV with 3 rows.")
    }

    @Test(arguments: [
        ("a", "tags is 'a', not written as KEY=VALUE"),
        ("=a", "tags is '=a', not written as KEY=VALUE"),
        ("a=1;a=2", "the tag 'a' is there twice"),
    ])
    func tagsThatAreNoneAreRefused(tags: String, reason: String) throws {
        let reading = try read("service,tags\ns3,\(tags)\n")
        #expect(reading.refused == [RefusedRow(line: 2, reason: reason)])
    }

    @Test func rowsThatAreTheSameAreRefused() throws {
        let reading = try read("service,name\ns3,a\ns3,b\nrds,a\ns3,\ns3,\nkms,\n")
        #expect(
            reading.refused == [
                RefusedRow(line: 4, reason: "line 2 has the same name"),
                RefusedRow(line: 6, reason: "line 5 is the same, and no name tells them apart"),
            ])
        #expect(reading.services.map(\.key) == ["s3|||a", "s3|||b", "s3||", "kms||"])
    }

    @Test(arguments: [
        ("123456789012", "123456789012"), ("1234-5678-9012", "123456789012"), ("prod", "prod"),
    ])
    func anAccountIsTwelveDigitsOrAnAlias(cell: String, account: String) throws {
        #expect(try read("service,account\ns3,\(cell)\n").services.map(\.account) == [account])
    }

    @Test func theApostropheThatOurExportPutsInFrontIsTakenAway() throws {
        let reading = try read(
            "service,team\ns3,'=cmd\nrds,'+1\nkms,'-1\nsqs,'@x\nec2,'quoted'\niam,''=x\n")
        #expect(
            reading.services.map(\.team) == ["=cmd", "+1", "-1", "@x", "'quoted'", "''=x"])
    }

    @Test func rowsThatASpreadsheetLeftEmptyArePassedOver() throws {
        let reading = try read("service,name,team\r\n,,\r\ns3,,\r\n , ,\r\n\r\n,,")
        #expect(reading.services.map(\.line) == [3])
        #expect(reading.refused.isEmpty)
    }

    @Test func aTableWithoutServicesColumnOrWithTwoIsRefused() {
        #expect(
            refusal("name\nx\n", as: .servicesCSV)?.what
                == "The first line does not name a column 'service'.")
        #expect(refusal("service,Service\n")?.what == "The column 'service' is there twice.")
    }

    @Test func anUnclosedQuoteRefusesTheFile() {
        #expect(
            refusal("service,name\ns3,\"a\nrds,b\n")?.what
                == "The quote that opens in line 2 is never closed.")
    }

    @Test func aLongCellIsNotRepeatedInFull() throws {
        let reading = try read("service\n\(String(repeating: "x", count: 10_000))\n")
        #expect(reading.refused.first.map { $0.reason.count < 100 } == true)
    }
}
