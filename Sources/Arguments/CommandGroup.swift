/// Commands that the overview lists under one heading.
package struct CommandGroup<Context>: Sendable {
    /// The heading; empty where there is only one list.
    package var title: String
    /// In the order in which they are listed.
    package var commands: [any Command<Context>.Type]

    /// Makes a group.
    package init(_ title: String, _ commands: [any Command<Context>.Type]) {
        (self.title, self.commands) = (title, commands)
    }
}
