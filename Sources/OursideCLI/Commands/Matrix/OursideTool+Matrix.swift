internal import Arguments

extension OursideTool {
    /// Who answers for what, and what a framework asks for.
    static let matrixCommands: [any Command<CommandContext>.Type] = [
        MatrixCommand.self, CatalogueCoverageCommand.self,
    ]
}
