internal import Arguments

extension OursideTool {
    /// What people do most: ticking, and looking at what is late and why.
    static let dailyCommands: [any Command<CommandContext>.Type] = [
        OverdueCommand.self, TickCommand.self, NextCommand.self, TaskHistoryCommand.self,
        StatusCommand.self,
        DigestCommand.self, CheckCommand.self, WhyCommand.self, SchedulePreviewCommand.self,
    ]
}
