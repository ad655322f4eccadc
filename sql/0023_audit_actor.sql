-- Finds what an account did to others, newest first, and for the day it is deleted.
CREATE INDEX audit_actor ON audit (actor_id, at)
