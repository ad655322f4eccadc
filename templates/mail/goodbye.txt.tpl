Subject: [[Your account has been deleted]]

[[Hello,]]

[[The account {{SIP_ADDRESS}} has been deleted, with all that belonged to it. It cannot be brought back.]]
{{#RESERVED}}

[[Nobody can take its name for {{DAYS}} days, so that no stranger receives the calls meant for you.]]
{{/RESERVED}}

[[If you did not want this, tell those who run this service.]]

{{APP_NAME}}
