{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[Open your SIP account]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[Somebody, most likely you, created the account <strong>{{SIP_ADDRESS}}</strong> with this email address. To open it and set its password, follow this link:]]</p>
<p><a href="{{LINK}}">{{LINK}}</a></p>
<p>[[The link works once, for 24 hours.]]</p>
<p>[[If it was not you, do nothing: the account stays closed.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
