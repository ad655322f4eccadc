-- Who is logged in where; the cookie's token is kept as its digest.
CREATE TABLE sessions (
    hash CHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    stay INTEGER NOT NULL,            -- "stay signed in"
    created_at BIGINT NOT NULL,
    authenticated_at BIGINT NOT NULL, -- the last time a password or a link was given
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    address VARCHAR(45) NOT NULL,
    user_agent VARCHAR(255) NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
