internal import Domain

extension ReportSection {
    /// The head, and how anyone checks what stands here.
    static func verifying(_ facts: ReportFacts) -> ReportSection {
        let record = facts.audit.record
        return ReportSection(
            "verify", "How to verify this",
            """
            Every fact is a line of a ledger in which each line carries the SHA-256 of the line \
            before. The head is the SHA-256 of the newest line; compare it with one that was \
            published elsewhere.
            """
        ) { put in
            let newest = record.newest.description
            try put(
                """
                <dl class="facts wide"><div><dt>Head</dt><dd><code class="wrap">\(record.head)\
                </code></dd></div><div><dt>Entries</dt><dd>\(record.entries), the newest written \
                \(newest)</dd></div><div><dt>Set from outside</dt><dd>the clock in \
                \(counted(record.givenClock, "entry", "entries")), the actor in \
                \(counted(record.givenActor, "entry", "entries"))</dd></div></dl>
                \(commands(record))

                """)
            let anchors = facts.audit.anchors.map { anchor in
                ReportTable.Row {
                    [
                        "<code>\(String(anchor.head.prefix(16)))…</code>",
                        "\(anchor.publishedOn.description)", "\(orDash: anchor.through)",
                        "\(lines: anchor.at)", "\(anchor.entry)",
                    ]
                }
            }
            try put("<h3>Published heads</h3>\n")
            try ReportTable(
                "Heads that were published elsewhere",
                [
                    ("Head", .code), ("Existed by", .day), ("Entries up to", .number),
                    ("Where", .text), ("Told by entry", .number),
                ], anchors,
                empty: "No head was published: nothing outside this register witnesses it."
            ).write(to: put)
        }
    }

    private static func commands(_ record: AuditRecord) -> Markup {
        guard record.hasLedger else {
            return """
                <p>This export is narrowed, so the ledger, which names everybody, is not part of \
                it. Its head is.</p>
                """
        }
        return """
            <p>With bash and coreutils alone, in the bundle’s folder:</p>
            <pre><code>sha256sum -c tagmanifest-sha256.txt
            sha256sum -c manifest-sha256.txt
            bash data/verify_chain.sh data/ledger.jsonl \\
              \(record.head)</code></pre>
            """
    }
}
