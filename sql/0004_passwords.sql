-- HA1 digests, one row an algorithm; Flexisip reads password and algorithm. The realm is remembered: a
-- digest is void once it changes.
CREATE TABLE passwords (
    account_id BIGINT NOT NULL,
    algorithm VARCHAR(10) NOT NULL,
    password VARCHAR(255) NOT NULL,
    realm VARCHAR(253) NOT NULL,
    PRIMARY KEY (account_id, algorithm),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
