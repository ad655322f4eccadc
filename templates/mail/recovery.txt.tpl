Subject: [[Set a new password]]

[[Hello,]]

[[Somebody, most likely you, asked for a new password for an account that has this email address. To set it, follow the link of the account:]]
{{#WAY}}
{{SIP_ADDRESS}}
{{LINK}}
{{/WAY}}
{{#MORE}}[[Other accounts have this address too. To get the link of another one, ask for it with its username.]]

{{/MORE}}[[A link works once, for 1 hour.]]

[[If it was not you, do nothing: nothing has changed.]]

{{APP_NAME}}
