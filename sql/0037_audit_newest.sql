-- The administrators' audit log, newest first or from a day on: each page is a range of times.
CREATE INDEX audit_newest ON audit (domain, at)
