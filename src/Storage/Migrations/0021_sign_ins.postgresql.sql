-- Passwords of those who sign in by telephone, hashed and with the pepper of the platform: apart from the settings, which are shown and logged.
CREATE TABLE sign_in_passwords (
    tenant {text} NOT NULL,
    extension {text} NOT NULL,
    login {text} NOT NULL,
    hash {text} NOT NULL,
    PRIMARY KEY (tenant, extension, login),
    FOREIGN KEY (tenant, extension) REFERENCES routing (tenant, extension) ON DELETE CASCADE
);

-- Who signed in. Records outlive the configuration: it refers to nothing.
CREATE TABLE sign_ins (
    call_id {text} NOT NULL,
    round bigint NOT NULL,
    tenant {text} NOT NULL,
    at bigint NOT NULL,
    extension {text} NOT NULL,
    name {text} NOT NULL,
    caller {text},
    login {text},
    extra1 {text},
    extra2 {text},
    outcome {text} NOT NULL,
    user_name {text},
    PRIMARY KEY (call_id, round)
);
CREATE INDEX sign_ins_by_time ON sign_ins (tenant, at, call_id, round);
CREATE INDEX sign_ins_by_extension ON sign_ins (tenant, extension, at, call_id, round);
CREATE INDEX sign_ins_by_age ON sign_ins (at);

-- What webhooks are still to be told may be a sign-in, too: then its round is given.
ALTER TABLE webhook_records ADD COLUMN round bigint;

-- 64 stands for sign-ins among the events of a webhook.
CREATE OR REPLACE FUNCTION webhooks_take_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO webhook_records (tenant, webhook, call_id, started, round)
    SELECT tenant, id, NEW.call_id, NEW.at, NEW.round FROM webhooks WHERE tenant = NEW.tenant AND enabled = 1 AND events & 64 = 64;
    RETURN NULL;
END $$;
CREATE TRIGGER webhooks_take_sign_in AFTER INSERT ON sign_ins FOR EACH ROW EXECUTE FUNCTION webhooks_take_sign_in();
