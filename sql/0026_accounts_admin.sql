-- The same of administrators, among however many others.
CREATE INDEX accounts_admin ON accounts (domain, admin, id)
