internal import Domain

extension ScheduleSet: WordedFact {
    var words: String { "schedule of \(scope) set to \(setting): \(reason)" }

    var subjects: [String] { TaskScope(scope).subjects }
}

extension ScheduleReset: WordedFact {
    var words: String { "schedule of \(scope) as the pack says again: \(reason)" }

    var subjects: [String] { TaskScope(scope).subjects }
}
