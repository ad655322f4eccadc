CREATE INDEX attempts_age ON attempts (last_at)
