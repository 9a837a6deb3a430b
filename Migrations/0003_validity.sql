-- 0003 · what held when
--
-- Why: an occurrence is a record of its own. A question about the past must not be answered
-- from what holds today: so checklist, terms, team, account, environment, classification, title,
-- severity, category, role and the frameworks of a control are kept with the days from which
-- they held. Occurrences are no rows, and a thousand series share a few checklists and terms:
-- each distinct one is kept once.
--
-- Only tables of the register are made anew here, and all of them are empty while this runs: the
-- program empties the register before, and fills it from the ledger after, in one transaction.
--
-- `since` is the first day on which a row holds; it does until the next one of the same thing. Of
-- two that were said on one day the later one is kept.

CREATE TABLE rules_adoption (
    entry   INTEGER PRIMARY KEY,                     -- the adopting entry
    rules   INTEGER NOT NULL,                        -- the version of what facts mean, from it on
    adopted TEXT NOT NULL CHECK (adopted IS date(adopted, '+0 days')) -- its day
) STRICT;

DROP TABLE schedule_setting;

CREATE TABLE schedule_setting (
    entry     INTEGER PRIMARY KEY,                   -- the setting entry; the newest one of a scope counts
    scope     TEXT NOT NULL,                         -- web/os-patching, web, duty:os-patching, control:root-mfa, category:network
    set_on    TEXT NOT NULL CHECK (set_on IS date(set_on, '+0 days')), -- day of the entry
    is_reset  INTEGER NOT NULL CHECK (is_reset IN (0, 1)), -- 1 if it returns the scope to the pack's
    schedule  TEXT,                                  -- quarterly on day 15
    runway    INTEGER,                               -- days
    lead      INTEGER,                               -- days
    grace     INTEGER,                               -- days
    opens     INTEGER CHECK (opens >= 0),            -- days before the due date from which a completion counts
    reason    TEXT NOT NULL,                         -- why
    approver  TEXT NOT NULL,                         -- who approved
    withdrawn INTEGER                                -- the withdrawing entry; the one before counts again
) STRICT;

CREATE INDEX schedule_setting_by_scope ON schedule_setting (scope, entry);

DROP TABLE team_role;

CREATE TABLE team_role (
    entry     INTEGER NOT NULL,                      -- by which entry
    role      TEXT NOT NULL CHECK (role IN ('platform', 'engineering', 'security', 'people', 'management')),
    team      TEXT NOT NULL,                         -- who holds it, by the name it had then
    since     TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on
    withdrawn TEXT CHECK (withdrawn IS date(withdrawn, '+0 days')), -- from this day on it was never said
    PRIMARY KEY (entry, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_days (
    account INTEGER NOT NULL REFERENCES account (id), -- whose
    since   TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on
    team    TEXT,                                    -- who answers, by the name it had then
    PRIMARY KEY (account, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_days (
    service        INTEGER NOT NULL REFERENCES service (id), -- whose
    since          TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on
    team           TEXT,                             -- who answers, by the name it had then
    account        INTEGER NOT NULL REFERENCES account (id), -- where it runs
    environment    TEXT NOT NULL,                    -- production
    classification TEXT NOT NULL CHECK (classification IN ('public', 'internal', 'confidential', 'highly-confidential')),
    PRIMARY KEY (service, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE mapping (
    id           INTEGER PRIMARY KEY,                -- a number for others to point at
    requirements TEXT NOT NULL UNIQUE                -- soc2:CC6.1,soc2:CC7.2, in order
) STRICT;

CREATE TABLE mapping_framework (
    mapping   INTEGER NOT NULL REFERENCES mapping (id), -- which
    framework TEXT NOT NULL,                         -- soc2
    PRIMARY KEY (mapping, framework)
) STRICT, WITHOUT ROWID;

DROP TABLE control_framework;
DROP TABLE control;

CREATE TABLE control (
    id       INTEGER PRIMARY KEY,                    -- a number for others to point at
    name     TEXT NOT NULL UNIQUE,                   -- os-patching
    title    TEXT NOT NULL,                          -- as people read it
    category TEXT NOT NULL,                          -- operating-system
    owner    TEXT NOT NULL CHECK (owner IN ('customer', 'shared', 'inherited')),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- 0 low to 3 critical
    mapping  INTEGER NOT NULL REFERENCES mapping (id), -- what frameworks ask for it, by the newest pack that has it
    in_pack  INTEGER NOT NULL CHECK (in_pack IN (0, 1)) -- 0 once a later pack leaves it out
) STRICT;

CREATE TABLE control_days (
    control INTEGER NOT NULL REFERENCES control (id), -- which
    entry   INTEGER NOT NULL,                        -- the adopting entry
    since   TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- its day: from it on
    mapping INTEGER NOT NULL REFERENCES mapping (id), -- what frameworks ask for it
    PRIMARY KEY (control, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_days (
    duty     INTEGER NOT NULL REFERENCES duty (id),  -- which
    since    TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on
    title    TEXT NOT NULL,                          -- an order
    role     TEXT NOT NULL,                          -- who does it
    category TEXT NOT NULL,                          -- of its first control
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- 0 low to 3 critical
    PRIMARY KEY (duty, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist (
    id    INTEGER PRIMARY KEY,                       -- a number for others to point at
    items TEXT NOT NULL UNIQUE                       -- os-patch-test/identify,os-patch-test/test, as shown
) STRICT;

CREATE TABLE checklist_item (
    checklist INTEGER NOT NULL REFERENCES checklist (id), -- which
    position  INTEGER NOT NULL,                      -- 0, 1, 2 … as shown
    item      TEXT NOT NULL,                         -- control or control/step
    control   INTEGER NOT NULL REFERENCES control (id), -- the control
    PRIMARY KEY (checklist, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX checklist_item_by_control ON checklist_item (control);

CREATE TABLE terms (
    id       INTEGER PRIMARY KEY,                    -- a number for others to point at
    schedule TEXT NOT NULL,                          -- monthly on day 10
    runway   INTEGER NOT NULL,                       -- days
    lead     INTEGER NOT NULL,                       -- days
    grace    INTEGER NOT NULL,                       -- days
    opens    INTEGER CHECK (opens >= 0)              -- days before the due date; NULL for the whole window
) STRICT;

CREATE UNIQUE INDEX terms_by_value ON terms (schedule, runway, lead, grace, coalesce(opens, -1));

DROP TABLE series_item;
DROP TABLE series_terms;
DROP TABLE series;

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
    checklist    INTEGER REFERENCES checklist (id),  -- the newest one; NULL for none
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

CREATE TABLE series_checklist (
    series    INTEGER NOT NULL REFERENCES series (id), -- whose
    since     TEXT NOT NULL CHECK (since IS date(since, '+0 days')), -- from this day on
    checklist INTEGER NOT NULL REFERENCES checklist (id), -- which
    PRIMARY KEY (series, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_terms (
    series  INTEGER NOT NULL REFERENCES series (id), -- whose
    changed TEXT NOT NULL CHECK (changed IS date(changed, '+0 days')), -- for occurrences due after this day
    terms   INTEGER NOT NULL REFERENCES terms (id),  -- which
    PRIMARY KEY (series, changed)
) STRICT, WITHOUT ROWID;

DROP TABLE stretch;

CREATE TABLE stretch (
    series    INTEGER NOT NULL REFERENCES series (id), -- whose
    started   TEXT NOT NULL CHECK (started IS date(started, '+0 days')), -- day of the entry that made it apply
    ended     TEXT CHECK (ended IS date(ended, '+0 days')), -- the last day on which it applied
    last_done TEXT CHECK (last_done IS date(last_done, '+0 days')), -- done before, as told
    fixed_due TEXT CHECK (fixed_due IS date(fixed_due, '+0 days')), -- a deadline of its own
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), -- 1 if it ended since the entry that opened it was withdrawn
    PRIMARY KEY (series, started)
) STRICT, WITHOUT ROWID;

DROP TABLE completion;

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
    said         TEXT CHECK (length(said) = 64),     -- digest of what was said, as the entry has it
    history      INTEGER NOT NULL DEFAULT 0 CHECK (history IN (0, 1)), -- 1 for work done before the series began
    instead_of   INTEGER,                            -- the ticking entry in whose place it stands
    review       TEXT CHECK (review IN ('awaiting', 'approved', 'rejected')), -- NULL where nobody need look
    verdict      TEXT CHECK (verdict IN ('affected', 'not-affected')), -- where an event was judged
    withdrawn    INTEGER,                            -- the withdrawing entry
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')) -- its day
) STRICT;

CREATE INDEX completion_by_series ON completion (series);
CREATE INDEX completion_by_words ON completion (series, said) WHERE said IS NOT NULL;
