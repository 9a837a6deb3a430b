/// A small ledger whose chain is whole, as an export carries it.
enum Ledger {
    static let head = "18d3b5ad65125e86bfab55f11d8979c89546589730bab3e30515afe967a384ee"

    // swift-format-ignore
    static let text = #"""
        {"prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1,"at":"2026-10-01T08:00:00Z","day":"2026-10-01","by":"ada","on":"ada@build-1","cmd":"1","fact":"organization-created","v":1,"data":{"id":"7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11","name":"Müller & Söhne","rules":1,"timeZone":"Europe/Berlin"}}
        {"prev":"07d00f9131ace5ff519c62dee80fd26afd7da32cd642069dabe39022cf953d3e","seq":2,"at":"2026-10-01T08:00:00Z","day":"2026-10-01","by":"ada","on":"ada@build-1","cmd":"1","fact":"account-registered","v":1,"data":{"alias":"main"}}
        {"prev":"5162b206e7f49033c2bbb9e62fa145468c614325bca65058cea41d2a8af72313","seq":3,"at":"2026-10-01T08:05:00Z","day":"2026-10-01","by":"ada","on":"ada@build-1","cmd":"2","fact":"service-registered","v":1,"data":{"account":"main","classification":"confidential","environment":"production","name":"web","service":"ec2"}}
        {"prev":"34bba0f6cb3978b69c52172bb01f6b1265df87947db49143f881586e8a4030b4","seq":4,"at":"2026-10-20T09:30:00Z","day":"2026-10-20","by":"bo","on":"bo@build-1","cmd":"3","fact":"task-ticked","v":1,"data":{"evidence":["374be4bf44adac04b3707fbf6872961261a1bf99089175ca18933c18a0f94270"],"note":"Schlüssel geprüft, \"ok\"","performedBy":"bo","performedOn":"2026-10-20","result":"ok","series":"web/os-patching","settled":["2026-10-20"]}}
        {"prev":"4ff9ec120c1847dab7ff464d3eeded943f1cefeaad5daa4ee3e901ab82fa644b","seq":5,"at":"2026-11-21T10:00:00Z","day":"2026-11-21","by":"ada","on":"ada@build-1","cmd":"4","fact":"head-published","v":1,"data":{"head":"4ff9ec120c1847dab7ff464d3eeded943f1cefeaad5daa4ee3e901ab82fa644b","where":"mail to the auditor"}}

        """#
}
