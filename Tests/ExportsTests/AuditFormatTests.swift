import Exports
import Foundation
import Testing

@Suite struct AuditFormatTests {
    /// Writes the small organization in every format; one without a golden file fails.
    ///
    /// `RECORD=1 swift test` rewrites the files; the difference is then the review.
    @Test(arguments: AuditFormat.allCases)
    func everyDocumentIsWrittenAsApproved(_ format: AuditFormat) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/audit.\(format.rawValue)")
        let actual = try SmallOrganization.audit.text(format)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(actual.utf8).write(to: golden)
        }
        let approved = try Data(contentsOf: golden)
        #expect(Data(actual.utf8) == approved, "\(format.rawValue) is now:\n\(actual)")
    }

    @Test(arguments: AuditFormat.allCases)
    func anAuditOfNothingCanBeWritten(_ format: AuditFormat) throws {
        _ = try Audit(SmallOrganization.audit.record).text(format)
    }

    @Test func everyListedFieldHasAKeyOfItsOwn() {
        func keys<Row: Listed>(_ row: Row.Type) -> [String] { Row.columns.map(\.key) }
        let lists = [
            keys(AuditedOccurrence.self), keys(AuditedTask.self), keys(AuditedControl.self),
            keys(AuditedDuty.self), keys(AuditedAssignment.self),
            keys(AuditedMatrixRow.self), keys(AuditedWaiver.self), keys(AuditedExclusion.self),
            keys(AuditedChange.self), keys(AuditedReview.self), keys(AuditedEvent.self),
            keys(AuditedPerson.self), keys(AuditedAnchor.self),
            keys(AuditedSource.self), keys(AuditedCoverage.self),
        ]
        for keys in lists { #expect(Set(keys).count == keys.count, "\(keys)") }
    }
}

extension Audit {
    /// A document as one text.
    func text(_ format: AuditFormat) throws -> String {
        var text = ""
        try write(format) { text += $0 }
        return text
    }
}
