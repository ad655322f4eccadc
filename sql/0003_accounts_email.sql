-- Recovery and the administrator's search by email address.
CREATE INDEX accounts_email ON accounts (domain, email)
