CREATE INDEX outbox_due ON outbox (kind, state, due_at)
