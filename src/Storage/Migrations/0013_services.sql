-- What the platform itself answers. Its numbers are also in extensions, so that nobody else can have them and a DID can lead there.
CREATE TABLE services (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    extension {text} NOT NULL,
    version bigint NOT NULL,
    kind {text} NOT NULL,
    PRIMARY KEY (tenant, extension),
    FOREIGN KEY (tenant, extension) REFERENCES extensions (tenant, number) ON DELETE CASCADE
);
