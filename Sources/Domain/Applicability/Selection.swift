/// Which part of a pack is in force: a profile, and the frameworks chosen beside it.
package struct Selection: Equatable, Sendable {
    /// The tailored selection of duties that is in force.
    package var profile: Profile
    /// Ids of the frameworks chosen beside the profile: `soc2`; their duties are in force, too.
    package var frameworks: [String]
    /// Controls and duties that are only proposed, and were taken in by name.
    package var optedIn: Set<String>

    /// Makes a selection; by itself a profile takes in nothing that is only proposed.
    package init(profile: Profile, frameworks: [String] = [], optedIn: Set<String> = []) {
        (self.profile, self.frameworks, self.optedIn) = (profile, frameworks, optedIn)
    }
}
