import Domain
import Testing

@testable import Storage

@Suite struct ReplayTests {
    @Test func `several services registered by one command give the register of a replay`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let fixture = try Fixture(path: path)
        try fixture.write { recorder in
            for (index, id) in ["s3", "ec2", "rds", "lambda", "kms", "ecs"].enumerated() {
                try recorder.registerService(Fixture.service("use-\(index)", id))
            }
        }
        let replayed = try Store.replay(path, through: nil)
        let stored = try RegisterSnapshot(fixture.store)
        #expect(try RegisterSnapshot(replayed).differences(from: stored) == [])
    }
}
