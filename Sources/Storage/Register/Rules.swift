internal import Catalogue
internal import Domain

/// The controls and duties that the adopted pack and selection bring to a subject, each profile
/// looked at once: ten thousand alike services ask the same question.
final class Rules {
    struct Key: Equatable {
        var profile: Profile
        /// Ids, joined by commas.
        var frameworks: String
        /// The digest of the pack.
        var sha256: String
        /// Controls and duties that were taken in by name.
        var optedIn: Set<String>
    }

    struct Applicable {
        /// Names, in the pack's order.
        var controls: [String]
        var duties: [ApplicableDuty]
    }

    let key: Key
    let pack: PackIndex
    private let applicability: Applicability
    private var known: [SubjectProfile: Applicable] = [:]

    init(_ pack: PackIndex, _ key: Key) {
        (self.pack, self.key) = (pack, key)
        applicability = Applicability(
            pack.pack,
            Selection(
                profile: key.profile,
                frameworks: key.frameworks.split(separator: ",").map(String.init),
                optedIn: key.optedIn))
    }

    func applicable(to profile: SubjectProfile) -> Applicable {
        if let found = known[profile] { return found }
        let fresh = Applicable(
            controls: applicability.controls(for: profile).map(\.id),
            duties: applicability.duties(for: profile))
        known[profile] = fresh
        return fresh
    }
}
