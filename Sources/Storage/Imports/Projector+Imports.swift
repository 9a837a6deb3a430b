internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: ImportMapped, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO import_map (field, tag) VALUES (\(fact.field), \(fact.tag))
            ON CONFLICT (field) DO UPDATE SET tag = excluded.tag
            """)
    }

    func apply(_ fact: InventoryImported, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO import (entry, kind, file, sha256, account, services)
            VALUES (\(entry.seq), \(fact.kind), \(fact.file), \(fact.sha256), \(fact.account),
                    \(fact.services))
            """)
        for name in fact.seen {
            try connection.execute(
                """
                INSERT INTO import_seen (entry, service)
                VALUES (\(entry.seq), \(try subject(name))) ON CONFLICT DO NOTHING
                """)
        }
    }
}
