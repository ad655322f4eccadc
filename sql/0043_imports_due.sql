-- Finds the next one to work on.
CREATE INDEX imports_due ON imports (state, due_at)
