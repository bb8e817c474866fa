-- CDRs in one table for each month (UTC): the newest stay small enough to be written fast, and old ones go as whole tables.
ALTER TABLE cdrs RENAME TO cdrs_before;
ALTER INDEX cdrs_pkey RENAME TO cdrs_before_pkey;
ALTER INDEX cdrs_by_time RENAME TO cdrs_before_by_time;

-- A key of a partitioned table holds what it is partitioned by. A call has one start, so it still has one row.
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
) PARTITION BY RANGE (started);

CREATE INDEX cdrs_by_time ON cdrs (tenant, started, call_id);
CREATE INDEX cdrs_by_caller ON cdrs (tenant, caller_key, started, call_id);
CREATE INDEX cdrs_by_caller_end ON cdrs (tenant, caller_key_end, started, call_id);
CREATE INDEX cdrs_by_called ON cdrs (tenant, called_key, started, call_id);
CREATE INDEX cdrs_by_called_end ON cdrs (tenant, called_key_end, started, call_id);
CREATE INDEX cdrs_by_rang ON cdrs (tenant, rang, started, call_id) WHERE rang IS NOT NULL;

-- Makes the table of the month of a moment in unix ms when there is none. Made apart and then attached: that waits for no reader and no writer.
CREATE OR REPLACE FUNCTION cdrs_month(moment bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    month timestamp := date_trunc('month', to_timestamp(moment / 1000.0) AT TIME ZONE 'UTC');
    name text := to_char(month, '"cdrs_"YYYY_MM');
BEGIN
    IF to_regclass(name) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(1668575091);
    IF to_regclass(name) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE cdrs INCLUDING DEFAULTS)', name);
    EXECUTE format(
        'ALTER TABLE cdrs ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)', name,
        (EXTRACT(EPOCH FROM month) * 1000)::bigint, (EXTRACT(EPOCH FROM month + interval '1 month') * 1000)::bigint);
END $$;

SELECT cdrs_month(month) FROM (
    SELECT DISTINCT (EXTRACT(EPOCH FROM date_trunc('month', to_timestamp(started / 1000.0) AT TIME ZONE 'UTC')) * 1000)::bigint AS month FROM cdrs_before
) AS months;

INSERT INTO cdrs (call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name,
    dialled, destination, direction, verdict, sip_status, q850_cause, hang_up, legs, presumed, caller_key, caller_key_end, called_key, called_key_end)
SELECT call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name,
    dialled, destination, 'Internal', verdict, sip_status, q850_cause, hang_up, legs, presumed,
    left(COALESCE(caller_number, ''), 64), left(reverse(COALESCE(caller_number, '')), 64),
    left(COALESCE(destination, dialled), 64), left(reverse(COALESCE(destination, dialled)), 64)
FROM cdrs_before;

DROP TABLE cdrs_before;
