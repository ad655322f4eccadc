CREATE INDEX imports_expiry ON imports (expires_at)
