internal import Catalogue
internal import Domain
internal import Exports

/// A pack as a manual in Markdown that a person reads from cover to cover.
struct CatalogueManual {
    let index: PackIndex
    var pack: Pack { index.pack }

    init(_ pack: Pack) { index = PackIndex(pack) }

    /// The whole manual, each line ending in a newline.
    var text: String {
        let parts = [title, services, controls, duties, events, aspects, checks]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private var title: String {
        let header = pack.pack
        let inherited = pack.controls.count { $0.owner == .inherited }
        var lines = ["# \(words(header?.title ?? "Catalogue"))", ""]
        lines.append(
            "Pack `\(header?.id ?? "unnamed")`, version \(words(header?.version ?? "0")): "
                + "\(counted(pack.services.count, "service")), "
                + "\(counted(pack.controls.count - inherited, "control")) of yours and "
                + "\(inherited) inherited from AWS, "
                + "\(counted(pack.duties.count, "duty", "duties")), "
                + "\(counted(pack.events.count, "kind")) of events.")
        lines += [
            "",
            "- [Services](#services): what AWS does, what is left to you, and who answers for "
                + "which aspect.",
            "- [Controls](#controls): the safeguards, by category, with what to do and what proves "
                + "it.",
            "- [Duties](#duties): what falls due and is ticked off, when, and where the schedule "
                + "comes from.",
            "- [Events](#events): what a leaver, an incident or an advisory opens.",
            "- [Aspects](#aspects) and [scanner checks](#scanner-checks): what the words mean.", "",
            "Framework ids are pointers: the texts are their publishers'.",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private var aspects: String {
        guard !pack.aspects.isEmpty else { return "" }
        var lines = ["## Aspects", "", "| Aspect | What it covers |", "| --- | --- |"]
        lines += pack.aspects.map { "| \(words($0.title)) | \(words($0.covers)) |" }
        return lines.joined(separator: "\n") + "\n"
    }

    private var checks: String {
        guard !pack.checks.isEmpty else { return "" }
        var lines = [
            "## Scanner checks", "", "Which scanner's check speaks about which control.", "",
            "| Scanner | Check | Controls |", "| --- | --- | --- |",
        ]
        lines += pack.checks.map { check in
            "| \(words(check.scanner)) | \(code(check.id)) | \(links(check.controls)) |"
        }
        return lines.joined(separator: "\n")
    }
}

// What every part writes with.
extension CatalogueManual {
    /// Text as it is, whatever signs it holds.
    func words(_ text: String) -> String { markdownEscaped(visible(text)) }

    /// An id, set off.
    func code(_ id: String) -> String { "`\(visible(id))`" }

    /// Ids of controls, each leading to its chapter.
    func links(_ controls: [String]) -> String {
        controls.map { "[\(code($0))](#control-\($0))" }.joined(separator: ", ")
    }

    /// Ids of duties, each leading to its chapter.
    func links(toDuties duties: [String]) -> String {
        duties.map { "[\(code($0))](#duty-\($0))" }.joined(separator: ", ")
    }

    /// A heading that links can find by an id of ours.
    func heading(_ level: Int, _ kind: String, _ id: String, _ title: String) -> [String] {
        [
            "<a id=\"\(kind)-\(id)\"></a>", "",
            "\(String(repeating: "#", count: level)) \(words(title)) \(code(id))", "",
        ]
    }

    /// `**Evidence:** …`, or nothing where there are no words.
    func field(_ name: String, _ text: String?) -> [String] {
        guard let text, !text.isEmpty else { return [] }
        return ["- **\(name):** \(text)"]
    }

    /// A category as a title: `Identity access`.
    func titled(_ id: String) -> String {
        let words = id.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
