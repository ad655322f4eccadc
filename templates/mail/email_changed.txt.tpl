Subject: [[Your email address has been changed]]

[[Hello,]]

[[The account {{SIP_ADDRESS}} has another email address now, {{EMAIL}}. Messages about it no longer come here.]]

[[If it was not you, follow this link. It puts this address back and logs everybody else out:]]

{{LINK}}

[[The link works once, for 7 days.]]

{{APP_NAME}}
