-- Finds what an account did to others, for the day it is deleted.
CREATE INDEX audit_actor ON audit (actor_id)
