-- For administrators who search the beginning of a number: SQLite would read the whole domain instead.
CREATE INDEX accounts_phone_of_domain ON accounts (domain, phone)
