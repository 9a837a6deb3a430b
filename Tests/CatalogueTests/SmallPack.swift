import Catalogue
import Domain
import Testing

/// A small pack without faults, which each test spoils in one place.
func smallPack() throws -> Pack {
    try PackText.read(parts: [("small.json", Array(smallPackText.utf8))])
}

/// Expects exactly these faults, each `place: what`, of the small pack once it is spoiled.
func expectFaults(
    _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation,
    spoil: (inout Pack) -> Void
) throws {
    var pack = try smallPack()
    spoil(&pack)
    #expect(faults(pack) == expected, sourceLocation: sourceLocation)
}

let smallPackText = """
    {
      "pack": {"id": "small", "version": "1", "title": "A small pack"},
      "services": [
        {
          "id": "ec2", "title": "Amazon EC2", "model": "iaas", "class": "infrastructure",
          "traits": ["has-guest-os", "stores-data"],
          "aws": "AWS runs the hosts.", "customer": "The customer patches the guests."
        },
        {
          "id": "ebs", "title": "Amazon EBS", "model": "iaas", "class": "infrastructure",
          "traits": [], "foldedInto": "ec2",
          "aws": "AWS keeps the disks.", "customer": "The customer encrypts them."
        },
        {
          "id": "s3", "title": "Amazon S3", "model": "paas", "class": "abstract",
          "traits": ["stores-data"],
          "aws": "AWS keeps the objects.", "customer": "The customer says who may read them."
        },
        {
          "id": "chime", "title": "Amazon Chime", "model": "saas", "class": "abstract",
          "traits": [], "end": {"on": "2026-02-20", "note": "AWS ended it."},
          "aws": "AWS runs the meetings.", "customer": "The customer invites the users."
        }
      ],
      "controls": [
        {
          "id": "host-patching", "title": "Patch the hosts", "category": "operating-system",
          "owner": "customer", "scope": "service", "appliesTo": ["has-guest-os"],
          "severity": "critical",
          "guidance": "Judge each bulletin, try the patch on one host, then deploy it to all of them and read the compliance report.",
          "steps": [{"id": "test", "title": "Test"}, {"id": "deploy", "title": "Deploy"}],
          "evidence": "The compliance report", "frameworks": {"nist-800-53": ["SI-2"]},
          "duties": ["host-care"]
        },
        {
          "id": "root-mfa", "title": "Protect root", "category": "identity-access",
          "owner": "shared", "scope": "account", "appliesTo": ["all"], "severity": "critical",
          "guidance": "Register a passkey or a hardware key for the root user of each account, and keep it under lock.",
          "evidence": "The account summary", "aws": "AWS asks for the second factor.",
          "customer": "The customer registers it.", "duties": ["account-baseline"]
        },
        {
          "id": "key-age", "title": "Rotate keys", "category": "encryption-keys",
          "owner": "customer", "scope": "resource:kms-key", "appliesTo": ["all"],
          "severity": "high",
          "guidance": "Turn automatic rotation on, and replace imported key material by hand before it is a year old.",
          "evidence": "Date of the rotation", "duties": ["key-rotation"]
        },
        {
          "id": "inh-buildings", "title": "Guarded buildings", "category": "inherited",
          "owner": "inherited", "scope": "organization", "appliesTo": ["all"],
          "severity": "high", "guidance": "", "evidence": "AWS's SOC report",
          "aws": "AWS guards its data centers."
        }
      ],
      "duties": [
        {
          "id": "host-care", "title": "Patch the hosts: test, deploy", "scope": "service",
          "appliesTo": ["has-guest-os"], "role": "platform", "schedule": "monthly",
          "runway": 21, "grace": 5, "lead": 7, "severity": "critical",
          "profiles": ["essential", "standard", "full"], "review": false,
          "items": ["host-patching/test", "host-patching/deploy"], "ordered": true,
          "evidence": "The compliance report", "doneWhen": "No patch is missing",
          "source": "recommended"
        },
        {
          "id": "account-baseline", "title": "Confirm the baseline", "scope": "account",
          "appliesTo": ["all"], "role": "platform", "schedule": "quarterly on day 10",
          "runway": 45, "grace": 10, "lead": 14, "severity": "critical",
          "profiles": ["standard", "full"], "review": false, "items": ["root-mfa"],
          "ordered": false, "evidence": "The credential report",
          "doneWhen": "No row fails", "source": "recommended"
        },
        {
          "id": "key-rotation", "title": "Rotate the key", "scope": "resource:kms-key",
          "appliesTo": ["all"], "role": "platform", "schedule": "every 365 days",
          "runway": 30, "grace": 14, "lead": 14, "severity": "high",
          "profiles": ["full"], "review": false, "items": ["key-age"], "ordered": false,
          "evidence": "Date of the rotation", "doneWhen": "The key is new",
          "source": "recommended"
        }
      ],
      "events": [
        {
          "kind": "leaver", "title": "Someone leaves",
          "tasks": [
            {
              "id": "leaver-keys", "title": "Delete the keys", "scope": "organization",
              "deadlines": [
                {"profile": "default", "rules": [{"when": ["any"], "days": 1}]},
                {"profile": "pci", "rules": [{"when": ["critical"], "days": 0}]}
              ],
              "role": "platform", "controls": ["root-mfa"], "evidence": "Time deleted"
            }
          ]
        }
      ],
      "aspects": [
        {"id": "platform-software", "title": "Platform software", "covers": "The engine"},
        {"id": "guest-os", "title": "Guest system", "covers": "The system and its patches"},
        {"id": "data", "title": "Data", "covers": "Who may reach them"}
      ],
      "coarseAspects": [
        {"id": "software", "title": "Software", "aspects": ["platform-software", "guest-os"]}
      ],
      "matrix": {
        "models": {
          "iaas": \(row("n/a", "customer")), "paas": \(row("aws", "n/a")),
          "saas": \(row("aws", "aws"))
        },
        "classes": {
          "infrastructure": \(row("aws", "customer")), "container": \(row("aws", "aws")),
          "abstract": \(row("customer", "aws"))
        },
        "services": {
          "s3": {
            "platform-software": {
              "owner": "shared", "aws": "AWS patches it.", "customer": "The customer asks.",
              "kind": "dependent"
            },
            "guest-os": {"owner": "n/a"}, "data": {"owner": "customer"}
          }
        }
      },
      "checks": [
        {"scanner": "prowler", "id": "iam_root_mfa_enabled", "controls": ["root-mfa"]}
      ]
    }
    """

private func row(_ platform: String, _ guest: String) -> String {
    """
    {"platform-software": {"owner": "\(platform)"}, "guest-os": {"owner": "\(guest)"}, \
    "data": {"owner": "customer"}}
    """
}

/// The faults of a pack, each `place: what`.
func faults(_ pack: Pack) -> [String] { PackValidator.faults(in: pack).map(\.description) }
