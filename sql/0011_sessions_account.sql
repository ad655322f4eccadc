CREATE INDEX sessions_account ON sessions (account_id)
