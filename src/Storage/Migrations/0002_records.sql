-- What happens. Times are unix milliseconds. None of these tables refers to the configuration: records outlive it.

-- No index but the key: a registration is refreshed far more often than a gateway reads its own bindings back.
CREATE TABLE bindings (
    tenant {text} NOT NULL,
    channel {text} NOT NULL,
    binding {text} NOT NULL,
    contact {text} NOT NULL,
    instance_id {text},
    reg_id bigint,
    gateway {text} NOT NULL,
    flow {text} NOT NULL,
    call_id {text} NOT NULL,
    cseq bigint NOT NULL,
    expires_at bigint NOT NULL,
    registered_at bigint NOT NULL,
    user_agent {text},
    received_from {text},
    path {text},
    keep_alive bigint NOT NULL,
    PRIMARY KEY (tenant, channel, binding)
);

CREATE TABLE cdrs (
    call_id {text} NOT NULL PRIMARY KEY,
    tenant {text} NOT NULL,
    started bigint NOT NULL,
    ringing bigint,
    answered bigint,
    ended bigint NOT NULL,
    caller_channel {text},
    caller_user {text},
    caller_number {text},
    caller_name {text},
    dialled {text} NOT NULL,
    destination {text},
    verdict {text} NOT NULL,
    sip_status bigint,
    q850_cause bigint,
    hang_up {text} NOT NULL,
    legs {text} NOT NULL
);
CREATE INDEX cdrs_by_time ON cdrs (tenant, started, call_id);

CREATE TABLE audit (
    id {identity},
    at bigint NOT NULL,
    who {text} NOT NULL,
    origin {text},
    tenant {text},
    what {text} NOT NULL,
    value_before {text},
    value_after {text}
);
CREATE INDEX audit_by_tenant ON audit (tenant, id);

-- A row that the writer puts in and takes out to find out whether the database takes commits again.
CREATE TABLE probe (
    padding {text} NOT NULL
);
