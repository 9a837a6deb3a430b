internal import Arguments

extension OursideTool {
    /// The table of commands, in the order of help: to see what the program can do, read this.
    static let groups: [CommandGroup<CommandContext>] = [
        CommandGroup("Start here", [TourCommand.self]),
        CommandGroup(
            "Daily",
            [
                TasksCommand.self, OverdueCommand.self, TickCommand.self, NextCommand.self,
                TaskHistoryCommand.self, StatusCommand.self, DigestCommand.self,
                CheckCommand.self, WhyCommand.self, SchedulePreviewCommand.self,
            ]),
        CommandGroup(
            "Setting up",
            [
                InitCommand.self, OrganizationRenameCommand.self, TeamAddCommand.self,
                TeamListCommand.self, TeamRenameCommand.self, TeamChangeCommand.self,
                TeamRetireCommand.self,
                AccountAddCommand.self, AccountListCommand.self, AccountChangeCommand.self,
                AccountCloseCommand.self, OwnerSetCommand.self, OwnerListCommand.self,
                PersonLeaveCommand.self, PersonMoveCommand.self, PersonRenameCommand.self,
                PersonListCommand.self,
                PolicySetCommand.self, PolicyListCommand.self,
            ]),
        CommandGroup(
            "Register",
            [
                ServiceAddCommand.self, ServiceListCommand.self, ServiceShowCommand.self,
                ServiceChangeCommand.self, ServiceRetireCommand.self, ResourceAddCommand.self,
                ResourceListCommand.self, ResourceChangeCommand.self, ResourceRotateCommand.self,
                ResourceRetireCommand.self,
            ]),
        CommandGroup(
            "Catalogue",
            [
                ControlListCommand.self, ControlShowCommand.self, DutyListCommand.self,
                DutyShowCommand.self, CatalogueListCommand.self, CatalogueShowCommand.self,
                CatalogueShowTraitsCommand.self, CatalogueShowFrameworksCommand.self,
                MatrixCommand.self, CatalogueCoverageCommand.self,
            ]),
        CommandGroup(
            "Trust and care",
            [
                LogCommand.self, AnchorCommand.self, VerifyCommand.self, UndoCommand.self,
                WithdrawCommand.self, ClockCorrectCommand.self, RebuildCommand.self,
                BackupCommand.self, RestoreCommand.self, EvidenceListCommand.self,
                EvidenceShowCommand.self, EvidenceExtractCommand.self, EvidenceAddCommand.self,
                EvidencePurgeCommand.self,
            ]),
        CommandGroup(
            "In and out",
            [
                ImportCommand.self, ImportMapCommand.self, ExportCommand.self,
                CompletionsCommand.self, ManualCommand.self,
            ]),
        CommandGroup(
            "Packs",
            [
                CatalogueImportCommand.self, CatalogueDiffCommand.self,
                CatalogueAdoptCommand.self, CatalogueExportCommand.self,
                CatalogueSchemaCommand.self, ControlAddCommand.self, ControlIncludeCommand.self,
                DutyAddCommand.self, ScheduleSetCommand.self, ScheduleListCommand.self,
                ScheduleResetCommand.self,
            ]),
        CommandGroup(
            "Decisions",
            [
                WaiverGrantCommand.self, WaiverListCommand.self, WaiverRevokeCommand.self,
                ControlExcludeCommand.self, ExclusionListCommand.self, TaskMoveCommand.self,
                TaskSkipCommand.self, DeviationListCommand.self, DeviationExplainCommand.self,
                ReviewListCommand.self, ReviewApproveCommand.self, ReviewRejectCommand.self,
                ReviewRequireCommand.self,
            ]),
        CommandGroup("Audit", [PeriodCommand.self, SampleCommand.self]),
        CommandGroup(
            "Events",
            [
                EventRecordCommand.self, EventListCommand.self, EventShowCommand.self,
                EventCloseCommand.self, AccessReviewStartCommand.self,
                AccessReviewShowCommand.self, AccessReviewDecideCommand.self,
                AccessReviewCloseCommand.self, AccessReviewListCommand.self,
            ]),
    ]
}
