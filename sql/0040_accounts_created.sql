-- Counts the registrations of a day.
CREATE INDEX accounts_created ON accounts (domain, created_at)
