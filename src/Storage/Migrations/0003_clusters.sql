-- The nodes of a cluster. Whoever changes one raises the version of its cluster first: that is the lock, and tells off
-- whoever decided on an older picture. Times are unix milliseconds; suspicions is a JSON array.
CREATE TABLE clusters (
    id {text} NOT NULL PRIMARY KEY,
    version bigint NOT NULL
);

CREATE TABLE cluster_nodes (
    cluster {text} NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    address {text} NOT NULL,
    version bigint NOT NULL,
    status {text} NOT NULL,
    name {text} NOT NULL,
    host {text} NOT NULL,
    client_port bigint NOT NULL,
    started_at bigint NOT NULL,
    alive_at bigint NOT NULL,
    suspicions {text} NOT NULL,
    PRIMARY KEY (cluster, address)
);
