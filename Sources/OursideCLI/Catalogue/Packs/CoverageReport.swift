internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting

/// The ids of a framework with the controls that speak to them, and how many stand how.
struct CoverageReport {
    /// How one id stands.
    private enum Status: String, CaseIterable {
        /// A control in force is assigned to something.
        case covered
        /// Controls are in force, but apply to nothing that is registered.
        case unassigned
        /// Only AWS operates controls for it.
        case inherited
        /// The pack has controls for it, and none is in force.
        case notInForce = "not-in-force"

        var style: Style? {
            switch self {
            case .covered: .green
            case .unassigned: .yellow
            case .inherited: .dim
            case .notInForce: .red
            }
        }
    }

    private let framework: String
    private let coverage: FrameworkCoverage
    private let view: CatalogueView
    /// Subjects by control; `nil` without a register.
    private let assigned: [String: [String]]?

    init(
        _ framework: String, _ coverage: FrameworkCoverage, in view: CatalogueView,
        assigned: [String: [String]]?
    ) {
        (self.framework, self.coverage) = (framework, coverage)
        (self.view, self.assigned) = (view, assigned)
    }

    private func status(_ entry: FrameworkCoverage.Entry) -> Status {
        if !entry.inForce.isEmpty {
            guard let assigned else { return .covered }
            return entry.inForce.contains { assigned[$0.id] != nil } ? .covered : .unassigned
        }
        return entry.notInForce.isEmpty ? .inherited : .notInForce
    }

    var listing: Listing {
        Listing(
            columns: [
                Column(key: "framework", title: "FRAMEWORK", kind: .id, shownInTable: false),
                Column(key: "id", title: "ID", kind: .id),
                Column(key: "status", title: "STATUS", kind: .id),
                Column(key: "controls", title: "CONTROLS IN FORCE"),
                Column(key: "subjects", title: "SUBJECTS", kind: .number),
                Column(key: "inherited", title: "AWS'S"),
                Column(key: "notInForce", title: "NOT IN FORCE"),
                Column(key: "profiles", title: "PROFILES", kind: .id, shownInTable: false),
            ], rows: coverage.entries.map(row))
    }

    private func row(_ entry: FrameworkCoverage.Entry) -> [JSONValue] {
        let subjects = assigned.map { assigned in
            Set(entry.inForce.flatMap { assigned[$0.id] ?? [] }).count
        }
        return [
            .string(framework), .string(entry.id), .string(status(entry).rawValue),
            .strings(entry.inForce.map(\.id)), JSONValue(subjects),
            .strings(entry.inherited.map(\.id)), .strings(entry.notInForce.map(\.id)),
            .strings(profiles(entry.notInForce)),
        ]
    }

    /// The profiles that would bring a control that is not in force.
    private func profiles(_ controls: [Control]) -> [String] {
        let duties = controls.flatMap { $0.duties ?? [] }.compactMap(view.pack.duty)
        return Profile.allCases.filter { profile in
            duties.contains { $0.optIn != true && $0.profiles.contains(profile) }
        }.map(\.rawValue)
    }

    func page(_ style: TerminalStyle) -> Page {
        var page = Page(style)
        let room = coverage.entries.map { displayWidth($0.id) }.max() ?? 0
        for entry in coverage.entries {
            let status = status(entry)
            page.row((entry.id, room), (status.rawValue, 12), status.style, words(entry))
        }
        page.text("")
        page.text(summary)
        return page
    }

    private func words(_ entry: FrameworkCoverage.Entry) -> [String] {
        func names(_ controls: [Control]) -> String {
            controls.map(\.id).joined(separator: ", ")
        }
        var words: [String] = []
        if !entry.inForce.isEmpty { words.append(names(entry.inForce)) }
        if !entry.inherited.isEmpty { words.append("AWS's: \(names(entry.inherited))") }
        if !entry.notInForce.isEmpty {
            let profiles = profiles(entry.notInForce)
            let way = profiles.isEmpty ? "by opting in" : "profile \(joined(profiles, "or"))"
            let prefix = words.isEmpty ? "" : "not in force: "
            words.append("\(prefix)\(names(entry.notInForce)) (\(way))")
        }
        return words
    }

    private var summary: String {
        let all = coverage.entries
        func count(_ status: Status) -> Int { all.count { self.status($0) == status } }
        let parts = [
            (count(.covered), "covered"),
            (count(.unassigned), "in force, but assigned to nothing that is registered"),
            (count(.inherited), "AWS's alone"), (count(.notInForce), "not in force"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return """
            \(counted(all.count, "id")) of \(framework) that this pack knows: \(joined(parts)). \
            Ids that it does not know are not listed, so this is no statement that \(framework) \
            is met. The texts belong to their publishers.
            """
    }

    /// What is good to know beside the list.
    var remarks: [String] {
        guard view.register != nil else {
            return ["note: judged by the profile '\(view.selection.profile.rawValue)'."]
        }
        guard !view.selection.frameworks.contains(framework) else { return [] }
        return [
            """
            note: '\(framework)' was not chosen, so only what the profile \
            '\(view.selection.profile.rawValue)' brings is in force.
            """
        ]
    }
}
