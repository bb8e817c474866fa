-- Addresses that are told what happens. events is a set of flags, of which 8 stands for records. holder is the node that sees to it, until held_until.
CREATE TABLE webhooks (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    id {text} NOT NULL,
    version bigint NOT NULL,
    url {text} NOT NULL,
    events bigint NOT NULL,
    enabled bigint NOT NULL,
    sealed_secret {blob} NOT NULL,
    holder {text},
    held_until bigint NOT NULL DEFAULT 0,
    delivered_at bigint,
    failures bigint NOT NULL DEFAULT 0,
    fault {text},
    paused_at bigint,
    dropped bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, id)
);

-- The CDRs that each webhook is still to be told. It refers to nothing: a webhook that goes must not stop a CDR.
CREATE TABLE webhook_records (
    id {identity},
    tenant {text} NOT NULL,
    webhook {text} NOT NULL,
    call_id {text} NOT NULL,
    started bigint NOT NULL
);
CREATE INDEX webhook_records_by_webhook ON webhook_records (tenant, webhook, id);

-- With the CDR itself, so that none is told that is not there and none is there that is not told.
CREATE OR REPLACE FUNCTION webhooks_take_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO webhook_records (tenant, webhook, call_id, started)
    SELECT tenant, id, NEW.call_id, NEW.started FROM webhooks WHERE tenant = NEW.tenant AND enabled = 1 AND events & 8 = 8;
    RETURN NULL;
END $$;
CREATE TRIGGER webhooks_take_record AFTER INSERT OR UPDATE ON cdrs FOR EACH ROW EXECUTE FUNCTION webhooks_take_record();

-- The entry of the log that an entry takes back.
ALTER TABLE audit ADD COLUMN undoes bigint;
