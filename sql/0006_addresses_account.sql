CREATE INDEX addresses_account ON addresses (account_id)
