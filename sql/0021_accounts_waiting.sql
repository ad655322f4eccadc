-- Finds the accounts that nobody activated in time.
CREATE INDEX accounts_waiting ON accounts (activated_at, created_at)
