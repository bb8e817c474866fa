-- What is keyed before a service is heard, and whether a conference is recorded.
ALTER TABLE services ADD COLUMN pin {text};
ALTER TABLE services ADD COLUMN records bigint NOT NULL DEFAULT 0;
