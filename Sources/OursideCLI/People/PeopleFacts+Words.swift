internal import Domain

extension TeamAdded: WordedFact {
    var words: String { "team \(team) added" + list(", roles ", roles.map(\.rawValue)) }
}

extension OwnerSet: WordedFact {
    var words: String {
        "owner of \(scope) set to \(owner)"
            + (from.map { " from \($0) on" } ?? "")
    }

    var subjects: [String] { TaskScope(scope).subjects }
}

extension PersonLeft: WordedFact {
    var words: String {
        "\(person) leaves on \(from)"
            + (successor.map { ", \($0) takes over" } ?? "")
    }
}

extension PersonMoved: WordedFact {
    var words: String {
        "\(person) moves to \(team) on \(from)"
            + (successor.map { ", \($0) takes over" } ?? "")
    }
}

extension PersonRenamed: WordedFact {
    var words: String { "\(person) is called \(newName) from now on" }
}

extension TeamRenamed: WordedFact {
    var words: String { "team \(team) is called \(newName) from now on" }
}

extension TeamChanged: WordedFact {
    var words: String {
        "team \(team) changed" + list(", takes on ", (roles ?? []).map(\.rawValue))
            + list(", gives up ", (withoutRoles ?? []).map(\.rawValue))
            + (title.map { ", title '\($0)'" } ?? "")
    }
}

extension TeamRetired: WordedFact {
    var words: String {
        "team \(team) ended" + (successor.map { ", \($0) takes over" } ?? "")
    }
}

extension OrganizationRenamed: WordedFact {
    var words: String { "the organization is called '\(newName)' from now on" }
}
