import Domain
import Inventory
import Testing

@Suite struct ServiceMatcherTests {
    @Test(arguments: [
        ("aws_vpc", "vpc"), ("aws_vpc_peering_connection", "vpc"),
        ("aws_vpc_endpoint", "vpc-endpoints"), ("aws_vpc_endpoint_service", "vpc-endpoints"),
        ("aws_ec2_transit_gateway_route", "transit-gateway"), ("aws_ec2_fleet", "ec2"),
        ("aws_instance", "ec2"), ("aws_instances", nil), ("aws_vp", nil), ("", nil),
    ])
    func theLongestPatternWins(type: String, service: String?) {
        let matcher = ServiceMatcher(testCatalogue, \.terraform)
        #expect(matcher.service(for: type) == service)
    }

    @Test func aNameWinsOverABeginningAndTheFirstOverTheSecond() {
        let matcher = ServiceMatcher([
            ("a*", "beginning"), ("a", "name"), ("b", "first"), ("b", "second"), ("c*", "first"),
            ("c*", "second"),
        ])
        #expect(matcher.service(for: "a") == "name")
        #expect(matcher.service(for: "ab") == "beginning")
        #expect(matcher.service(for: "b") == "first")
        #expect(matcher.service(for: "cd") == "first")
    }

    @Test func aStarAloneMatchesTheRest() {
        let matcher = ServiceMatcher([("*", "any"), ("AWS::S3::*", "s3")])
        #expect(matcher.service(for: "AWS::S3::Bucket") == "s3")
        #expect(matcher.service(for: "Tax") == "any")
    }
}
