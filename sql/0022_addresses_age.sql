-- Finds the names that have been kept long enough.
CREATE INDEX addresses_age ON addresses (kind, since)
