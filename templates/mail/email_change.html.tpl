{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[Confirm your email address]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[Somebody, most likely you, wants to use this email address for the account <strong>{{SIP_ADDRESS}}</strong>. To confirm it, follow this link:]]</p>
<p><a href="{{LINK}}">{{LINK}}</a></p>
<p>[[The link works once, for one hour.]]</p>
<p>[[If it was not you, do nothing: nothing changes.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
