import Domain
import Testing

@Suite struct ScopeRuleTests {
    /// Each line: the scope of the duty, that of its item, and whether the item lies inside.
    @Test(arguments: [
        (Scope.organization, Scope.organization, true), (.organization, .account, true),
        (.organization, .catalogueService, true), (.organization, .service, true),
        (.account, .account, true), (.account, .service, true), (.account, .organization, false),
        (.account, .catalogueService, false), (.service, .service, true),
        (.service, .account, false), (.service, .catalogueService, false),
        (.catalogueService, .catalogueService, true), (.catalogueService, .service, false),
        (.catalogueService, .organization, false),
    ])
    func anItemIsNotWiderThanItsDuty(outer: Scope, inner: Scope, fits: Bool) throws {
        let fault =
            "duty account-baseline, items: 'root-mfa' has the scope \(inner), "
            + "which is not inside \(outer)"
        var pack = try smallPack()
        pack.duties[1].scope = outer
        pack.controls[1].scope = inner
        #expect(faults(pack) == (fits ? [] : [fault]))
    }

    @Test func aResourceDutyHasItemsOfItsKind() throws {
        try expectFaults(
            "duty key-rotation, items: 'key-age' has the scope resource:secret, "
                + "which is not inside resource:kms-key"
        ) {
            $0.controls[2].scope = .resource(kind: "secret")
            // Some other duty looks after secrets.
            $0.duties.append($0.duties[2])
            $0.duties[3].id = "secret-rotation"
            $0.duties[3].scope = .resource(kind: "secret")
            $0.controls[2].duties?.append("secret-rotation")
        }
    }

    @Test func everyKindOfResourceHasADuty() throws {
        try expectFaults(
            "control key-age, scope: no duty looks after resources of the kind 'kms-kay'",
            "duty key-rotation, items: 'key-age' has the scope resource:kms-kay, "
                + "which is not inside resource:kms-key"
        ) { $0.controls[2].scope = .resource(kind: "kms-kay") }
    }
}
