/// Reads the output of `terraform show -json` (and OpenTofu's); plans are refused.
enum TerraformShowReader: InventoryReader {
    static let title = "terraform show -json"

    static func recognizes(_ head: InventoryHead) -> Bool {
        let others = ["terraform_version", "values", "planned_values"]
        // Of an empty state nothing but the version of the format is written.
        return head.keys.contains("format_version")
            && (head.keys.count == 1 || !head.keys.isDisjoint(with: others))
    }

    static func read(
        _ file: InventoryFile, in context: InventoryContext
    ) throws(InventoryProblem) -> InventoryReading {
        let show = try JSONFile.decode(TerraformShow.self, from: file)
        if show.isPlan {
            throw InventoryProblem(
                what: "The file is a Terraform plan.",
                why: "a plan is what is to be, an inventory what there is.",
                try: "terraform apply && terraform show -json > show.json")
        }
        let major = show.formatVersion.prefix { $0 != "." }
        guard major == "0" || major == "1" else {
            throw InventoryProblem(
                what: "The file has format version \(quoted(show.formatVersion)).",
                why: "Terraform changes the first number when old readers would misread it; "
                    + "this one knows version 1.")
        }
        var sentence = "Output of 'terraform show -json', format \(quoted(show.formatVersion))"
        if let version = show.terraformVersion { sentence += ", Terraform \(quoted(version))" }
        var reading = InventoryReading(kind: .terraformShow, recognizedAs: "\(sentence).")
        TerraformInventory(show.objects, in: context).fill(&reading)
        return reading
    }
}
