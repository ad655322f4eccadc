{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[You have an account already]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[Somebody, most likely you, wanted to create an account with this email address. It already belongs to the account <strong>{{SIP_ADDRESS}}</strong>.]]</p>
{{#WAITING}}
<p>[[That account waits to be opened. To open it and set its password, follow this link:]]</p>
<p><a href="{{LINK}}">{{LINK}}</a></p>
<p>[[The link works once, for 24 hours.]]</p>
{{/WAITING}}
{{#ACTIVE}}
<p>[[You can log in here:]]</p>
<p><a href="{{LOGIN_URL}}">{{LOGIN_URL}}</a></p>
{{/ACTIVE}}
<p>[[If it was not you, do nothing: nothing has changed.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
