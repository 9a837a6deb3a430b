/// Reads Terraform's own state files, version 4.
enum TerraformStateReader: InventoryReader {
    static let title = "a Terraform state"

    static func recognizes(_ head: InventoryHead) -> Bool {
        let others = ["lineage", "serial", "resources"]
        return !head.keys.isDisjoint(with: ["version", "encrypted_data"])
            && !head.keys.isDisjoint(with: others) && !head.keys.contains("format_version")
    }

    static func read(
        _ file: InventoryFile, in context: InventoryContext
    ) throws(InventoryProblem) -> InventoryReading {
        let state = try JSONFile.decode(TerraformState.self, from: file)
        if state.isEncrypted {
            throw InventoryProblem(
                what: "The Terraform state is encrypted.",
                why: "OpenTofu encrypted it, and only OpenTofu has the key.",
                try: "tofu show -json > show.json")
        }
        guard state.version == 4 else {
            throw InventoryProblem(
                what: state.version.map { "The Terraform state has version \($0)." }
                    ?? "The file has no version.",
                why: "Ourside reads version 4, which Terraform writes since 0.12.",
                try: "terraform show -json > show.json")
        }
        var sentence = "Terraform state, version 4"
        if let version = state.terraformVersion { sentence += ", Terraform \(quoted(version))" }
        var reading = InventoryReading(kind: .terraformState, recognizedAs: "\(sentence).")
        TerraformInventory(state.objects, in: context).fill(&reading)
        return reading
    }
}
