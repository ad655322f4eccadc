-- What was sent to prove an address: the digest of the token in a link, and for a code that of the code.
CREATE TABLE tokens (
    hash CHAR(64) NOT NULL PRIMARY KEY,
    purpose VARCHAR(16) NOT NULL,
    account_id BIGINT NOT NULL,
    sent_to VARCHAR(254) NOT NULL,
    code_hash CHAR(64),
    tries_left INTEGER,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
