internal import Domain

/// Profiles nest: what is essential is in standard, and what is in standard in full.
enum ProfileRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for duty in index.pack.duties {
            let place = "\(duty.place), profiles"
            guard let first = Profile.allCases.firstIndex(where: duty.profiles.contains) else {
                if duty.optIn != true { faults.add("no profile puts it in force", at: place) }
                continue
            }
            let least = Profile.allCases[first].rawValue
            for profile in Profile.allCases[first...] where !duty.profiles.contains(profile) {
                faults.add("'\(profile.rawValue)' is missing, which holds '\(least)'", at: place)
            }
        }
    }
}
