internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension AuditReader {
    /// Controls, duties, assignments, and what the pack has for each framework.
    func readCatalogue(into audit: inout Audit) throws {
        let pack = catalogue.pack.pack
        let assignments = try store.assignments(on: judgedOn).filter {
            scope.holds(subject: $0.subject) && scope.holds(control: $0.control)
        }
        let subjects = Dictionary(grouping: assignments, by: \.control).mapValues {
            $0.map(\.subject)
        }
        let checks = Dictionary(
            grouping: pack.checks.filter { $0.scanner == "prowler" }.flatMap { check in
                check.controls.map { (control: $0, check: check.id) }
            }, by: \.control)
        let occurrences = audit.occurrences
        let populations = Dictionary(
            grouping: occurrences.flatMap { one in one.controls.map { ($0, one) } }, by: \.0)
        audit.controls = pack.controls.filter(isAsked).map { control in
            var audited = AuditedControl(
                id: control.id, title: control.title, category: control.category,
                owner: control.owner, severity: control.severity)
            (audited.scope, audited.guidance) = ("\(control.scope)", control.guidance)
            audited.evidenceExpected = control.evidence
            audited.frameworks = control.frameworkIDs
            (audited.aws, audited.customer, audited.ref) = (
                control.aws, control.customer, control.ref
            )
            audited.isInForce = catalogue.isInForce(control) ?? true
            if let population = populations[control.id]?.map(\.1) {
                let tally = ControlTally(control.id, population)
                (audited.verdict, audited.tally) = (tally.verdict, tally.words)
            }
            (audited.subjects, audited.duties) = (subjects[control.id] ?? [], control.duties ?? [])
            audited.prowlerChecks = (checks[control.id] ?? []).map(\.check)
            return audited
        }
        readDuties(into: &audit)
        try read(assignments, into: &audit)
        readCoverage(into: &audit)
    }

    /// Whether a control belongs into the export; a framework asks for those mapped to it only.
    private func isAsked(_ control: Control) -> Bool {
        guard !scope.isWhole else { return true }
        let frameworks = scope.frameworks
        let isMapped =
            frameworks.isEmpty || frameworks.contains { control.frameworks?[$0] != nil }
        return scope.holds(control: control.id) && isMapped
    }

    private func readDuties(into audit: inout Audit) {
        let subjects = Dictionary(grouping: audit.tasks, by: \.name.duty)
        audit.duties = catalogue.pack.pack.duties.filter { scope.holds(duty: $0.id) }.map { duty in
            var audited = AuditedDuty(
                id: duty.id, title: duty.title, role: duty.role, severity: duty.severity,
                schedule: "\(duty.schedule)")
            (audited.scope, audited.runway) = ("\(duty.scope)", duty.runway)
            (audited.lead, audited.grace) = (duty.lead, duty.grace)
            audited.isInForce = catalogue.isInForce(duty) ?? true
            audited.subjects = (subjects[duty.id] ?? []).map(\.name.subject).sorted()
            (audited.isOrdered, audited.items) = (duty.ordered, duty.items)
            (audited.evidenceExpected, audited.doneWhen) = (duty.evidence, duty.doneWhen)
            audited.source = duty.source
            return audited
        }
    }

    private func read(
        _ assignments: [(subject: String, control: String)], into audit: inout Audit
    ) throws {
        // Whoever is asked for, what covers an assignment may be the account's.
        let finder = try StandingFinder(
            catalogue, store, try store.tasks(TaskFilter(), on: judgedOn))
        audit.assignments = assignments.map { subject, id in
            var audited = AuditedAssignment(subject: subject, control: id)
            let control = catalogue.pack.control(id)
            (audited.title, audited.category) = (control?.title ?? "", control?.category ?? "")
            audited.severity = control?.severity ?? .medium
            let tasks = finder.tasks(for: id, at: subject)
                .sorted { $0.name.series < $1.name.series }
            audited.tasks = tasks.map(\.name.series)
            audited.owners = Set(tasks.compactMap(\.owner)).sorted()
            return audited
        }
    }

    private func readCoverage(into audit: inout Audit) {
        let audited = audit.controls.indexed(by: \.id)
        let chosen = scope.frameworks.isEmpty ? organization.frameworks : scope.frameworks
        for framework in chosen {
            let coverage = FrameworkCoverage(
                framework, of: catalogue.pack.pack, catalogue.applicability)
            audit.coverage += coverage.entries.map { entry in
                let (kind, controls): (AuditedCoverage.Kind, [Control]) =
                    !entry.inForce.isEmpty
                    ? (.covered, entry.inForce)
                    : !entry.inherited.isEmpty
                        ? (.aws, entry.inherited) : (.notInForce, entry.notInForce)
                var coverage = AuditedCoverage(
                    framework: framework, id: entry.id, kind: kind, controls: controls.map(\.id))
                guard kind == .covered else { return coverage }
                let told = coverage.controls.compactMap { audited[$0] }
                coverage.verdict = told.map(\.verdict).min { $0.gravity < $1.gravity }
                coverage.tally = told.filter { !$0.tally.isEmpty }.map { "\($0.id): \($0.tally)" }
                return coverage
            }
        }
    }
}
