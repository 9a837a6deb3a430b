import Catalogue
import Domain
import Testing

/// The tables from which the matrix was made, letter by letter.
@Suite struct MatrixTableTests {
    /// Owners in the order of the aspects: AWS, customer, shared, - for what does not exist.
    private static let table = """
        iaas AAAA-CCCCCCCCCCCCC-S
        paas AAAAAAACCCCCSSSCSC-S
        saas AAAAAAAAACCCSAA-SCCS
        infrastructure AAAA-CCCCCCCCCCCCC-S
        container AAAAAAACCCCCSSSCSC-S
        abstract AAAAAAAASCCCSSACSC-S
        ec2 AAAA-CCCCCCCCCCCCC-S
        ebs AAAAA----C-CCCS-CC-S
        vpc AAAAA--CCC----S-CC-S
        s3 AAAAA--SSC-CSCA-CC-S
        rds AAAAAA-CCCCCSSSCSC-S
        dynamodb AAAAAA-AAC-CSSSCCC-S
        lambda AAAAAASSAC-CS-SCCC-S
        ecs AAAAASCCCC-CS-SCSC-S
        eks AAAASSCCCCCCSCSCSC-S
        elastic-beanstalk AAAAAASCCC-CS-SCSC-S
        elb AAAAAA-CCC----S-CC-S
        efs AAAAAA-CCC-CSSA-CC-S
        elasticache AAAASA-CCCCCSSSCSC-S
        api-gateway AAAAAA-SSC-CS-ACCC-S
        cloudfront AAAAAA--CC-CS-ACCC-S
        sqs AAAAAA--SC-CS-ACCC-S
        kms AAAAAA--AC-C-AA-CC-S
        cloudhsm AAAAAA-CCCCCCSC-CC-S
        cognito AAAAAA--ACCCSCACCC-S
        iam AAAAAA--ACCC--A-CC-S
        workmail AAAAAAAAACCCSAA-SCCS
        workspaces AAAAAAACACCCSAACSCCS
        chime AAAAAAAAACCCSAA-SCCS
        third-party-saas AAAAAAAAACCCSAA-SCCS
        """

    private let pack: Pack

    init() throws { pack = try BuiltInPack.load() }

    private func letter(_ cell: MatrixCell?) -> String {
        switch cell?.owner {
        case .aws: "A"
        case .customer: "C"
        case .shared: "S"
        case .notApplicable: "-"
        case nil: "?"
        }
    }

    @Test(arguments: table.split(separator: "\n").map(String.init))
    func theRowIsAsItWasDrawnUp(line: String) throws {
        let parts = line.split(separator: " ").map(String.init)
        let matrix = pack.matrix
        let own = matrix.models[parts[0]] ?? matrix.classes[parts[0]]
        let owners = pack.aspects.map { aspect in
            letter(own.map { $0[aspect.id] } ?? pack.cell(service: parts[0], aspect: aspect.id))
        }
        #expect(owners.joined() == parts[1])
    }
}
