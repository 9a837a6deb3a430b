/// Reads who has access from lists of the AWS CLI: users of Identity Center and of IAM, and
/// which of them is assigned what in which account.
enum IdentityCenterReader {
    private struct Users: Decodable {
        let users: [User]
        let nextToken: Lenient<String>?
        let isTruncated: Lenient<Bool>?
        enum CodingKeys: String, CodingKey {
            case users = "Users"
            case nextToken = "NextToken"
            case isTruncated = "IsTruncated"
        }
    }

    private struct User: Decodable {
        let name: String?
        let id: String?
        let displayName: Lenient<String>?
        let emails: Lenient<[Email]>?
        let status: Lenient<String>?
        let arn: String?
        let created: Lenient<String>?
        let lastUsed: Lenient<String>?
        enum CodingKeys: String, CodingKey {
            case name = "UserName"
            case id = "UserId"
            case displayName = "DisplayName"
            case emails = "Emails"
            case status = "UserStatus"
            case arn = "Arn"
            case created = "CreateDate"
            case lastUsed = "PasswordLastUsed"
        }
    }

    private struct Email: Decodable {
        let value: String?
        enum CodingKeys: String, CodingKey { case value = "Value" }
    }

    private struct Assignments: Decodable {
        let assignments: [Assignment]
        let nextToken: Lenient<String>?
        enum CodingKeys: String, CodingKey {
            case assignments = "AccountAssignments"
            case nextToken = "NextToken"
        }
    }

    private struct Assignment: Decodable {
        let account: String
        let permissionSet: String
        let principalType: String
        let principal: String
        enum CodingKeys: String, CodingKey {
            case account = "AccountId"
            case permissionSet = "PermissionSetArn"
            case principalType = "PrincipalType"
            case principal = "PrincipalId"
        }
    }

    /// Whether the users are IAM's: they have an ARN.
    static func isOfIAM(_ file: InventoryFile) throws(InventoryProblem) -> Bool {
        try JSONFile.decode(Users.self, from: file).users.first?.arn != nil
    }

    /// Answer of `aws identitystore list-users`.
    static func users(_ file: InventoryFile) throws(InventoryProblem) -> Population {
        let list = try JSONFile.decode(Users.self, from: file)
        var population = Population(
            kind: .identityCenterUsers, attributes: ["userId", "displayName", "email", "status"])
        var seen: Set<String> = []
        for user in list.users {
            try population.add(
                to: &seen, user.name ?? user.id,
                [
                    user.id, user.displayName?.value,
                    user.emails?.value?.compactMap(\.value).first, user.status?.value,
                ])
        }
        population.noteTruncation(list.nextToken?.value != nil)
        return population
    }

    /// Answer of `aws iam list-users`.
    static func iamUsers(_ file: InventoryFile) throws(InventoryProblem) -> Population {
        let list = try JSONFile.decode(Users.self, from: file)
        var population = Population(
            kind: .iamUsers, attributes: ["arn", "created", "lastUsed"])
        var seen: Set<String> = []
        for user in list.users {
            try population.add(
                to: &seen, user.name ?? user.id,
                [
                    user.arn, user.created?.value.map { String($0.prefix(10)) },
                    user.lastUsed?.value.map { String($0.prefix(10)) },
                ])
        }
        let accounts = Set(list.users.compactMap { ARN($0.arn ?? "")?.account })
        population.account = accounts.count == 1 ? accounts.first : nil
        population.noteTruncation(list.isTruncated?.value == true)
        return population
    }

    /// Answer of `aws sso-admin list-account-assignments`: one decision for each assignment.
    static func assignments(_ file: InventoryFile) throws(InventoryProblem) -> Population {
        let list = try JSONFile.decode(Assignments.self, from: file)
        var population = Population(
            kind: .accountAssignments,
            attributes: ["principalType", "principalId", "permissionSet", "accountId"])
        var seen: Set<String> = []
        for assignment in list.assignments {
            let set = assignment.permissionSet.split(separator: "/").last.map(String.init)
            try population.add(
                to: &seen,
                "\(assignment.principal)/\(set ?? assignment.permissionSet)/\(assignment.account)",
                [
                    assignment.principalType, assignment.principal, assignment.permissionSet,
                    assignment.account,
                ])
        }
        let accounts = Set(list.assignments.map(\.account))
        population.account = accounts.count == 1 ? accounts.first : nil
        population.noteTruncation(list.nextToken?.value != nil)
        return population
    }
}

extension Population {
    fileprivate mutating func add(
        to seen: inout Set<String>, _ id: String?, _ values: [String?]
    ) throws(InventoryProblem) {
        guard let id = id.map(trimmed), !id.isEmpty else {
            throw InventoryProblem(
                what: "Entry \(identities.count + 1) of the list has no name.",
                why: "every identity is decided about by its name.")
        }
        guard seen.insert(id).inserted else {
            throw InventoryProblem(
                what: "\(quoted(id)) is listed twice.",
                why: "one decision would stand for two identities.")
        }
        identities.append(Identity(id: id, values: values))
    }

    fileprivate mutating func noteTruncation(_ isTruncated: Bool) {
        guard isTruncated else { return }
        notes.append("The list is cut: more pages follow, and those identities are not in it.")
    }
}
