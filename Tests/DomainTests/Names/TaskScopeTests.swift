import Domain
import Testing

@Suite struct TaskScopeTests {
    @Test(arguments: [
        ("org", TaskScope.subject("org")), ("web", .subject("web")),
        ("web:tls-cert", .subject("web:tls-cert")), ("aws:rds", .subject("aws:rds")),
        ("web/os-patching", .part(subject: "web", name: "os-patching")),
        ("web:tls-cert/renewal", .part(subject: "web:tls-cert", name: "renewal")),
        ("duty:os-patching", .duty("os-patching")), ("control:mfa", .control("mfa")),
        ("control:mfa/test", .control("mfa/test")), ("category:identity", .category("identity")),
        ("duty:", .subject("duty:")), ("web/", .subject("web/")), ("/web", .subject("/web")),
        ("", .subject("")),
    ])
    func `one grammar reads and writes every scope`(text: String, scope: TaskScope) {
        #expect(TaskScope(text) == scope)
        #expect(scope.description == text)
    }

    @Test func `what it names is told apart`() {
        #expect(TaskScope("web/x").subject == "web")
        #expect(TaskScope("duty:x").subject == nil)
        #expect(TaskScope("duty:x").packID == "x")
        #expect(TaskScope("category:x").packID == "x")
        #expect(TaskScope("web/x").packID == nil)
    }

    @Test(arguments: [
        ("123456789012", "main"), ("123456789012/x", "main/x"), ("duty:x", "duty:x"),
    ])
    func `another name takes the place of the subject`(text: String, renamed: String) {
        #expect(TaskScope(text).renamed(to: "main").description == renamed)
    }

    @Test func `a resource lies in its holder, and in nothing that is only called alike`() {
        #expect(TaskScope.holder(ofSubject: "web:tls-cert") == "web")
        #expect(TaskScope.holder(ofSubject: "web") == "web")
        #expect(TaskScope.isSubject("web:tls-cert", in: "web"))
        #expect(TaskScope.isSubject("web", in: "web"))
        #expect(!TaskScope.isSubject("web-2", in: "web"))
        #expect(!TaskScope.isSubject("web", in: "web:tls-cert"))
    }
}
