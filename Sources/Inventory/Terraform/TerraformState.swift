/// A Terraform state of version 4, as far as it is read.
///
/// Terraform calls the format internal; it has been the same since Terraform 0.12. Source:
/// <https://github.com/hashicorp/terraform/blob/main/internal/states/statefile/version4.go>.
struct TerraformState: Decodable {
    /// 4, or that of another format; `nil` in states that OpenTofu encrypts.
    let version: Int?
    let terraformVersion: String?
    /// Whether OpenTofu encrypted it.
    let isEncrypted: Bool
    let objects: [TerraformObject]

    private enum CodingKeys: String, CodingKey {
        case version, resources
        case terraformVersion = "terraform_version"
        case encryptedData = "encrypted_data"
    }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        version = try box.decodeIfPresent(Int.self, forKey: .version)
        terraformVersion = try box.decodeIfPresent(String.self, forKey: .terraformVersion)
        isEncrypted = box.contains(.encryptedData)
        guard version == 4 else {
            objects = []
            return
        }
        let resources = try box.decodeIfPresent([Resource].self, forKey: .resources) ?? []
        objects = resources.flatMap(\.objects)
    }

    private struct Resource: Decodable {
        let mode: String?
        let type: String
        let instances: [Instance]?

        var objects: [TerraformObject] {
            (instances ?? []).map {
                TerraformObject(
                    type: type, isData: mode == "data", isDeposed: $0.deposed != nil,
                    values: $0.attributes)
            }
        }
    }

    private struct Instance: Decodable {
        let attributes: TerraformValues?
        let deposed: String?
    }
}
