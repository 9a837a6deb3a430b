import Domain
import Testing

@Suite struct TextRuleTests {
    private let control = "a control character, such as a line break or a tab"
    private let blank = "a blank at the beginning or the end"

    @Test func textsAreOneLine() throws {
        try expectFaults("control root-mfa, guidance: \(control)") {
            $0.controls[1].guidance += "\nAnd more."
        }
        try expectFaults("duty host-care, collect: \(control)") { $0.duties[0].collect = "a\tb" }
        try expectFaults("matrix services.s3, data, customer: \(control)") {
            $0.matrix.services["s3"]?["data"]?.customer = "a\u{1B}[31m"
        }
        try expectFaults("control host-patching, frameworks: \(control)") {
            $0.controls[0].frameworks?["nist-800-53"] = ["SI\r2"]
        }
    }

    @Test func textsHaveNoBlanksAroundThem() throws {
        try expectFaults("pack, title: \(blank)") { $0.pack?.title = " Small" }
        try expectFaults("service s3, terraform: \(blank)") {
            $0.services[2].terraform = ["aws_s3_*", "aws_s3 "]
        }
        try expectFaults("event leaver, tasks, evidence: \(blank)") {
            $0.events[0].tasks[0].evidence = "x\u{A0}"
        }
        try expectFaults("aspect data, covers: \(blank)") { $0.aspects[2].covers = " x" }
        try expectFaults("coarse aspect software, title: \(blank)") {
            $0.coarseAspects[0].title = "x "
        }
        try expectFaults("check prowler  x, id: \(blank)") { $0.checks[0].id = " x" }
    }
}
