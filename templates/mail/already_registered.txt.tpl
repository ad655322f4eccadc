Subject: [[You have an account already]]

[[Hello,]]

[[Somebody, most likely you, wanted to create an account with this email address. It already belongs to the account {{SIP_ADDRESS}}.]]
{{#WAITING}}

[[That account waits to be opened. To open it and set its password, follow this link:]]

{{LINK}}

[[The link works once, for 24 hours.]]
{{/WAITING}}
{{#ACTIVE}}

[[You can log in here:]]

{{LOGIN_URL}}
{{/ACTIVE}}

[[If it was not you, do nothing: nothing has changed.]]

{{APP_NAME}}
