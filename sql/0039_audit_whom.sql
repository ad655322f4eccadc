-- The same of what concerns one account.
CREATE INDEX audit_whom ON audit (account_id, at)
