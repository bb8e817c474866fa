-- Sound files of tenants. Their audio is a WAV file, mono, 16 bits, 16 kHz, in parts of at most 1 MB. It is there before its sound, so it refers to the tenant only.
CREATE TABLE sounds (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    id {text} NOT NULL,
    version bigint NOT NULL,
    name {text} NOT NULL,
    language {text},
    milliseconds bigint NOT NULL,
    source {text} NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE TABLE sound_parts (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    sound {text} NOT NULL,
    part bigint NOT NULL,
    saved_at bigint NOT NULL,
    audio {blob} NOT NULL,
    PRIMARY KEY (tenant, sound, part)
);

-- A tenant's own recordings of built-in prompts.
CREATE TABLE prompts (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    prompt {text} NOT NULL,
    language {text} NOT NULL,
    version bigint NOT NULL,
    sound {text} NOT NULL,
    PRIMARY KEY (tenant, prompt, language)
);

-- sounds holds ids with commas between them, in their order.
CREATE TABLE music_classes (
    tenant {text} NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name {text} NOT NULL,
    version bigint NOT NULL,
    sounds {text} NOT NULL,
    shuffled bigint NOT NULL,
    PRIMARY KEY (tenant, name)
);

-- The class of a music service, and the sound of an announcement.
ALTER TABLE services ADD COLUMN music {text};
ALTER TABLE services ADD COLUMN sound {text};
