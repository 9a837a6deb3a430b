internal import Domain
internal import FoundationEssentials

/// Reads IAM's credential report: the CSV, or the answer of the AWS CLI with its base64.
///
/// Columns are found by name: AWS has added some before. Source:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html>.
enum CredentialReportReader {
    private struct Answer: Decodable {
        let content: String
        enum CodingKeys: String, CodingKey { case content = "Content" }
    }

    /// Whether a table begins like a credential report.
    static func recognizes(_ columns: [String]) -> Bool {
        Set(columns).isSuperset(of: ["user", "arn", "user_creation_time"])
    }

    static func read(_ file: InventoryFile) throws(InventoryProblem) -> Population {
        var reader = CSVReader(try table(in: file))
        let columns = CSVHeader.names(try reader.next())
        guard recognizes(columns) else {
            throw InventoryProblem(
                what: "The first line is not that of a credential report.",
                why: "it begins with user,arn,user_creation_time.",
                try: "aws iam get-credential-report > report.json")
        }
        var population = Population(
            kind: .credentialReport,
            attributes: [
                "arn", "created", "password", "mfa", "activeKeys", "oldestKey", "lastUsed",
            ])
        var seen: Set<String> = []
        var accounts: Set<String> = []
        while let row = try reader.next() {
            let cells = Dictionary(
                zip(columns, row.cells.map { trimmed($0) }), uniquingKeysWith: { first, _ in first }
            )
            guard let user = cells["user"], !user.isEmpty else { continue }
            guard row.cells.count == columns.count, row.fault == nil else {
                throw InventoryProblem(
                    what: "Line \(row.line) of the credential report is cut or broken.",
                    why: "it has \(count(row.cells.count, "cell")), the first line has "
                        + "\(columns.count).")
            }
            // AWS lists a user twice who was deleted and made anew while it wrote the report.
            guard seen.insert(user).inserted else {
                population.notes.append(
                    "\(quoted(user)) is there twice; the first line counts (line \(row.line)).")
                continue
            }
            if let account = ARN(cells["arn"] ?? "")?.account { accounts.insert(account) }
            population.identities.append(
                Population.Identity(id: user, values: values(cells)))
        }
        population.account = accounts.count == 1 ? accounts.first : nil
        return population
    }

    /// The CSV itself, or what the answer of the AWS CLI holds in base64.
    private static func table(in file: InventoryFile) throws(InventoryProblem) -> [UInt8] {
        guard file.text.first(where: { $0 > 32 }) == UInt8(ascii: "{") else { return file.text }
        let answer = try JSONFile.decode(Answer.self, from: file)
        guard let data = Data(base64Encoded: answer.content) else {
            throw InventoryProblem(
                what: "'Content' cannot be read.", why: "it is not base64.",
                try: "aws iam get-credential-report > report.json")
        }
        return try InventoryFile(Array(data)).text
    }

    private static func values(_ cells: [String: String]) -> [String?] {
        func told(_ column: String) -> String? {
            cells[column].flatMap { nothing.contains($0) ? nil : $0 }
        }
        let active = ["1", "2"].filter { told("access_key_\($0)_active") == "true" }
        return [
            told("arn"), day(told("user_creation_time")), told("password_enabled"),
            told("mfa_active"), "\(active.count)",
            active.compactMap { day(told("access_key_\($0)_last_rotated")) }.min(),
            ([told("password_last_used")]
                + ["1", "2"].map { told("access_key_\($0)_last_used_date") })
                .compactMap(day).max(),
        ]
    }

    /// What AWS writes where there is nothing to say.
    private static let nothing: Set<String> = [
        "", "N/A", "no_information", "not_supported", "not_applicable",
    ]

    /// The day of `2026-11-21T01:20:40+00:00`, which ends in `Z` in newer reports.
    private static func day(_ text: String?) -> String? {
        text.map { String($0.prefix(10)) }.flatMap { CivilDay($0) }?.description
    }
}
