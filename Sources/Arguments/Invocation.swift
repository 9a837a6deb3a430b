/// What the words ask the program to do.
package enum Invocation<Context> {
    /// To run a command, whose words are all read.
    case run(any Command<Context>)
    /// To show help; an error when nobody asked for it, as after `ourside service` alone.
    case help(String, isError: Bool)
    /// To say which version this is.
    case version(String)
}
