-- Keys of the API; shown once, kept as their digest. They work while their account administers.
CREATE TABLE api_keys (
    id @ID@,
    account_id BIGINT NOT NULL,
    hash CHAR(64) NOT NULL UNIQUE,
    name VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    addresses VARCHAR(1000) NOT NULL DEFAULT '', -- networks it may be used from, parted by spaces; empty: any
    used_at BIGINT,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
