-- What is keyed for numbers of a tenant, and what they were forwarded to by telephone, both as JSON. Forwards have a version of their own, so
-- that keying a code leaves the settings of the tenant alone.
ALTER TABLE tenants ADD COLUMN prefixes {text};
ALTER TABLE tenants ADD COLUMN number_forwards {text};
ALTER TABLE tenants ADD COLUMN number_forwards_version bigint NOT NULL DEFAULT 0;
