-- Keys of the API; shown once, kept as their digest.
CREATE TABLE api_keys (
    id @ID@,
    account_id BIGINT NOT NULL,
    hash CHAR(64) NOT NULL UNIQUE,
    name VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    used_at BIGINT,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
