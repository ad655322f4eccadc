-- For Flexisip's look-up of phone numbers, which asks for a username or a number of any domain.
CREATE INDEX accounts_by_name ON accounts (username)
