-- What leaves the platform and comes to it. Flags are 0 or 1, sets of flags a number, prices millionths.
-- The one row of platform is the lock and the revision of what belongs to no tenant, as tenants.revision is of a tenant.
CREATE TABLE platform (
    id bigint NOT NULL PRIMARY KEY,
    revision bigint NOT NULL,
    deleted_version bigint NOT NULL
);
INSERT INTO platform (id, revision, deleted_version) VALUES (1, 1, 0);

CREATE TABLE trunks (
    name {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    target {text},
    tenant {text} REFERENCES tenants (id),
    transport {text} NOT NULL,
    country {text} NOT NULL,
    notation {text} NOT NULL,
    username {text},
    domain {text},
    registers bigint NOT NULL,
    register_seconds bigint NOT NULL,
    addresses {text} NOT NULL,
    certificate_name {text},
    identity {text} NOT NULL,
    sends_diversion bigint NOT NULL,
    max_calls bigint,
    max_calls_per_second bigint,
    options_seconds bigint NOT NULL,
    carries_emergency bigint NOT NULL,
    enabled bigint NOT NULL,
    sealed_password {blob}
);

CREATE TABLE rates (
    id {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    trunk {text} NOT NULL REFERENCES trunks (name),
    prefix {text} NOT NULL,
    price bigint NOT NULL,
    priority bigint NOT NULL,
    days bigint NOT NULL,
    from_time {text},
    until_time {text}
);
CREATE INDEX rates_by_trunk ON rates (trunk);

CREATE TABLE dial_out_groups (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name {text} NOT NULL,
    version bigint NOT NULL,
    categories bigint NOT NULL,
    numbers {text} NOT NULL,
    PRIMARY KEY (tenant, name)
);

ALTER TABLE tenants ADD COLUMN shows_company_name bigint NOT NULL DEFAULT 1;
ALTER TABLE tenants ADD COLUMN shows_company_number bigint NOT NULL DEFAULT 1;
ALTER TABLE tenants ADD COLUMN emergency_number {text};
ALTER TABLE tenants ADD COLUMN barred bigint NOT NULL DEFAULT 0;

ALTER TABLE users ADD COLUMN number {text};
ALTER TABLE users ADD COLUMN anonymous bigint NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN emergency_number {text};
ALTER TABLE users ADD COLUMN barred bigint NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN dial_out_group {text};
