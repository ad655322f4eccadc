-- Of a username that a visitor registered: the digest of what lets that visitor, and nobody else, take it back.
ALTER TABLE addresses ADD COLUMN ticket_hash CHAR(64)
