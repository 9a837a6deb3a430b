internal import Arguments

extension OursideTool {
    /// What comes in from other tools, and what goes out.
    static let transferCommands: [any Command<CommandContext>.Type] = [
        ImportCommand.self, ImportMapCommand.self, ExportCommand.self,
        CompletionsCommand.self, ManualCommand.self,
    ]
}
