-- What administrators did and what matters for an account's security: who, what, whom, when, from where.
CREATE TABLE audit (
    id @ID@,
    at BIGINT NOT NULL,
    domain VARCHAR(253),            -- whose administrators see it
    event VARCHAR(40) NOT NULL,
    actor_id BIGINT,                -- none: a visitor, or the command line
    account_id BIGINT,              -- whom it concerns
    address VARCHAR(45) NOT NULL,
    detail VARCHAR(255)
) @TABLE@
