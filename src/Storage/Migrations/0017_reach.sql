-- How users can be reached, as JSON. What is switched by hand is apart: it changes often, and the rest is long.
CREATE TABLE reach (
    tenant {text} NOT NULL,
    user_id {text} NOT NULL,
    version bigint NOT NULL,
    settings {text} NOT NULL,
    PRIMARY KEY (tenant, user_id),
    FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
CREATE TABLE reach_overrides (
    tenant {text} NOT NULL,
    user_id {text} NOT NULL,
    version bigint NOT NULL,
    settings {text} NOT NULL,
    PRIMARY KEY (tenant, user_id),
    FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
