import Domain
import Testing

@Suite struct SharesRuleTests {
    @Test func aSharedControlHasBothHalves() throws {
        try expectFaults("control root-mfa, aws: this half is missing") { $0.controls[1].aws = nil }
        try expectFaults("control root-mfa, customer: this half is missing") {
            $0.controls[1].customer = ""
        }
    }

    @Test func anInheritedControlHasTheHalfOfAWS() throws {
        try expectFaults("control inh-buildings, aws: this half is missing") {
            $0.controls[3].aws = nil
        }
    }

    @Test func aSharedAspectHasBothHalvesAndAKind() throws {
        let place = "matrix services.s3, platform-software"
        try expectFaults("\(place), aws: this half is missing") {
            $0.matrix.services["s3"]?["platform-software"]?.aws = nil
        }
        try expectFaults("\(place), customer: this half is missing") {
            $0.matrix.services["s3"]?["platform-software"]?.customer = nil
        }
        try expectFaults("\(place): shared, but independent or dependent?") {
            $0.matrix.services["s3"]?["platform-software"]?.kind = nil
        }
    }

    @Test func onlyWhatIsSharedHasAKind() throws {
        try expectFaults("matrix models.saas, data: only what is shared has a kind") {
            $0.matrix.models["saas"]?["data"]?.kind = .dependent
        }
    }
}
