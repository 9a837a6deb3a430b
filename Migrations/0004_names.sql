-- 0004 · names that change
--
-- Why: people, teams and the organization have one name at a time and one identity. A new name
-- holds from a day on; whoever asks whether two names are one person finds it here.
--
-- Only tables of the register: they are empty while this runs, and filled from the ledger after.

CREATE TABLE name_change (
    entry  INTEGER PRIMARY KEY,                      -- by which entry
    kind   TEXT NOT NULL CHECK (kind IN ('organization', 'person', 'team')), -- of what
    before TEXT NOT NULL,                            -- the name until then
    after  TEXT NOT NULL,                            -- the name from then on
    since  TEXT NOT NULL CHECK (since IS date(since, '+0 days')) -- the day of the entry
) STRICT;

ALTER TABLE team ADD COLUMN retired_on TEXT CHECK (retired_on IS date(retired_on, '+0 days')); -- its last day
