/// Everything that one instance of a command declares, found by reflection.
///
/// The wrappers are classes: what is put into them here, the command finds there.
struct Declarations {
    private(set) var arguments: [(described: ArgumentDescription, wrapper: Declaration)] = []
    private(set) var options: [(described: OptionDescription, wrapper: Declaration)] = []

    init(of command: Any) {
        collect(command, section: "")
    }

    private mutating func collect(_ holder: Any, section: String) {
        for child in Mirror(reflecting: holder).children {
            switch child.value as? Declaration {
            case let argument as ArgumentDeclaration:
                arguments.append((argument.declared, argument))
            case let option as OptionDeclaration:
                var described = option.declared
                described.section = section
                options.append((described, option))
            case let group as GroupDeclaration:
                collect(group.members, section: group.title.isEmpty ? section : group.title)
            default:
                continue
            }
        }
    }
}
