CREATE INDEX tokens_expiry ON tokens (expires_at)
