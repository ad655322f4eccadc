-- A new token puts an end to its predecessors.
CREATE INDEX tokens_account ON tokens (account_id, purpose)
