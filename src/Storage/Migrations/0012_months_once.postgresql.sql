-- A session that waited for the lock may not see yet that the table is there: names are cached until a table is locked.
CREATE OR REPLACE FUNCTION cdrs_month(moment bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    month timestamp := date_trunc('month', to_timestamp(moment / 1000.0) AT TIME ZONE 'UTC');
    name text := to_char(month, '"cdrs_"YYYY_MM');
BEGIN
    IF to_regclass(name) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(1668575091);
    EXECUTE format('CREATE TABLE %I (LIKE cdrs INCLUDING DEFAULTS)', name);
    EXECUTE format(
        'ALTER TABLE cdrs ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)', name,
        (EXTRACT(EPOCH FROM month) * 1000)::bigint, (EXTRACT(EPOCH FROM month + interval '1 month') * 1000)::bigint);
EXCEPTION WHEN duplicate_table THEN
    RETURN;
END $$;
