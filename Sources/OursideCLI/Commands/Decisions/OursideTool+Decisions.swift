internal import Arguments

extension OursideTool {
    /// What is decided about tasks, and what an auditor asks for.
    static let decisionCommands: [any Command<CommandContext>.Type] = [
        WaiverGrantCommand.self, WaiverListCommand.self, WaiverRevokeCommand.self,
        ControlExcludeCommand.self, ExclusionListCommand.self, TaskMoveCommand.self,
        TaskSkipCommand.self, DeviationListCommand.self,
        DeviationExplainCommand.self,
        ReviewListCommand.self, ReviewApproveCommand.self, ReviewRejectCommand.self,
        ReviewRequireCommand.self, PeriodCommand.self, SampleCommand.self,
    ]
}
