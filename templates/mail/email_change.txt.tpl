Subject: [[Confirm your email address]]

[[Hello,]]

[[Somebody, most likely you, wants to use this email address for the account {{SIP_ADDRESS}}. To confirm it, follow this link:]]

{{LINK}}

[[The link works once, for one hour.]]

[[If it was not you, do nothing: nothing changes.]]

{{APP_NAME}}
