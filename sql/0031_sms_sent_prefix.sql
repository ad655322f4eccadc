CREATE INDEX sms_sent_prefix ON sms_sent (prefix, id)
