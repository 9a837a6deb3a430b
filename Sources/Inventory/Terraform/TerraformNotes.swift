/// What there is to say about objects that are not proposed, or not wholly.
struct TerraformNotes {
    /// How many there are of each type that no service of the catalogue knows.
    var unknownTypes: [String: Int] = [:]
    /// How many there are of each type that has no ARN.
    var typesWithoutARN: [String: Int] = [:]
    /// The accounts in the ARNs.
    var accounts: Set<String> = []
    var dataSources = 0
    var deposed = 0

    /// One sentence for each thing there is to say.
    var sentences: [String] {
        var sentences: [String] = []
        let aws = unknownTypes.filter { $0.key.hasPrefix("aws") }
        let others = unknownTypes.filter { !$0.key.hasPrefix("aws") }
        if !aws.isEmpty { sentences.append("Not in the catalogue: \(Self.list(aws)).") }
        if !others.isEmpty { sentences.append("Not of AWS: \(Self.list(others)).") }
        let withoutARN = typesWithoutARN.filter { unknownTypes[$0.key] == nil }
        if !withoutARN.isEmpty {
            sentences.append(
                "Without an ARN, counted with their service: \(Self.list(withoutARN)).")
        }
        if accounts.count > 1 {
            sentences.append(
                "Several accounts: \(accounts.sorted().joined(separator: ", ")). What has no "
                    + "account in its ARN, such as S3 buckets, is proposed without one.")
        }
        if dataSources > 0 {
            sentences.append("Left out: \(count(dataSources, "data source")), not inventory.")
        }
        if deposed > 0 {
            sentences.append("Left out: \(count(deposed, "object")) about to be destroyed.")
        }
        return sentences
    }

    private static func list(_ types: [String: Int]) -> String {
        types.sorted { $0.key < $1.key }.map { "\(visible($0.key)) (\($0.value))" }
            .joined(separator: ", ")
    }
}
