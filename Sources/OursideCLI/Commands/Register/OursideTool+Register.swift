internal import Arguments

extension OursideTool {
    /// Setting an organization up, and its register: who and what there is.
    static let registerCommands: [any Command<CommandContext>.Type] = [
        InitCommand.self, TeamAddCommand.self, TeamListCommand.self, AccountAddCommand.self,
        AccountListCommand.self, AccountChangeCommand.self, AccountCloseCommand.self,
        OwnerSetCommand.self, OwnerListCommand.self, PersonLeaveCommand.self,
        PersonMoveCommand.self, PersonListCommand.self, PolicySetCommand.self,
        PolicyListCommand.self, ServiceAddCommand.self, ServiceListCommand.self,
        ServiceShowCommand.self, ServiceChangeCommand.self, ServiceRetireCommand.self,
        ResourceAddCommand.self, ResourceListCommand.self, ResourceChangeCommand.self,
        ResourceRotateCommand.self, ResourceRetireCommand.self,
    ]
}
