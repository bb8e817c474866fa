-- How much a tenant and a channel may call outside, as JSON; null: as the platform has it.
ALTER TABLE tenants ADD COLUMN fraud_limits {text};
ALTER TABLE channels ADD COLUMN fraud_limits {text};
