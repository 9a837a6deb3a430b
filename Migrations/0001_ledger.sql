-- 0001 · the ledger and what it names: the truth
--
-- Why: facts are entries of an append-only, hash-chained ledger. The documents and
-- the evidence that entries name are kept beside it, each found by its SHA-256.
-- Everything else in this file can be thrown away and rebuilt from these tables;
-- these can not. They only grow; `verify` checks the digest of each.
--
-- Digests are SHA-256, 64 lower-case hex digits.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,                      -- 1, 2, 3 …
    name   TEXT NOT NULL,                            -- the file: 0001_ledger.sql
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64) -- digest of the file as it ran
) STRICT;

CREATE TABLE ledger (
    seq  INTEGER PRIMARY KEY,                        -- 1, 2, 3 … without a gap
    line TEXT NOT NULL,                              -- the entry: exactly the bytes that were hashed
    hash TEXT NOT NULL CHECK (length(hash) = 64)     -- digest of the line; the next line's "prev"
) STRICT;

CREATE TRIGGER ledger_has_no_gap BEFORE INSERT ON ledger
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT RAISE(ABORT, 'the ledger has no gap: an entry follows the newest one'); END;

CREATE TRIGGER ledger_is_never_updated BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: record a correction instead'); END;

CREATE TRIGGER ledger_is_never_deleted BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: record a correction instead'); END;

CREATE TABLE document (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), -- digest of the body's UTF-8 bytes
    kind   TEXT NOT NULL CHECK (kind IN ('pack')),       -- what it is
    body   TEXT NOT NULL                                 -- the document itself
) STRICT, WITHOUT ROWID;

CREATE TRIGGER document_is_never_updated BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'documents are kept as they were adopted'); END;

CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are kept as they were adopted'); END;

CREATE TABLE evidence_file (
    id     INTEGER PRIMARY KEY,                      -- a number for the chunks to point at
    sha256 TEXT UNIQUE CHECK (length(sha256) = 64),  -- digest of the bytes; NULL while being staged
    size   INTEGER NOT NULL CHECK (size >= 0),       -- bytes stored so far; all of them once staged
    staged TEXT NOT NULL                             -- UTC instant of the staging, to sweep orphans by
) STRICT;

CREATE TABLE evidence_chunk (
    file  INTEGER NOT NULL REFERENCES evidence_file (id) ON DELETE CASCADE, -- whose bytes
    n     INTEGER NOT NULL CHECK (n >= 0),           -- 0, 1, 2 … in the order of the bytes
    bytes BLOB NOT NULL,                             -- 1 MiB, the last one less
    PRIMARY KEY (file, n)
) STRICT;

CREATE TRIGGER evidence_chunk_is_never_updated BEFORE UPDATE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was stored'); END;
