// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with.
///
/// Sources: SE-0335 (ExistentialAny), SE-0444 (MemberImportVisibility),
/// SE-0409 (InternalImportsByDefault).
///
/// With `OURSIDE_STRICT` set, as in `.ci/run`, warnings are errors: here and not as a flag of the
/// command, so that building and testing agree on how everything is built (SE-0480).
let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
    + (Context.environment["OURSIDE_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// Modules that compute, and make long documents, are optimized for the tests as well.
///
/// Hashing and thousands of generated histories take ten times as long otherwise.
let computing: [SwiftSetting] = [
    .unsafeFlags(["-O"], .when(configuration: .debug))
]

/// A Swift target and the modules it may import; the compiler refuses any other.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict + settings)
}

/// The tests of one module, in `Tests/<name>Tests`.
func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "ourside",
    products: [.executable(name: "ourside", targets: ["ourside"])],
    targets: [
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "EmbeddedFiles"),
        room("Hashing", settings: computing),
        room("Arguments"),
        room("Domain", settings: computing),
        room("JSON", settings: computing),
        room("SQLite", ["CSQLite"], settings: computing),
        room(
            "Catalogue", ["Domain", "EmbeddedFiles", "Hashing", "JSON"], settings: computing),
        room("Inventory", ["Domain", "Hashing", "JSON"]),
        room("Exports", ["Domain", "EmbeddedFiles", "Hashing"], settings: computing),
        room("Files", ["Domain", "Hashing"]),
        room(
            "Storage", ["Domain", "SQLite", "Catalogue", "Files", "Hashing", "EmbeddedFiles"],
            settings: computing),
        room(
            "Reporting", ["Domain", "Catalogue", "Exports", "Files", "Hashing", "Storage"],
            settings: computing),
        room(
            "OursideCLI",
            [
                "Arguments", "Domain", "Catalogue", "Inventory", "Exports", "Files", "Storage",
                "Reporting", "Hashing",
            ]),
        .executableTarget(
            name: "ourside", dependencies: ["OursideCLI", "Storage", "Domain", "Files"],
            swiftSettings: strict),
        tests("Hashing"),
        tests("Arguments"),
        tests("Domain"),
        tests("JSON"),
        tests("SQLite"),
        tests("Catalogue", ["Domain"]),
        tests("Inventory", ["Domain"], exclude: ["Samples"]),
        tests("Exports", ["Domain", "Hashing"], exclude: ["Golden"]),
        tests("Storage", ["Domain", "SQLite", "Catalogue", "Files", "Hashing"]),
        tests(
            "OursideCLI",
            [
                "Domain", "Storage", "SQLite", "Catalogue", "Exports", "Reporting", "Arguments",
                "ourside",
            ],
            exclude: ["Transcripts", "Checklist", "Loads", "Registers"]),
    ],
    cLanguageStandard: .c2x
)
