-- The same columns, key and indexes as on PostgreSQL, in one table.
ALTER TABLE cdrs RENAME TO cdrs_before;
DROP INDEX cdrs_by_time;

CREATE TABLE cdrs (
    call_id {text} NOT NULL,
    tenant {text} NOT NULL,
    started bigint NOT NULL,
    ringing bigint,
    answered bigint,
    ended bigint NOT NULL,
    caller_channel {text},
    caller_user {text},
    caller_number {text},
    caller_name {text},
    caller_trunk {text},
    dialled {text} NOT NULL,
    called {text},
    destination {text},
    called_channel {text},
    called_user {text},
    called_trunk {text},
    direction {text} NOT NULL,
    verdict {text} NOT NULL,
    sip_status bigint,
    q850_cause bigint,
    hang_up {text} NOT NULL,
    legs {text} NOT NULL,
    presumed bigint NOT NULL,
    -- What numbers are looked for by, cut to 64 characters, from the front and from the end; rang is the extension where it is another number.
    caller_key {text} NOT NULL,
    caller_key_end {text} NOT NULL,
    called_key {text} NOT NULL,
    called_key_end {text} NOT NULL,
    rang {text},
    PRIMARY KEY (call_id, started)
);

CREATE INDEX cdrs_by_time ON cdrs (tenant, started, call_id);
CREATE INDEX cdrs_by_caller ON cdrs (tenant, caller_key, started, call_id);
CREATE INDEX cdrs_by_caller_end ON cdrs (tenant, caller_key_end, started, call_id);
CREATE INDEX cdrs_by_called ON cdrs (tenant, called_key, started, call_id);
CREATE INDEX cdrs_by_called_end ON cdrs (tenant, called_key_end, started, call_id);
CREATE INDEX cdrs_by_rang ON cdrs (tenant, rang, started, call_id) WHERE rang IS NOT NULL;

INSERT INTO cdrs (call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name,
    dialled, destination, direction, verdict, sip_status, q850_cause, hang_up, legs, presumed, caller_key, caller_key_end, called_key, called_key_end)
SELECT call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name,
    dialled, destination, 'Internal', verdict, sip_status, q850_cause, hang_up, legs, presumed,
    substr(COALESCE(caller_number, ''), 1, 64), substr(reverse(COALESCE(caller_number, '')), 1, 64),
    substr(COALESCE(destination, dialled), 1, 64), substr(reverse(COALESCE(destination, dialled)), 1, 64)
FROM cdrs_before;

DROP TABLE cdrs_before;
