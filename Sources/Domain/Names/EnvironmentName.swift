/// The long form of an environment's name, the same at every entrance.
///
/// Duties that are for production would not reach what somebody calls `prod`.
///
/// - Parameter name: As a person, a tag or a file has it.
/// - Returns: `production` of `prod`, `prd` and `live`, and so on; any other name as it is.
package func usualEnvironment(_ name: String) -> String {
    switch name {
    case "prod", "prd", "live": "production"
    case "stage", "stg": "staging"
    case "dev": "development"
    default: name
    }
}
