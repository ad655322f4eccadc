CREATE INDEX sms_sent_number ON sms_sent (number_hash, sent_at)
