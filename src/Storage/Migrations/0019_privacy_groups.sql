-- Users with rights over extensions. Who and over what is in settings, as JSON: read as a whole for every tenant.
CREATE TABLE privacy_groups (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name {text} NOT NULL,
    version bigint NOT NULL,
    settings {text} NOT NULL,
    PRIMARY KEY (tenant, name)
);
