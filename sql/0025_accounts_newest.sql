-- The administrators' list, newest first: each page is a range of ids.
CREATE INDEX accounts_newest ON accounts (domain, id)
