-- What is counted to slow guessing down, shared by all workers.
CREATE TABLE attempts (
    subject VARCHAR(190) NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    since BIGINT NOT NULL,
    last_at BIGINT NOT NULL
) @TABLE@
