internal import Arguments

extension OursideTool {
    /// The table of commands: to see what the program can do, read this list.
    static let commands: [any Command<CommandContext>.Type] =
        [TourCommand.self, TasksCommand.self] + registerCommands + dailyCommands
        + catalogueCommands + trustCommands + transferCommands + matrixCommands + packCommands
        + decisionCommands + eventCommands
}
