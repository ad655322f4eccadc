{{#REGISTRATION}}[[{{CODE}} is your code to create an account on {{APP_NAME}}.]]{{/REGISTRATION}}{{#RECOVERY}}[[{{CODE}} is your code to set a new password on {{APP_NAME}}.]]{{/RECOVERY}}{{#CHANGE}}[[{{CODE}} is your code to use this number on {{APP_NAME}}.]]{{/CHANGE}} [[Give it to nobody.]]

@{{HOST}} #{{CODE}}
