-- The same of one state, however few are in it.
CREATE INDEX accounts_state ON accounts (domain, state, id)
