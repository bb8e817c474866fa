-- What is deleted and made again is another thing: it must not be taken for the first one.
-- A new item begins above every version that was deleted in its tenant, so an entity tag never names two items.
ALTER TABLE tenants ADD COLUMN deleted_version bigint NOT NULL DEFAULT 0;

-- Random for each account, for the sessions of the portal; empty in accounts from before, whose people sign in once more.
ALTER TABLE accounts ADD COLUMN stamp {text} NOT NULL DEFAULT '';
