-- What must be encrypted of a tenant's channels at least. Off never meant anything else than Optional.
ALTER TABLE tenants ADD COLUMN encryption {text} NOT NULL DEFAULT 'Optional';
UPDATE channels SET encryption = 'Optional' WHERE encryption = 'Off';
