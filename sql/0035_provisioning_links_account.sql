CREATE INDEX provisioning_links_account ON provisioning_links (account_id, id)
