/// Options that several commands share, declared once and merged by ``OptionGroup``.
package protocol ParsableOptions {
    /// Makes a group whose words are still to be read.
    init()
}
