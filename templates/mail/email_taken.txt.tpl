Subject: [[This address is in use already]]

[[Hello,]]

[[Somebody, most likely you, wanted to use this email address for another account. It already belongs to the account {{SIP_ADDRESS}}, and one address serves one account only.]]

[[To use it for the other account, log in to this one first and give it another address, or delete it.]]

[[If it was not you, do nothing: nothing has changed.]]

{{APP_NAME}}
