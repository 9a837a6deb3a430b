/// The output of `terraform show -json`, as far as it is read.
///
/// Source: <https://developer.hashicorp.com/terraform/internals/json-format>.
struct TerraformShow: Decodable {
    let formatVersion: String
    let terraformVersion: String?
    /// Whether it is of a plan: what is to be, not what is.
    let isPlan: Bool
    let objects: [TerraformObject]

    private enum CodingKeys: String, CodingKey {
        case values
        case formatVersion = "format_version"
        case terraformVersion = "terraform_version"
        case plannedValues = "planned_values"
        case resourceChanges = "resource_changes"
    }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        formatVersion = try box.decode(String.self, forKey: .formatVersion)
        terraformVersion = try box.decodeIfPresent(String.self, forKey: .terraformVersion)
        isPlan = box.contains(.plannedValues) || box.contains(.resourceChanges)
        guard !isPlan, let values = try box.decodeIfPresent(Values.self, forKey: .values) else {
            objects = []
            return
        }
        objects = values.rootModule?.objects ?? []
    }

    private struct Values: Decodable {
        let rootModule: Module?
        enum CodingKeys: String, CodingKey { case rootModule = "root_module" }
    }

    private struct Module: Decodable {
        let resources: [Resource]?
        let childModules: [Module]?

        enum CodingKeys: String, CodingKey {
            case resources
            case childModules = "child_modules"
        }

        var objects: [TerraformObject] {
            (resources ?? []).map(\.object) + (childModules ?? []).flatMap(\.objects)
        }
    }

    private struct Resource: Decodable {
        let object: TerraformObject

        enum CodingKeys: String, CodingKey {
            case mode, type, values
            case deposedKey = "deposed_key"
        }

        init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: CodingKeys.self)
            object = TerraformObject(
                type: try box.decode(String.self, forKey: .type),
                isData: try box.decodeIfPresent(String.self, forKey: .mode) == "data",
                isDeposed: try box.decodeIfPresent(String.self, forKey: .deposedKey) != nil,
                values: try box.decodeIfPresent(TerraformValues.self, forKey: .values))
        }
    }
}
