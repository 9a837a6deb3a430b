internal import Arguments

extension OursideTool {
    /// What happens and opens one-off tasks, and reviews of who has access.
    static let eventCommands: [any Command<CommandContext>.Type] = [
        EventRecordCommand.self, EventListCommand.self, EventShowCommand.self,
        EventCloseCommand.self, AccessReviewStartCommand.self, AccessReviewShowCommand.self,
        AccessReviewDecideCommand.self, AccessReviewCloseCommand.self,
        AccessReviewListCommand.self,
    ]
}
