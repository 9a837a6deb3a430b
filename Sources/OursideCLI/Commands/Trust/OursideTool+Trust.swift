internal import Arguments

extension OursideTool {
    /// What shows that the register can be trusted, and keeps it so.
    static let trustCommands: [any Command<CommandContext>.Type] = [
        LogCommand.self, AnchorCommand.self, VerifyCommand.self, UndoCommand.self,
        WithdrawCommand.self, ClockCorrectCommand.self, RebuildCommand.self, BackupCommand.self,
        RestoreCommand.self, EvidenceListCommand.self, EvidenceShowCommand.self,
        EvidenceExtractCommand.self, EvidenceAddCommand.self, EvidencePurgeCommand.self,
    ]
}
