CREATE INDEX accounts_state_username ON accounts (domain, state, username)
