CREATE INDEX sms_sent_age ON sms_sent (sent_at)
