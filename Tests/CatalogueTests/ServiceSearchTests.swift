import Domain
import Testing

@testable import Catalogue

/// What people call a service leads to its id.
@Suite struct ServiceSearchTests {
    @Test(arguments: [
        ("postgres", "rds"), ("EC2 instances", "ec2"), ("Amazon Elastic Kubernetes Service", "eks"),
        ("S3 bucket", "s3"), ("redis", "elasticache"), ("dns", "route53"),
        ("sso", "identity-center"),
        ("Amazon Simple Storage Service", "s3"), ("AWS::RDS::DBInstance", "rds"),
        ("secrets manager", "secrets-manager"), ("mongo", "documentdb"),
        ("Database Migration Service", "dms"),
    ])
    func findsWhatIsMeant(text: String, id: String) throws {
        let index = PackIndex(try BuiltInPack.load())
        #expect(index.services(called: text).first?.id == id)
    }

    @Test(arguments: ["", "   ", "qqqq", "aws", String(repeating: "word ", count: 500)])
    func findsNothingInNothing(text: String) throws {
        #expect(PackIndex(try BuiltInPack.load()).services(called: text).isEmpty)
    }

    @Test func everyCommonNameLeadsToServicesOfThePack() throws {
        let known = Set(try BuiltInPack.load().services.map(\.id))
        for (word, ids) in CommonNames.services {
            #expect(word == word.lowercased())
            #expect(known.isSuperset(of: ids), "\(word)")
        }
    }
}
