-- The one name space of a domain: whatever an account answers to, and what is kept from being taken. Its
-- primary key is what makes a name unique; logging in by any name is one look-up here.
CREATE TABLE addresses (
    domain VARCHAR(253) NOT NULL,
    name VARCHAR(254) NOT NULL,
    account_id BIGINT,          -- none: reserved for nobody
    kind VARCHAR(16) NOT NULL,  -- username, phone, alias; email; pending, reserved
    since BIGINT NOT NULL,
    PRIMARY KEY (domain, name),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
