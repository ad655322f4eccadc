{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{#PASSWORD_CHANGED}}[[Your password was changed]]{{/PASSWORD_CHANGED}}{{#PHONE_CHANGED}}[[Your phone number was changed]]{{/PHONE_CHANGED}}{{#NEW_BROWSER}}[[New login to your account]]{{/NEW_BROWSER}}</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
{{#PASSWORD_CHANGED}}
<p>[[The password of your account <strong>{{SIP_ADDRESS}}</strong> was changed.]]</p>
{{/PASSWORD_CHANGED}}
{{#PHONE_CHANGED}}
<p>[[The phone number of your account <strong>{{SIP_ADDRESS}}</strong> was changed or removed.]]</p>
{{/PHONE_CHANGED}}
{{#NEW_BROWSER}}
<p>[[Somebody, most likely you, logged in to your account <strong>{{SIP_ADDRESS}}</strong> from a browser that was not used for it before.]]</p>
{{/NEW_BROWSER}}
<p>[[When: {{WHEN}}]]{{#FROM}}<br>[[Network address: {{ADDRESS}}]]{{/FROM}}{{#BY_ADMINISTRATOR}}<br>[[It was done by an administrator of the service.]]{{/BY_ADMINISTRATOR}}{{#WITH}}<br>[[Browser: {{BROWSER}}]]{{/WITH}}</p>
<p>[[If it was you, there is nothing to do.]]</p>
<p>[[This was not me: follow this link to log everybody out of your account and to set a new password.]]</p>
<p><a href="{{LINK}}">{{LINK}}</a></p>
<p>[[The link works once, for 7 days.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
