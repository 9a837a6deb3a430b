/// The framework of a requirement: `soc2` of `soc2:CC6.1`.
package func framework(ofRequirement requirement: String) -> String {
    String(requirement.prefix { $0 != ":" })
}
