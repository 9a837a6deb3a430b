/// One thing the program can be asked to do: its properties are its arguments.
///
/// A conforming structure declares its words with ``Argument``, ``Option``, ``Flag`` and
/// ``OptionGroup``. An instance made by `init()` holds none of them yet; the one that
/// ``CommandTree/parse(_:width:)`` hands out holds them all.
///
/// `SendableMetatype`, because a tree of commands is a constant of the whole program.
package protocol Command<Context>: SendableMetatype {
    /// Whatever the program lets its commands touch.
    associatedtype Context

    /// What the command is called, and what its help says.
    static var configuration: CommandConfiguration { get }

    /// Makes a command whose words are still to be read.
    init()

    /// Does it.
    ///
    /// - Throws: Whatever stands in the way; the grammar adds nothing to it.
    mutating func run(in context: Context) throws
}
