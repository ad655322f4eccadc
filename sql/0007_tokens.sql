-- What was sent to prove an address. By link: hash is the digest of the token in it. By code: hash is that
-- of the flow in which it was asked for, and code_hash what the code must give with the key file.
-- No account: one is being registered, or there is none and nobody shall see that.
CREATE TABLE tokens (
    hash CHAR(64) NOT NULL PRIMARY KEY,
    purpose VARCHAR(16) NOT NULL,
    account_id BIGINT,
    sent_to VARCHAR(254) NOT NULL,
    code_hash CHAR(64),
    tries_left INTEGER,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
