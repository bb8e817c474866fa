-- Number plan schemes. settings holds plans, week and holidays as JSON; what somebody switched to by hand is beside it, with a version of
-- its own, so that switching leaves the plans alone. override_until is unix ms, null for what has no end.
CREATE TABLE schemes (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name {text} NOT NULL,
    version bigint NOT NULL,
    is_default bigint NOT NULL,
    settings {text} NOT NULL,
    override_plan bigint,
    override_until bigint,
    override_version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, name)
);
