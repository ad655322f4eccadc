-- One row an account. Flexisip reads id, username, domain, activated and phone with its built-in
-- statements, so these five keep their names and meanings.
CREATE TABLE accounts (
    id @ID@,
    username VARCHAR(64) NOT NULL,
    domain VARCHAR(253) NOT NULL,
    display_name VARCHAR(128),
    email VARCHAR(254),
    phone VARCHAR(16),                     -- E.164 with its '+'
    language VARCHAR(8) NOT NULL,
    activated INTEGER NOT NULL DEFAULT 0,  -- 1: Flexisip lets it in
    activated_at BIGINT,                   -- the first time; activated = 0 with it set: deactivated
    admin INTEGER NOT NULL DEFAULT 0,
    newsletter INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    -- What an administrator's list is filtered and searched by, so that an index can have it.
    state VARCHAR(12) GENERATED ALWAYS AS (CASE
        WHEN activated = 1 THEN 'active'
        WHEN activated_at IS NULL THEN 'waiting'
        ELSE 'deactivated' END) STORED,
    email_key VARCHAR(254) GENERATED ALWAYS AS (LOWER(email)) STORED,
    CONSTRAINT accounts_username UNIQUE (domain, username)
) @TABLE@
