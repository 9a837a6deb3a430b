internal import Domain
internal import Storage

extension Recorder {
    /// Ticks as a person asked; where the completion is refused, the task that it was meant for
    /// is named.
    ///
    /// - Throws: ``TickProblem``, `Refusal`, `UnknownName`.
    func tick(asked request: TickRequest) throws -> TickReceipt {
        do {
            return try tick(request)
        } catch let refusal as TickRefusal {
            throw TickProblem(request: request, refusal: refusal)
        }
    }

    /// Takes a completion as a person said it, once however often it is said.
    ///
    /// - Throws: ``TickProblem``, `Refusal`, `UnknownName`.
    func say(asked request: TickRequest, isTyped: Bool = true) throws -> TickOutcome {
        do {
            return try say(request, isTyped: isTyped)
        } catch let refusal as TickRefusal {
            throw TickProblem(request: request, refusal: refusal)
        }
    }
}
