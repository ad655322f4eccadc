{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[Set a new password]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[Somebody, most likely you, asked for a new password for an account that has this email address. To set it, follow the link of the account:]]</p>
{{#WAY}}
<p><strong>{{SIP_ADDRESS}}</strong><br><a href="{{LINK}}">{{LINK}}</a></p>
{{/WAY}}
{{#MORE}}
<p>[[Other accounts have this address too. To get the link of another one, ask for it with its username.]]</p>
{{/MORE}}
<p>[[A link works once, for 1 hour.]]</p>
<p>[[If it was not you, do nothing: nothing has changed.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
