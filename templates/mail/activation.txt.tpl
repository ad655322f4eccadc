Subject: [[Open your SIP account]]

[[Hello,]]

[[Somebody, most likely you, created the account {{SIP_ADDRESS}} with this email address. To open it and set its password, follow this link:]]

{{LINK}}

[[The link works once, for 24 hours.]]

[[If it was not you, do nothing: the account stays closed.]]

{{APP_NAME}}
