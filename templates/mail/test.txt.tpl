Subject: [[A test of {{APP_NAME}}]]

[[Hello,]]

[[This mail shows that the mails of {{SITE}} arrive. An administrator asked for it with the account {{SIP_ADDRESS}}, on {{WHEN}}.]]

{{APP_NAME}}
