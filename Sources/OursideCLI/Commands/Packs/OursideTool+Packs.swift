internal import Arguments

extension OursideTool {
    /// Packs, overlays, and what an organization sets in place of a pack.
    static let packCommands: [any Command<CommandContext>.Type] = [
        CatalogueImportCommand.self, CatalogueDiffCommand.self, CatalogueAdoptCommand.self,
        CatalogueExportCommand.self, CatalogueSchemaCommand.self, ControlAddCommand.self,
        ControlIncludeCommand.self, DutyAddCommand.self, ScheduleSetCommand.self,
        ScheduleListCommand.self, ScheduleResetCommand.self,
    ]
}
