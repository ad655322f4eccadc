-- Links with which a phone sets itself up. A link can be shown again: its token is made of the nonce and of
-- the key file, which is not here. The newest row of an account is its link.
CREATE TABLE provisioning_links (
    id @ID@,
    account_id BIGINT NOT NULL,
    nonce VARCHAR(43) NOT NULL,
    hash CHAR(64) NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    used_by VARCHAR(255),          -- the program that fetched it, as it names itself
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
