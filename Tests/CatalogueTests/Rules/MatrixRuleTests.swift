import Domain
import Testing

@Suite struct MatrixRuleTests {
    @Test func everyModelAndClassHasARow() throws {
        try expectFaults("matrix models.paas: the row is missing") {
            $0.matrix.models["paas"] = nil
        }
        try expectFaults("matrix classes.container: the row is missing") {
            $0.matrix.classes["container"] = nil
        }
    }

    @Test func rowsAreAboutThingsThatExist() throws {
        let fault = "there is nothing of this name"
        try expectFaults("matrix models.faas: \(fault)") {
            $0.matrix.models["faas"] = $0.matrix.models["paas"]
        }
        try expectFaults("matrix classes.ec2: \(fault)") {
            $0.matrix.classes["ec2"] = $0.matrix.models["paas"]
        }
        try expectFaults("matrix services.iaas: \(fault)") {
            $0.matrix.services["iaas"] = $0.matrix.models["paas"]
        }
    }

    @Test func cellsAreAboutAspectsThatExist() throws {
        try expectFaults("matrix services.s3: there is no aspect 'virtue'") {
            let cell = $0.matrix.services["s3"]?["data"]
            $0.matrix.services["s3"]?["virtue"] = cell
        }
    }

    @Test func everyRowAnswersForEveryAspect() throws {
        try expectFaults("matrix models.saas, data: the cell is missing") {
            $0.matrix.models["saas"]?["data"] = nil
        }
        try expectFaults("matrix classes.abstract, guest-os: the cell is missing") {
            $0.matrix.classes["abstract"]?["guest-os"] = nil
        }
        try expectFaults("matrix services.s3, data: the cell is missing") {
            $0.matrix.services["s3"]?["data"] = nil
        }
    }
}
