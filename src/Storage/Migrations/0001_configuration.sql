-- What people configure. Text is compared by code point; ids of people and keys are 32 hex digits; flags are 0 or 1.
-- revision grows with every change of anything in the tenant: updating it is the lock under which such a change is made.
CREATE TABLE settings (
    name {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
);

CREATE TABLE tenants (
    id {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    revision bigint NOT NULL,
    name {text} NOT NULL,
    name_key {text} NOT NULL,
    sip_domain {text} UNIQUE,
    country {text} NOT NULL,
    time_zone {text} NOT NULL,
    language {text} NOT NULL,
    extension_length bigint,
    company_name {text},
    company_number {text}
);

CREATE TABLE users (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    id {text} NOT NULL,
    version bigint NOT NULL,
    name {text} NOT NULL,
    sort_key {text} NOT NULL,
    language {text},
    area_code {text},
    email {text},
    offer_second_call bigint NOT NULL,
    rights bigint NOT NULL,
    pin_hash {text},
    PRIMARY KEY (tenant, id)
);
CREATE INDEX users_by_name ON users (tenant, sort_key);

CREATE TABLE extensions (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    number {text} NOT NULL,
    version bigint NOT NULL,
    type {text} NOT NULL,
    user_id {text},
    PRIMARY KEY (tenant, number),
    FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id)
);
CREATE UNIQUE INDEX extensions_by_user ON extensions (tenant, user_id);

CREATE TABLE channels (
    name {text} NOT NULL PRIMARY KEY,
    name_key {text} NOT NULL UNIQUE,
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    version bigint NOT NULL,
    user_id {text},
    call_limit bigint NOT NULL,
    dtmf {text} NOT NULL,
    encryption {text} NOT NULL,
    language {text},
    country {text},
    area_code {text},
    emergency_callback_number {text},
    digest_md5 {blob} NOT NULL,
    digest_sha256 {blob} NOT NULL,
    sealed_password {blob} NOT NULL,
    FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id)
);
CREATE INDEX channels_by_tenant ON channels (tenant, name);
CREATE INDEX channels_by_user ON channels (tenant, user_id);

CREATE TABLE dids (
    number {text} NOT NULL PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    version bigint NOT NULL,
    extension {text} NOT NULL,
    FOREIGN KEY (tenant, extension) REFERENCES extensions (tenant, number) ON UPDATE CASCADE
);
CREATE INDEX dids_by_tenant ON dids (tenant, number);
CREATE INDEX dids_by_extension ON dids (tenant, extension);

CREATE TABLE accounts (
    login {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    role {text} NOT NULL,
    tenant {text} REFERENCES tenants (id) ON DELETE CASCADE,
    email {text},
    password_hash {text} NOT NULL
);
CREATE INDEX accounts_by_tenant ON accounts (tenant, login);

CREATE TABLE api_keys (
    id {text} NOT NULL PRIMARY KEY,
    label {text} NOT NULL,
    role {text} NOT NULL,
    tenant {text} REFERENCES tenants (id) ON DELETE CASCADE,
    secret_hash {blob} NOT NULL UNIQUE,
    created_at bigint NOT NULL
);
CREATE INDEX api_keys_by_tenant ON api_keys (tenant);
