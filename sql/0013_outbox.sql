-- Mails and SMS that wait to be sent, written with what they tell of. A message may hold a working link:
-- it is sealed with the key file, and gone once sent.
CREATE TABLE outbox (
    id @ID@,
    kind VARCHAR(8) NOT NULL,      -- mail, sms
    account_id BIGINT,
    recipient VARCHAR(254) NOT NULL,
    message TEXT,
    state VARCHAR(8) NOT NULL,     -- queued, sent, failed
    attempts INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,        -- not before then; while one is sending it, the end of its lease
    expires_at BIGINT,             -- of no use after then: not sent any more
    sent_at BIGINT,
    last_error VARCHAR(255),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) @TABLE@
