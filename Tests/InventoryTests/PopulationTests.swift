import Inventory
import Testing

/// Lists of who has access, as other tools write them.
@Suite struct PopulationTests {
    private func population(
        _ text: String, as kind: PopulationKind? = nil, idColumn: String? = nil
    ) throws(InventoryProblem) -> Population {
        try Population.read(Array(text.utf8), as: kind, idColumn: idColumn)
    }

    private func problem(
        _ text: String, as kind: PopulationKind? = nil, idColumn: String? = nil
    ) -> InventoryProblem? {
        do throws(InventoryProblem) {
            _ = try population(text, as: kind, idColumn: idColumn)
            return nil
        } catch {
            return error
        }
    }

    private let header =
        "user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,"
        + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,"
        + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date"

    @Test(arguments: ["credential-report.csv", "credential-report.json"])
    func aCredentialReportIsReadAsACSVAndAsTheAnswerOfTheCLI(file: String) throws {
        let population = try Population.read(try sample(file))
        #expect(population.kind == .credentialReport)
        #expect(population.account == "123456789012")
        #expect(population.identities.map(\.id) == ["alice", "bob", "ci-deploy", "breakglass"])
        #expect(
            population.identities[2].values == [
                "arn:aws:iam::123456789012:user/ci-deploy", "2026-11-21", "false", "false", "1",
                "2026-11-21", nil,
            ])
    }

    @Test func itsColumnsAreFoundByNameInAnyOrder() throws {
        let population = try population(
            "mfa_active,extra,user_creation_time,arn,user\n"
                + "true,x,2020-01-02T03:04:05Z,arn:aws:iam::111122223333:root,<root_account>")
        #expect(population.identities.map(\.id) == ["<root_account>"])
        #expect(
            population.identities[0].values == [
                "arn:aws:iam::111122223333:root", "2020-01-02", nil, "true", "0", nil, nil,
            ])
    }

    @Test func whatAWSDoesNotKnowIsNothing() throws {
        let row =
            "ada,arn:aws:iam::111122223333:user/ada,2020-01-02T03:04:05+00:00,not_supported,"
            + "no_information,N/A,true,2025-05-06T00:00:00+00:00,2026-01-01T00:00:00Z,true,"
            + "2024-02-29T00:00:00+00:00,N/A"
        let identity = try #require(try population("\(header)\n\(row)").identities.first)
        #expect(
            identity.values == [
                "arn:aws:iam::111122223333:user/ada", "2020-01-02", nil, nil, "2", "2024-02-29",
                "2026-01-01",
            ])
    }

    @Test func aUserWhoIsThereTwiceCountsOnce() throws {
        let row = "ada,arn:aws:iam::111122223333:user/ada,2020-01-02,,,,,,,,,"
        let population = try population("\(header)\n\(row)\n\(row)\n")
        #expect(population.identities.count == 1)
        #expect(population.notes == ["'ada' is there twice; the first line counts (line 3)."])
    }

    @Test func aReportThatWasCutIsRefused() {
        #expect(
            problem("\(header)\nada,arn:aws:iam::111122223333:user/ada,2020")?.what
                == "Line 2 of the credential report is cut or broken.")
        #expect(problem(#"{"Content": "@@@"}"#)?.why == "it is not base64.")
        #expect(problem(#"{"Content": ""}"#) != nil)
        #expect(problem(header)?.what == "The file lists nobody.")
    }

    @Test func usersOfIAMAndOfIdentityCenterAreToldApart() throws {
        let iam = try Population.read(try sample("iam-users.json"))
        #expect(iam.kind == .iamUsers && iam.account == "123456789012")
        #expect(iam.identities.map(\.id) == ["alice", "bob", "ci-deploy", "breakglass"])
        let center = try population(
            """
            {"Users": [{"UserName": "ada", "UserId": "9067-1", "IdentityStoreId": "d-1",
                "DisplayName": "Ada", "Emails": [{"Value": "ada@example.com", "Primary": true}],
                "UserStatus": "ENABLED"}, {"UserId": "9067-2"}], "NextToken": "more"}
            """)
        #expect(center.kind == .identityCenterUsers)
        #expect(center.identities.map(\.id) == ["ada", "9067-2"])
        #expect(center.identities[0].values == ["9067-1", "Ada", "ada@example.com", "ENABLED"])
        #expect(center.notes.first?.contains("more pages") == true)
    }

    @Test func anAssignmentIsAnIdentityOfItsOwn() throws {
        let set = "arn:aws:sso:::permissionSet/ssoins-1/ps-admin"
        let row =
            #"{"AccountId": "111122223333", "PermissionSetArn": "\#(set)", "#
            + #""PrincipalType": "GROUP", "PrincipalId": "9067-1"}"#
        let population = try population(#"{"AccountAssignments": [\#(row)]}"#)
        #expect(population.kind == .accountAssignments)
        #expect(population.identities.map(\.id) == ["9067-1/ps-admin/111122223333"])
        #expect(population.identities[0].values == ["GROUP", "9067-1", set, "111122223333"])
        #expect(
            problem(#"{"AccountAssignments": [\#(row), \#(row)]}"#)?.what
                == "'9067-1/ps-admin/111122223333' is listed twice.")
        #expect(problem(#"{"AccountAssignments": []}"#)?.what == "The file lists nobody.")
    }

    @Test func anyTableWillDo() throws {
        let population = try population("Role;Login;Note\r\nadmin; ada ;=1\r\n;;\r\ndev;bo;\r\n")
        #expect(population.kind == .csv && population.idColumn == "Login")
        #expect(population.attributes == ["Role", "Note"])
        #expect(population.identities.map(\.id) == ["ada", "bo"])
        #expect(population.identities.map(\.values) == [["admin", "=1"], ["dev", nil]])
    }

    @Test func theColumnOfTheIdentitiesIsNamedWhereItIsNotClear() throws {
        let text = "who,what\nada,admin\n"
        #expect(problem(text)?.what == "Which column names the identities?")
        #expect(try population(text, idColumn: "WHO").identities.map(\.id) == ["ada"])
        #expect(problem(text, idColumn: "whom")?.why == "the columns are 'who', 'what'.")
        #expect(problem(#"{"Users": []}"#, idColumn: "who") != nil)
    }

    @Test func rowsThatCannotBeTakenAreNamedWithTheirLines() {
        let found = problem("user,role\nada,admin\nbo\n,x\nada,dev\n")
        #expect(
            found?.why == """
                line 3: it has 1 cell, the first line has 2
                       line 4: the identity is missing
                       line 5: 'ada' stands in line 2 too
                """)
    }

    @Test func whatListsNobodyIsRefused() {
        #expect(problem(#"{"Buckets": []}"#) != nil)
        #expect(problem("") != nil)
        #expect(problem("{") != nil)
        #expect(problem("user,arn\n", as: .credentialReport) != nil)
    }
}
