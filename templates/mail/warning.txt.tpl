Subject: {{#PASSWORD_CHANGED}}[[Your password was changed]]{{/PASSWORD_CHANGED}}{{#PHONE_CHANGED}}[[Your phone number was changed]]{{/PHONE_CHANGED}}{{#NEW_BROWSER}}[[New login to your account]]{{/NEW_BROWSER}}

[[Hello,]]

{{#PASSWORD_CHANGED}}[[The password of your account {{SIP_ADDRESS}} was changed.]]{{/PASSWORD_CHANGED}}{{#PHONE_CHANGED}}[[The phone number of your account {{SIP_ADDRESS}} was changed or removed.]]{{/PHONE_CHANGED}}{{#NEW_BROWSER}}[[Somebody, most likely you, logged in to your account {{SIP_ADDRESS}} from a browser that was not used for it before.]]{{/NEW_BROWSER}}

[[When: {{WHEN}}]]{{#FROM}}
[[Network address: {{ADDRESS}}]]{{/FROM}}{{#BY_ADMINISTRATOR}}
[[It was done by an administrator of the service.]]{{/BY_ADMINISTRATOR}}{{#WITH}}
[[Browser: {{BROWSER}}]]{{/WITH}}

[[If it was you, there is nothing to do.]]

[[This was not me: follow this link to log everybody out of your account and to set a new password.]]

{{LINK}}

[[The link works once, for 7 days.]]

{{APP_NAME}}
