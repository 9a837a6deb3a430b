-- 0002 · the register: what the ledger says, in tables
--
-- Why: questions are asked of tables, not of a log. Each row here was written by
-- applying ledger entries, in the same transaction as the entry; the whole register
-- can be dropped and rebuilt. Integer keys everywhere, text names once.
--
-- Days are civil days, ISO 8601 text (2026-11-21). `entry` is a ledger seq.

CREATE TABLE projection (
    id      INTEGER PRIMARY KEY CHECK (id = 1),      -- one row
    version INTEGER NOT NULL,                        -- of the program part that applies entries
    entry   INTEGER NOT NULL                         -- the newest entry applied
) STRICT;

CREATE TABLE organization (
    id         INTEGER PRIMARY KEY CHECK (id = 1),   -- one row
    uuid       TEXT NOT NULL,                        -- names this register
    name       TEXT NOT NULL,                        -- as people call it
    time_zone  TEXT NOT NULL,                        -- where "today" is meant: Europe/Berlin
    rules      INTEGER NOT NULL,                     -- the version of what facts mean
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on, '+0 days')) -- day of the first entry
) STRICT;

CREATE TABLE adoption (
    entry      INTEGER PRIMARY KEY,                  -- the adopting entry; the newest is in force
    pack       TEXT NOT NULL,                        -- the pack's id
    version    TEXT NOT NULL,                        -- the pack's version
    profile    TEXT NOT NULL CHECK (profile IN ('essential', 'standard', 'full')), -- the selection
    frameworks TEXT NOT NULL,                        -- ids, joined by commas
    sha256     TEXT NOT NULL                         -- the document
) STRICT;

CREATE TABLE pack_import (
    entry   INTEGER PRIMARY KEY,                     -- the importing entry
    pack    TEXT NOT NULL,                           -- the pack's id
    version TEXT NOT NULL,                           -- the pack's version
    extends TEXT,                                    -- the id of the pack under its overlay
    sha256  TEXT NOT NULL,                           -- the document of the whole pack
    overlay TEXT                                     -- the document of the overlay it came from
) STRICT;

CREATE TABLE inclusion (
    scope TEXT PRIMARY KEY,                          -- control:app-customer-verification, duty:log-review-daily
    entry INTEGER NOT NULL                           -- by which entry
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule_setting (
    entry     INTEGER PRIMARY KEY,                   -- the setting entry; the newest one of a scope counts
    scope     TEXT NOT NULL,                         -- web/os-patching, web, duty:os-patching, control:root-mfa, category:network
    set_on    TEXT NOT NULL CHECK (set_on IS date(set_on, '+0 days')), -- day of the entry
    is_reset  INTEGER NOT NULL CHECK (is_reset IN (0, 1)), -- 1 if it returns the scope to the pack's
    schedule  TEXT,                                  -- quarterly on day 15
    runway    INTEGER,                               -- days
    lead      INTEGER,                               -- days
    grace     INTEGER,                               -- days
    reason    TEXT NOT NULL,                         -- why
    approver  TEXT NOT NULL,                         -- who approved
    withdrawn INTEGER                                -- the withdrawing entry; the one before counts again
) STRICT;

CREATE INDEX schedule_setting_by_scope ON schedule_setting (scope, entry);

CREATE TABLE policy (
    name  TEXT PRIMARY KEY,                          -- evidence-size
    value TEXT NOT NULL,                             -- as it was set
    entry INTEGER NOT NULL                           -- by which entry
) STRICT, WITHOUT ROWID;

CREATE TABLE import_map (
    field TEXT PRIMARY KEY,                          -- team, environment, classification
    tag   TEXT NOT NULL                              -- the key of the tag that says it
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    entry    INTEGER PRIMARY KEY,                    -- one per new file digest, or that showed more than before
    kind     TEXT NOT NULL,                          -- terraform-show
    file     TEXT NOT NULL,                          -- its name
    sha256   TEXT NOT NULL,                          -- its digest
    account  TEXT,                                   -- 12 digits, if it shows one
    services INTEGER NOT NULL                        -- services in use that it shows
) STRICT;

CREATE TABLE import_seen (
    entry   INTEGER NOT NULL REFERENCES import (entry), -- the import
    service INTEGER NOT NULL REFERENCES subject (id),   -- a service in use that it shows
    PRIMARY KEY (entry, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
    id    INTEGER PRIMARY KEY,                       -- a number for others to point at
    name  TEXT NOT NULL UNIQUE,                      -- as people type it
    title TEXT,                                      -- as people read it
    entry INTEGER NOT NULL,                          -- the adding entry
    added TEXT NOT NULL CHECK (added IS date(added, '+0 days')) -- its day
) STRICT;

CREATE TABLE team_role (
    team INTEGER NOT NULL REFERENCES team (id),      -- who
    role TEXT NOT NULL CHECK (role IN ('platform', 'engineering', 'security', 'people', 'management')),
    PRIMARY KEY (team, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE owner_setting (
    entry     INTEGER PRIMARY KEY,                   -- by which entry
    scope     TEXT NOT NULL,                         -- web/os-patching, duty:os-patching, category:network
    owner     TEXT NOT NULL,                         -- a team or a person
    since     TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on, until the next word
    withdrawn TEXT CHECK (withdrawn IS date(withdrawn, '+0 days')), -- from this day on it was never said
    reason    TEXT                                   -- why
) STRICT;

CREATE INDEX owner_setting_by_scope ON owner_setting (scope, since, entry);

CREATE TABLE person_change (
    entry  INTEGER PRIMARY KEY,                      -- by which entry
    person TEXT NOT NULL,                            -- the name under which they act
    kind   TEXT NOT NULL CHECK (kind IN ('left', 'moved')), -- away, or to another team
    since  TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on
    team   TEXT,                                     -- where to
    CHECK ((kind = 'moved') = (team IS NOT NULL))
) STRICT;

CREATE TABLE subject (
    id     INTEGER PRIMARY KEY,                      -- a number for others to point at
    kind   TEXT NOT NULL CHECK (kind IN ('organization', 'account', 'service', 'catalogue-service', 'resource')),
    name   TEXT NOT NULL UNIQUE,                     -- org, prod, web, aws:rds, web:tls-cert
    parent INTEGER REFERENCES subject (id),          -- what it lies in; NULL for the organization
    entry  INTEGER NOT NULL                          -- the entry that brought it in
) STRICT;

CREATE INDEX subject_by_parent ON subject (parent);

CREATE TABLE account (
    id     INTEGER PRIMARY KEY REFERENCES subject (id), -- the subject
    number TEXT UNIQUE CHECK (length(number) = 12),  -- 12 digits, once they are known
    title  TEXT,                                     -- as people read it
    team   INTEGER REFERENCES team (id),             -- who answers
    closed TEXT CHECK (closed IS date(closed, '+0 days')) -- its last day
) STRICT;

CREATE TABLE service (
    id             INTEGER PRIMARY KEY REFERENCES subject (id), -- the subject
    catalogue      TEXT NOT NULL,                    -- ec2
    account        INTEGER NOT NULL REFERENCES account (id), -- where it runs
    team           INTEGER REFERENCES team (id),     -- who answers
    region         TEXT,                             -- eu-west-1
    environment    TEXT NOT NULL,                    -- production
    classification TEXT NOT NULL CHECK (classification IN ('public', 'internal', 'confidential', 'highly-confidential')),
    since          TEXT CHECK (since IS date(since, '+0 days')), -- information only
    title          TEXT,                             -- as people read it
    registered     TEXT NOT NULL CHECK (registered IS date(registered, '+0 days')), -- day of the entry
    retired        TEXT CHECK (retired IS date(retired, '+0 days')), -- its last day
    natural_key    TEXT                              -- by which an import finds it again
) STRICT;

CREATE INDEX service_by_account ON service (account);
CREATE INDEX service_by_catalogue ON service (catalogue);
CREATE INDEX service_by_key ON service (natural_key) WHERE natural_key IS NOT NULL;

CREATE TABLE service_tag (
    service INTEGER NOT NULL REFERENCES service (id), -- whose
    name    TEXT NOT NULL,                           -- the tag's key
    value   TEXT NOT NULL,                           -- the tag's value
    PRIMARY KEY (service, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_trait (
    service INTEGER NOT NULL REFERENCES service (id), -- whose
    trait   TEXT NOT NULL,                           -- has-guest-os
    present INTEGER NOT NULL CHECK (present IN (0, 1)), -- 1 added, 0 taken away
    PRIMARY KEY (service, trait)
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
    id           INTEGER PRIMARY KEY REFERENCES subject (id), -- the subject
    kind         TEXT NOT NULL,                      -- kms-key, certificate
    identifier   TEXT,                               -- what names it elsewhere: an ARN
    told_rotated TEXT CHECK (told_rotated IS date(told_rotated, '+0 days')), -- day, as registered or changed
    last_rotated TEXT CHECK (last_rotated IS date(last_rotated, '+0 days')), -- that day, or that of a later completion
    expires      TEXT CHECK (expires IS date(expires, '+0 days')), -- day, as told last
    rpo          INTEGER CHECK (rpo > 0),            -- recovery point objective, minutes
    rto          INTEGER CHECK (rto > 0),            -- recovery time objective, minutes
    registered   TEXT NOT NULL CHECK (registered IS date(registered, '+0 days')), -- day of the entry
    retired      TEXT CHECK (retired IS date(retired, '+0 days')) -- its last day
) STRICT;

CREATE INDEX resource_by_identifier ON resource (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE resource_expiry (
    resource INTEGER NOT NULL REFERENCES resource (id), -- whose
    entry    INTEGER NOT NULL,                       -- told by which entry
    told     TEXT NOT NULL CHECK (told IS date(told, '+0 days')), -- on which day
    expires  TEXT NOT NULL CHECK (expires IS date(expires, '+0 days')), -- which day it was
    PRIMARY KEY (resource, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE control (
    id       INTEGER PRIMARY KEY,                    -- a number for others to point at
    name     TEXT NOT NULL UNIQUE,                   -- os-patching
    title    TEXT NOT NULL,                          -- as people read it
    category TEXT NOT NULL,                          -- operating-system
    owner    TEXT NOT NULL CHECK (owner IN ('customer', 'shared', 'inherited')),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- 0 low to 3 critical
    in_pack  INTEGER NOT NULL CHECK (in_pack IN (0, 1)) -- 0 once a later pack leaves it out
) STRICT;

CREATE TABLE control_framework (
    control   INTEGER NOT NULL REFERENCES control (id), -- which
    framework TEXT NOT NULL,                         -- soc2
    PRIMARY KEY (control, framework)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty (
    id       INTEGER PRIMARY KEY,                    -- a number for others to point at
    name     TEXT NOT NULL UNIQUE,                   -- access-review
    title    TEXT NOT NULL,                          -- an order
    scope    TEXT NOT NULL,                          -- account
    role     TEXT NOT NULL,                          -- who does it
    category TEXT NOT NULL,                          -- of its first control
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- 0 low to 3 critical
    ordered  INTEGER NOT NULL CHECK (ordered IN (0, 1)), -- items are done in order
    evidence TEXT NOT NULL                           -- what proves it
) STRICT;

CREATE TABLE assignment (
    id      INTEGER PRIMARY KEY,                     -- a number
    subject INTEGER NOT NULL REFERENCES subject (id), -- applied to what
    control INTEGER NOT NULL REFERENCES control (id), -- which control
    started TEXT NOT NULL CHECK (started IS date(started, '+0 days')), -- day of the entry that made it apply
    ended   TEXT CHECK (ended IS date(ended, '+0 days')) -- the last day on which it applied
) STRICT;

CREATE INDEX assignment_by_subject ON assignment (subject, control);

CREATE TABLE series (
    id           INTEGER PRIMARY KEY,                -- a number for others to point at
    subject      INTEGER NOT NULL REFERENCES subject (id), -- whose task
    name         TEXT NOT NULL,                      -- os-patching, follow-up-41
    duty         INTEGER REFERENCES duty (id),       -- NULL for one-off tasks
    origin       INTEGER,                            -- the entry that opened a one-off task
    title        TEXT,                               -- of a one-off task
    proof        TEXT,                               -- what proves a one-off task
    severity     INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- 0 low to 3 critical
    role         TEXT NOT NULL,                      -- who does it
    category     TEXT NOT NULL,                      -- operating-system
    ended        TEXT CHECK (ended IS date(ended, '+0 days')), -- the last day in force; NULL while it is
    next_due     TEXT CHECK (next_due IS date(next_due, '+0 days')), -- earliest due date after the last settled one
    irregular    TEXT,                               -- later due dates that the terms do not give, with commas
    base         TEXT CHECK (base IS date(base, '+0 days')), -- where an open interval counts from
    overdue_from TEXT CHECK (overdue_from IS date(overdue_from, '+0 days')), -- overdue without a break since, or from
    last_done    TEXT CHECK (last_done IS date(last_done, '+0 days')), -- day
    last_settled TEXT CHECK (last_settled IS date(last_settled, '+0 days')), -- due date
    failing      INTEGER NOT NULL DEFAULT 0 CHECK (failing IN (0, 1)), -- issues or a failure stand
    labelled     INTEGER NOT NULL DEFAULT 0 CHECK (labelled IN (0, 1)), -- has waivers, moves, skips or waiting reviews
    excluded     INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)), -- ended since all its controls are excluded
    UNIQUE (subject, name)
) STRICT;

CREATE INDEX series_worst_first ON series (severity DESC, overdue_from) WHERE overdue_from IS NOT NULL;
CREATE INDEX series_by_next_due ON series (next_due);
CREATE INDEX series_by_duty ON series (duty);

CREATE TABLE series_item (
    series   INTEGER NOT NULL REFERENCES series (id), -- whose checklist
    position INTEGER NOT NULL,                       -- 0, 1, 2 … as shown
    item     TEXT NOT NULL,                          -- control or control/step
    control  INTEGER NOT NULL REFERENCES control (id), -- the control
    PRIMARY KEY (series, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX series_item_by_control ON series_item (control);

CREATE TABLE stretch (
    series    INTEGER NOT NULL REFERENCES series (id), -- whose
    started   TEXT NOT NULL CHECK (started IS date(started, '+0 days')), -- day of the entry that made it apply
    ended     TEXT CHECK (ended IS date(ended, '+0 days')), -- the last day on which it applied
    last_done TEXT CHECK (last_done IS date(last_done, '+0 days')), -- done before, as told
    fixed_due TEXT CHECK (fixed_due IS date(fixed_due, '+0 days')), -- a deadline of its own
    PRIMARY KEY (series, started)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_history (
    series  INTEGER NOT NULL REFERENCES series (id), -- which one carries on
    earlier INTEGER NOT NULL REFERENCES series (id), -- what of the same subject, whose duty or control was replaced
    PRIMARY KEY (series, earlier)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_terms (
    series   INTEGER NOT NULL REFERENCES series (id), -- whose
    changed  TEXT NOT NULL CHECK (changed IS date(changed, '+0 days')), -- for occurrences due after this day
    schedule TEXT NOT NULL,                          -- monthly on day 10
    runway   INTEGER NOT NULL,                       -- days
    lead     INTEGER NOT NULL,                       -- days
    grace    INTEGER NOT NULL,                       -- days
    PRIMARY KEY (series, changed)
) STRICT, WITHOUT ROWID;

CREATE TABLE completion (
    entry        INTEGER PRIMARY KEY,                -- the ticking entry
    series       INTEGER NOT NULL REFERENCES series (id), -- what was done
    performed_on TEXT NOT NULL CHECK (performed_on IS date(performed_on, '+0 days')), -- day
    performed_by TEXT NOT NULL CHECK (performed_by <> ''), -- person, as they sign
    recorded_on  TEXT NOT NULL CHECK (recorded_on IS date(recorded_on, '+0 days')), -- day of the entry
    recorded_by  TEXT NOT NULL,                      -- who wrote it down
    result       TEXT NOT NULL CHECK (result IN ('ok', 'issues', 'failed')),
    towards      TEXT CHECK (towards IS date(towards, '+0 days')), -- occurrence of a part or of further evidence
    note         TEXT,                               -- free text
    covers       TEXT,                               -- 2026-07-01..2026-09-30
    review       TEXT CHECK (review IN ('awaiting', 'approved', 'rejected')), -- NULL where nobody need look
    verdict      TEXT CHECK (verdict IN ('affected', 'not-affected')), -- where an event was judged
    withdrawn    INTEGER,                            -- the withdrawing entry
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')) -- its day
) STRICT;

CREATE INDEX completion_by_series ON completion (series);

CREATE TABLE settlement (
    entry     INTEGER NOT NULL REFERENCES completion (entry), -- by which completion
    series    INTEGER NOT NULL REFERENCES series (id), -- of which series
    due       TEXT NOT NULL CHECK (due IS date(due, '+0 days')), -- which occurrence
    outcome   TEXT NOT NULL CHECK (outcome IN ('on-time', 'late')),
    days_late INTEGER NOT NULL CHECK (days_late >= 0), -- after the due date
    PRIMARY KEY (entry, due)
) STRICT, WITHOUT ROWID;

CREATE INDEX settlement_by_series ON settlement (series, due);

CREATE TABLE completion_item (
    entry  INTEGER NOT NULL REFERENCES completion (entry), -- of which completion
    item   TEXT NOT NULL,                            -- control or control/step
    result TEXT NOT NULL CHECK (result IN ('ok', 'issues', 'failed')),
    PRIMARY KEY (entry, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE completion_measure (
    entry INTEGER NOT NULL REFERENCES completion (entry), -- of which completion
    name  TEXT NOT NULL,                             -- minutes
    value TEXT NOT NULL,                             -- as it was given
    PRIMARY KEY (entry, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    id           INTEGER PRIMARY KEY,                -- the adding entry
    sha256       TEXT NOT NULL UNIQUE,               -- the bytes
    size         INTEGER NOT NULL,                   -- bytes
    media_type   TEXT NOT NULL,                      -- text/csv
    file_name    TEXT NOT NULL,                      -- as it was called
    collected_on TEXT CHECK (collected_on IS date(collected_on, '+0 days')), -- day
    valid_until  TEXT CHECK (valid_until IS date(valid_until, '+0 days')) -- its last valid day
) STRICT;

CREATE TABLE evidence_purge (
    evidence INTEGER PRIMARY KEY REFERENCES evidence (id), -- whose bytes are gone
    entry    INTEGER NOT NULL,                       -- by which entry
    purged   TEXT NOT NULL CHECK (purged IS date(purged, '+0 days')), -- its day
    reason   TEXT NOT NULL,                          -- why
    approver TEXT NOT NULL                           -- who decided it
) STRICT;

CREATE TABLE completion_evidence (
    entry    INTEGER NOT NULL REFERENCES completion (entry), -- proves which completion
    position INTEGER NOT NULL,                       -- 0, 1, 2 … as given
    evidence INTEGER REFERENCES evidence (id),       -- a file, or
    link     TEXT,                                   -- a link
    PRIMARY KEY (entry, position),
    CHECK ((evidence IS NULL) <> (link IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX completion_evidence_by_file ON completion_evidence (evidence);

CREATE TABLE task_review (
    entry        INTEGER PRIMARY KEY,                -- the reviewing entry
    completion   INTEGER NOT NULL REFERENCES completion (entry), -- what was reviewed
    verdict      TEXT NOT NULL CHECK (verdict IN ('approved', 'rejected')),
    reviewed_by  TEXT NOT NULL,                      -- neither who did it nor who wrote it down
    reviewed_on  TEXT NOT NULL CHECK (reviewed_on IS date(reviewed_on, '+0 days')), -- day of the entry
    note         TEXT,                               -- free text
    withdrawn    INTEGER,                            -- the withdrawing entry
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')) -- its day
) STRICT;

CREATE INDEX task_review_by_completion ON task_review (completion);

CREATE TABLE review_rule (
    entry     INTEGER PRIMARY KEY,                   -- the entry that says it
    scope     TEXT NOT NULL,                         -- web/os-patching, web, duty:os-patching
    required  INTEGER NOT NULL CHECK (required IN (0, 1)), -- 1 a second pair of eyes, 0 none
    reason    TEXT NOT NULL,                         -- why
    approver  TEXT NOT NULL,                         -- who approved
    withdrawn INTEGER                                -- the withdrawing entry
) STRICT;

CREATE TABLE waiver (
    entry        INTEGER PRIMARY KEY,                -- the granting entry
    scope        TEXT NOT NULL,                      -- web/os-patching, web, duty:os-patching, category:network
    starts       TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')), -- its first day
    until        TEXT NOT NULL CHECK (until IS date(until, '+0 days')), -- its last day
    granted_on   TEXT NOT NULL CHECK (granted_on IS date(granted_on, '+0 days')), -- day of the entry
    reason       TEXT NOT NULL,                      -- why
    approver     TEXT NOT NULL,                      -- who approved
    revoked      INTEGER,                            -- the revoking entry
    revoked_on   TEXT CHECK (revoked_on IS date(revoked_on, '+0 days')), -- its day: the last one
    withdrawn    INTEGER,                            -- the withdrawing entry
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')) -- its day
) STRICT;

CREATE TABLE relief (
    series   INTEGER NOT NULL REFERENCES series (id), -- which one
    waiver   INTEGER NOT NULL REFERENCES waiver (entry), -- is covered by which waiver
    begun_on TEXT NOT NULL CHECK (begun_on IS date(begun_on, '+0 days')), -- day of the entry from which
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')), -- the last day, where its checklist outgrew the scope
    PRIMARY KEY (series, waiver, begun_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE deferral (
    entry        INTEGER PRIMARY KEY,                -- the entry
    series       INTEGER NOT NULL REFERENCES series (id), -- whose occurrence
    due          TEXT NOT NULL CHECK (due IS date(due, '+0 days')), -- where it was first due, and is counted
    moved_to     TEXT CHECK (moved_to IS date(moved_to, '+0 days')), -- NULL for one that was skipped
    deferred_on  TEXT NOT NULL CHECK (deferred_on IS date(deferred_on, '+0 days')), -- day of the entry
    reason       TEXT NOT NULL,                      -- why
    approver     TEXT NOT NULL,                      -- who approved
    withdrawn    INTEGER,                            -- the withdrawing entry
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')) -- its day
) STRICT;

CREATE INDEX deferral_by_series ON deferral (series);

CREATE TABLE explanation (
    entry     INTEGER PRIMARY KEY,                   -- the entry
    series    INTEGER NOT NULL REFERENCES series (id), -- whose occurrence
    due       TEXT NOT NULL CHECK (due IS date(due, '+0 days')), -- which one
    cause     TEXT NOT NULL,                         -- why it was late or missed
    action    TEXT NOT NULL,                         -- what is done about it
    approver  TEXT NOT NULL,                         -- who answers for that
    withdrawn INTEGER                                -- the withdrawing entry
) STRICT;

CREATE INDEX explanation_by_series ON explanation (series, due);

CREATE TABLE exclusion (
    entry         INTEGER PRIMARY KEY,               -- the excluding entry
    scope         TEXT NOT NULL,                     -- web, web/tls-cert, control:root-mfa, category:network
    justification TEXT NOT NULL,                     -- why it does not apply here
    review_on     TEXT NOT NULL CHECK (review_on IS date(review_on, '+0 days')), -- when it is looked at again
    excluded_on   TEXT NOT NULL CHECK (excluded_on IS date(excluded_on, '+0 days')), -- day of the entry
    approver      TEXT NOT NULL,                     -- who approved
    ended         INTEGER,                           -- the entry that includes it again
    ended_on      TEXT CHECK (ended_on IS date(ended_on, '+0 days')), -- its day
    withdrawn     INTEGER                            -- the withdrawing entry
) STRICT;

CREATE TABLE event (
    entry      INTEGER PRIMARY KEY,                  -- the recording entry
    kind       TEXT NOT NULL,                        -- leaver, advisory
    name       TEXT NOT NULL UNIQUE,                 -- cve-2026-1234
    happened   TEXT NOT NULL CHECK (happened IS date(happened, '+0 days')), -- day; deadlines count from it
    recorded   TEXT NOT NULL CHECK (recorded IS date(recorded, '+0 days')), -- day of the entry
    severity   INTEGER CHECK (severity BETWEEN 0 AND 3), -- 0 low to 3 critical
    conditions TEXT NOT NULL,                        -- known-exploited,internet-facing,privileged
    person     TEXT,                                 -- whom it concerns
    note       TEXT,                                 -- free text
    withdrawn  INTEGER                               -- the withdrawing entry
) STRICT;

CREATE TABLE event_about (
    event INTEGER NOT NULL REFERENCES event (entry), -- which event
    kind  TEXT NOT NULL CHECK (kind IN ('service', 'trait', 'account', 'resource')), -- what is named
    name  TEXT NOT NULL,                             -- web, has-guest-os, main, web:tls-cert
    PRIMARY KEY (event, kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_task (
    series     INTEGER PRIMARY KEY REFERENCES series (id), -- the one-off task
    event      INTEGER NOT NULL REFERENCES event (entry), -- which event opened it
    task       TEXT NOT NULL,                        -- its id in the pack: advisory-judge
    part       TEXT NOT NULL CHECK (part IN ('work', 'judgement', 'fix')), -- a judgement asks for a verdict, a fix follows one
    profile    TEXT NOT NULL,                        -- whose deadline counted: default, pci
    conditions TEXT NOT NULL,                        -- those of the rule that held: critical
    days       INTEGER NOT NULL CHECK (days >= 0)    -- after the day of the event
) STRICT;

CREATE INDEX event_task_by_event ON event_task (event);

CREATE TABLE event_closing (
    entry     INTEGER PRIMARY KEY,                   -- the closing entry
    event     INTEGER NOT NULL REFERENCES event (entry), -- which event
    closed    TEXT NOT NULL CHECK (closed IS date(closed, '+0 days')), -- day on which it was dealt with
    note      TEXT,                                  -- free text
    reason    TEXT,                                  -- why tasks were left open
    approver  TEXT,                                  -- who approved that
    withdrawn INTEGER                                -- the withdrawing entry
) STRICT;

CREATE INDEX event_closing_by_event ON event_closing (event);

CREATE TABLE access_review (
    entry      INTEGER PRIMARY KEY,                  -- the starting entry
    name       TEXT NOT NULL UNIQUE,                 -- main-2026-q4
    series     INTEGER NOT NULL REFERENCES series (id), -- the task that it will prove
    kind       TEXT NOT NULL,                        -- credential-report, csv
    id_column  TEXT,                                 -- of a table: the one that names the identities
    population TEXT NOT NULL,                        -- digest of the file, kept as evidence
    identities INTEGER NOT NULL CHECK (identities > 0), -- so many are in it
    started    TEXT NOT NULL CHECK (started IS date(started, '+0 days')), -- day of the entry
    withdrawn  INTEGER                               -- the withdrawing entry
) STRICT;

CREATE TABLE access_decision (
    review     INTEGER NOT NULL REFERENCES access_review (entry), -- of which review
    identity   TEXT NOT NULL,                        -- as the population names it
    entry      INTEGER NOT NULL,                     -- by which entry; the newest counts
    decision   TEXT NOT NULL CHECK (decision IN ('keep', 'remove', 'change')),
    note       TEXT,                                 -- free text
    decided_by TEXT NOT NULL CHECK (decided_by <> ''), -- person, as they sign
    decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')), -- day of the entry
    withdrawn  INTEGER,                              -- the withdrawing entry
    PRIMARY KEY (review, identity, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX access_decision_by_entry ON access_decision (entry);

CREATE TABLE access_review_closing (
    entry     INTEGER PRIMARY KEY,                   -- the closing entry
    review    INTEGER NOT NULL REFERENCES access_review (entry), -- which review
    closed    TEXT NOT NULL CHECK (closed IS date(closed, '+0 days')), -- day of the entry
    decisions TEXT NOT NULL,                         -- digest of the decisions, kept as evidence
    undecided INTEGER NOT NULL CHECK (undecided >= 0), -- identities without a decision
    reason    TEXT,                                  -- why they stay so
    approver  TEXT,                                  -- who approved that
    withdrawn INTEGER                                -- the withdrawing entry
) STRICT;

CREATE INDEX access_review_closing_by_review ON access_review_closing (review);

CREATE TABLE published_head (
    entry   INTEGER PRIMARY KEY,                     -- the entry that tells it
    head    TEXT NOT NULL,                           -- the hash
    at      TEXT NOT NULL,                           -- where it was published
    receipt TEXT                                     -- digest of the receipt
) STRICT;

CREATE TABLE withdrawal (
    entry     INTEGER PRIMARY KEY,                   -- the withdrawing entry
    withdrawn INTEGER NOT NULL UNIQUE,               -- the entry that was a mistake
    reason    TEXT NOT NULL                          -- why
) STRICT;

CREATE TABLE change (
    entry    INTEGER NOT NULL,                       -- which entry
    position INTEGER NOT NULL,                       -- 0, 1, 2 … within the entry
    on_day   TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')), -- day recorded
    kind     TEXT NOT NULL,                          -- owner, team, classification, retirement
    scope    TEXT NOT NULL,                          -- what changed
    before   TEXT,                                   -- the old value
    after    TEXT,                                   -- the new value
    reason   TEXT,                                   -- why
    approver TEXT,                                   -- who approved
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
