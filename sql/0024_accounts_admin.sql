-- Finds the administrators of a domain, among however many others.
CREATE INDEX accounts_admin ON accounts (domain, admin, id)
