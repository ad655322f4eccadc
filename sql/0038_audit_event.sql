-- The same of one kind of event, however rare.
CREATE INDEX audit_event ON audit (domain, event, at)
