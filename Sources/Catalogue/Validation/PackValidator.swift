package import Domain

/// Looks for what is wrong with a pack: the built-in one and those that are imported alike.
package enum PackValidator {
    private static var rules: [any PackRule.Type] {
        [
            HeaderRule.self, IdentifierRule.self, UniquenessRule.self, ReferenceRule.self,
            ReplacementRule.self, CoverageRule.self, ScopeRule.self, ReachRule.self,
            ScheduleRule.self, ProfileRule.self, DeadlineRule.self, EventScopeRule.self,
            FrameworkRule.self,
            MatrixRule.self, WordsRule.self, SharesRule.self, TextRule.self,
        ]
    }

    /// Every fault of a pack; a pack without any is valid.
    ///
    /// With `files`, each place begins with the name of the file that says it.
    package static func faults(in pack: Pack, files: PackFiles = PackFiles()) -> [PackFault] {
        let index = PackIndex(pack)
        var faults: [PackFault] = []
        for rule in rules { rule.check(index, &faults) }
        return faults.map { fault in
            guard let file = files.file(of: fault.place) else { return fault }
            return PackFault(place: "\(file), \(fault.place)", what: fault.what)
        }
    }
}
