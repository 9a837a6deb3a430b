internal import Arguments

extension OursideTool {
    /// What the pack says: services, controls and duties.
    static let catalogueCommands: [any Command<CommandContext>.Type] = [
        ControlListCommand.self, ControlShowCommand.self, DutyListCommand.self,
        DutyShowCommand.self, CatalogueListCommand.self, CatalogueShowCommand.self,
        CatalogueShowTraitsCommand.self, CatalogueShowFrameworksCommand.self,
    ]
}
