-- Sources that are shut out, and those that never are. Times in unix ms; until is null for a ban that has no end.
CREATE TABLE bans (
    source {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    reason {text} NOT NULL,
    since bigint NOT NULL,
    until bigint,
    times bigint NOT NULL,
    automatic bigint NOT NULL
);

CREATE TABLE allowed_sources (
    source {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    note {text} NOT NULL
);

-- Grows with every ban that a gateway makes, so that trunks and rates need not be read again for it.
ALTER TABLE platform ADD COLUMN bans_revision bigint NOT NULL DEFAULT 0;
