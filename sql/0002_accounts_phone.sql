-- For Flexisip's look-up of a username by phone number.
CREATE INDEX accounts_phone ON accounts (phone)
