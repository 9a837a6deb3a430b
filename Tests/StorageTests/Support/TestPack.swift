import Domain

@testable import Catalogue

/// A small pack with one duty of every mode and scope, which is hashed and replayed in no time.
enum TestPack {
    static func pack(version: String = "1") throws -> Pack {
        var pack = try PackText.read(canonical: text)
        pack.pack?.version = version
        return pack
    }

    private static func service(
        _ id: String, _ model: String, _ serviceClass: String, _ traits: [String],
        foldedInto: String? = nil
    ) -> String {
        let folded = foldedInto.map { #","foldedInto":"\#($0)""# } ?? ""
        return
            #"{"id":"\#(id)","title":"AWS \#(id)","model":"\#(model)","class":"\#(serviceClass)","#
            + #""traits":\#(traits),"aws":"Runs it.","customer":"Uses it."\#(folded)}"#
    }

    private static func control(
        _ id: String, _ scope: String, _ appliesTo: [String], _ severity: String,
        _ category: String = "general", minimum: String? = nil, owner: String = "customer",
        frameworks: String = "{}"
    ) -> String {
        let least = minimum.map { #","minimumClassification":"\#($0)""# } ?? ""
        return #"{"id":"\#(id)","title":"Control \#(id)","category":"\#(category)","#
            + #""owner":"\#(owner)","scope":"\#(scope)","appliesTo":\#(appliesTo),"#
            + #""severity":"\#(severity)","guidance":"Do it.","evidence":"A note","#
            + #""frameworks":\#(frameworks)\#(least)}"#
    }

    private static func duty(
        _ id: String, _ scope: String, _ appliesTo: [String], _ schedule: String,
        runway: Int, grace: Int, lead: Int, _ severity: String, _ items: [String],
        role: String = "platform", environments: [String]? = nil, ordered: Bool = false,
        profiles: [String] = ["essential", "standard", "full"], isProposed: Bool = false
    ) -> String {
        let places =
            (environments.map { #","environments":\#($0)"# } ?? "")
            + (isProposed ? #","optIn":true"# : "")
        return #"{"id":"\#(id)","title":"Do \#(id)","scope":"\#(scope)","appliesTo":\#(appliesTo),"#
            + #""role":"\#(role)","schedule":"\#(schedule)","runway":\#(runway),"#
            + #""grace":\#(grace),"lead":\#(lead),"severity":"\#(severity)","#
            + #""profiles":\#(profiles),"review":false,"items":\#(items),"ordered":\#(ordered),"#
            + #""evidence":"A note","doneWhen":"It is done.","source":"recommended"\#(places)}"#
    }

    private static let later = ["standard", "full"]

    private static var text: String {
        let services = [
            service(
                "host", "iaas", "infrastructure", ["has-guest-os", "stores-data", "has-backups"]),
            service("disk", "iaas", "infrastructure", [], foldedInto: "host"),
            service("db", "paas", "container", ["stores-data", "has-backups"]),
            service("fn", "paas", "abstract", ["runs-code"]),
            service("desk", "saas", "abstract", []),
        ]
        let controls = [
            control("root-mfa", "account", ["all"], "critical", "identity"),
            control("inventory", "account", ["all"], "low", "governance"),
            control("patch", "service", ["has-guest-os"], "high", "system"),
            control("access", "service", ["stores-data"], "high", "data"),
            control("enc", "service", ["stores-data"], "medium", "data", minimum: "confidential"),
            control("log", "organization", ["all"], "medium", "logging"),
            control("code", "organization", ["runs-code"], "medium", "code"),
            control("backup", "account", ["has-backups"], "high", "backup"),
            control("restore-test", "service", ["has-backups"], "high", "backup"),
            control("matrix", "catalogue-service", ["all"], "low", "governance"),
            control("rotation", "resource:key", ["all"], "high", "keys"),
            control("renewal", "resource:cert", ["all"], "high", "keys"),
            control(
                "audit", "organization", ["all"], "low", "governance",
                frameworks: #"{"soc2":["CC4.1"]}"#),
            control("buildings", "organization", ["all"], "low", "inherited", owner: "inherited"),
        ]
        let duties = [
            duty(
                "weekly-log", "organization", ["all"], "weekly on friday", runway: 7, grace: 3,
                lead: 1, "medium", ["log"], role: "security"),
            duty(
                "daily-check", "organization", ["all"], "daily", runway: 1, grace: 0, lead: 0,
                "low", ["log"], role: "security", profiles: ["full"]),
            duty(
                "baseline", "account", ["all"], "monthly on day 10", runway: 21, grace: 5, lead: 7,
                "critical", ["root-mfa", "inventory"]),
            duty(
                "patching", "service", ["has-guest-os"], "monthly", runway: 21, grace: 5, lead: 7,
                "high", ["patch/identify", "patch/test", "patch/deploy", "patch/record"],
                ordered: true),
            duty(
                "store-review", "service", ["stores-data"], "quarterly", runway: 45, grace: 10,
                lead: 14, "high", ["access", "enc"], environments: ["production"]),
            duty(
                "code-review", "organization", ["runs-code"], "half-yearly on 05-15", runway: 90,
                grace: 10, lead: 14, "medium", ["code"], role: "engineering"),
            duty(
                "backup-review", "account", ["has-backups"], "every 2 months from 2026-01-31",
                runway: 30, grace: 5, lead: 14, "high", ["backup"], environments: ["production"]),
            duty(
                "restore", "service", ["has-backups"], "every 90 days", runway: 30, grace: 5,
                lead: 14, "high", ["restore-test"], environments: ["production"], profiles: later),
            duty(
                "responsibilities", "catalogue-service", ["all"], "once", runway: 60, grace: 0,
                lead: 14, "low", ["matrix"], profiles: later),
            duty(
                "key-rotation", "resource:key", ["all"], "every 90 days", runway: 90, grace: 7,
                lead: 14, "high", ["rotation"]),
            duty(
                "cert-renewal", "resource:cert", ["all"], "30 days before expiry", runway: 0,
                grace: 0, lead: 14, "high", ["renewal"]),
            duty(
                "phishing-test", "organization", ["all"], "monthly on last day", runway: 21,
                grace: 3, lead: 7, "medium", ["log"], role: "people", isProposed: true),
            duty(
                "audit", "organization", ["all"], "yearly", runway: 60, grace: 10, lead: 14, "low",
                ["audit"], role: "management", profiles: ["full"]),
        ]
        return #"{"pack":{"id":"test","version":"1","title":"Test"},"services":["#
            + services.joined(separator: ",") + #"],"controls":["#
            + controls.joined(separator: ",") + #"],"duties":["#
            + duties.joined(separator: ",") + #"],"events":["#
            + events.joined(separator: ",") + "]}"
    }

    private static let events = [
        #"{"kind":"leaver","title":"Somebody leaves","tasks":["#
            + eventTask("leaver-identities", "organization", ["any"], ["root-mfa"]) + "]}",
        #"{"kind":"advisory","title":"An advisory","tasks":["#
            + eventTask(
                "judge", "services that match the service, trait or account of the event", ["any"],
                ["patch"])
            + "," + eventTask("fix", "services judged affected", ["any"], ["patch", "code"])
            + "]}",
        #"{"kind":"service-retired","title":"A service goes","tasks":["#
            + eventTask("erase", "services named in the event", ["any"], ["access"]) + "]}",
    ]

    private static func eventTask(
        _ id: String, _ scope: String, _ when: [String], _ controls: [String]
    ) -> String {
        #"{"id":"\#(id)","title":"Do \#(id)","scope":"\#(scope)","deadlines":[{"profile":"#
            + #""default","rules":[{"when":\#(when),"days":7}]}],"role":"security","#
            + #""controls":\#(controls),"evidence":"A note"}"#
    }
}
