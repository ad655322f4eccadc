-- Finds the administrators of a domain.
CREATE INDEX accounts_admin ON accounts (domain, admin)
