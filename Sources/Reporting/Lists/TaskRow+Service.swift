internal import Domain
package import Storage

extension TaskRow {
    /// The service in use that the subject is or lies in; `nil` for accounts and the organization.
    ///
    /// What is kept once per service of the catalogue, such as `aws:rds`, counts as itself.
    package var serviceInUse: String? {
        switch subjectKind {
        case "service", "catalogue-service": subject
        case "resource" where service != nil:
            TaskScope.holder(ofSubject: subject)
        default: nil
        }
    }
}
