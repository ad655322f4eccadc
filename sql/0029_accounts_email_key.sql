-- The administrators' search by the beginning of an address.
CREATE INDEX accounts_email_key ON accounts (domain, email_key)
