Subject: [[Your SIP account is ready]]

[[Hello,]]

[[Those who run {{APP_NAME}} have made the account {{SIP_ADDRESS}} for you: a SIP address, with which you call and are called from any phone or app that speaks SIP. To choose its password, follow this link:]]

{{LINK}}

[[The link works once, for 7 days.]]

[[If you do not expect this, do nothing.]]

{{APP_NAME}}
