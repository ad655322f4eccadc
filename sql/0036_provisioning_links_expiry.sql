CREATE INDEX provisioning_links_expiry ON provisioning_links (expires_at)
