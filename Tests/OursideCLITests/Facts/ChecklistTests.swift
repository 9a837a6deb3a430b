import Testing

/// The catalogue holds every fact that it was meant to hold, none left out.
@Suite struct ChecklistTests {
    @Test func theRowsAreNumberedWithoutAGap() throws {
        #expect(try ChecklistRow.all().map(\.number) == Array(1...337))
    }

    @Test(arguments: try ChecklistRow.all())
    func theFactIsThere(_ row: ChecklistRow) throws {
        #expect(!row.pointers.isEmpty)
        let facts = try PackFacts.builtIn.get()
        for pointer in row.pointers {
            let fault = facts.fault(in: pointer)
            #expect(fault == nil, "\(pointer.kind):\(pointer.place)")
        }
    }
}

/// The checker itself finds what is not there.
@Suite struct PackFactsTests {
    @Test(
        arguments: [
            ("control", "no-such-control", nil), ("control", "root-mfa", "no such words"),
            ("control", "inh-environment", "no such words"), ("duty", "root-mfa", nil),
            ("service", "s4", nil), ("cell", "ec2/guest-os=aws", nil),
            ("cell", "ec2/virtue=aws", nil), ("cell", "s4/data=customer", nil),
            ("cell", "s3/encryption-at-rest=shared", "no such words"), ("category", "virtue", nil),
            ("aspect", "virtue", nil), ("field", "control.virtue", nil),
            ("field", "control[root-mfa].owner=aws", nil),
            ("field", "control[none].owner=aws", nil),
            ("field", "duty.items=none", nil), ("field", "use.classification=secret", nil),
            ("field", "event[new-service].tasks.controls=none", nil),
            ("tool", "root-mfa", "Hammer"), ("scenario", "none", nil), ("virtue", "ec2", nil),
        ] as [(String, String, String?)])
    func whatIsNotThereIsNamed(kind: String, place: String, words: String?) throws {
        let facts = try PackFacts.builtIn.get()
        let pointer = ChecklistRow.Pointer(kind: kind, place: place, words: words)
        #expect(facts.fault(in: pointer) != nil)
    }
}
