-- The record an answered call gets if nothing more is heard of it, and when it was last heard of. A row goes with the call's record.
CREATE TABLE calls_underway (
    call_id {text} NOT NULL PRIMARY KEY,
    noted_at bigint NOT NULL,
    record {text} NOT NULL
);

-- 1: the end of the call is only presumed; a record that knows better replaces it.
ALTER TABLE cdrs ADD COLUMN presumed bigint NOT NULL DEFAULT 0;
