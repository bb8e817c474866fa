-- Extensions that lead calls on: groups, forwards, routing by time and by place, call limits. What each does is in settings, as JSON.
CREATE TABLE routing (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    extension {text} NOT NULL,
    version bigint NOT NULL,
    settings {text} NOT NULL,
    PRIMARY KEY (tenant, extension),
    FOREIGN KEY (tenant, extension) REFERENCES extensions (tenant, number) ON DELETE CASCADE
);
