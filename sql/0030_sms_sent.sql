-- SMS with a code that were sent: which prefixes bring people, and which only costs.
CREATE TABLE sms_sent (
    id @ID@,
    number_hash CHAR(64) NOT NULL,
    prefix VARCHAR(8) NOT NULL,
    sent_at BIGINT NOT NULL,
    verified INTEGER NOT NULL      -- 1: its code was typed in
) @TABLE@
