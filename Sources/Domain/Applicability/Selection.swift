/// Which part of a pack is in force: a profile, and the frameworks chosen beside it.
package struct Selection: Equatable, Sendable {
    package var profile: Profile
    package var frameworks: [String]
    /// Controls and duties that are only proposed, and were taken in by name.
    package var optedIn: Set<String>

    package init(profile: Profile, frameworks: [String] = [], optedIn: Set<String> = []) {
        (self.profile, self.frameworks, self.optedIn) = (profile, frameworks, optedIn)
    }
}
