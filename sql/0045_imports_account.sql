CREATE INDEX imports_account ON imports (account_id)
