internal import Arguments

extension OursideTool {
    /// What happens, and opens one-off tasks.
    static let eventCommands: [any Command<CommandContext>.Type] = [
        EventRecordCommand.self, EventListCommand.self, EventShowCommand.self,
        EventCloseCommand.self,
    ]
}
