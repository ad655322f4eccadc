-- For the removal of accounts: without it SQLite looks through all messages for each.
CREATE INDEX outbox_account ON outbox (account_id)
