-- A file of accounts that an administrator has uploaded, from the check to its end. Gone an hour after
-- the last thing that was done with it.
CREATE TABLE imports (
    id CHAR(43) NOT NULL PRIMARY KEY,  -- random, for its address
    domain VARCHAR(253) NOT NULL,
    account_id BIGINT NOT NULL,        -- the administrator
    session CHAR(64) NOT NULL,         -- whose alone it is: the hash of its token
    address VARCHAR(45) NOT NULL,      -- of the administrator
    state VARCHAR(12) NOT NULL,        -- ready, queued, running, inviting, finished, failed
    invites INTEGER NOT NULL,          -- 1: those without a password are sent an invitation
    total INTEGER NOT NULL,            -- accounts
    uninvited INTEGER NOT NULL,        -- those of them that need an invitation
    ignored VARCHAR(64) NOT NULL,      -- columns of the file that are passed over
    done INTEGER NOT NULL,             -- accounts, or invitations, so far
    due_at BIGINT NOT NULL,            -- not before then; while one works on it, the end of its lease
    expires_at BIGINT NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
