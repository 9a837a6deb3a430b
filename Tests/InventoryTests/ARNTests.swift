import Inventory
import Testing

@Suite struct ARNTests {
    @Test func whatFollowsTheFifthColonStaysTogether() throws {
        let arn = try #require(
            ARN(" arn:aws-cn:logs:cn-north-1:123456789012:log-group:/a/b:log-stream:c"))
        #expect(arn.partition == "aws-cn")
        #expect(arn.service == "logs")
        #expect(arn.region == "cn-north-1")
        #expect(arn.account == "123456789012")
        #expect(arn.resource == "log-group:/a/b:log-stream:c")
    }

    @Test(arguments: ["arn:aws:s3:::bucket", "arn:aws:iam::aws:policy/AdministratorAccess"])
    func regionAndAccountMayBeMissing(text: String) throws {
        let arn = try #require(ARN(text))
        #expect(arn.region == nil)
        #expect(arn.account == nil)
    }

    @Test(arguments: ["", "arn:aws:s3", "arn:aws:s3:::", "urn:a:b:c:d:e", "arn::s3:::b", "i-1"])
    func otherTextsAreNoARN(text: String) {
        #expect(ARN(text) == nil)
    }
}
