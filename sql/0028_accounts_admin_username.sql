CREATE INDEX accounts_admin_username ON accounts (domain, admin, username)
