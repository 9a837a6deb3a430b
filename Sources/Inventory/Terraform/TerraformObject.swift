/// One resource or data source, as both of Terraform's formats have them.
struct TerraformObject {
    /// `aws_s3_bucket`.
    let type: String
    /// Whether Terraform only looks it up: then it is not inventory.
    let isData: Bool
    /// Whether it was replaced and waits to be destroyed.
    let isDeposed: Bool
    let values: TerraformValues?
}
